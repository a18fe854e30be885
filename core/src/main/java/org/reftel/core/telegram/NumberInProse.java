package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.digitsEnd;
import static org.reftel.core.telegram.Letters.isDigit;
import static org.reftel.core.telegram.Letters.lettersEnd;
import static org.reftel.core.telegram.Letters.skipBlanks;

import java.util.Locale;
import java.util.Set;

/** What a number in prose may be by what stands behind it: a telegram's, or a count, a price, a time, part of a date. */
final class NumberInProse {
    static final int LONGEST = 6;
    static final int SHORTEST = 3; // of one for which only its post speaks

    /** What may follow a number that is no count. */
    private static final Set<String> FOLLOWING = Set.of(
            ("AND OR ON OF IN AS BUT BY FOR FROM TO WITH AT ALSO IS WAS WHICH THAT WHERE WHEN HAS HAD NOTED NOTES REPORTED REPORTS REPORTING "
                            + "DESCRIBED DESCRIBES DISCUSSED DISCUSSES PROVIDED PROVIDES CONTAINED CONTAINS CONVEYED DETAILED DETAILS OUTLINED OUTLINES "
                            + "PARA PARAS PARAGRAPH PARAGRAPHS REQUESTED REQUESTS SUMMARIZED TRANSMITTED NOTAL EXDIS NODIS SEPTEL RESPECTIVELY "
                            + "INSTRUCTED INSTRUCTS SECTION SECTIONS REF REFTEL REFERS DATED SHOULD COVERS COVERED EXPLAINED INDICATED AUTHORIZED ASKED ASKS")
                    .split(" "));

    private NumberInProse() {}

    /** Whether a number of so many digits may be a year of which a telegram speaks. */
    static boolean isLikeAYear(int digits, int value) {
        return digits == 4 && value >= 1900 && value < 2050;
    }

    /** {@code (2008)}; 0 where no year stands behind. */
    static int yearBehind(String s, int end) {
        int i = skipBlanks(s, end, s.length());
        int year = i + 1;
        int digits = digitsEnd(s, year, s.length());
        if (at(s, i) != '(' || digits - year != 4 || at(s, digits) != ')') {
            return 0;
        }
        int value = Integer.parseInt(s, year, digits, 10);
        return value >= 1960 && value <= 2050 ? value : 0;
    }

    /** Whether the number from {@code number} to {@code end} is whole: no part of a price, a date, a telephone number. */
    static boolean ends(String s, int number, int end) {
        char c = at(s, end);
        if (Character.isLetter(c) || c == '%' || c == '$' || c == '\u00b0') {
            return false;
        }
        boolean goesOn = (c == '-' || c == '/' || c == '.' || c == ',' || c == ':') && isDigit(at(s, end + 1));
        boolean alike =
                c != '-' || digitsEnd(s, end + 1, s.length()) - end - 1 == end - number; // a range, no telephone
        return !goesOn || c != '.' && c != ':' && alike && isNumber(s, end + 1);
    }

    /** {@code 1840/1841}, {@code 1840,1841}: another number of a telegram, no part of a date, a price or a report. */
    private static boolean isNumber(String s, int i) {
        int digits = digitsEnd(s, i, s.length());
        char c = at(s, digits);
        boolean part = (c == '-' || c == '/' || c == '.' || c == ',') && isDigit(at(s, digits + 1));
        return digits - i > SHORTEST && digits - i <= LONGEST && !part && !Character.isLetter(c);
    }

    /** Whether what follows is no noun that the number counts. */
    static boolean isFollowed(String s, int end) {
        int i = skipBlanks(s, end, s.length());
        if (i == s.length() || !Character.isLetterOrDigit(s.charAt(i))) {
            return true;
        }
        int word = lettersEnd(s, i, s.length());
        return word > i
                && word - i <= 14
                && FOLLOWING.contains(s.substring(i, word).toUpperCase(Locale.ROOT));
    }
}
