/** Lays the witnesses of one telegram side by side: where they agree, where they differ, and what they say together. */
@NullMarked
package org.reftel.core.collation;

import org.jspecify.annotations.NullMarked;
