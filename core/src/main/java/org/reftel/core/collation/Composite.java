package org.reftel.core.collation;

import java.util.ArrayList;
import java.util.List;
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
                        run.gap() == null
                                ? run.text()
                                : "[" + run.gap().name().toLowerCase(java.util.Locale.ROOT) + "]");
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
        List<Run> runs = new ArrayList<>();
        boolean suppliedRow = present.getFirst() > 0;
        for (Row.Segment segment : row.segments()) {
            if (segment.variant() < 0) {
                String text = segment.wordings().get(present.getFirst()).text();
                append(runs, new Run(text, List.copyOf(present), segment.gap(), suppliedRow, -1));
            } else {
                append(runs, chosen(collation, segment, present, suppliedRow));
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

    private static Run chosen(Collation collation, Row.Segment segment, List<Integer> present, boolean suppliedRow) {
        List<Wording> wordings = segment.wordings();
        int base = present.getFirst();
        int read = -1;
        int gap = -1;
        for (int k : present) {
            String text = wordings.get(k).text();
            boolean removed = k > 0 && text.isEmpty();
            Row.Gap missing = gap(text);
            if (missing != null) {
                gap = gap < 0 ? k : gap;
            } else if (!text.isEmpty() && read < 0) {
                boolean takenOut = wordings.get(base).isEmpty()
                        && collation.witnesses().get(k).superseded();
                read = takenOut ? read : k;
            } else if (removed && gap < 0) {
                continue;
            }
        }
        int from = read >= 0 ? read : gap;
        if (from < 0) {
            return new Run("", List.of(), null, false, segment.variant());
        }
        String text = wordings.get(from).text();
        List<Integer> same = new ArrayList<>();
        for (int k : present) {
            if (Texts.sameWords(wordings.get(k).text(), text)) {
                same.add(k);
            }
        }
        return new Run(
                text, List.copyOf(same), read >= 0 ? null : gap(text), suppliedRow || from != 0, segment.variant());
    }

    private static Row.@Nullable Gap gap(String text) {
        return Texts.gap(text);
    }
}
