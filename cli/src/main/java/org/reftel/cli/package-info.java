/** The command line: one class a command, where the parts of the house are put together. */
@NullMarked
package org.reftel.cli;

import org.jspecify.annotations.NullMarked;
