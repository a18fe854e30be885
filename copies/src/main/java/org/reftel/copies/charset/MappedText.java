package org.reftel.copies.charset;

import org.reftel.core.text.OffsetMap;

/**
 * Characters, and for each the bytes of the copy that it came from.
 *
 * @param toCopy as long as {@code characters}; source offsets are byte offsets of the file or member
 */
public record MappedText(String characters, OffsetMap toCopy) {

    public int length() {
        return characters.length();
    }

    /** A stretch of this text, mapped to the same bytes. */
    public MappedText slice(int start, int end) {
        if (start == 0 && end == characters.length()) {
            return this;
        }
        return new MappedText(
                characters.substring(start, end),
                new OffsetMap.Builder().through(toCopy, start, end - start).build());
    }

    /** Two texts with characters between them that stand for the bytes between them. */
    public static MappedText joined(MappedText first, String between, MappedText second) {
        if (first.length() == 0 || second.length() == 0) {
            return first.length() == 0 ? second : first;
        }
        long end = first.toCopy.end(first.length() - 1);
        OffsetMap map = new OffsetMap.Builder()
                .through(first.toCopy, 0, first.length())
                .replace(between.length(), end, (int) (second.toCopy.start(0) - end))
                .through(second.toCopy, 0, second.length())
                .build();
        return new MappedText(first.characters + between + second.characters, map);
    }

    /** Derives a text from another, from left to right. */
    public static final class Builder {
        private final MappedText source;
        private final StringBuilder characters;
        private final OffsetMap.Builder toCopy = new OffsetMap.Builder();

        public Builder(MappedText source, int expectedLength) {
            this.source = source;
            this.characters = new StringBuilder(expectedLength);
        }

        /** Takes over the source's characters from {@code start} to {@code end}. */
        public Builder copy(int start, int end) {
            if (start < end) {
                characters.append(source.characters, start, end);
                toCopy.through(source.toCopy, start, end - start);
            }
            return this;
        }

        /** Writes one character for the source's stretch from {@code start} to {@code end}, which is not empty. */
        public Builder put(char character, int start, int end) {
            characters.append(character);
            map(1, start, end);
            return this;
        }

        /** Writes characters for the source's stretch from {@code start} to {@code end}, which is not empty. */
        public Builder put(String written, int start, int end) {
            characters.append(written);
            map(written.length(), start, end);
            return this;
        }

        private void map(int length, int start, int end) {
            long from = source.toCopy.start(start);
            toCopy.replace(length, from, (int) (source.toCopy.end(end - 1) - from));
        }

        public int length() {
            return characters.length();
        }

        /** What was written from {@code start} on. */
        public String written(int start) {
            return characters.substring(start);
        }

        public MappedText build() {
            return new MappedText(characters.toString(), toCopy.build());
        }
    }
}
