/** Tests of the collation. */
@NullMarked
package org.reftel.core.collation;

import org.jspecify.annotations.NullMarked;
