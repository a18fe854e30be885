/** Reads copies on all processors and puts out what was rendered of them, in the order of the input. */
@NullMarked
package org.reftel.cli.pipeline;

import org.jspecify.annotations.NullMarked;
