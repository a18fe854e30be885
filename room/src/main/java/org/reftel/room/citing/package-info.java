/** Says how a telegram, or a paragraph of it, is cited. */
@NullMarked
package org.reftel.room.citing;

import org.jspecify.annotations.NullMarked;
