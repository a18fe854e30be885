/** What a telegram says, typed, each value with the place where it stands. */
@NullMarked
package org.reftel.core.telegram;

import org.jspecify.annotations.NullMarked;
