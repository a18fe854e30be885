package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.search.WordMarker;
import org.reftel.core.manual.Manual;
import org.reftel.core.meaning.Gloss;
import org.reftel.core.meaning.Glosses;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;
import org.reftel.room.pages.Run.Cover;

/** A telegram line by line, as it stands in the copy, with what its parts mean. */
public final class WireText {
    private final Telegram telegram;
    private final SourceText source;
    private final SyntaxTree tree;
    private final boolean published;

    /**
     * @param published with the publisher's own words before and behind; without them only what was transmitted
     */
    WireText(Telegram telegram, boolean published) {
        this.telegram = telegram;
        this.source = telegram.source();
        this.tree = telegram.tree();
        this.published = published;
    }

    /**
     * A line of the copy.
     *
     * @param number from 1
     * @param about what the line is; empty where that is plain
     * @param odd what was found odd about it
     */
    public record Line(int number, List<Run> runs, List<String> about, List<ParagraphView.Note> odd) {}

    List<Line> lines(@Nullable WordMarker sought, Run.HitCount hits) {
        List<Gloss> glosses = new ArrayList<>(Glosses.of(telegram, Manual.standard()));
        glosses.sort(Comparator.comparing(Gloss::span));
        List<List<Cover>> layers = List.of(
                sought == null
                        ? List.of()
                        : sought.inText(source.characters()).stream()
                                .map(Cover::hit)
                                .toList(),
                parts(glosses),
                setAside());
        List<Line> lines = new ArrayList<>();
        List<TextSpan> hidden = hidden();
        int next = 0;
        int start = 0;
        for (int number = 1; start <= source.length(); number++) {
            int end = source.characters().indexOf('\n', start);
            end = end < 0 ? source.length() : end;
            List<String> about = new ArrayList<>();
            List<ParagraphView.Note> odd = new ArrayList<>();
            while (next < glosses.size() && glosses.get(next).span().start() <= end) {
                Gloss gloss = glosses.get(next++);
                if (gloss.kind() == Gloss.Kind.LINE) {
                    about.add(gloss.meaning());
                } else if (gloss.kind() == Gloss.Kind.ODD) {
                    odd.add(new ParagraphView.Note(gloss.key(), "", gloss.meaning(), number));
                }
            }
            if (!isHidden(hidden, start, end)) {
                int printed = end > start && source.charAt(end - 1) == '\r' ? end - 1 : end;
                lines.add(new Line(number, Run.of(source.characters(), start, printed, layers, hits), about, odd));
            }
            start = end + 1;
        }
        return lines;
    }

    private static List<Cover> parts(List<Gloss> glosses) {
        List<Cover> covers = new ArrayList<>();
        int end = 0;
        for (Gloss gloss : glosses) {
            if (gloss.kind() == Gloss.Kind.PART
                    && gloss.span().start() >= end
                    && gloss.span().length() > 0) {
                covers.add(Cover.glossed(gloss.span(), "part", gloss.meaning()));
                end = gloss.span().end();
            }
        }
        return covers;
    }

    private List<Cover> setAside() {
        List<Cover> covers = new ArrayList<>();
        for (int node = 0; node < tree.size(); ) {
            NodeKind kind = tree.kind(node);
            if (kind.isFurniture() || kind == NodeKind.PREAMBLE || kind == NodeKind.TRAILER) {
                covers.add(Cover.styled(tree.span(node), "aside"));
                node = tree.next(node);
            } else {
                node++;
            }
        }
        return covers;
    }

    /** What is the publisher's, in the wire form. */
    private List<TextSpan> hidden() {
        List<TextSpan> spans = new ArrayList<>();
        for (int node = 0; node < tree.size() && !published; node++) {
            NodeKind kind = tree.kind(node);
            if (kind == NodeKind.PREAMBLE || kind == NodeKind.TRAILER || kind == NodeKind.PUBLISHER_LINE) {
                spans.add(tree.span(node));
            }
        }
        return spans;
    }

    private static boolean isHidden(List<TextSpan> hidden, int start, int end) {
        return hidden.stream().anyMatch(span -> span.start() <= start && end <= span.end() && span.length() > 0);
    }
}
