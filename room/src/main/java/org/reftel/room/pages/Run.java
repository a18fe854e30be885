package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.TextSpan;

/**
 * A stretch of text that is set in one way.
 *
 * @param style the class it is set in; null for plain text
 * @param gloss what it means, shown on hover, focus and tap; null where there is nothing to say
 * @param link where it leads; null where it leads nowhere
 * @param hit which of the marked words of the page begins here, from 1; -1 within one, 0 for none
 */
public record Run(
        String text,
        @Nullable String style,
        @Nullable String gloss,
        @Nullable String link,
        int hit) {

    /** Text with nothing to say of it. */
    public static Run plain(String text) {
        return new Run(text, null, null, null, 0);
    }

    /** Something that lies on a stretch of text. */
    record Cover(
            TextSpan span,
            @Nullable String style,
            @Nullable String gloss,
            @Nullable String link,
            boolean hit) {

        static Cover styled(TextSpan span, String style) {
            return new Cover(span, style, null, null, false);
        }

        static Cover glossed(TextSpan span, @Nullable String style, String gloss) {
            return new Cover(span, style, gloss, null, false);
        }

        static Cover hit(TextSpan span) {
            return new Cover(span, null, null, null, true);
        }
    }

    /** Counts the marked words of a page. */
    static final class HitCount {
        private int hits;

        int next() {
            return ++hits;
        }

        int hits() {
            return hits;
        }
    }

    /**
     * Cuts a text where what lies on it begins and ends.
     *
     * @param layers each in the order of the text, without overlaps; the first that says something of a stretch is heard
     */
    static List<Run> of(String text, int from, int to, List<List<Cover>> layers, HitCount count) {
        int[] next = new int[layers.size()];
        for (int layer = 0; layer < next.length; layer++) {
            next[layer] = firstBehind(layers.get(layer), from);
        }
        List<Run> runs = new ArrayList<>();
        int at = from;
        while (at < to) {
            int end = to;
            String style = null;
            String gloss = null;
            String link = null;
            boolean hit = false;
            boolean starts = false;
            for (int layer = 0; layer < next.length; layer++) {
                List<Cover> covers = layers.get(layer);
                while (next[layer] < covers.size()
                        && covers.get(next[layer]).span().end() <= at) {
                    next[layer]++;
                }
                if (next[layer] == covers.size()) {
                    continue;
                }
                Cover cover = covers.get(next[layer]);
                if (cover.span().start() > at) {
                    end = Math.min(end, cover.span().start());
                    continue;
                }
                end = Math.min(end, cover.span().end());
                style = style == null ? cover.style() : style;
                gloss = gloss == null ? cover.gloss() : gloss;
                link = link == null ? cover.link() : link;
                hit |= cover.hit();
                starts |= cover.hit() && cover.span().start() == at;
            }
            int number = starts ? count.next() : hit ? -1 : 0;
            runs.add(new Run(text.substring(at, end), style, gloss, link, number));
            at = end;
        }
        return runs;
    }

    /** The first cover that ends behind a place. */
    private static int firstBehind(List<Cover> covers, int place) {
        int low = 0;
        int high = covers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (covers.get(middle).span().end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
