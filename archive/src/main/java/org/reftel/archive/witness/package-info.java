/** The copies as they are kept: compressed, unaltered, by checksum. */
@NullMarked
package org.reftel.archive.witness;

import org.jspecify.annotations.NullMarked;
