package org.reftel.copies.stretches;

import java.util.Arrays;

/**
 * Cuts a text that holds many telegrams into stretches of whole telegrams, in memory that does not grow with the text.
 * Sections of one telegram stay together. A text without any place to cut is cut at line ends, as late as its size
 * allows; a line that is too large even so is left out and said.
 */
public final class TextSplitter extends Splitter {
    private static final int STRETCH = 1 << 20;
    /** How far behind a boundary the class line with its section number can stand. */
    private static final int SECTION_REACH = 6000;
    /** Lines above {@code PAGE 01} that can belong to the page: its class line, and a number of a copy. */
    private static final int LINES_ABOVE_PAGE = 3;

    private static final byte[] SECTION = {'S', 'E', 'C', 'T', 'I', 'O', 'N', ' '};

    private final int largest;
    private final StretchTaker taker;

    private int scanned;
    private int lineBegin;
    private int paragraphBegin;
    private int paragraphLines;

    /** Places to cut that have been seen in {@code bytes}, with their boundaries. */
    private int[] places = new int[256];

    private TelegramBoundary[] boundaries = new TelegramBoundary[256];
    private int count;

    private long skippedFrom = -1;

    /** @param largest that a line, and a stretch, may be in bytes */
    public TextSplitter(int largest, StretchTaker taker) {
        this(largest, STRETCH, taker);
    }

    TextSplitter(int largest, int stretchBytes, StretchTaker taker) {
        super(Math.min(stretchBytes, largest));
        this.largest = largest;
        this.taker = taker;
    }

    private void scan() {
        byte[] in = bytes;
        for (int at = scanned; at < filled; at++) {
            if (in[at] == '\n') {
                line(lineBegin, at);
                lineBegin = at + 1;
            }
        }
        scanned = filled;
    }

    private void line(int begin, int end) {
        boolean blank = true;
        for (int i = begin; i < end && blank; i++) {
            blank = bytes[i] <= ' ' && bytes[i] >= 0;
        }
        if (blank) {
            paragraphLines = 0;
            return;
        }
        if (paragraphLines == 0) {
            paragraphBegin = begin;
        }
        paragraphLines++;
        TelegramBoundary boundary = TelegramBoundary.of(bytes, begin, end, paragraphLines == 1);
        switch (boundary) {
            case NONE -> {}
            case TRANSMISSION -> add(bytes[begin] == 'N' ? end + 1 : begin, boundary);
            case FIRST_PAGE -> add(paragraphLines <= LINES_ABOVE_PAGE ? paragraphBegin : begin, boundary);
            case RECORD, HEADER -> add(begin, boundary);
        }
    }

    private void add(int place, TelegramBoundary boundary) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            boundaries = Arrays.copyOf(boundaries, 2 * count);
        }
        places[count] = place;
        boundaries[count++] = boundary;
    }

    @Override
    void makeRoom() {
        if (skippedFrom >= 0) {
            skipOn();
            return;
        }
        scan();
        int cut = cut();
        if (cut == 0 && bytes.length >= largest) {
            cut = lineBegin;
        }
        if (cut > 0) {
            taker.stretch(base, Arrays.copyOf(bytes, cut));
            drop(cut);
        } else if (bytes.length < largest) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(2L * bytes.length, largest));
        } else {
            skippedFrom = base;
            skipOn();
        }
    }

    /** Leaves out what is there of a line, and the line's end if it is there. */
    private void skipOn() {
        int end = 0;
        while (end < filled && bytes[end] != '\n') {
            end++;
        }
        if (end < filled) {
            end++;
            taker.tooLarge(skippedFrom, 0, base + end - skippedFrom);
            skippedFrom = -1;
        }
        drop(end);
    }

    /** The last place where it is sure that another telegram begins, of the surest boundary; 0 where there is none. */
    private int cut() {
        TelegramBoundary surest = TelegramBoundary.NONE;
        for (int i = 0; i < count; i++) {
            if (places[i] > 0 && boundaries[i].compareTo(surest) < 0) {
                surest = boundaries[i];
            }
        }
        int last = 0;
        for (int i = count - 1; i >= 0; i--) {
            if (boundaries[i] == surest && places[i] > 0) {
                last = Math.max(last, places[i]);
                if (places[i] + SECTION_REACH <= filled && !isLaterSection(places[i])) {
                    return places[i];
                }
            }
        }
        return bytes.length < largest ? 0 : last;
    }

    /** Whether the class line behind a place says {@code SECTION 02 OF 03} or later. */
    private boolean isLaterSection(int place) {
        int until = Math.min(filled, place + SECTION_REACH) - SECTION.length - 4;
        for (int i = place; i < until; i++) {
            if (bytes[i] == 'S' && Arrays.equals(bytes, i, i + SECTION.length, SECTION, 0, SECTION.length)) {
                int digits = i + SECTION.length;
                int number = 0;
                int at = digits;
                while (at < until && at < digits + 2 && bytes[at] >= '0' && bytes[at] <= '9') {
                    number = number * 10 + bytes[at++] - '0';
                }
                if (at > digits && bytes[at] == ' ' && bytes[at + 1] == 'O' && bytes[at + 2] == 'F') {
                    return number > 1;
                }
            }
        }
        return false;
    }

    private void drop(int length) {
        System.arraycopy(bytes, length, bytes, 0, filled - length);
        base += length;
        filled -= length;
        scanned = Math.max(0, scanned - length);
        lineBegin = Math.max(0, lineBegin - length);
        paragraphBegin = Math.max(0, paragraphBegin - length);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (places[i] > length) {
                places[kept] = places[i] - length;
                boundaries[kept++] = boundaries[i];
            }
        }
        count = kept;
    }

    @Override
    void finish() {
        if (skippedFrom >= 0) {
            skipOn();
        }
        if (skippedFrom >= 0) {
            taker.tooLarge(skippedFrom, 0, base - skippedFrom);
        }
        if (filled > 0) {
            taker.stretch(base, Arrays.copyOf(bytes, filled));
        }
    }
}
