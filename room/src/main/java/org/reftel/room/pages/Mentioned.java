package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.catalogue.HeldTelegram;
import org.reftel.core.meaning.Meanings;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.RunningText;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramId;
import org.reftel.core.text.TextSpan;
import org.reftel.room.pages.Run.Cover;

/** Lets what speaks of another telegram lead there: to the telegram where it is held, else to what is known of it. */
final class Mentioned {
    private static final String STYLE = "reference";
    private static final String NOT_HELD = "reference wanted";

    private final List<Reftel> reftels;
    private final Function<HoldingKey, @Nullable HeldTelegram> held;
    private final Map<HoldingKey, Meant> known = new HashMap<>();
    private final Map<String, List<Mention>> byPlace = new HashMap<>();

    /** A telegram that is meant: where it leads, its subject, or that it is not held, and how it is set. */
    private record Meant(String link, String about, String style) {}

    /** @param held tells which telegrams the archive has */
    Mentioned(Telegram telegram, Function<HoldingKey, @Nullable HeldTelegram> held) {
        this.reftels = telegram.head().references();
        this.held = held;
        for (Mention mention : telegram.mentions()) {
            if (mention.place() != null) {
                byPlace.computeIfAbsent(mention.place(), place -> new ArrayList<>(2))
                        .add(mention);
            }
        }
    }

    /** What lies on a paragraph's text, in its order. */
    List<Cover> covers(String place, RunningText text) {
        List<Cover> covers = new ArrayList<>();
        for (Mention mention : byPlace.getOrDefault(place, List.of())) {
            int start = offset(text, mention.span().start());
            if (mention.form() == Mention.Form.LABEL && mention.reftels().size() > 1) {
                letters(mention, start, covers);
            } else {
                covers.add(cover(
                        mention, new TextSpan(start, start + mention.text().length())));
            }
        }
        return covers;
    }

    /** The place of a source character in the running text. */
    private static int offset(RunningText text, int source) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.map().start(middle) < source) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Cover cover(Mention mention, TextSpan span) {
        return switch (mention.form()) {
            case SEPTEL ->
                Cover.glossed(span, STYLE, "Reported in a separate telegram, whose number was not yet known");
            case NUMBER -> number(mention, span);
            case LABEL, REFTEL ->
                mention.reftels().size() == 1
                        ? item(mention.reftels().getFirst(), span)
                        : Cover.glossed(span, STYLE, several(mention));
        };
    }

    private Cover number(Mention mention, TextSpan span) {
        TelegramId id = mention.id();
        if (id == null) {
            return Cover.styled(span, STYLE);
        }
        Meant meant = meant(id);
        String inferred = mention.yearInferred() ? ". The year is inferred" : "";
        String gloss = HoldingKey.of(id).text() + ", " + meant.about() + inferred;
        return new Cover(span, meant.style(), gloss, meant.link(), false);
    }

    /** Each letter leads to its own telegram; the first takes the word in front with it. */
    private void letters(Mention mention, int start, List<Cover> covers) {
        String text = mention.text();
        boolean first = true;
        for (int i = 0; i < text.length(); i++) {
            boolean alone = Character.isLetter(text.charAt(i))
                    && !(i > 0 && Character.isLetter(text.charAt(i - 1)))
                    && !(i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)));
            int item = alone ? item(mention, text.charAt(i)) : -1;
            if (item >= 0) {
                covers.add(item(item, new TextSpan(start + (first ? 0 : i), start + i + 1)));
                first = false;
            }
        }
    }

    private int item(Mention mention, char letter) {
        for (int i : mention.reftels()) {
            String label = reftels.get(i).label();
            char own = label == null ? (char) ('A' + i) : label.charAt(0);
            if (Character.toUpperCase(letter) == Character.toUpperCase(own)) {
                return i;
            }
        }
        return -1;
    }

    private Cover item(int position, TextSpan span) {
        Reftel reftel = reftels.get(position);
        if (reftel.id() == null) {
            return Cover.glossed(span, STYLE, said(reftel));
        }
        Meant meant = meant(reftel.id());
        return new Cover(span, meant.style(), said(reftel), meant.link(), false);
    }

    /** {@code Ref A: 08 ASTANA 0680, HIGH WATER}. */
    private String said(Reftel reftel) {
        String label = reftel.label() == null ? "Reftel: " : "Ref " + reftel.label() + ": ";
        String meaning = reftel.id() == null
                ? Meanings.kind(reftel.kind())
                : meant(reftel.id()).about();
        String about = meaning.isEmpty() ? "" : ", " + meaning;
        return label + reftel.text() + about + (reftel.yearInferred() ? ". The year is inferred" : "");
    }

    private String several(Mention mention) {
        if (mention.reftels().isEmpty()) {
            return reftels.isEmpty()
                    ? "A telegram that the reference line would name; this copy has none"
                    : "One of the references; the text does not say which";
        }
        List<String> said = new ArrayList<>();
        for (int position : mention.reftels()) {
            said.add(said(reftels.get(position)));
        }
        return String.join(". ", said);
    }

    private Meant meant(TelegramId id) {
        return known.computeIfAbsent(HoldingKey.of(id), key -> {
            HeldTelegram telegram = held.apply(key);
            if (telegram == null) {
                return new Meant("/wanted/" + key.text(), "not held", NOT_HELD);
            }
            String about = telegram.subject() == null ? "held" : telegram.subject();
            return new Meant("/telegrams/" + key.text(), about, STYLE);
        });
    }
}
