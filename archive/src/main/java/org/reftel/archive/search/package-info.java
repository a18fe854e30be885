/** The index over the telegrams; the only place that knows Lucene. */
@NullMarked
package org.reftel.archive.search;

import org.jspecify.annotations.NullMarked;
