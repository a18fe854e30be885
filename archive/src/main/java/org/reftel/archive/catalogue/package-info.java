/** What the archive holds, as tables; the only place that knows the database. */
@NullMarked
package org.reftel.archive.catalogue;

import org.jspecify.annotations.NullMarked;
