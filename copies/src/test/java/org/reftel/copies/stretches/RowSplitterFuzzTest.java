package org.reftel.copies.stretches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The law of the row splitter on any bytes: stretches, and what is left out, tile the dump. */
class RowSplitterFuzzTest {
    @FuzzTest
    void stretchesTileAnyBytes(byte[] bytes) throws IOException {
        Taken taken = new Taken();
        new RowSplitter(300, 160, taken).split(new ByteArrayInputStream(bytes));
        assertTrue(taken.inOrder);
        assertEquals(bytes.length, taken.next);
    }
}
