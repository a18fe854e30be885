package org.reftel.cli.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.reftel.archive.Comparison;
import org.reftel.archive.Comparison.Compared;
import org.reftel.archive.Witness;
import org.reftel.core.collation.Collation;
import org.reftel.core.collation.Composite;
import org.reftel.core.collation.Difference;
import org.reftel.core.collation.Row;
import org.reftel.core.collation.Variant;
import org.reftel.core.collation.Wording;

/** A comparison of copies for the terminal. */
public final class ComparisonListing {
    private static final int INDENT = 10;

    private final int width;
    private final StringBuilder out = new StringBuilder();

    public ComparisonListing(int width) {
        this.width = width;
    }

    /**
     * @param full whether what the copies say together follows
     */
    public String text(Comparison comparison, boolean full) {
        out.append(comparison.key()).append('\n');
        int longest = 0;
        for (Compared copy : comparison.copies()) {
            longest = Math.max(longest, publisher(copy).length());
        }
        for (Compared copy : comparison.copies()) {
            String kind = copy.first().kind().name().toLowerCase(Locale.ROOT);
            String paths = copy.witnesses().stream().map(Witness::path).collect(Collectors.joining(" + "));
            String publisher = publisher(copy);
            out.append(String.format(Locale.ROOT, "  %-3s ", copy.siglum()))
                    .append(publisher)
                    .append(" ".repeat(longest + 2 - publisher.length()))
                    .append(String.format(Locale.ROOT, "%-15s %s%n", kind, Printable.line(paths)));
        }
        Collation collation = comparison.collation();
        int count = collation.variants().size();
        String none = comparison.copies().size() == 1 ? "There is one copy: nothing to compare." : "No variants.";
        out.append('\n')
                .append(count == 0 ? none : count == 1 ? "One variant:" : count + " variants:")
                .append('\n');
        variants(collation);
        for (Comparison.Change change : comparison.changes()) {
            out.append('\n')
                    .append(Printable.line(change.publisher()))
                    .append(" changed its copy from ")
                    .append(change.from().siglum())
                    .append(" to ")
                    .append(change.to().siglum())
                    .append(change.collation().variants().isEmpty() ? ", but nothing that it says.\n" : ":\n");
            variants(change.collation());
        }
        written(collation);
        if (full) {
            composite(comparison);
        }
        return out.toString();
    }

    private static String publisher(Compared copy) {
        String released = copy.released();
        return Printable.line(copy.publisher() + (released == null ? "" : ", released " + released));
    }

    private void variants(Collation collation) {
        for (Variant variant : collation.variants()) {
            out.append('\n')
                    .append(String.format(Locale.ROOT, "%-9s ", variant.place()))
                    .append(variant.kind().words())
                    .append('\n');
            Map<String, String> readings = new LinkedHashMap<>();
            for (int k = 0; k < variant.wordings().size(); k++) {
                Wording wording = variant.wordings().get(k);
                readings.merge(
                        wording.text(), collation.witnesses().get(k).siglum(), (one, other) -> one + " " + other);
            }
            readings.forEach((text, sigla) ->
                    hanging(String.format(Locale.ROOT, "  %-7s ", sigla), text.isEmpty() ? "(nothing)" : text));
        }
    }

    private void written(Collation collation) {
        Map<Difference.Kind, Integer> counts = new LinkedHashMap<>();
        for (Difference difference : collation.differences()) {
            counts.merge(difference.kind(), 1, Integer::sum);
        }
        if (!counts.isEmpty()) {
            out.append("\nWritten differently, and the same in what they say: ")
                    .append(counts.entrySet().stream()
                            .map(each -> each.getKey().words() + " " + each.getValue())
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
    }

    private void composite(Comparison comparison) {
        out.append("\nTogether they say; {words}AB stand in copies A and B alone:\n");
        for (Composite.Part part : comparison.collation().composite().parts()) {
            StringBuilder text = new StringBuilder();
            text.append(part.number() == null ? "" : part.number() + ". ");
            text.append(part.mark() == null ? "" : "(" + part.mark() + ") ");
            for (Composite.Run run : part.runs()) {
                run(text, run, comparison);
            }
            if (part.kind() == Row.Kind.PARAGRAPH || part.kind() == Row.Kind.HEADING) {
                out.append('\n');
            }
            hanging(String.format(Locale.ROOT, "%-9s ", part.place()), text.toString());
        }
    }

    private static void run(StringBuilder text, Composite.Run run, Comparison comparison) {
        boolean all = run.witnesses().size() == comparison.copies().size();
        if (run.gap() != null) {
            text.append('[').append(run.gap().name().toLowerCase(Locale.ROOT)).append(']');
        } else if (all) {
            text.append(run.text());
        } else {
            String words = run.text().strip();
            text.append(run.text().startsWith(" ") ? " " : "")
                    .append('{')
                    .append(words)
                    .append('}');
            run.witnesses().forEach(k -> text.append(comparison.copies().get(k).siglum()));
            text.append(run.text().endsWith(" ") ? " " : "");
        }
    }

    /** A text in lines that begin under each other, behind what stands in front of the first. */
    private void hanging(String front, String text) {
        int column = Math.max(INDENT, front.length());
        StringBuilder line = new StringBuilder(front);
        for (String word : List.of(Printable.line(text).split(" ", -1))) {
            if (line.length() + word.length() > width && line.length() > column) {
                out.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(" ".repeat(column));
            }
            line.append(word).append(' ');
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}
