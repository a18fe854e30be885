/** What leaves an archive: answers to searches, and whole telegrams, in the forms that other programs read. */
@NullMarked
package org.reftel.export;

import org.jspecify.annotations.NullMarked;
