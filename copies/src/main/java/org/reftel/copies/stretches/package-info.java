/** Cuts files that are too large to be held whole into stretches of whole rows or whole telegrams. */
@NullMarked
package org.reftel.copies.stretches;

import org.jspecify.annotations.NullMarked;
