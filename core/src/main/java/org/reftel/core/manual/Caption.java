package org.reftel.core.manual;

import java.util.List;

/**
 * A caption that the manual knows.
 *
 * @param name as it is written in full, words parted by single blanks: {@code NOFORN}, {@code ROGER CHANNEL}
 * @param rank its place among the captions of a telegram, the most restrictive first: a lower rank stands before a
 *     higher one (5 FAH-2 H-442)
 * @param years in use, as far as is known
 * @param alsoWritten other spellings
 * @param sources ids of {@link Sources}
 */
public record Caption(
        String name,
        CaptionKind kind,
        String meaning,
        int rank,
        Years years,
        List<String> alsoWritten,
        List<String> sources) {}
