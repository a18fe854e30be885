package org.reftel.copies.stretches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The law of the text splitter on any bytes: stretches, and what is left out, tile the text, none above the limit. */
class TextSplitterFuzzTest {
    private static final int LARGEST = 512;

    @FuzzTest
    void stretchesTileAnyBytes(byte[] bytes) throws IOException {
        Taken taken = new Taken();
        new TextSplitter(LARGEST, 128, taken).split(new ByteArrayInputStream(bytes));
        assertTrue(taken.inOrder);
        assertEquals(bytes.length, taken.next);
        assertTrue(taken.stretches.stream().allMatch(stretch -> stretch.length() <= LARGEST));
    }
}
