package org.reftel.core.collation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.TextSpan;

/** Collates the words of one row, and says what differs in it. */
final class RowCollation {
    private final Slot slot;
    private final Lexicon lexicon;
    private final int witnesses;
    private final List<Integer> present = new ArrayList<>();
    private final Findings findings;
    private final int[] behind;
    private final String place;
    private final Row.Kind kind;

    private final WordColumns columns;

    /** Where variants and differences are gathered. */
    record Findings(List<Variant> variants, List<Difference> differences) {}

    /**
     * @param behind where in each witness what was collated so far ends
     */
    RowCollation(Slot slot, int witnesses, Lexicon lexicon, int[] behind, Findings findings) {
        this.slot = slot;
        this.lexicon = lexicon;
        this.witnesses = witnesses;
        this.behind = behind;
        this.findings = findings;
        this.columns = new WordColumns(witnesses);
        String first = null;
        Row.Kind firstKind = Row.Kind.VALUE;
        for (int k = 0; k < witnesses; k++) {
            Unit unit = slot.unit(k);
            if (unit != null) {
                present.add(k);
                firstKind = first == null ? unit.kind() : firstKind;
                first = first == null ? unit.place() : first;
            }
        }
        this.place = Objects.requireNonNull(first);
        this.kind = firstKind;
    }

    /**
     * @param lacking witnesses that have nothing of this part of the form, of which that is said elsewhere
     */
    Row row(boolean[] lacking) {
        List<Integer> whole = whole(lacking);
        for (int k : present) {
            columns.add(k, unit(k).words());
        }
        List<Row.Segment> segments = segments();
        differencesOfWords();
        List<Row.@Nullable Passage> passages = new ArrayList<>();
        for (int k = 0; k < witnesses; k++) {
            Unit unit = slot.unit(k);
            passages.add(unit == null ? null : unit.passage());
        }
        return new Row(place, kind, Collections.unmodifiableList(passages), whole, segments);
    }

    private Unit unit(int witness) {
        return Objects.requireNonNull(slot.unit(witness));
    }

    // The row as a whole.

    private List<Integer> whole(boolean[] lacking) {
        List<Integer> whole = new ArrayList<>(2);
        boolean missing = false;
        boolean moved = false;
        for (int k = 0; k < witnesses; k++) {
            missing |= slot.unit(k) == null && !lacking[k];
            moved |= slot.moved(k);
        }
        if (missing) {
            List<Wording> wordings = wordings(k -> of(k));
            if (kind == Row.Kind.TRANSMISSION) {
                findings.differences.add(new Difference(Difference.Kind.TRANSMISSION, place, wordings));
            } else {
                whole.add(variant(missingKind(), wordings));
            }
        }
        if (moved) {
            whole.add(variant(Variant.Kind.MOVED, wordings(k -> of(k))));
        }
        boolean marks = false;
        boolean numbers = false;
        boolean divided = false;
        Unit first = unit(present.getFirst());
        for (int k : present) {
            Unit unit = unit(k);
            marks |= !unit.comparedMark().equals(first.comparedMark());
            numbers |= !Objects.equals(unit.number(), first.number());
            divided |= unit.places().size() != first.places().size();
        }
        if (marks) {
            whole.add(variant(Variant.Kind.MARK, wordings(k -> inFront(k, Objects.toString(unit(k).mark(), "")))));
        }
        if (numbers) {
            record(Difference.Kind.NUMBERING, k -> inFront(k, Objects.toString(unit(k).number(), "")));
        }
        if (divided) {
            record(Difference.Kind.DIVISION, k -> of(k, String.join(", ", unit(k).places())));
        }
        return whole;
    }

    private Variant.Kind missingKind() {
        return switch (kind) {
            case ADDRESSEE -> Variant.Kind.ADDRESSEE;
            case PARAGRAPH -> Variant.Kind.PARAGRAPH;
            case HEADING, SIGNATURE -> Variant.Kind.LOST;
            case VALUE, TRANSMISSION -> Variant.Kind.VALUE;
        };
    }

    private int variant(Variant.Kind variant, List<Wording> wordings) {
        findings.variants.add(new Variant(variant, place, wordings));
        return findings.variants.size() - 1;
    }

    private void record(Difference.Kind difference, Of wording) {
        findings.differences.add(new Difference(difference, place, wordings(wording)));
    }

    /** What a witness of this row has. */
    private interface Of {
        Wording witness(int k);
    }

    private List<Wording> wordings(Of wording) {
        List<Wording> wordings = new ArrayList<>(witnesses);
        for (int k = 0; k < witnesses; k++) {
            wordings.add(
                    slot.unit(k) == null ? new Wording(new TextSpan(behind[k], behind[k]), "") : wording.witness(k));
        }
        return wordings;
    }

    private Wording of(int k) {
        return of(k, unit(k).text().text());
    }

    private Wording of(int k, String text) {
        return new Wording(unit(k).span(), text);
    }

    /** The number and the mark stand before the words. */
    private Wording inFront(int k, String text) {
        Unit unit = unit(k);
        int start = unit.span().start();
        int end =
                unit.text().isEmpty() ? unit.span().end() : unit.text().source().start();
        return new Wording(new TextSpan(start, Math.max(start, end)), text);
    }

    // Segments.

