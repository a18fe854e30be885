/** Telegrams in plain text: raw, or as extracted from a page, one or many. */
@NullMarked
package org.reftel.copies.text;

import org.jspecify.annotations.NullMarked;
