/** From the bytes of a copy to characters, each mapped back to the bytes it came from. */
@NullMarked
package org.reftel.copies.charset;

import org.jspecify.annotations.NullMarked;
