/** Which telegrams of different ids have the same text, or nearly so. */
@NullMarked
package org.reftel.archive.likeness;

import org.jspecify.annotations.NullMarked;
