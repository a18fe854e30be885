package org.reftel.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of which some stretches are read otherwise than they stand.
 *
 * @param text as it is read
 * @param toOriginal from each of its characters to the text as it stands
 * @param places of the replacements in {@code text}, in order; empty ones where something is left out
 */
public record EmendedText(
        SourceText text, OffsetMap toOriginal, List<Replacement> replacements, List<TextSpan> places) {

    /**
     * @param span in the text as it stands
     * @param text to be read instead; empty where nothing is
     */
    public record Replacement(TextSpan span, String text) {}

    public EmendedText {
        replacements = List.copyOf(replacements);
        places = List.copyOf(places);
    }

    /**
     * Replaces stretches of a text.
     *
     * @param replacements in the order of the text
     * @throws IllegalArgumentException where two overlap, or one lies outside of the text
     */
    public static EmendedText of(SourceText original, List<Replacement> replacements) {
        StringBuilder text = new StringBuilder(original.length() + 64);
        OffsetMap.Builder map = new OffsetMap.Builder();
        List<TextSpan> places = new ArrayList<>(replacements.size());
        int at = 0;
        for (Replacement replacement : replacements) {
            TextSpan span = replacement.span();
            if (span.start() < at || span.end() > original.length()) {
                throw new IllegalArgumentException(span + " overlaps what is before it, or lies outside of the text");
            }
            text.append(original.characters(), at, span.start());
            map.follow(span.start() - at, at);
            int start = text.length();
            text.append(replacement.text());
            map.replace(replacement.text().length(), span.start(), span.length());
            places.add(new TextSpan(start, text.length()));
            at = span.end();
        }
        text.append(original.characters(), at, original.length());
        map.follow(original.length() - at, at);
        return new EmendedText(new SourceText(text.toString()), map.build(), replacements, places);
    }

    /** Where a place of the text as it stands comes to lie; within a replacement, its beginning. */
    public int place(int original) {
        int shift = 0;
        for (int i = 0; i < places.size(); i++) {
            TextSpan span = replacements.get(i).span();
            if (original < span.start()) {
                break;
            }
            if (original < span.end()) {
                return places.get(i).start();
            }
            shift = places.get(i).end() - span.end();
        }
        return original + shift;
    }
}
