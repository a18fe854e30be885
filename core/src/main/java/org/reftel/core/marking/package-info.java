/** Who may see what: levels, caveats and releasability, and which marking dominates which. */
@NullMarked
package org.reftel.core.marking;

import org.jspecify.annotations.NullMarked;
