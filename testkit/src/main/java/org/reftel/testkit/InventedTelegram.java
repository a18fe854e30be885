package org.reftel.testkit;

/**
 * A telegram that nobody sent.
 *
 * @param header format lines as publishers keep them apart, or the notice that there are none; no line end at the end
 * @param body from the class line to the end; no line end at the end
 * @param truth what it says
 */
public record InventedTelegram(String header, String body, Truth truth) {

    /** The whole telegram: header, an empty line, body. */
    public String text() {
        return header + "\n\n" + body + "\n";
    }
}
