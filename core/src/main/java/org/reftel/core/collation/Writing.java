package org.reftel.core.collation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reftel.core.text.TextSpan;

/** Finds where words are the same and written differently: in case, accents, the signs between them, and their lines. */
final class Writing {
    private final Slot slot;
    private final List<Integer> present;
    private final int witnesses;
    private final String place;
    private final int[] behind;
    private final WordColumns columns;
    /** Of the witnesses that are present. */
    private final Words[] words;

    private final String[] texts;

    Writing(Slot slot, List<Integer> present, int witnesses, String place, int[] behind, WordColumns columns) {
        this.slot = slot;
        this.present = present;
        this.witnesses = witnesses;
        this.place = place;
        this.behind = behind;
        this.columns = columns;
        this.words = new Words[witnesses];
        this.texts = new String[witnesses];
        for (int k : present) {
            words[k] = unit(k).words();
            texts[k] = unit(k).text().text();
        }
    }

    private Unit unit(int witness) {
        return Objects.requireNonNull(slot.unit(witness));
    }

    void record(List<Difference> differences) {
        int first = present.getFirst();
        if (present.stream().allMatch(k -> texts[k].equals(texts[first]))) {
            return;
        }
        Run letterCase = new Run(Difference.Kind.CASE);
        Run accents = new Run(Difference.Kind.ACCENTS);
        Run punctuation = new Run(Difference.Kind.PUNCTUATION);
        for (int c = 0; c < columns.size(); c++) {
            if (!columns.isAgreed(c)) {
                continue;
            }
            boolean behindAgreed = c > 0 && columns.isAgreed(c - 1);
            boolean otherCase = false;
            boolean otherLetters = false;
            boolean otherSigns = false;
            int word = columns.word(c, first);
            for (int k : present) {
                if (k != first) {
                    int other = columns.word(c, k);
                    int same = columns.reading(c) <= Lexicon.ILLEGIBLE ? SAME : written(first, word, k, other);
                    otherCase |= same == CASE;
                    otherLetters |= same == LETTERS;
                    otherSigns |= behindAgreed && !sameSigns(first, word, k, other);
                }
            }
            if (otherCase) {
                letterCase.hold(c, c, differences);
            }
            if (otherLetters) {
                accents.hold(c, c, differences);
            }
            if (otherSigns) {
                punctuation.hold(c - 1, c, differences);
            }
        }
        letterCase.end(differences);
        accents.end(differences);
        punctuation.end(differences);
    }

    private static final int SAME = 0;
    private static final int CASE = 1;
    private static final int LETTERS = 2;

    private int written(int one, int word, int other, int otherWord) {
        Words a = words[one];
        Words b = words[other];
        String textA = texts[one];
        String textB = texts[other];
        int length = a.end(word) - a.start(word);
        if (length == b.end(otherWord) - b.start(otherWord)) {
            if (textA.regionMatches(a.start(word), textB, b.start(otherWord), length)) {
                return SAME;
            }
            if (textA.regionMatches(true, a.start(word), textB, b.start(otherWord), length)) {
                return CASE;
            }
        }
        return LETTERS;
    }

    /** Whether the same stands before two words, blanks aside. */
    private boolean sameSigns(int one, int word, int other, int otherWord) {
        Words a = words[one];
        Words b = words[other];
        String textA = texts[one];
        String textB = texts[other];
        int i = a.end(word - 1);
        int j = b.end(otherWord - 1);
        while (true) {
            while (i < a.start(word) && textA.charAt(i) <= ' ') {
                i++;
            }
            while (j < b.start(otherWord) && textB.charAt(j) <= ' ') {
                j++;
            }
            if (i == a.start(word) || j == b.start(otherWord)) {
                return i == a.start(word) && j == b.start(otherWord);
            }
            if (textA.charAt(i++) != textB.charAt(j++)) {
                return false;
            }
        }
    }

    /** Columns one behind the other with the same kind of difference: one difference. */
    private final class Run {
        private final Difference.Kind kind;
        private int from = -1;
        private int to;

        Run(Difference.Kind kind) {
            this.kind = kind;
        }

        void hold(int first, int last, List<Difference> differences) {
            if (from >= 0 && first > to + 1) {
                end(differences);
            }
            from = from < 0 ? first : from;
            to = last;
        }

        void end(List<Difference> differences) {
            if (from < 0) {
                return;
            }
            List<Wording> wordings = new ArrayList<>(witnesses);
            for (int k = 0; k < witnesses; k++) {
                if (slot.unit(k) == null) {
                    wordings.add(new Wording(new TextSpan(behind[k], behind[k]), ""));
                } else {
                    Unit unit = unit(k);
                    int start = unit.words().start(columns.word(from, k));
                    int end = unit.words().end(columns.word(to, k));
                    wordings.add(new Wording(
                            unit.text().source(start, end), unit.text().text().substring(start, end)));
                }
            }
            differences.add(new Difference(kind, place, wordings));
            from = -1;
        }
    }
}
