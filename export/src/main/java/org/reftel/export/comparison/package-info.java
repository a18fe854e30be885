/** The comparison of a telegram's copies in the forms that other programs read: JSON, and TEI with a critical apparatus. */
@NullMarked
package org.reftel.export.comparison;

import org.jspecify.annotations.NullMarked;
