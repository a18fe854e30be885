/** Containers and compressed files, recognised by their first bytes; the only home of Commons Compress and XZ. */
@NullMarked
package org.reftel.copies.containers;

import org.jspecify.annotations.NullMarked;
