/** Invented telegrams from a seed, with the truth about them, and the damage that the world does to telegrams. */
@NullMarked
package org.reftel.testkit;

import org.jspecify.annotations.NullMarked;
