package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.core.meaning.Meanings;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.RunningText;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.TextSpan;
import org.reftel.room.pages.Run.Cover;

/** Lets what speaks of another telegram lead there: to the telegram where it is held, else to what is known of it. */
final class Mentioned {
    private static final String STYLE = "reference";
    private static final String NOT_HELD = "reference wanted";

    private final List<Reftel> reftels;
    private final Resolved resolved;
    private final Map<String, List<Said>> byPlace = new HashMap<>();

    /** @param position among all mentions of the telegram */
    private record Said(Mention mention, int position) {}

    /** @param resolved tells where the ids lead */
    Mentioned(Telegram telegram, Resolved resolved) {
        this.reftels = telegram.head().references();
        this.resolved = resolved;
        List<Mention> mentions = telegram.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.place() != null) {
                byPlace.computeIfAbsent(mention.place(), place -> new ArrayList<>(2))
                        .add(new Said(mention, i));
            }
        }
    }

    /** What lies on a paragraph's text, in its order. */
    List<Cover> covers(String place, RunningText text) {
        List<Cover> covers = new ArrayList<>();
        for (Said said : byPlace.getOrDefault(place, List.of())) {
            Mention mention = said.mention;
            int start = offset(text, mention.span().start());
            if (mention.form() == Mention.Form.LABEL && mention.reftels().size() > 1) {
                letters(mention, start, covers);
            } else {
                covers.add(
                        cover(said, new TextSpan(start, start + mention.text().length())));
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

    private Cover cover(Said said, TextSpan span) {
        Mention mention = said.mention;
        return switch (mention.form()) {
            case SEPTEL ->
                Cover.glossed(span, STYLE, "Reported in a separate telegram, whose number was not yet known");
            case NUMBER ->
                mention.id() == null
                        ? Cover.styled(span, STYLE)
                        : leading(span, "", resolved.of(mention.id()), mention);
            case LABEL, REFTEL ->
                mention.reftels().size() == 1
                        ? item(mention.reftels().getFirst(), mention, span)
                        : elsewhere(said, span);
        };
    }

    /** The reference line that it speaks of may stand in another section. */
    private Cover elsewhere(Said said, TextSpan span) {
        Resolved.Target target =
                said.mention.reftels().isEmpty() && reftels.isEmpty() ? resolved.ofMention(said.position) : null;
        return target == null
                ? Cover.glossed(span, STYLE, several(said.mention))
                : leading(span, "By the reference line of another copy: ", target, said.mention);
    }

    private static Cover leading(TextSpan span, String words, Resolved.Target target, Mention mention) {
        boolean yearInferred = mention.form() == Mention.Form.NUMBER && mention.yearInferred();
        String gloss = words + target.about() + remark(target, yearInferred);
        return new Cover(span, target.held() ? STYLE : NOT_HELD, gloss, link(target, mention), false);
    }

    /** To the telegram, or to the paragraph of it that the text names. */
    private static @Nullable String link(Resolved.Target target, Mention mention) {
        Integer paragraph = mention.paragraph();
        String link = target.link();
        return paragraph == null || link == null || !target.held() ? link : link + "#p" + paragraph;
    }

    private static String remark(Resolved.Target target, boolean yearInferred) {
        return !target.remark().isEmpty() ? ". " + target.remark() : yearInferred ? ". " + HeadForm.YEAR_INFERRED : "";
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
                covers.add(item(item, mention, new TextSpan(start + (first ? 0 : i), start + i + 1)));
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

    private Cover item(int position, Mention mention, TextSpan span) {
        Reftel reftel = reftels.get(position);
        if (reftel.id() == null) {
            return Cover.glossed(span, STYLE, said(reftel));
        }
        Resolved.Target target = resolved.of(reftel.id());
        return new Cover(span, target.held() ? STYLE : NOT_HELD, said(reftel), link(target, mention), false);
    }

    /** {@code Ref A: 08 ASTANA 0680, HIGH WATER}. */
    private String said(Reftel reftel) {
        String label = reftel.label() == null ? "Reftel: " : "Ref " + reftel.label() + ": ";
        if (reftel.id() == null) {
            String kind = Meanings.kind(reftel.kind());
            return label + reftel.text() + (kind.isEmpty() ? "" : ", " + kind);
        }
        Resolved.Target target = resolved.of(reftel.id());
        return label + reftel.text() + ", " + target.about() + remark(target, reftel.yearInferred());
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
}
