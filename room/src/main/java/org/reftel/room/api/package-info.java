/** The interface for programs: what the pages show, as JSON under {@code /api/v1}. {@code docs/api.md} describes it. */
@NullMarked
package org.reftel.room.api;

import org.jspecify.annotations.NullMarked;
