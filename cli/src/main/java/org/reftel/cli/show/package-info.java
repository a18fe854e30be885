/** Renders a telegram: as a page for a person, as JSON, as its tree, explained line by line. */
@NullMarked
package org.reftel.cli.show;

import org.jspecify.annotations.NullMarked;
