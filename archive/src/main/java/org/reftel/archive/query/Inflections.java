package org.reftel.archive.query;

import java.util.List;
import java.util.Set;

/** The regular singular and plural of English words: what a bare word of a query finds beside itself. */
public final class Inflections {
    private static final int SHORTEST = 4;
    /** End like a plural and are none, or are another word without their s. */
    private static final Set<String> NO_PLURALS = Set.of(
            "news",
            "always",
            "perhaps",
            "series",
            "species",
            "does",
            "goes",
            "lens",
            "towards",
            "afterwards",
            "besides",
            "sometimes",
            "overseas",
            "whereas",
            "texas",
            "wales",
            "arkansas",
            "kansas",
            "laos",
            "honduras",
            "athens",
            "caracas",
            "damascus");

    private Inflections() {}

    /** The word itself, then its singular or plural; alone for short words, numbers and words of other scripts. */
    public static List<String> of(String word) {
        if (word.length() < SHORTEST - 1 || !isLatin(word) || NO_PLURALS.contains(word) || hasNoPlural(word)) {
            return List.of(word);
        }
        String other = isPlural(word) ? singular(word) : plural(word);
        return NO_PLURALS.contains(other) ? List.of(word) : List.of(word, other);
    }

    /** {@code crisis}, {@code politics}. */
    private static boolean hasNoPlural(String word) {
        return word.endsWith("is") || word.endsWith("ics");
    }

    private static boolean isPlural(String word) {
        return word.length() >= SHORTEST && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    }

    private static String singular(String word) {
        int length = word.length();
        if (word.endsWith("ies")) {
            return length > 4 ? word.substring(0, length - 3) + "y" : word.substring(0, length - 1);
        }
        if (word.endsWith("es") && needsE(word.substring(0, length - 2))) {
            return word.substring(0, length - 2);
        }
        return word.substring(0, length - 1);
    }

    private static String plural(String word) {
        int length = word.length();
        if (word.endsWith("y") && "aeiou".indexOf(word.charAt(length - 2)) < 0) {
            return word.substring(0, length - 1) + "ies";
        }
        return word + (needsE(word) ? "es" : "s");
    }

    private static boolean needsE(String word) {
        return word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("x")
                || word.endsWith("ch")
                || word.endsWith("sh")
                || word.endsWith("zz");
    }

    private static boolean isLatin(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }
}
