package org.reftel.core.telegram;

import org.reftel.core.text.OffsetMap;
import org.reftel.core.text.TextSpan;

/**
 * Text as it is read aloud: page furniture skipped, wrapped lines joined by one blank, broken words whole, runs of
 * blanks collapsed; and for each character its place in the telegram's source.
 */
public final class RunningText {
    private final String text;
    private final OffsetMap map;

    public RunningText(String text, OffsetMap map) {
        this.text = text;
        this.map = map;
    }

    public String text() {
        return text;
    }

    public OffsetMap map() {
        return map;
    }

    public int length() {
        return text.length();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Where a stretch of this text stands in the source. */
    public TextSpan source(int start, int end) {
        return map.source(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
