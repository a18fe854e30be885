package org.reftel.cli.show;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.search.Facet;
import org.reftel.archive.search.Hit;
import org.reftel.archive.search.Passage;
import org.reftel.archive.search.SearchAnswer;
import org.reftel.archive.search.Suggestion;
import org.reftel.core.text.TextSpan;

/** The answer to a search as a page to read. */
public final class SearchListing {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int INDENT = 2;
    private static final int REFERENCE = 8;
    /** Stand around a found word while lines are broken; taken out of what is shown. */
    private static final char OPEN = '\ue000';

    private static final char CLOSE = '\ue001';

    private final int width;
    private final Ink ink;

    public SearchListing(int width, Ink ink) {
        this.width = width;
        this.ink = ink;
    }

    /**
     * The page.
     *
     * @param order as a person reads it: {@code by relevance}
     */
    public String of(SearchAnswer answer, String order) {
        StringBuilder page = new StringBuilder();
        page.append(ink.bold(count(answer.total(), "telegram")))
                .append(answer.total() > 1 ? ", " + order : "")
                .append('\n');
        for (String note : answer.notes()) {
            wrapped(page, "Note: " + Printable.line(note), 0);
        }
        for (Suggestion suggestion : answer.suggestions()) {
            wrapped(
                    page,
                    "Did you mean " + ink.bold(Printable.line(suggestion.word())) + " (in "
                            + count(suggestion.paragraphs(), "paragraph") + ") for "
                            + Printable.line(suggestion.written()) + "? Search for: "
                            + Printable.line(suggestion.query()),
                    0);
        }
        answer.hits().forEach(hit -> hit(page, hit));
        if (!answer.facets().isEmpty()) {
            page.append('\n');
            answer.facets().forEach(facet -> facet(page, facet));
        }
        if (answer.next() != null) {
            page.append('\n');
            page.append(String.format(
                    Locale.ROOT,
                    "%,d of %,d are shown. The next: --cursor %s%n",
                    answer.hits().size(),
                    answer.total(),
                    answer.next()));
        }
        return page.toString();
    }

    private void hit(StringBuilder page, Hit hit) {
        String classification = hit.classification();
        page.append('\n')
                .append(ink.bold(hit.key().text()))
                .append("  ")
                .append(hit.sent() == null ? "without date" : MINUTE.format(hit.sent()))
                .append("  ")
                .append(ink.level(classification, text(classification)))
                .append('\n');
        String to = hit.to().isEmpty()
                ? ""
                : " to " + hit.to().getFirst()
                        + (hit.to().size() > 1 ? " and " + (hit.to().size() - 1) + " more" : "");
        String between = (text(hit.from()) + to).strip();
        if (!between.isEmpty()) {
            wrapped(page, Printable.line(between), INDENT);
        }
        if (hit.subject() != null) {
            marked(page, hit.subject(), hit.subjectMarks(), INDENT, "");
        }
        hit.passages().forEach(passage -> passage(page, passage));
    }

    private void passage(StringBuilder page, Passage passage) {
        String reference = "#" + passage.place();
        String margin =
                " ".repeat(INDENT) + ink.dim(reference) + " ".repeat(Math.max(1, REFERENCE - reference.length()));
        String mark = passage.marking() == null ? "" : "(" + passage.marking() + ") ";
        String before = mark + (passage.cutBefore() ? "… " : "");
        String text = before + passage.text() + (passage.cutAfter() ? " …" : "");
        List<TextSpan> marks = passage.marks().stream()
                .map(span -> new TextSpan(span.start() + before.length(), span.end() + before.length()))
                .toList();
        marked(page, text, marks, INDENT + Math.max(REFERENCE, reference.length() + 1), margin);
    }

    /** A text with words marked, wrapped under itself; the margin stands before its first line. */
    private void marked(StringBuilder page, String text, List<TextSpan> marks, int indent, String margin) {
        StringBuilder signed =
                new StringBuilder(Printable.line(text).replace(OPEN, ' ').replace(CLOSE, ' '));
        for (int i = marks.size() - 1; i >= 0; i--) {
            signed.insert(marks.get(i).end(), CLOSE).insert(marks.get(i).start(), OPEN);
        }
        String before = margin.isEmpty() ? " ".repeat(indent) : margin;
        for (String line : Sheet.wrap(signed.toString(), width - indent)) {
            page.append(before).append(painted(line)).append('\n');
            before = " ".repeat(indent);
        }
    }

    private String painted(String line) {
        StringBuilder painted = new StringBuilder();
        int at = 0;
        for (int open = line.indexOf(OPEN); open >= 0; open = line.indexOf(OPEN, at)) {
            int close = line.indexOf(CLOSE, open);
            if (close < 0) {
                break;
            }
            painted.append(line, at, open).append(ink.found(line.substring(open + 1, close)));
            at = close + 1;
        }
        return painted.append(line.substring(at))
                .toString()
                .replace(String.valueOf(OPEN), "")
                .replace(String.valueOf(CLOSE), "");
    }

    private void facet(StringBuilder page, Facet facet) {
        if (facet.counts().isEmpty()) {
            return;
        }
        String values = facet.counts().stream()
                .map(value -> String.format(
                        Locale.ROOT,
                        "%s %,d",
                        Printable.line(value.value()).replace(' ', Sheet.UNBROKEN),
                        value.telegrams()))
                .map(value -> value.replace(' ', Sheet.UNBROKEN))
                .collect(Collectors.joining(", "));
        String others = facet.others() > 0 ? ", and " + facet.others() + " more" : "";
        new Sheet(page, width).field(facet.kind().word(), values + others, ink);
    }

    private void wrapped(StringBuilder page, String text, int indent) {
        for (String line : Sheet.wrap(text, width - indent)) {
            page.append(" ".repeat(indent)).append(line).append('\n');
        }
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