    private List<Row.Segment> segments() {
        List<Row.Segment> segments = new ArrayList<>();
        int[] done = new int[witnesses]; // characters
        int[] next = new int[witnesses]; // words
        boolean same = sameValue();
        int c = 0;
        while (c < columns.size()) {
            int start = c;
            if (columns.isAgreed(c)) {
                int reading = columns.reading(c);
                c++;
                if (reading <= Lexicon.ILLEGIBLE) {
                    Row.Gap gap = reading == Lexicon.WITHHELD ? Row.Gap.WITHHELD : Row.Gap.ILLEGIBLE;
                    segment(segments, start, c, done, next, -1, gap);
                } else {
                    for (int k : present) {
                        next[k]++;
                    }
                }
                continue;
            }
            do {
                c++;
            } while (c < columns.size() && !columns.isAgreed(c) && !columns.isCut(c));
            List<Wording> exact = exact(start, c, done, next);
            Difference.Kind harmless = harmless(start, c, same);
            if (harmless == null) {
                int variant = variant(new Judgement(slot, kind, lexicon).of(columns, start, c, present), exact);
                segment(segments, start, c, done, next, variant, null);
            } else {
                findings.differences.add(new Difference(harmless, place, exact));
                pass(start, c, next);
            }
        }
        rest(segments, done);
        return List.copyOf(segments);
    }

    /** Whether all understood the same value, however it is written. */
    private boolean sameValue() {
        String key = unit(present.getFirst()).key();
        return key != null && kind == Row.Kind.VALUE && present.stream().allMatch(k -> key.equals(unit(k).key()));
    }

    private Difference.@Nullable Kind harmless(int start, int end, boolean same) {
        if (kind == Row.Kind.TRANSMISSION) {
            return Difference.Kind.TRANSMISSION;
        }
        if (same) {
            return Difference.Kind.WRITING;
        }
        String first = null;
        for (int k : present) {
            StringBuilder letters = new StringBuilder();
            for (int c = start; c < end; c++) {
                int word = columns.word(c, k);
                if (word >= 0) {
                    int number = unit(k).words().number(word);
                    if (number <= Lexicon.ILLEGIBLE) {
                        return null;
                    }
                    letters.append(lexicon.word(number));
                }
            }
            String together = letters.toString().replace("\ufffd", "");
            if (first == null) {
                first = together;
            } else if (!first.equals(together)) {
                return null;
            }
        }
        return isBrokenBySign(start, end) ? Difference.Kind.PUNCTUATION : Difference.Kind.SPACING;
    }

    /** Whether a stray sign of the line parts a word of a witness, as in {@code dismi/ssed}; a hyphen is none. */
    private boolean isBrokenBySign(int start, int end) {
        for (int k : present) {
            Words words = unit(k).words();
            String text = unit(k).text().text();
            int last = -1;
            for (int c = start; c < end; c++) {
                int word = columns.word(c, k);
                boolean touching = word >= 0 && last >= 0 && words.start(word) == words.end(last) + 1;
                if (touching && "/\\*%&$#@=".indexOf(text.charAt(words.end(last))) >= 0) {
                    return true;
                }
                last = word >= 0 ? word : last;
            }
        }
        return false;
    }

    /** Counts words as read that all have in common. */
    private void pass(int start, int end, int[] next) {
        for (int k : present) {
            next[k] += columns.count(start, end, k);
        }
    }

    /** Adds what stands before some columns as common, and then these. */
    private void segment(
            List<Row.Segment> segments,
            int start,
            int end,
            int[] done,
            int[] next,
            int variant,
            Row.@Nullable Gap gap) {
        List<Wording> exact = exact(start, end, done, next);
        List<Wording> before = new ArrayList<>(witnesses);
        boolean any = false;
        for (int k = 0; k < witnesses; k++) {
            if (slot.unit(k) == null) {
                before.add(exact.get(k));
                continue;
            }
            int from = done[k];
            int words = columns.count(start, end, k);
            int to = place(k, words, next, from);
            before.add(slice(k, from, to));
            any |= to > from;
            done[k] = words == 0 ? to : unit(k).words().end(next[k] + words - 1);
            next[k] += words;
        }
        if (any) {
            segments.add(new Row.Segment(-1, null, List.copyOf(before)));
        }
        segments.add(new Row.Segment(variant, gap, exact));
    }

    private void rest(List<Row.Segment> segments, int[] done) {
        boolean any = false;
        List<Wording> rest = new ArrayList<>(witnesses);
        for (int k = 0; k < witnesses; k++) {
            Unit unit = slot.unit(k);
            if (unit == null) {
                rest.add(new Wording(new TextSpan(behind[k], behind[k]), ""));
            } else {
                any |= unit.text().length() > done[k];
                rest.add(slice(k, done[k], unit.text().length()));
            }
        }
        if (any) {
            segments.add(new Row.Segment(-1, null, List.copyOf(rest)));
        }
    }

    /** What each witness has in some columns, to the letter. */
    private List<Wording> exact(int start, int end, int[] done, int[] next) {
        return wordings(k -> {
            int words = columns.count(start, end, k);
            int from = place(k, words, next, done[k]);
            return slice(k, from, words == 0 ? from : unit(k).words().end(next[k] + words - 1));
        });
    }

    /** Where in the text a witness's words of some columns begin; where it has none, behind its last word. */
    private int place(int k, int words, int[] next, int done) {
        if (words > 0) {
            return unit(k).words().start(next[k]);
        }
        return next[k] == 0 ? done : Math.max(done, unit(k).words().end(next[k] - 1));
    }

    private Wording slice(int k, int from, int to) {
        Unit unit = unit(k);
        TextSpan span = unit.text().isEmpty()
                ? new TextSpan(unit.span().end(), unit.span().end())
                : unit.text().source(from, to);
        return new Wording(span, unit.text().text().substring(from, to));
    }

    // What is no variant.

    private void differencesOfWords() {
        if (present.size() > 1) {
            new Writing(slot, present, witnesses, place, behind, columns).record(findings.differences());
        }
    }
}
