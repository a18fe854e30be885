/** Visits to the reading room, by programs and in a browser. */
@NullMarked
package org.reftel.visits;

import org.jspecify.annotations.NullMarked;
