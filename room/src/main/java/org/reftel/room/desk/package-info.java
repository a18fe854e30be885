/** The reading list as pages and programs see it, and the forms in which it leaves the room. */
@NullMarked
package org.reftel.room.desk;

import org.jspecify.annotations.NullMarked;
