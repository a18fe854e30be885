/** The JSON form of a telegram, version 1, written and read by programs. */
@NullMarked
package org.reftel.json;

import org.jspecify.annotations.NullMarked;
