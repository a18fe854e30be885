/** Measures how fast telegrams are read, beside what the machine could do at best. */
@NullMarked
package org.reftel.bench;

import org.jspecify.annotations.NullMarked;
