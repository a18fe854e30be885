package org.reftel.archive.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Holding;
import org.reftel.archive.Witness;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.RunningText;
import org.reftel.core.telegram.Telegram;

/**
 * The sentence in which a telegram cites another, or the item of its reference line where its text does not speak of it.
 *
 * @param place of the paragraph, {@code p3}; null in the reference line, the subject and headings
 * @param inReferenceLine whether it is but an item of the reference line
 * @param before the sentence up to the words that cite
 * @param words that cite: {@code ref A}, {@code 08 ASTANA 0680}
 * @param after the rest of the sentence
 */
public record Quotation(@Nullable String place, boolean inReferenceLine, String before, String words, String after) {
    /** A sentence is cut to so many characters on either side. */
    private static final int SIDE = 320;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "MR", "MRS", "MS", "DR", "NO", "NOS", "REF", "REFS", "REFTEL", "ST", "GEN", "COL", "LT", "SGT", "SEN",
            "REP", "PARA", "PARAS", "VS", "AMB", "GOV", "HON", "PROF", "DEPT", "APPROX", "INCL", "ETC", "EST", "ART",
            "SEC", "VOL", "JR", "SR", "CF", "EG", "IE", "MAJ", "CAPT", "ADM", "CDR");

    /** The whole sentence. */
    public String sentence() {
        return before + words + after;
    }

    /** Where a telegram cites another, in the order of its text; the reference line alone where the text is silent. */
    public static List<Quotation> of(Holding citing, Edge citation) {
        List<Quotation> inText = new ArrayList<>();
        List<Quotation> inLine = new ArrayList<>();
        for (Edge.Place place : citation.places()) {
            Telegram telegram = telegram(citing, place.witness());
            if (telegram == null) {
                continue;
            }
            if (place.inText()) {
                List<Mention> mentions = telegram.mentions();
                if (place.position() < mentions.size()) {
                    Quotation quotation = of(telegram, mentions.get(place.position()));
                    if (!inText.contains(quotation)) {
                        inText.add(quotation);
                    }
                }
            } else if (place.position() < telegram.head().references().size()) {
                Reftel item = telegram.head().references().get(place.position());
                Quotation quotation = new Quotation(null, true, "", item.text(), "");
                if (inLine.isEmpty()) {
                    inLine.add(quotation);
                }
            }
        }
        inText.removeIf(one -> inText.stream().anyMatch(other -> other != one && one.isPartOf(other)));
        return inText.isEmpty() ? List.copyOf(inLine) : List.copyOf(inText);
    }

    /** Whether it is the same sentence, cut off: where a section ends, a witness of that section alone has no more of it. */
    private boolean isPartOf(Quotation other) {
        return Objects.equals(place, other.place)
                && words.equals(other.words)
                && other.before.endsWith(before)
                && other.after.startsWith(after);
    }

    private static @Nullable Telegram telegram(Holding citing, long sequence) {
        for (Witness witness : citing.witnesses()) {
            if (witness.sequence() == sequence) {
                return citing.read(witness);
            }
        }
        return null;
    }

    /** The sentence of one of the telegram's mentions. */
    public static Quotation of(Telegram telegram, Mention mention) {
        int paragraph = telegram.body().places().indexOf(Objects.requireNonNullElse(mention.place(), ""));
        if (paragraph < 0) {
            return new Quotation(null, false, "", mention.text(), "");
        }
        Paragraph in = telegram.body().paragraphs().get(paragraph);
        RunningText text = in.text();
        int start = offset(text, mention.span().start());
        int end = Math.max(start, offset(text, mention.span().end()));
        return cut(text.text(), start, end, mention.place());
    }

    /** The first character of a running text that stands at a place in the source, or behind it. */
    private static int offset(RunningText text, int source) {
        int from = 0;
        int to = text.length();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (text.map().start(middle) < source) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Cuts the sentence in which some words stand. */
    static Quotation cut(String text, int start, int end, @Nullable String place) {
        int from = start;
        while (from > 0 && !isBoundary(text, from)) {
            from--;
        }
        int to = end;
        while (to < text.length() && !isBoundary(text, to)) {
            to++;
        }
        String before = text.substring(from, start).stripLeading();
        String after = text.substring(end, to).stripTrailing();
        if (before.length() > SIDE) {
            int blank = before.indexOf(' ', before.length() - SIDE);
            before = "… " + before.substring(blank < 0 ? before.length() - SIDE : blank + 1);
        }
        if (after.length() > SIDE) {
            int blank = after.lastIndexOf(' ', SIDE);
            after = after.substring(0, blank <= 0 ? SIDE : blank) + " …";
        }
        return new Quotation(place, false, before, text.substring(start, end), after);
    }

    /** Whether {@code ref}, {@code refs} or {@code reftel} stands before a letter, which is then no initial. */
    private static boolean isReftel(String text, int letter) {
        int start = text.lastIndexOf(' ', letter - 2) + 1;
        return letter > start && text.regionMatches(true, start, "ref", 0, 3);
    }

    /** Whether a sentence ends in front of {@code i}: a blank behind its full stop. */
    private static boolean isBoundary(String text, int i) {
        if (i >= text.length() || text.charAt(i) != ' ' || i + 1 >= text.length()) {
            return false;
        }
        int stop = i - 1;
        while (stop > 0 && "\")]'”’".indexOf(text.charAt(stop)) >= 0) {
            stop--;
        }
        char mark = stop < 0 ? ' ' : text.charAt(stop);
        if (mark == '?' || mark == '!') {
            return true;
        }
        if (mark != '.' || Character.isLowerCase(text.charAt(i + 1))) {
            return false;
        }
        int word = stop;
        while (word > 0 && text.charAt(word - 1) != ' ' && text.charAt(word - 1) != '(') {
            word--;
        }
        String last = text.substring(word, stop).toUpperCase(Locale.ROOT);
        boolean initial = last.length() == 1 && Character.isLetter(last.charAt(0)) && !isReftel(text, word);
        boolean pointed = last.indexOf('.') > 0 && last.length() <= 5;
        return !initial && !pointed && !ABBREVIATIONS.contains(last);
    }
}
