/** Web archives and the pages in them; the only home of jwarc. */
@NullMarked
package org.reftel.copies.warc;

import org.jspecify.annotations.NullMarked;
