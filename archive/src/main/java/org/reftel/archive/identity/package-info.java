/** Which telegram a witness is evidence for, and which telegram a person means. */
@NullMarked
package org.reftel.archive.identity;

import org.jspecify.annotations.NullMarked;
