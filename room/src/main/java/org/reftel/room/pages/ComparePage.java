package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Comparison;
import org.reftel.archive.Comparison.Compared;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.StatedRelease;
import org.reftel.archive.Witness;
import org.reftel.core.collation.Collation;
import org.reftel.core.collation.Difference;
import org.reftel.core.collation.Row;
import org.reftel.core.collation.Variant;
import org.reftel.core.collation.Wording;
import org.reftel.core.telegram.Reading;
import org.reftel.room.Enquiries;
import org.reftel.room.pages.TroublePages.Missing;

/** The copies of a telegram side by side: where they differ, what was withheld, and what they say together. */
public final class ComparePage {
    private static final int MOST_COLUMNS = 4;

    private final Enquiries enquiries;
    private final Templates templates;

    ComparePage(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Pages.answer(routes, "/telegrams/{id}/compare", this::compare);
    }

    /**
     * A copy that can be chosen.
     *
     * @param chosen whether it is one of the columns
     */
    public record Choice(Compared copy, boolean chosen) {
        /** What a reader needs to tell it from the others. */
        public String released() {
            String released = copy.released();
            StatedRelease stated = copy.stated();
            String document = stated == null ? "" : stated.document();
            return Stream.of(document, released == null ? "" : "released " + released)
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        /** On which day it was released; empty where it does not say. */
        public String day() {
            String released = copy.released();
            return released == null ? "" : released.substring(0, Math.min(10, released.length()));
        }

        public String paths() {
            return copy.witnesses().stream().map(Witness::path).collect(Collectors.joining(" + "));
        }

        public String kind() {
            return switch (copy.first().kind()) {
                case CORRECTED -> "corrected copy";
                case RETRANSMISSION -> "sent again";
                case SECTION -> copy.witnesses().size() > 1 ? "sections put together" : "one section";
                case WHOLE -> copy.superseded() ? "corrected by another" : "";
            };
        }
    }

    /**
     * A variant as the list names it.
     *
     * @param address of the place where it stands in the columns
     * @param readings what each of the copies has; those that have the same together
     */
    public record Listed(String address, String place, String kind, List<Said> readings) {}

    /**
     * What some copies have.
     *
     * @param sigla {@code A, C}
     * @param gap whether it is but a sign that something is withheld or cannot be read
     */
    public record Said(String sigla, String text, boolean gap) {}

    /**
     * A row of the columns.
     *
     * @param place {@code ¶ 3} or {@code From}
     * @param body whether it belongs to the text and not to the form above it
     * @param differs whether there is a variant in it
     */
    public record Line(String place, String id, boolean body, boolean heading, boolean differs, List<Cell> cells) {
        /** On a narrow screen one cell stands for all that say the same: the copies for which it does; else empty. */
        public String alike() {
            boolean one = differs || cells.size() < 2 || cells.getFirst().source();
            return one ? "" : cells.stream().map(Cell::siglum).collect(Collectors.joining(", "));
        }
    }

    /**
     * What one copy has of a row.
     *
     * @param front number and portion mark
     * @param absent whether it has nothing of it
     * @param source whether it is set as it stands in the copy, lines and furniture included
     */
    public record Cell(String siglum, String front, boolean absent, boolean source, List<Piece> pieces) {}

    /**
     * A run of characters of a cell.
     *
     * @param kind empty, {@code furniture}, {@code gap}, or the kind of a variant
     * @param anchor the variant's id, where the run is the first of it in the page; else empty
     * @param gloss what differs, in words; empty outside of variants
     */
    public record Piece(String text, String kind, String anchor, String gloss) {}

    /**
     * A part of what the copies say together.
     *
     * @param front number and portion mark
     */
    public record Together(String place, String front, boolean body, boolean heading, List<Word> words) {}

    /**
     * Words that the same copies have.
     *
     * @param sigla {@code A C}; empty where all have them
     * @param look the class that tells by colour and line where they come from; empty where all have them
     */
    public record Word(String text, String sigla, String look, String gloss) {}

    /** What one publisher changed from one copy to the next. */
    public record Changed(String publisher, Choice from, Choice to, List<Listed> variants) {}

    /** How often copies are written differently and say the same. */
    public record Written(String kind, int count, String places) {}

    /**
     * @param title the subject
     * @param withheld what some copy withholds
     * @param open which of these no copy shows
     * @param other the address of this page with furniture, or without
     */
    public record Page(
            Frame frame,
            String id,
            String title,
            List<Choice> choices,
            boolean furniture,
            List<Choice> columns,
            List<Listed> withheld,
            List<String> open,
            List<Listed> variants,
            List<Line> lines,
            List<Together> together,
            List<Changed> changes,
            List<Written> written,
            String query) {

        /** Parts of the form in which all say the same. */
        public List<Line> same() {
            return lines.stream().filter(Page::isFolded).toList();
        }

        /** What is to be read side by side. */
        public List<Line> shown() {
            return lines.stream().filter(line -> !isFolded(line)).toList();
        }

        private static boolean isFolded(Line line) {
            return !line.body() && !line.heading() && !line.differs();
        }

        /** Variants that are no passages withheld. */
        public List<Listed> others() {
            return variants.stream()
                    .filter(variant -> !withheld.contains(variant))
                    .toList();
        }

        /** {@code 3 variants in 2 copies}. */
        public String summary() {
            int count = variants.size();
            return (count == 0 ? "No variant" : count == 1 ? "One variant" : count + " variants") + " in "
                    + columns.size() + (columns.size() == 1 ? " copy" : " copies");
        }
    }

