/** Telegrams on HTML pages: the 2010 site's page, and the text content of any other. */
@NullMarked
package org.reftel.copies.html;

import org.jspecify.annotations.NullMarked;
