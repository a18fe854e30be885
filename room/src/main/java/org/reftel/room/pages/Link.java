package org.reftel.room.pages;

/**
 * A way on.
 *
 * @param chosen whether it is where the reader is
 */
public record Link(String text, String href, boolean chosen) {}
