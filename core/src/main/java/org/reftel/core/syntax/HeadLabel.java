package org.reftel.core.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A label of the text's head: {@code E.O.}, {@code TAGS:}, {@code SUBJECT:}, {@code REF:}, {@code Classified By:}, in
 * any case and with the slips that the copies show.
 *
 * @param from where the label begins
 * @param end after the label and its colon
 * @param regular whether it is written as the form asks
 */
record HeadLabel(Kind kind, int from, int end, boolean regular) {

    enum Kind {
        ORDER,
        TAGS,
        SUBJECT,
        REFERENCE,
        CLASSIFIER
    }

    /** The label that begins a line; null where none does. */
    static @Nullable HeadLabel at(String s, int from, int to) {
        if (to - from < 3) {
            return null;
        }
        return switch (Scan.upper(s.charAt(from))) {
            case 'E' -> order(s, from, to);
            case 'T' -> colonLabel(s, from, to, Kind.TAGS, TAGS);
            case 'S' -> colonLabel(s, from, to, Kind.SUBJECT, SUBJECTS);
            case 'R' -> colonLabel(s, from, to, Kind.REFERENCE, REFERENCES);
            case 'C', 'D' -> classifier(s, from, to);
            case '(' -> markedClassifier(s, from, to);
            default -> null;
        };
    }

    private static final String[] TAGS = {"TAGS", "TAG"};
    private static final String[] SUBJECTS = {"SUBJECT", "SUBJ"};
    private static final String[] REFERENCES = {
        "REFTELS", "REFTEL", "REFERENCES", "REFERENCE", "REF(S)", "REFS", "REF", "RETEL", "RETELS"
    };

    /**
     * A label in mid-line, as where lines were fused: {@code DEPT FOR WHA/BSC E.O. 12958: DECL: … TAGS: … SUBJECT: …}.
     * Needs a blank before and a colon behind; null where none of a kind after {@code after} follows.
     */
    static @Nullable HeadLabel inside(String s, int from, int to, Kind after) {
        for (int blank = s.indexOf(' ', from, to); blank >= 0; blank = s.indexOf(' ', blank + 1, to)) {
            int word = blank + 1;
            if (word >= to) {
                return null;
            }
            char c = Scan.upper(s.charAt(word));
            if (c == 'E' || c == 'T' || c == 'S' || c == 'R' || c == 'C') {
                HeadLabel label = at(s, word, to);
                if (label != null && label.kind.compareTo(after) > 0 && isPlain(s, label)) {
                    return label;
                }
            }
        }
        return null;
    }

    /** Whether the executive-order label stands in mid-line of what should come before it. */
    static @Nullable HeadLabel orderInside(String s, int from, int to) {
        int at = s.indexOf(" E.O. 1", from, to);
        if (at < 0) {
            at = s.indexOf(" E.o. 1", from, to);
        }
        return at < 0 ? null : order(s, at + 1, to);
    }

    private static boolean isPlain(String s, HeadLabel label) {
        boolean colon = s.charAt(label.end - 1) == ':';
        return label.kind == Kind.CLASSIFIER
                ? colon || Scan.isUpper(s.charAt(label.from)) && label.end - label.from >= 13
                : colon;
    }

    private static @Nullable HeadLabel order(String s, int from, int to) {
        int at = from + 1;
        boolean points = at < to && (s.charAt(at) == '.' || s.charAt(at) == ',');
        if (points) {
            at = Scan.skipBlank(s, at + 1, to);
        }
        if (at >= to || Scan.upper(s.charAt(at)) != 'O' && s.charAt(at) != '0') {
            return null;
        }
        boolean regular = points && s.charAt(at) != '0' && !Scan.isLower(s.charAt(from)) && !Scan.isLower(s.charAt(at));
        at++;
        if (at < to && s.charAt(at) == '.') {
            at++;
        } else {
            regular = false;
        }
        int next = at;
        while (next < to && (Lines.isBlank(s.charAt(next)) || s.charAt(next) == ':')) {
            next++;
        }
        if (next >= to) {
            return points && next == to ? new HeadLabel(Kind.ORDER, from, at, regular) : null;
        }
        int digits = Scan.digitsEnd(s, next, to);
        boolean number = digits - next >= 4 && digits - next <= 6;
        boolean known = number
                || Scan.matches(s, next, "DECL") && points
                || s.startsWith("N/A", next) && points
                || s.startsWith("XXXX", next);
        return known ? new HeadLabel(Kind.ORDER, from, at, regular) : null;
    }

