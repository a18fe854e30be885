package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Comparison;
import org.reftel.core.collation.Collation;
import org.reftel.core.collation.Row;
import org.reftel.core.collation.Wording;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.TextSpan;

/** Sets the rows of a collation in columns, a copy in each. */
final class Columns {
    private static final int LONGEST = 400;

    private final Collation collation;
    private final List<Telegram> telegrams;
    private final boolean furniture;
    private final Map<Integer, String> anchors;
    private final int[] behind;
    private int row;

    /**
     * @param furniture whether each copy is shown as it stands, with its lines and page furniture
     * @param anchors filled with the ids at which variants stand
     */
    Columns(Comparison comparison, boolean furniture, Map<Integer, String> anchors) {
        this.collation = comparison.collation();
        this.telegrams =
                comparison.copies().stream().map(Comparison.Compared::telegram).toList();
        this.furniture = furniture;
        this.anchors = anchors;
        this.behind = new int[telegrams.size()];
    }

    /** {@code ¶ 3} for {@code p3}, {@code From} for {@code from}. */
    static String named(String place) {
        if (place.length() > 1 && place.charAt(0) == 'p' && Character.isDigit(place.charAt(1))) {
            return "¶ " + place.substring(1);
        }
        if (place.length() > 1 && Character.isDigit(place.charAt(1))) {
            return (place.charAt(0) == 'h' ? "Heading " : "Unnumbered ") + place.substring(1);
        }
        return switch (place) {
            case "transmission" -> "Transmission";
            case "station" -> "From-station line";
            case "dtg" -> "Sent";
            case "info" -> "Info";
            case "xmt" -> "Exempted";
            case "mrn" -> "MRN";
            case "tags" -> "TAGS";
            case "ref" -> "References";
            case "order" -> "Executive order";
            case "declassify" -> "Declassify";
            case "classified" -> "Classified by";
            case "precedence2" -> "Precedence for info";
            default -> place.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + place.substring(1);
        };
    }

    static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST - 60) + " […] " + text.substring(text.length() - 50);
    }

    static String front(@Nullable Integer number, @Nullable String mark) {
        String first = number == null ? "" : number + ".";
        return mark == null ? first : (first + " (" + mark + ")").strip();
    }

    List<ComparePage.Line> lines() {
        List<ComparePage.Line> lines = new ArrayList<>();
        for (Row each : collation.rows()) {
            row++;
            lines.add(line(each));
        }
        return lines;
    }

    private ComparePage.Line line(Row each) {
        String id = "r" + row;
        for (int variant : each.variants()) {
            anchors.putIfAbsent(variant, id);
        }
        boolean differs = !each.variants().isEmpty();
        List<ComparePage.Cell> cells = new ArrayList<>();
        for (int k = 0; k < telegrams.size(); k++) {
            Row.Passage passage = each.passages().get(k);
            String siglum = collation.witnesses().get(k).siglum();
            if (passage == null) {
                cells.add(new ComparePage.Cell(siglum, "", true, false, List.of()));
                continue;
            }
            String front = furniture ? "" : front(passage.number(), passage.mark());
            cells.add(new ComparePage.Cell(
                    siglum, front, false, furniture, furniture ? source(each, k, passage) : read(each, k)));
        }
        for (Row.Segment segment : each.segments()) {
            differs |= segment.variant() >= 0;
        }
        boolean body = each.kind() == Row.Kind.PARAGRAPH || each.kind() == Row.Kind.SIGNATURE;
        return new ComparePage.Line(named(each.place()), id, body, each.kind() == Row.Kind.HEADING, differs, cells);
    }

    private List<ComparePage.Piece> read(Row each, int k) {
        List<ComparePage.Piece> pieces = new ArrayList<>();
        for (Row.Segment segment : each.segments()) {
            Wording wording = segment.wordings().get(k);
            if (segment.variant() >= 0) {
                pieces.add(variant(segment.variant(), wording.text()));
            } else if (!wording.isEmpty()) {
                pieces.add(segment.gap() == null ? plain(wording.text()) : gap(wording.text()));
            }
        }
        return pieces;
    }

    private static ComparePage.Piece plain(String text) {
        return new ComparePage.Piece(text, "", "", "");
    }

    private static ComparePage.Piece gap(String text) {
        return new ComparePage.Piece(text, "gap", "", "No copy shows what stands here.");
    }

    private ComparePage.Piece variant(int index, String text) {
        String anchor = "";
        if (anchors.putIfAbsent(index, "v" + (index + 1)) == null) {
            anchor = "v" + (index + 1);
        }
        var variant = collation.variants().get(index);
        StringBuilder others = new StringBuilder(variant.kind().words());
        for (int k = 0; k < telegrams.size(); k++) {
            String wording = variant.wordings().get(k).text();
            others.append(k == 0 ? ". " : " ")
                    .append(collation.witnesses().get(k).siglum())
                    .append(": ")
                    .append(wording.isEmpty() ? "nothing" : shortened(wording))
                    .append(k + 1 < telegrams.size() ? ";" : "");
        }
        String gloss = others.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + others.substring(1);
        return new ComparePage.Piece(text, variant.kind().json(), anchor, gloss);
    }

    // As it stands in the copy.

    private List<ComparePage.Piece> source(Row each, int k, Row.Passage passage) {
        List<ComparePage.Piece> pieces = new ArrayList<>();
        int from = Math.min(behind[k], passage.span().start());
        boolean moved = passage.span().start() < behind[k];
        int at = moved || row == 1 ? passage.span().start() : from;
        for (Row.Segment segment : each.segments()) {
            Wording wording = segment.wordings().get(k);
            if (segment.variant() < 0) {
                continue;
            }
            TextSpan span = wording.span();
            if (span.start() >= at) {
                plainSource(pieces, k, at, span.start());
                at = span.end();
                pieces.add(variant(segment.variant(), telegrams.get(k).source().slice(span.start(), span.end())));
            }
        }
        plainSource(pieces, k, at, Math.max(at, passage.span().end()));
        behind[k] = Math.max(behind[k], passage.span().end());
        return pieces;
    }

    /** A stretch of the copy, its page furniture told from its text. */
    private void plainSource(List<ComparePage.Piece> pieces, int k, int start, int end) {
        SyntaxTree tree = telegrams.get(k).tree();
        int at = start;
        for (int node = 0; node < tree.size() && at < end; ) {
            if (tree.kind(node).isFurniture()) {
                int from = Math.max(at, tree.start(node));
                int to = Math.min(end, tree.end(node));
                if (from < to) {
                    add(pieces, k, at, from, "");
                    add(pieces, k, from, to, "furniture");
                    at = to;
                }
                node = tree.next(node);
            } else {
                node++;
            }
        }
        add(pieces, k, at, end, "");
    }

    private void add(List<ComparePage.Piece> pieces, int k, int start, int end, String kind) {
        if (end > start) {
            String text = telegrams.get(k).source().slice(start, end);
            if (pieces.isEmpty()) {
                text = text.stripLeading();
            }
            if (!text.isEmpty()) {
                pieces.add(new ComparePage.Piece(text, kind, "", ""));
            }
        }
    }
}
