/** The lossless tree of a telegram: parsing never fails, and the leaves, joined, are the text. */
@NullMarked
package org.reftel.core.syntax;

import org.jspecify.annotations.NullMarked;
