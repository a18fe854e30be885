package org.reftel.room.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph as it is read.
 *
 * @param place {@code p3}: the element's id, and what it is linked and cited by
 * @param number as printed; empty where it has none
 * @param mark its portion mark; null where there is none
 * @param markMeaning the mark in words; empty where it cannot be read
 * @param level {@code u}, {@code c}, {@code s}, {@code ts}: the colour of its mark; empty where it has none
 * @param role the word in the margin, {@code comment}; null for none
 * @param heading the section heading that begins here; null where none does
 * @param notes what is odd about it
 */
public record ParagraphView(
        String place,
        String number,
        @Nullable String mark,
        String markMeaning,
        String level,
        @Nullable String role,
        @Nullable String heading,
        List<Block> blocks,
        List<Note> notes) {

    /**
     * A finding, beside the place it was found at.
     *
     * @param line of the copy, from 1
     */
    public record Note(String code, String severity, String message, int line) {}
}
