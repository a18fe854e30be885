/** Rows of the dump: eight columns, the last two of which are a telegram. */
@NullMarked
package org.reftel.copies.csv;

import org.jspecify.annotations.NullMarked;
