package org.reftel.copies.stretches;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps the stretches of one file, and that they follow one another without a gap. */
final class Taken implements StretchTaker {
    final List<String> stretches = new ArrayList<>();
    final List<String> left = new ArrayList<>();
    final ByteArrayOutputStream all = new ByteArrayOutputStream();
    long next;
    boolean inOrder = true;

    @Override
    public void stretch(long offset, byte[] bytes) {
        inOrder &= offset == next && bytes.length > 0;
        next = offset + bytes.length;
        all.writeBytes(bytes);
        stretches.add(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void tooLarge(long offset, long row, long bytes) {
        inOrder &= offset == next && bytes > 0;
        next = offset + bytes;
        left.add("row " + row + " at " + offset + ", " + bytes + " bytes");
    }

    String text() {
        return all.toString(StandardCharsets.ISO_8859_1);
    }
}
