package org.reftel.cli.show;

import org.jspecify.annotations.Nullable;

/**
 * Weight and colour on a terminal; plain text elsewhere. Classifications have the colours of the cover sheets: green,
 * blue, red, orange (SF 703 to 705).
 *
 * @param colour whether to use any
 */
public record Ink(boolean colour) {
    private static final String RESET = "\033[0m";

    String bold(String text) {
        return paint("1", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    /** A word that was searched for; between asterisks where there is no colour. */
    String found(String text) {
        return colour ? paint("1;33", text) : "*" + text + "*";
    }

    String error(String text) {
        return paint("1;31", text);
    }

    String warning(String text) {
        return paint("33", text);
    }

    /** A text in the colour of a classification. */
    String level(@Nullable String classification, String text) {
        return paint(foreground(classification), text);
    }

    /** A text on the ground of a classification's colour. */
    String badge(@Nullable String classification, String text) {
        return colour ? paint(ground(classification), " " + text + " ") : text;
    }

    private static String foreground(@Nullable String classification) {
        return switch (classification) {
            case "TOP SECRET" -> "38;5;208";
            case "SECRET" -> "31";
            case "CONFIDENTIAL" -> "38;5;33";
            case "LIMITED OFFICIAL USE", "SENSITIVE BUT UNCLASSIFIED" -> "35";
            case "UNCLASSIFIED" -> "32";
            case null, default -> "2";
        };
    }

    private static String ground(@Nullable String classification) {
        return switch (classification) {
            case "TOP SECRET" -> "1;30;48;5;208";
            case "SECRET" -> "1;37;41";
            case "CONFIDENTIAL" -> "1;37;48;5;25";
            case "LIMITED OFFICIAL USE", "SENSITIVE BUT UNCLASSIFIED" -> "1;37;45";
            case "UNCLASSIFIED" -> "1;30;42";
            case null, default -> "1;7";
        };
    }

    private String paint(String code, String text) {
        return colour && !text.isEmpty() ? "\033[" + code + "m" + text + RESET : text;
    }
}
