package org.reftel.core.syntax;

/**
 * Where something rare stands next in a text. Asked line by line, it searches the text once: while the place found lies
 * ahead, the lines before it need no search of their own.
 */
final class NextPlace {
    private final String text;
    private final String sought;
    private int searchedFrom;
    private int place;

    NextPlace(String text, String sought) {
        this.text = text;
        this.sought = sought;
        this.searchedFrom = Integer.MAX_VALUE;
    }

    /** The first place between {@code from} and {@code to} where all of it stands; -1 where there is none. */
    int between(int from, int to) {
        if (from < searchedFrom || place < from) {
            int found = text.indexOf(sought, from);
            searchedFrom = from;
            place = found < 0 ? Integer.MAX_VALUE : found;
        }
        return place <= to - sought.length() ? place : -1;
    }
}
