package org.reftel.core.telegram;

import org.reftel.core.text.OffsetMap;

/** Makes the text of a heading's part. */
final class HeadingTexts {
    private HeadingTexts() {}

    /** The lines joined by line ends; each character is its own source. */
    static RunningText lines(String... lines) {
        String text = String.join("\n", lines);
        return new RunningText(text, OffsetMap.identity(text.length(), 0));
    }
}
