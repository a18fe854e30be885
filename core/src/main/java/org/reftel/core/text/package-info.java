/** The characters of a telegram and places in them: the ground on which everything else points. */
@NullMarked
package org.reftel.core.text;

import org.jspecify.annotations.NullMarked;
