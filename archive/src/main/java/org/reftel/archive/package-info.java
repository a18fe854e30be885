/** The archive: keeps every copy, knows every telegram, and derives all else from them. */
@NullMarked
package org.reftel.archive;

import org.jspecify.annotations.NullMarked;
