/** The dated tables a telegram is read against: TAGS, posts, routing indicators, captions, orders; each row with its source. */
@NullMarked
package org.reftel.core.manual;

import org.jspecify.annotations.NullMarked;
