package org.reftel.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.EmendedText;
import org.reftel.core.text.EmendedText.Replacement;
import org.reftel.core.text.TextSpan;

/**
 * A telegram as it is read with its emendations.
 *
 * @param telegram its places are in the emended text
 * @param text the emended text, which leads back to the text of the copies
 * @param places in order
 */
public record Emended(Telegram telegram, EmendedText text, List<Place> places) {

    /** An emendation, and where what it reads stands in the emended text; empty where it leaves something out. */
    public record Place(Emendation emendation, TextSpan span) {}

    public Emended {
        places = List.copyOf(places);
    }

    /** Where a stretch of the emended text stands in the text of the copies. */
    public TextSpan source(TextSpan span) {
        if (span.length() == 0) {
            int at = Math.toIntExact(text.toOriginal().start(span.start()));
            return new TextSpan(at, at);
        }
        return text.toOriginal().source(span.start(), span.end());
    }

    /** A witness's own text, emended; null where nothing is to be emended in it. */
    static @Nullable Emended of(Witness witness, List<Emendation> emendations) {
        List<Place> fitting = new ArrayList<>();
        for (Emendation emendation : emendations) {
            TextSpan span = emendation.witness() == witness.sequence() ? emendation.fit(witness.telegram()) : null;
            if (span != null) {
                fitting.add(new Place(emendation, span));
            }
        }
        return of(witness.telegram(), fitting);
    }

    /** Sections that were put together, emended; null where nothing is to be emended in them. */
    static @Nullable Emended of(Assembly assembly, List<Emendation> emendations) {
        List<Place> fitting = new ArrayList<>();
        for (Assembly.Part part : assembly.parts()) {
            for (Emendation emendation : emendations) {
                boolean here = emendation.witness() == part.witness().sequence();
                TextSpan span = here ? emendation.fit(part.witness().telegram()) : null;
                if (span != null && span.end() <= part.span().length()) {
                    int shift = part.span().start();
                    fitting.add(new Place(emendation, new TextSpan(span.start() + shift, span.end() + shift)));
                }
            }
        }
        Emended emended = of(assembly.telegram(), fitting);
        return emended == null
                ? null
                : new Emended(
                        assembly.withMissing(emended.telegram, emended.text::place), emended.text, emended.places);
    }

    /** @param fitting emendations with their places in the text as it stands */
    private static @Nullable Emended of(Telegram telegram, List<Place> fitting) {
        if (fitting.isEmpty()) {
            return null;
        }
        fitting.sort(Comparator.comparing(Place::span)
                .thenComparing(place -> place.emendation().number()));
        List<Place> apart = new ArrayList<>();
        List<Replacement> replacements = new ArrayList<>();
        for (Place place : fitting) {
            // Only where the copy is read otherwise than when they were entered can two of them overlap.
            if (apart.isEmpty() || apart.getLast().span().end() <= place.span().start()) {
                apart.add(place);
                replacements.add(
                        new Replacement(place.span(), place.emendation().after()));
            }
        }
        EmendedText text = EmendedText.of(telegram.source(), replacements);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < apart.size(); i++) {
            places.add(new Place(apart.get(i).emendation(), text.places().get(i)));
        }
        return new Emended(new TelegramReader().read(text.text(), telegram.statement()), text, places);
    }
}
