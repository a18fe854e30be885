/** Judges a telegram against the manual; cites the section, edits nothing. */
@NullMarked
package org.reftel.core.check;

import org.jspecify.annotations.NullMarked;
