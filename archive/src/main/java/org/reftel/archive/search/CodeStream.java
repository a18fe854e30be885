package org.reftel.archive.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Codes of one field for Lucene, as they are; used again for each document. */
final class CodeStream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<String> codes = new ArrayList<>();
    private int next;

    CodeStream clear() {
        codes.clear();
        return this;
    }

    /** Adds a code that was not added yet. */
    void add(String code) {
        if (!codes.contains(code)) {
            codes.add(code);
        }
    }

    List<String> codes() {
        return codes;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == codes.size()) {
            return false;
        }
        term.setBytesRef(new BytesRef(codes.get(next++)));
        increment.setPositionIncrement(1);
        return true;
    }
}
