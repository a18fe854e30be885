package org.reftel.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.TextSpan;

/**
 * A place at which words stand in a telegram, found as a person writes them: a blank stands for any blanks and line ends.
 *
 * @param witness in whose text
 * @param span in the text of that witness
 * @param paragraph what the paragraph is called that it stands in, {@code p3}; null outside of the paragraphs
 */
public record Occurrence(
        Witness witness, TextSpan span, @Nullable String paragraph) {
    private static final int CONTEXT = 40;

    /** A text that may be searched, and where the pieces of it come from. */
    private record Ground(Holding holding, @Nullable Witness witness, Telegram read) {
        /** The text as it stands. */
        String text() {
            Telegram stands = witness == null ? holding.unemended() : witness.telegram();
            return stands.source().characters();
        }

        /** Where a stretch of the text that is read stands. */
        TextSpan source(TextSpan span) {
            Emended emended = witness == null ? holding.emended() : holding.emended(witness);
            return emended == null ? span : emended.source(span);
        }
    }

    /**
     * Where words stand.
     *
     * @param witness null for the text that is read of the telegram
     * @param paragraph to look in alone, {@code p3}; null for the whole telegram
     */
    public static List<Occurrence> of(
            Holding holding, @Nullable Witness witness, @Nullable String paragraph, String words) {
        Emended own = witness == null ? null : holding.emended(witness);
        Telegram read = own != null ? own.telegram() : witness != null ? witness.telegram() : holding.telegram();
        Ground ground = new Ground(holding, witness, read);
        String sought = collapsed(words);
        if (sought.isBlank()) {
            return List.of();
        }
        List<TextSpan> found = new ArrayList<>();
        TextSpan range = range(ground, paragraph);
        for (int at = range.start(); at < range.end(); at++) {
            int end = end(ground.text(), at, range.end(), sought);
            if (end > at) {
                found.add(new TextSpan(at, end));
                at = end - 1;
            }
        }
        if (found.isEmpty()) {
            inParagraphs(ground, paragraph, sought, found);
        }
        List<Occurrence> occurrences = new ArrayList<>();
        for (TextSpan span : found) {
            Occurrence occurrence = occurrence(ground, span);
            if (occurrence != null) {
                occurrences.add(occurrence);
            }
        }
        return occurrences;
    }

    /** The correction that reads it otherwise. */
    public Correction read(String after) {
        return new Correction(witness.copy(), witness.ordinal(), span, stands(), after);
    }

    /** The characters that stand there. */
    public String stands() {
        return witness.telegram().source().slice(span);
    }

    /** The words around it, on one line, with what stands there, or something else, between angled marks. */
    public String inContext(String instead) {
        String text = witness.telegram().source().characters();
        int from = Math.max(0, span.start() - CONTEXT);
        while (from > 0 && from < span.start() && !isBlank(text.charAt(from - 1))) {
            from++;
        }
        int to = Math.min(text.length(), span.end() + CONTEXT);
        while (to < text.length() && to > span.end() && !isBlank(text.charAt(to))) {
            to--;
        }
        return (from > 0 ? "… " : "")
                + collapsed(text.substring(from, span.start()) + "«" + instead + "»" + text.substring(span.end(), to))
                        .strip()
                + (to < text.length() ? " …" : "");
    }

    private static TextSpan range(Ground ground, @Nullable String paragraph) {
        int at = paragraph == null ? -1 : ground.read.body().places().indexOf(paragraph);
        return at < 0
                ? new TextSpan(0, ground.text().length())
                : ground.source(ground.read.body().paragraphs().get(at).span());
    }

    /** Words that a page line or a broken word parts in the copy stand together only where they are read. */
    private static void inParagraphs(Ground ground, @Nullable String only, String sought, List<TextSpan> found) {
        List<String> places = ground.read.body().places();
        for (int i = 0; i < places.size(); i++) {
            if (only != null && !only.equals(places.get(i))) {
                continue;
            }
            Paragraph paragraph = ground.read.body().paragraphs().get(i);
            String text = paragraph.text().text();
            for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length())) {
                found.add(ground.source(paragraph.text().source(at, at + sought.length())));
            }
        }
    }

    /** A place in the text that stands, as a place in its witness; null where it goes from one section into the next. */
    private static @Nullable Occurrence occurrence(Ground ground, TextSpan span) {
        String paragraph = null;
        List<String> places = ground.read.body().places();
        for (int i = 0; i < places.size(); i++) {
            TextSpan stands =
                    ground.source(ground.read.body().paragraphs().get(i).span());
            paragraph = stands.contains(span.start()) ? places.get(i) : paragraph;
        }
        Assembly assembly = ground.holding.assembly();
        if (ground.witness != null || assembly == null) {
            Witness witness = ground.witness == null ? ground.holding.principal() : ground.witness;
            return new Occurrence(witness, span, paragraph);
        }
        for (Assembly.Part part : assembly.parts()) {
            TextSpan whole = part.span();
            if (whole.start() <= span.start() && span.end() <= whole.end()) {
                TextSpan own = new TextSpan(span.start() - whole.start(), span.end() - whole.start());
                return new Occurrence(part.witness(), own, paragraph);
            }
        }
        return null;
    }

    /** The end of the words that begin at a place; that place itself where others stand there. */
    private static int end(String text, int from, int limit, String sought) {
        int at = from;
        for (int i = 0; i < sought.length(); i++) {
            char c = sought.charAt(i);
            if (c != ' ') {
                if (at >= limit || text.charAt(at) != c) {
                    return from;
                }
                at++;
                continue;
            }
            int blanks = at;
            while (blanks < limit && isBlank(text.charAt(blanks))) {
                blanks++;
            }
            if (blanks == at) {
                return from;
            }
            at = blanks;
        }
        return at;
    }

    private static String collapsed(String words) {
        StringBuilder collapsed = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = isBlank(c);
            if (!blank) {
                collapsed.append(c);
            } else if (collapsed.isEmpty() || collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(' ');
            }
        }
        return collapsed.toString();
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0';
    }
}
