/** Finds the telegrams in a published copy, whatever its form, and maps each of their characters back to it. */
@NullMarked
package org.reftel.copies;

import org.jspecify.annotations.NullMarked;