    private void compare(Context context) {
        Holding holding = holding(context);
        if (holding == null) {
            return;
        }
        List<Compared> all = Comparison.copies(holding);
        List<Compared> chosen = chosen(context, holding, all);
        Comparison comparison = enquiries.compare(holding, chosen);
        boolean furniture = context.queryParam("furniture") != null;
        templates.answer(context, "compare", page(holding, all, comparison, furniture));
    }

    private static List<Compared> chosen(Context context, Holding holding, List<Compared> all) {
        Set<String> asked = new HashSet<>(context.queryParams("of"));
        List<Compared> chosen =
                asked.isEmpty() ? all.subList(0, Math.min(MOST_COLUMNS, all.size())) : Comparison.chosen(all, asked);
        if (chosen == null) {
            throw new Missing(
                    holding.key().text() + " has no such copy.",
                    "Its copies are " + all.stream().map(Compared::siglum).collect(Collectors.joining(", ")) + ".",
                    new Link("All copies", "/telegrams/" + holding.key().text() + "/compare", false));
        }
        return chosen;
    }

    private static Page page(Holding holding, List<Compared> all, Comparison comparison, boolean furniture) {
        String id = holding.key().text();
        String subject = Reading.valueOf(holding.telegram().head().subject());
        Collation collation = comparison.collation();
        List<Choice> choices = all.stream()
                .map(copy -> new Choice(copy, comparison.copies().contains(copy)))
                .toList();
        Map<Integer, String> anchors = new LinkedHashMap<>();
        List<Line> lines = new Columns(comparison, furniture, anchors).lines();
        List<Listed> variants = new ArrayList<>();
        for (int v = 0; v < collation.variants().size(); v++) {
            variants.add(listed(collation, v, "#" + anchors.getOrDefault(v, "columns")));
        }
        List<Listed> withheld = new ArrayList<>();
        for (int v = 0; v < collation.variants().size(); v++) {
            if (collation.variants().get(v).kind() == Variant.Kind.WITHHELD) {
                withheld.add(variants.get(v));
            }
        }
        String query =
                comparison.copies().stream().map(copy -> "of=" + copy.siglum()).collect(Collectors.joining("&"));
        Frame frame = Frame.of("Copies of " + id + " compared", "/telegrams/" + id + "/compare")
                .describedAs((subject == null ? id : subject) + ": the published copies side by side.");
        return new Page(
                frame,
                id,
                subject == null ? id : subject,
                choices,
                furniture,
                choices.stream().filter(Choice::chosen).toList(),
                withheld,
                open(collation),
                variants,
                lines,
                new Gathered(comparison).parts(),
                comparison.changes().stream().map(ComparePage::changed).toList(),
                written(collation),
                query);
    }

    private static Changed changed(Comparison.Change change) {
        List<Listed> variants = new ArrayList<>();
        for (int v = 0; v < change.collation().variants().size(); v++) {
            variants.add(listed(change.collation(), v, ""));
        }
        return new Changed(
                change.publisher(), new Choice(change.from(), true), new Choice(change.to(), true), variants);
    }

    /** Where every copy withholds something, or cannot be read. */
    private static List<String> open(Collation collation) {
        List<String> open = new ArrayList<>();
        for (Row row : collation.rows()) {
            for (Row.Segment segment : row.segments()) {
                String place = Columns.named(row.place());
                if (segment.gap() != null && !open.contains(place)) {
                    open.add(place);
                }
            }
        }
        return open;
    }

    private static Listed listed(Collation collation, int index, String address) {
        Variant variant = collation.variants().get(index);
        return new Listed(
                address, Columns.named(variant.place()), variant.kind().words(), said(collation, variant.wordings()));
    }

    private static List<Said> said(Collation collation, List<Wording> wordings) {
        Map<String, String> sigla = new LinkedHashMap<>();
        for (int k = 0; k < wordings.size(); k++) {
            sigla.merge(
                    wordings.get(k).text(), collation.witnesses().get(k).siglum(), (one, other) -> one + ", " + other);
        }
        List<Said> said = new ArrayList<>();
        sigla.forEach((text, who) -> said.add(new Said(
                who,
                Columns.shortened(text),
                wordings.stream().anyMatch(wording -> wording.text().equals(text) && wording.gap() != null))));
        return said;
    }

    private static List<Written> written(Collation collation) {
        Map<Difference.Kind, List<String>> places = new LinkedHashMap<>();
        for (Difference.Kind kind : Difference.Kind.values()) {
            places.put(kind, new ArrayList<>());
        }
        Map<Difference.Kind, Integer> counts = new LinkedHashMap<>();
        for (Difference difference : collation.differences()) {
            counts.merge(difference.kind(), 1, Integer::sum);
            List<String> known = places.getOrDefault(difference.kind(), List.of());
            String place = Columns.named(difference.place());
            if (!known.contains(place) && known.size() < 60) {
                known.add(place);
            }
        }
        List<Written> written = new ArrayList<>();
        places.forEach((kind, at) -> {
            if (!at.isEmpty()) {
                written.add(new Written(kind.words(), counts.getOrDefault(kind, 0), String.join(", ", at)));
            }
        });
        return written;
    }

    /** The holding that is asked for; null where the browser was sent on to its true address. */
    private @Nullable Holding holding(Context context) {
        String written = context.pathParam("id");
        HoldingKey key = enquiries.resolve(written).key();
        Holding holding = key == null ? null : enquiries.holding(key);
        if (holding == null) {
            throw new Missing(written);
        }
        if (!holding.key().text().equals(written)) {
            String query = context.queryString() == null ? "" : "?" + context.queryString();
            context.redirect("/telegrams/" + holding.key().text() + "/compare" + query);
            return null;
        }
        return holding;
    }
}
