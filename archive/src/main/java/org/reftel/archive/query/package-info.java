/** The language in which telegrams are asked for, and what counts as a word; knows no engine. */
@NullMarked
package org.reftel.archive.query;

import org.jspecify.annotations.NullMarked;
