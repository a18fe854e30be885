/** The pages that people read: what stands on each, and the templates it is set with. */
@NullMarked
package org.reftel.room.pages;

import org.jspecify.annotations.NullMarked;
