/** Telegrams of the 1970s as the National Archives publish them, with their table of attributes. */
@NullMarked
package org.reftel.copies.archives;

import org.jspecify.annotations.NullMarked;
