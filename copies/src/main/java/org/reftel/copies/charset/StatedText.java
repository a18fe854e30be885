package org.reftel.copies.charset;

import org.reftel.core.telegram.PublisherStatement;

/**
 * The text of one telegram with what its publisher says of it, as a form's reader hands it out.
 *
 * @param from first byte, within the bytes read, of what it was published in: the page, the file, the row
 * @param to the byte after the last
 */
public record StatedText(MappedText text, PublisherStatement statement, int from, int to) {}
