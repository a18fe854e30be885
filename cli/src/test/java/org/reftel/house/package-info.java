/** Tests of the house around the program: launcher, architecture, documents. */
@NullMarked
package org.reftel.house;

import org.jspecify.annotations.NullMarked;
