package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Emendation;
import org.reftel.archive.Emended;
import org.reftel.archive.Holding;
import org.reftel.archive.Witness;
import org.reftel.core.telegram.RunningText;
import org.reftel.core.text.OffsetMap;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;
import org.reftel.room.pages.Run.Cover;

/** Where a text is read otherwise than its copies have it, and where its places stand in these. */
final class EmendedPlaces {
    private static final String STYLE = "emended";

    private final @Nullable Emended emended;
    private final SourceText copy;

    /** @param shown the witness that is shown, as it stands; null for the telegram as it is read */
    EmendedPlaces(Holding holding, @Nullable Witness shown) {
        this.emended = shown == null ? holding.emended() : null;
        this.copy =
                shown == null ? holding.unemended().source() : shown.telegram().source();
    }

    /** The line of the copy at which a stretch of the text that is read begins. */
    int line(TextSpan span) {
        return copy.lineOf(emended == null ? span.start() : emended.source(span).start());
    }

    /** What lies on a running text, in its order. */
    List<Cover> covers(RunningText text) {
        List<Cover> covers = new ArrayList<>();
        for (Emended.Place place : places()) {
            TextSpan span = span(text, place.span());
            if (span != null && (covers.isEmpty() || covers.getLast().span().end() <= span.start())) {
                covers.add(Cover.glossed(span, STYLE, message(place.emendation())));
            }
        }
        return covers;
    }

    /** The notes on what stands in a stretch of the text. */
    List<ParagraphView.Note> notes(TextSpan within) {
        List<ParagraphView.Note> notes = new ArrayList<>();
        for (Emended.Place place : places()) {
            if (within.contains(place.span().start())) {
                notes.add(note(place));
            }
        }
        return notes;
    }

    /** The notes on what stands in none of these stretches. */
    List<ParagraphView.Note> notesOutside(List<TextSpan> stretches) {
        List<ParagraphView.Note> notes = new ArrayList<>();
        for (Emended.Place place : places()) {
            if (stretches.stream().noneMatch(span -> span.contains(place.span().start()))) {
                notes.add(note(place));
            }
        }
        return notes;
    }

    private List<Emended.Place> places() {
        return emended == null ? List.of() : emended.places();
    }

    private ParagraphView.Note note(Emended.Place place) {
        return new ParagraphView.Note(STYLE, STYLE, message(place.emendation()), line(place.span()));
    }

    /** {@code The copy has “dismi/ssed”; Jane Roe reads “dismissed” (22 November 2026): a slash of the line}. */
    private static String message(Emendation emendation) {
        String read = emendation.after().isEmpty() ? "nothing" : "“" + emendation.after() + "”";
        return "The copy has “" + emendation.stands() + "”; " + emendation.by() + " reads " + read + " ("
                + emendation.made().substring(0, "2026-11-22".length()) + "): " + emendation.reason();
    }

    /** Where a stretch of the source stands in a running text; what is left out is marked at the word behind it. */
    private static @Nullable TextSpan span(RunningText text, TextSpan source) {
        OffsetMap map = text.map();
        int length = text.length();
        if (length == 0 || source.end() < map.start(0) || source.start() >= map.end(length - 1)) {
            return null;
        }
        int from = 0;
        while (from < length && map.end(from) <= source.start()) {
            from++;
        }
        int to = from;
        while (to < length && map.start(to) < source.end()) {
            to++;
        }
        while (to == from
                || to < length
                        && source.length() == 0
                        && Character.isLetterOrDigit(text.text().charAt(to))) {
            to++;
        }
        return new TextSpan(from, Math.min(to, length));
    }
}