    private static @Nullable HeadLabel colonLabel(String s, int from, int to, Kind kind, String[] words) {
        for (String word : words) {
            int end = from + word.length();
            if (end <= to && Scan.matches(s, from, word)) {
                if (end < to && Scan.isLetter(s.charAt(end))) {
                    continue;
                }
                int colon = Scan.skipBlank(s, end, to);
                if (colon < to
                        && colon - end <= 3
                        && (s.charAt(colon) == ':' || s.charAt(colon) == ';' && kind != Kind.REFERENCE)) {
                    boolean regular = !Scan.hasLower(s, from, end)
                            && colon == end
                            && s.charAt(colon) == ':'
                            && (word.equals("TAGS") || word.equals("SUBJECT") || word.equals("REF"));
                    return new HeadLabel(kind, from, colon + 1, regular);
                }
                // Newspapers' re-typings leave the colon out: TAGS ICTY, PREL. Then the label must be in capitals.
                boolean capitals = !Scan.hasLower(s, from, end);
                if (capitals
                        && end < to
                        && Lines.isBlank(s.charAt(end))
                        && acceptsNoColon(s, kind, word, Scan.skipBlank(s, end, to), to)) {
                    return new HeadLabel(kind, from, end, false);
                }
                return null;
            }
        }
        return null;
    }

    private static boolean acceptsNoColon(String s, Kind kind, String word, int next, int to) {
        int wordEnd = Scan.wordEnd(s, next, to);
        return switch (kind) {
            case TAGS -> next < to && !Scan.hasLower(s, next, wordEnd);
            case SUBJECT -> word.equals("SUBJECT") && next < to && !Scan.hasLower(s, next, to);
            case REFERENCE -> {
                boolean lettered = wordEnd - next <= 3
                        && next + 1 < to
                        && (s.charAt(next + 1) == '.' || s.charAt(next + 1) == ')');
                yield !word.equals("REFERENCE") && (lettered || Scan.isDigit(s.charAt(wordEnd - 1)));
            }
            default -> false;
        };
    }

    private static final String[] CLASSIFIERS = {
        "CLASSIFIED BY",
        "CLASSFIED BY",
        "CLASSIFED BY",
        "CLASSIFIED",
        "CLASSIFIER",
        "CLASSIFIED AS",
        "CLASSIFICATION BY",
        "DERIVED FROM",
        "DERIVATIVE CLASSIFIER",
        "CLASSIFYING OFFICER"
    };

    private static @Nullable HeadLabel classifier(String s, int from, int to) {
        for (String word : CLASSIFIERS) {
            int end = from + word.length();
            if (end <= to && Scan.matches(s, from, word) && (end == to || !Scan.isLetter(s.charAt(end)))) {
                boolean withBy = word.indexOf(' ') > 0;
                int colon = Scan.skipBlank(s, end, to);
                boolean hasColon = colon < to && s.charAt(colon) == ':';
                if (!withBy && !hasColon) {
                    continue;
                }
                return new HeadLabel(
                        Kind.CLASSIFIER, from, hasColon ? colon + 1 : end, hasColon && word.equals("CLASSIFIED BY"));
            }
        }
        return null;
    }

    /** {@code (U) Classified by …}: the paragraph's own portion mark stands in front. */
    private static @Nullable HeadLabel markedClassifier(String s, int from, int to) {
        int close = s.indexOf(')', from, to);
        if (close < 0 || close - from > 8) {
            return null;
        }
        int next = Scan.skipBlank(s, close + 1, to);
        if (next >= to) {
            return null;
        }
        HeadLabel label = classifier(s, next, to);
        return label == null ? null : new HeadLabel(Kind.CLASSIFIER, from, label.end, false);
    }
}
