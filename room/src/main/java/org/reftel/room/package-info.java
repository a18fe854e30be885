/** The reading room: the only place that knows HTTP. Puts pages and API on one door. */
@NullMarked
package org.reftel.room;

import org.jspecify.annotations.NullMarked;
