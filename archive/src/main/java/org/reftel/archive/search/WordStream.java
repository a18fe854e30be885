package org.reftel.archive.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.Attribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.WordScanner;

/**
 * The words of one field for Lucene, one text after the other; used again for each document. Between two texts is a gap,
 * so that no phrase reaches from one into the next.
 */
final class WordStream extends TokenStream {
    /** Wider than NEAR can reach. */
    static final int GAP = 1000;

    /** How much a part of a telegram weighs; ends up in the norm. */
    interface WeightAttribute extends Attribute {
        int weight();
    }

    private static final class Word extends AttributeImpl implements TermToBytesRefAttribute, WeightAttribute {
        private final BytesRef bytes = new BytesRef(WordScanner.LONGEST * 4);
        private int weight;

        void take(char[] word, int length) {
            byte[] out = bytes.bytes;
            for (int i = 0; i < length; i++) {
                char c = word[i];
                if (c >= 0x80) {
                    takeSlowly(word, length);
                    return;
                }
                out[i] = (byte) c;
            }
            bytes.length = length;
        }

        private void takeSlowly(char[] word, int length) {
            if (bytes.bytes.length < length * 3) {
                bytes.bytes = new byte[length * 3];
            }
            bytes.length = UnicodeUtil.UTF16toUTF8(word, 0, length, bytes.bytes);
        }

        @Override
        public BytesRef getBytesRef() {
            return bytes;
        }

        @Override
        public int weight() {
            return weight;
        }

        @Override
        public void clear() {
            bytes.length = 0;
        }

        @Override
        public void reflectWith(AttributeReflector reflector) {
            reflector.reflect(TermToBytesRefAttribute.class, "bytes", bytes);
        }

        @Override
        public void copyTo(AttributeImpl target) {
            Word other = (Word) target;
            other.weight = weight;
            other.bytes.bytes = java.util.Arrays.copyOf(bytes.bytes, bytes.bytes.length);
            other.bytes.length = bytes.length;
        }
    }

    private final Word word = new Word();
    private final PositionIncrementAttribute increment;
    private final WordScanner scanner = new WordScanner();
    private final List<String> texts = new ArrayList<>();
    private int next;
    private boolean gap;
    private final @Nullable PairStream pairs;

    WordStream() {
        this(null);
    }

    /** @param pairs hears of all words, too; null for nobody */
    WordStream(@Nullable PairStream pairs) {
        this.pairs = pairs;
        addAttributeImpl(word);
        increment = addAttribute(PositionIncrementAttribute.class);
    }

    /** Starts anew, with texts to be added. */
    WordStream clear(int weight) {
        texts.clear();
        word.weight = weight;
        return this;
    }

    void add(String text) {
        texts.add(text);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    @Override
    public void reset() {
        next = 0;
        gap = false;
        scanner.over("");
        if (pairs != null) {
            pairs.clear();
        }
    }

    @Override
    public boolean incrementToken() {
        while (!scanner.next()) {
            if (next == texts.size()) {
                return false;
            }
            gap = next > 0;
            scanner.over(texts.get(next++));
        }
        word.take(scanner.buffer(), scanner.length());
        int places = gap ? GAP : scanner.increment();
        increment.setPositionIncrement(places);
        if (pairs != null) {
            pairs.note(scanner.buffer(), scanner.length(), places);
        }
        gap = false;
        return true;
    }
}
