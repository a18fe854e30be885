package org.reftel.archive;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.telegram.Telegram;

/**
 * What a copy in plain text says itself of who gave it out: the head of a release on request, the stamp of a systematic
 * review, or the line of dates of a page that was saved as text. Nothing is guessed from what the telegram says.
 *
 * @param publisher a name for those who gave it out so: {@code U.S. Department of State, on request}
 * @param document by which it can be asked for again: {@code Case F-2011-04471, Doc C05218830}; empty where none is stated
 * @param date {@code 2016-05-16}; null where none is stated
 */
public record StatedRelease(
        String publisher, String document, @Nullable String date) {
    private static final String CASE = "Case No. ";
    private static final String DOCUMENT = "Doc No. ";
    private static final String DATE = "Date: ";
    private static final String PAGE = "Reference ID Created Released Classification Origin";
    private static final String REVIEW = "SYSTEMATIC REVIEW ";
    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("JAN", "01"),
            Map.entry("FEB", "02"),
            Map.entry("MAR", "03"),
            Map.entry("APR", "04"),
            Map.entry("MAY", "05"),
            Map.entry("JUN", "06"),
            Map.entry("JUL", "07"),
            Map.entry("AUG", "08"),
            Map.entry("SEP", "09"),
            Map.entry("OCT", "10"),
            Map.entry("NOV", "11"),
            Map.entry("DEC", "12"));

    /** What the copy of a telegram says; null where it says nothing. */
    public static @Nullable StatedRelease of(Telegram telegram) {
        SyntaxTree tree = telegram.tree();
        String source = telegram.source().characters();
        int text = tree.child(0, NodeKind.TEXT_BLOCK);
        String above = source.substring(0, text == SyntaxTree.NONE ? source.length() : tree.start(text));
        StatedRelease release = onRequest(above);
        if (release == null) {
            release = page(above);
        }
        return release == null ? reviewed(tree) : release;
    }

    private static @Nullable StatedRelease onRequest(String above) {
        int place = above.indexOf("Department of State " + CASE);
        if (place < 0) {
            return null;
        }
        int end = above.indexOf('\n', place);
        String line = above.substring(place, end < 0 ? above.length() : end);
        String file = word(line, CASE);
        String document = word(line, DOCUMENT);
        return new StatedRelease(
                "U.S. Department of State, on request",
                (file.isEmpty() ? "" : "Case " + file)
                        + (file.isEmpty() || document.isEmpty() ? "" : ", ")
                        + (document.isEmpty() ? "" : "Doc " + document),
                americanDate(word(line, DATE)));
    }

    /** The word behind a label; empty where there is none. */
    private static String word(String line, String label) {
        int start = line.indexOf(label);
        return start < 0
                ? ""
                : Objects.requireNonNull(
                        line.substring(start + label.length()).strip().split("\\s", 2)[0]);
    }

    /** {@code 05/16/2016} as {@code 2016-05-16}. */
    private static @Nullable String americanDate(String date) {
        boolean whole = date.length() == 10 && date.charAt(2) == '/' && date.charAt(5) == '/';
        return whole ? date.substring(6) + "-" + date.substring(0, 2) + "-" + date.substring(3, 5) : null;
    }

    private static @Nullable StatedRelease page(String above) {
        int place = above.indexOf(PAGE);
        if (place < 0) {
            return null;
        }
        String[] words = above.substring(place + PAGE.length()).strip().split("\\s+", 6);
        // Reference ID, day and hour when it was created, day and hour when it was released.
        String date = words.length > 3 && words[3].length() == 10 && words[3].charAt(4) == '-' ? words[3] : null;
        return new StatedRelease("Cablegate page, saved as text", "", date);
    }

    private static @Nullable StatedRelease reviewed(SyntaxTree tree) {
        for (int node = 0; node < tree.size(); node++) {
            if (tree.kind(node) != NodeKind.RELEASE_STAMP) {
                continue;
            }
            String stamp = tree.text(node).toUpperCase(Locale.ROOT);
            int place = stamp.indexOf(REVIEW);
            if (place >= 0) {
                String[] words =
                        stamp.substring(place + REVIEW.length()).strip().split("\\s+", 4);
                String month = words.length < 3 ? null : MONTHS.get(words[1]);
                return new StatedRelease(
                        "U.S. Department of State, systematic review",
                        "",
                        month == null || words[0].length() != 2 || words[2].length() != 4
                                ? null
                                : words[2] + "-" + month + "-" + words[0]);
            }
        }
        return null;
    }
}
