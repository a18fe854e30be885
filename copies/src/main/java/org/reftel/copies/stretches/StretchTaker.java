package org.reftel.copies.stretches;

/** Takes the stretches that a large file is cut into, in its order, and what could not be cut. */
public interface StretchTaker {

    /** Whole rows, or whole telegrams, which begin at {@code offset}; the bytes are the taker's. */
    void stretch(long offset, byte[] bytes);

    /**
     * Something larger than may be held, left out.
     *
     * @param row counted from 1; 0 where there are no rows
     * @param bytes its length as far as it was followed
     */
    void tooLarge(long offset, long row, long bytes);
}
