/** Says in words what the signs of a telegram mean: on the page, in the reading room and line by line. */
@NullMarked
package org.reftel.core.meaning;

import org.jspecify.annotations.NullMarked;
