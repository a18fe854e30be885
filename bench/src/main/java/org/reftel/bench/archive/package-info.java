/** The archive measured as a whole, side by side with plain Lucene and plain SQLite on the same texts. */
@NullMarked
package org.reftel.bench.archive;

import org.jspecify.annotations.NullMarked;
