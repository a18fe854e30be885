package org.reftel.archive.search;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The pairs of frequent words that stand one behind the other in a text; noted while its words go by, and then given to
 * Lucene. Used again for each document.
 */
final class PairStream extends TokenStream {
    /** A word, and the one that ends there if two are read as one. */
    private static final int AT_A_PLACE = 2;

    private final FrequentWords frequent = FrequentWords.standard();
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final BytesRef bytes = new BytesRef(new byte[FrequentWords.PAIR]);
    /** First and second word of each pair, in turn. */
    private int[] pairs = new int[256];

    private int count;
    private int next;
    /** The frequent words of the place at hand, and of the place before it. */
    private int[] here = new int[AT_A_PLACE];

    private int[] before = new int[AT_A_PLACE];
    private int hereCount;
    private int beforeCount;

    /** Forgets all pairs, for another text. */
    void clear() {
        count = 0;
        hereCount = 0;
        beforeCount = 0;
    }

    /** Notes a word that stands so many places behind the last one. */
    void note(char[] word, int length, int increment) {
        if (increment > 0) {
            int[] old = before;
            before = here;
            beforeCount = increment == 1 ? hereCount : 0;
            here = old;
            hereCount = 0;
        }
        int number = frequent.number(word, length);
        if (number < 0) {
            return;
        }
        here[hereCount++] = number;
        for (int i = 0; i < beforeCount; i++) {
            if (count + 2 > pairs.length) {
                pairs = Arrays.copyOf(pairs, count * 2);
            }
            pairs[count++] = before[i];
            pairs[count++] = number;
        }
    }

    @Override
    public void reset() {
        next = 0;
        bytes.length = FrequentWords.PAIR;
        term.setBytesRef(bytes);
        increment.setPositionIncrement(1);
    }

    @Override
    public boolean incrementToken() {
        if (next == count) {
            return false;
        }
        FrequentWords.write(pairs[next], pairs[next + 1], bytes.bytes);
        next += 2;
        return true;
    }
}
