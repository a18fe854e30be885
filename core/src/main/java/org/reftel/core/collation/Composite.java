package org.reftel.core.collation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the witnesses say together: one reading text in which every word knows the witnesses that have it.
 *
 * <p>Where they differ the first witness is read. What is withheld, illegible or missing there is supplied from the first
 * of the others that has it in clear; only what a correction took out is not put back. What no witness has is a gap.
 *
 * @param parts in the order of the form
 */
public record Composite(List<Part> parts) {

    /**
     * A header value, an addressee, a heading, a paragraph.
     *
     * @param row its index in {@link Collation#rows()}
     * @param number as printed, of a paragraph
     * @param mark portion mark without brackets
     */
    public record Part(
            int row,
            String place,
            Row.Kind kind,
            @Nullable Integer number,
            @Nullable String mark,
            List<Run> runs) {

        /** The words of the part; a gap as {@code [withheld]} or {@code [illegible]}. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (Run run : runs) {
                text.append(
                        run.gap() == null ? run.text() : "[" + run.gap().name().toLowerCase(Locale.ROOT) + "]");
            }
            return text.toString();
        }
    }

    /**
     * Words that the same witnesses have, or a gap.
     *
     * @param text with the blanks at its ends; of a gap, what stands in its place
     * @param witnesses by position, in order: those that have these words here; of a gap, those that have the gap
     * @param gap null where there are words
     * @param supplied whether the first witness does not have them
     * @param variant its index in {@link Collation#variants()}; -1 where all agree
     */
    public record Run(String text, List<Integer> witnesses, Row.@Nullable Gap gap, boolean supplied, int variant) {}

    static Composite of(Collation collation) {
        List<Part> parts = new ArrayList<>();
        for (int r = 0; r < collation.rows().size(); r++) {
            Row row = collation.rows().get(r);
            if (row.kind() != Row.Kind.TRANSMISSION || row.passages().getFirst() != null) {
                Part part = part(collation, r, row);
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        return new Composite(List.copyOf(parts));
    }

    private static @Nullable Part part(Collation collation, int index, Row row) {
        List<Integer> present = new ArrayList<>();
        boolean wanted = false;
        for (int k = 0; k < row.passages().size(); k++) {
            if (row.passages().get(k) != null) {
                present.add(k);
                wanted |= k == 0 || !collation.witnesses().get(k).superseded();
            }
        }
        if (!wanted) {
            return null; // the correction took it out
        }
        Row.Passage first = row.passages().get(present.getFirst());
        int base = present.getFirst();
        List<Row.Segment> segments = row.segments();
        int[] read = new int[segments.size()]; // which witness is read in each
        for (int i = 0; i < read.length; i++) {
            Row.Segment segment = segments.get(i);
            read[i] = segment.variant() < 0 ? base : reader(collation, segment, present);
        }
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < read.length; i++) {
            Row.Segment segment = segments.get(i);
            if (segment.variant() >= 0) {
                append(runs, chosen(segment, read[i], present));
            } else if (segment.gap() != null) {
                append(runs, run(segment.wordings().get(base).text(), present, segment.gap(), base, -1));
            } else {
                int before = i > 0 ? read[i - 1] : base;
                int behind = i + 1 < read.length ? read[i + 1] : base;
                append(runs, run(common(segment, base, before, behind), present, null, base, -1));
            }
        }
        return new Part(
                index,
                row.place(),
                row.kind(),
                first == null ? null : first.number(),
                first == null ? null : first.mark(),
                List.copyOf(runs));
    }

    private static void append(List<Run> runs, Run run) {
        if (run.text().isEmpty()) {
            return;
        }
        boolean glued = !runs.isEmpty()
                && Character.isLetterOrDigit(
                        runs.getLast().text().charAt(runs.getLast().text().length() - 1))
                && Character.isLetterOrDigit(run.text().charAt(0));
        runs.add(glued ? new Run(" " + run.text(), run.witnesses(), run.gap(), run.supplied(), run.variant()) : run);
    }

    /** What all have; the signs at its ends are those of the witnesses that are read beside it. */
    private static String common(Row.Segment segment, int base, int before, int behind) {
        String text = segment.wordings().get(base).text();
        String left = segment.wordings().get(before).text();
        String right = segment.wordings().get(behind).text();
        int start = firstLetter(text);
        if (start == text.length()) { // nothing but signs
            return signs(left, right);
        }
        return left.substring(0, firstLetter(left))
                + text.substring(start, lastLetter(text))
                + right.substring(lastLetter(right));
    }

    /** Between two readings of different witnesses: the signs behind the one, and those before the other. */
    private static String signs(String left, String right) {
        int leftEnd = left.indexOf(' ');
        int rightStart = right.lastIndexOf(' ');
        if (leftEnd < 0 && rightStart < 0) {
            return left;
        }
        String behindWord = left.substring(0, leftEnd < 0 ? left.length() : leftEnd);
        String beforeWord = rightStart < 0 ? "" : right.substring(rightStart + 1);
        String both = behindWord + longer(between(left), between(right)) + beforeWord;
        String longer = longer(left, right);
        return both.strip().length() >= longer.strip().length() ? both : longer;
    }

    /** From the first blank to the last one: what is attached to neither word, such as a dash. */
    private static String between(String signs) {
        int start = signs.indexOf(' ');
        return start < 0 ? " " : signs.substring(start, signs.lastIndexOf(' ') + 1);
    }

    private static String longer(String one, String other) {
        return one.strip().length() >= other.strip().length() ? one : other;
    }

    private static int firstLetter(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of the last one. */
    private static int lastLetter(String text) {
        int at = text.length();
        while (at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The first witness that has words there; else the first that has a gap, or the first of all. */
    private static int reader(Collation collation, Row.Segment segment, List<Integer> present) {
        List<Wording> wordings = segment.wordings();
        int base = present.getFirst();
        int gap = -1;
        for (int k : present) {
            Wording wording = wordings.get(k);
            if (wording.gap() != null) {
                gap = gap < 0 ? k : gap;
            } else if (!wording.isEmpty()) {
                boolean takenOut = wordings.get(base).isEmpty()
                        && collation.witnesses().get(k).superseded();
                if (!takenOut) {
                    return k;
                }
            }
        }
        return gap >= 0 ? gap : base;
    }

    private static Run chosen(Row.Segment segment, int reader, List<Integer> present) {
        Wording wording = segment.wordings().get(reader);
        List<Integer> same = new ArrayList<>();
        for (int k : present) {
            if (Texts.sameWords(segment.wordings().get(k).text(), wording.text())) {
                same.add(k);
            }
        }
        return run(wording.text(), same, wording.gap(), reader, segment.variant());
    }

    private static Run run(String text, List<Integer> witnesses, Row.@Nullable Gap gap, int reader, int variant) {
        return new Run(text, List.copyOf(witnesses), gap, reader > 0, variant);
    }
}
