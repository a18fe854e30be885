package org.reftel.core.marking;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one mark, from left to right, without allocation for what is none. */
final class MarkReader {
    /** Longer than any mark with a list of countries; prose in brackets is not read to its end. */
    private static final int LONGEST = 160;

    /** Words before marks, longer before shorter, so that {@code SBU} is not read as {@code S}. */
    private static final String[] LEVELS = {
        "SENSITIVE BUT UNCLASSIFIED",
        "UNCLASSIFIED",
        "UNCLAS",
        "FOR OFFICIAL USE ONLY",
        "LIMITED OFFICIAL USE",
        "CONFIDENTIAL",
        "TOP SECRET",
        "SECRET",
        "FOUO",
        "SBU",
        "LOU",
        "TS",
        "U",
        "C",
        "S"
    };

    private static final Level[] LEVEL_OF = {
        Level.SENSITIVE_BUT_UNCLASSIFIED,
        Level.UNCLASSIFIED,
        Level.UNCLASSIFIED,
        Level.FOR_OFFICIAL_USE_ONLY,
        Level.LIMITED_OFFICIAL_USE,
        Level.CONFIDENTIAL,
        Level.TOP_SECRET,
        Level.SECRET,
        Level.FOR_OFFICIAL_USE_ONLY,
        Level.SENSITIVE_BUT_UNCLASSIFIED,
        Level.LIMITED_OFFICIAL_USE,
        Level.TOP_SECRET,
        Level.UNCLASSIFIED,
        Level.CONFIDENTIAL,
        Level.SECRET
    };

    private static final Caveat[] CAVEATS = Caveat.values();

    private final CharSequence text;
    private int at;
    private int end;
    private boolean doubleSlash;

    MarkReader(CharSequence text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    @Nullable
    Marking read() {
        trim();
        if (at < end && text.charAt(at) == '(' && text.charAt(end - 1) == ')') {
            at++;
            end--;
            trim();
        }
        if (at >= end || end - at > LONGEST) {
            return null;
        }
        Marking slip = slip();
        if (slip != null) {
            return slip;
        }
        Level level = level();
        if (level == null) {
            return null;
        }
        if (at == end) {
            return Marking.of(level);
        }
        return rest(level);
    }

    private @Nullable Marking rest(Level first) {
        Level level = first;
        int caveats = 0;
        Releasability release = null;
        while (at < end) {
            if (!separator()) {
                return null;
            }
            Level second = controlOfUnclassified(first);
            if (second != null) {
                level = second;
                continue;
            }
            if (word("ENTIRE TEXT")) {
                continue;
            }
            Caveat caveat = caveat();
            if (caveat != null) {
                caveats |= 1 << caveat.ordinal();
            } else if (word("REL")) {
                release = release();
                if (release == null) {
                    return null;
                }
            } else {
                return null;
            }
        }
        if (release == null && caveats == 0) {
            return Marking.of(level);
        }
        Set<Caveat> set = EnumSet.noneOf(Caveat.class);
        for (Caveat caveat : CAVEATS) {
            if ((caveats & 1 << caveat.ordinal()) != 0) {
                set.add(caveat);
            }
        }
        return release == null ? Marking.of(level, set) : new Marking(level, set, release);
    }

    /** {@code SNF}, {@code CNF} without a sign between, and {@code N/SF} with the slash in the wrong place. */
    private @Nullable Marking slip() {
        int length = end - at;
        if (length == 3 && Words.startsWith(text, at + 1, end, "NF")) {
            return switch (Level.upper(text.charAt(at))) {
                case 'S' -> Marking.of(Level.SECRET, EnumSet.of(Caveat.NOFORN));
                case 'C' -> Marking.of(Level.CONFIDENTIAL, EnumSet.of(Caveat.NOFORN));
                default -> null;
            };
        }
        if (length == 4 && Words.startsWith(text, at, end, "N/SF")) {
            return Marking.of(Level.SECRET, EnumSet.of(Caveat.NOFORN));
        }
        return length == 4 && Words.startsWith(text, at, end, "N/CF")
                ? Marking.of(Level.CONFIDENTIAL, EnumSet.of(Caveat.NOFORN))
                : null;
    }

    private @Nullable Level level() {
        switch (Level.upper(text.charAt(at))) {
            case 'S', 'U', 'F', 'L', 'C', 'T' -> {
                for (int i = 0; i < LEVELS.length; i++) {
                    if (word(LEVELS[i])) {
                        return LEVEL_OF[i];
                    }
                }
                return null;
            }
            default -> {
                return null;
            }
        }
    }

    /** {@code U//FOUO} and {@code UNCLASSIFIED//SBU}: the only levels that stand after another. */
    private @Nullable Level controlOfUnclassified(Level first) {
        if (first != Level.UNCLASSIFIED) {
            return null;
        }
        if (word("FOUO") || word("FOR OFFICIAL USE ONLY")) {
            return Level.FOR_OFFICIAL_USE_ONLY;
        }
        return word("SBU") || word("SENSITIVE BUT UNCLASSIFIED") || word("SENSITIVE")
                ? Level.SENSITIVE_BUT_UNCLASSIFIED
                : null;
    }

    private @Nullable Caveat caveat() {
        if (word("NF") || word("NOFORN") || word("NO FORN")) {
            return Caveat.NOFORN;
        }
        for (Caveat caveat : CAVEATS) {
            // Two letters without a double slash before are an office more often than a caveat: S/PR, S/OC.
            boolean markMayStand = caveat.mark().length() > 2 || doubleSlash;
            if (word(caveat.name()) || markMayStand && word(caveat.mark())) {
                return caveat;
            }
        }
        return null;
    }

    /** The countries after {@code REL}, up to a slash or the end; none named is a release to nobody abroad. */
    private @Nullable Releasability release() {
        int blank = at;
        trim();
        boolean to = word("TO");
        if (!to) {
            at = blank;
        }
        int from = at;
        while (at < end && text.charAt(at) != '/') {
            char c = text.charAt(at);
            boolean ofNames =
                    Character.isLetter(c) || c == ' ' || c == ',' || c == '.' || c == '-' || c == '\'' || c == '&';
            if (!ofNames) {
                return null;
            }
            at++;
        }
        String names = text.subSequence(from, at).toString().toUpperCase(Locale.ROOT);
        return names.isBlank() && to ? null : Releasability.parse(names);
    }

    /** Takes slashes, dashes and blanks; false where there are none. */
    private boolean separator() {
        int from = at;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '/') {
                doubleSlash |= at > from && text.charAt(at - 1) == '/';
            } else if (c != ' ' && c != '-' && c != ',' && c != '\u2013' && c != '\u2014') {
                break;
            }
            at++;
        }
        return at > from && at < end;
    }

    private boolean word(String word) {
        int after = at + word.length();
        boolean whole = after == end || after < end && !Character.isLetterOrDigit(text.charAt(after));
        if (whole && Words.startsWith(text, at, end, word)) {
            at = after;
            return true;
        }
        return false;
    }

    private void trim() {
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        while (end > at && text.charAt(end - 1) == ' ') {
            end--;
        }
    }
}
