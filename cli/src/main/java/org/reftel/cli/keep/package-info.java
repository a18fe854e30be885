/** Puts copies and archive together: how the archive's copies are read, and how a walk becomes an import. */
@NullMarked
package org.reftel.cli.keep;

import org.jspecify.annotations.NullMarked;
