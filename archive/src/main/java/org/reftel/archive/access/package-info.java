/** Who reads the archive, and what he may see. */
@NullMarked
package org.reftel.archive.access;

import org.jspecify.annotations.NullMarked;
