package org.reftel.copies.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;
import org.reftel.core.text.OffsetMap;

/**
 * Reads bytes as characters in the charset that they are in, whatever is declared.
 *
 * <p>A byte order mark decides; then bytes that are UTF-8 are UTF-8; then the declaration, a guess for non-Latin
 * scripts, and windows-1252, in this order. Single windows-1252 bytes within UTF-8 are read as such. A byte that stands
 * for nothing becomes U+FFFD and keeps its place. Never throws; linear.
 */
public final class CharsetReader {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final char LOST = '\uFFFD';
    private static final Charset WINDOWS_1252 = charset("windows-1252", StandardCharsets.ISO_8859_1);
    private static final int SAMPLE = 4096;
    /** Below which zeros among bytes say nothing of their charset. */
    private static final int FEWEST_PAIRS = 4;

    private CharsetReader() {}

    /**
     * Reads {@code bytes[from, to)}.
     *
     * @param offset of {@code bytes[0]} in the file or member
     * @param declared what the copy itself says; a hint
     */
    public static Decoded decode(byte[] bytes, int from, int to, long offset, @Nullable Charset declared) {
        int length = to - from;
        if (length >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF) {
            return unmarked(bytes, from + 3, to, offset, StandardCharsets.UTF_8);
        }
        if (length >= 2 && bytes[from] == (byte) 0xFF && bytes[from + 1] == (byte) 0xFE) {
            return utf16(bytes, from + 2, to, offset, false);
        }
        if (length >= 2 && bytes[from] == (byte) 0xFE && bytes[from + 1] == (byte) 0xFF) {
            return utf16(bytes, from + 2, to, offset, true);
        }
        Charset wide = unmarkedUtf16(bytes, from, to);
        return wide == null
                ? unmarked(bytes, from, to, offset, declared)
                : utf16(bytes, from, to, offset, wide.equals(StandardCharsets.UTF_16BE));
    }

    /**
     * Reads {@code bytes[from, to)} of a file that is known to be in a charset like ASCII, such as a field of a row.
     *
     * @param offset of {@code bytes[0]} in the file or member
     */
    public static MappedText decodeField(byte[] bytes, int from, int to, long offset) {
        return unmarked(bytes, from, to, offset, null).text();
    }

    private static Decoded unmarked(byte[] bytes, int from, int to, long offset, @Nullable Charset declared) {
        int high = firstHigh(bytes, from, to);
        if (high == to) {
            String ascii = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
            OffsetMap map = OffsetMap.identity(to - from, offset + from);
            return new Decoded(new MappedText(ascii, map), StandardCharsets.US_ASCII, 0, 0, -1);
        }
        OffsetMap.Builder map = new OffsetMap.Builder().follow(high - from, offset + from);
        int sequences = 0;
        int misfits = 0;
        int firstMisfit = -1;
        for (int at = high; at < to; ) {
            if (bytes[at] >= 0) {
                int next = firstHigh(bytes, at, to);
                map.follow(next - at, offset + at);
                at = next;
                continue;
            }
            int width = utf8Width(bytes, at, to);
            if (width == 0) {
                misfits++;
                firstMisfit = firstMisfit < 0 ? at : firstMisfit;
                map.follow(1, offset + at++);
            } else {
                sequences++;
                if (width == 4) {
                    map.replace(2, offset + at, 4);
                } else {
                    map.stride(1, offset + at, width);
                }
                at += width;
            }
        }
        if (misfits == 0) {
            String characters = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            return new Decoded(new MappedText(characters, map.build()), StandardCharsets.UTF_8, 0, 0, -1);
        }
        if (sequences >= misfits) {
            return mixed(bytes, from, to, offset, map.build(), misfits, firstMisfit);
        }
        Charset other = otherThanLatin(bytes, from, to, declared);
        return other == null ? windows1252(bytes, from, to, offset) : stepwise(bytes, from, to, offset, other);
    }

    /** UTF-8 in which some bytes are windows-1252. */
    private static Decoded mixed(
            byte[] bytes, int from, int to, long offset, OffsetMap map, int misfits, int firstMisfit) {
        StringBuilder characters = new StringBuilder(map.derivedLength());
        int lost = 0;
        int good = from;
        for (int at = from; at < to; ) {
            int width = bytes[at] >= 0 ? 1 : utf8Width(bytes, at, to);
            if (width > 0) {
                at += width;
                continue;
            }
            characters.append(new String(bytes, good, at - good, StandardCharsets.UTF_8));
            char character = Windows1252.character(bytes[at] & 0xFF);
            lost += character == LOST ? 1 : 0;
            characters.append(character);
            good = ++at;
        }
        characters.append(new String(bytes, good, to - good, StandardCharsets.UTF_8));
        return new Decoded(
                new MappedText(characters.toString(), map),
                StandardCharsets.UTF_8,
                lost,
                misfits,
                offset + firstMisfit);
    }

    private static Decoded windows1252(byte[] bytes, int from, int to, long offset) {
        char[] characters = new char[to - from];
        int lost = 0;
        long first = -1;
        for (int at = from; at < to; at++) {
            char character = Windows1252.character(bytes[at] & 0xFF);
            if (character == LOST) {
                first = lost++ == 0 ? offset + at : first;
            }
            characters[at - from] = character;
        }
        MappedText text = new MappedText(new String(characters), OffsetMap.identity(to - from, offset + from));
        return new Decoded(text, WINDOWS_1252, lost, 0, first);
    }

    private static Decoded utf16(byte[] bytes, int from, int to, long offset, boolean bigEndian) {
        int whole = (to - from) / 2;
        boolean odd = (to - from) % 2 != 0;
        char[] characters = new char[whole + (odd ? 1 : 0)];
        int high = bigEndian ? 0 : 1;
        for (int i = 0, at = from; i < whole; i++, at += 2) {
            characters[i] = (char) ((bytes[at + high] & 0xFF) << 8 | bytes[at + 1 - high] & 0xFF);
        }
        int lost = 0;
        long first = -1;
        for (int i = 0; i < whole; i++) {
            if (!Character.isSurrogate(characters[i])) {
                continue;
            }
            if (i + 1 < whole && Character.isSurrogatePair(characters[i], characters[i + 1])) {
                i++;
            } else {
                characters[i] = LOST;
                first = lost++ == 0 ? offset + from + 2L * i : first;
            }
        }
        OffsetMap.Builder map = new OffsetMap.Builder().stride(whole, offset + from, 2);
        if (odd) {
            characters[whole] = LOST;
            first = lost++ == 0 ? offset + to - 1 : first;
            map.follow(1, offset + to - 1);
        }
        return new Decoded(
                new MappedText(new String(characters), map.build()),
                bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE,
                lost,
                0,
                first);
    }

    /** Any other charset, a character at a time, so that each knows its bytes. */
    private static Decoded stepwise(byte[] bytes, int from, int to, long offset, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(2);
        StringBuilder characters = new StringBuilder(to - from);
        OffsetMap.Builder map = new OffsetMap.Builder();
        int lost = 0;
        long first = -1;
        while (in.hasRemaining()) {
            int start = in.position();
            out.clear().limit(1);
            CoderResult result = decoder.decode(in, out, true);
            if (out.position() == 0 && result.isOverflow()) {
                out.limit(2);
                result = decoder.decode(in, out, true);
            }
            int written = out.position();
            if (written > 0) {
                characters.append(out.array(), 0, written);
                map.replace(written, offset + start, Math.max(0, in.position() - start));
            } else if (result.isError()) {
                int width = Math.min(Math.max(1, result.length()), in.remaining());
                in.position(in.position() + width);
                characters.append(LOST);
                map.replace(1, offset + start, in.position() - start);
                first = lost++ == 0 ? offset + start : first;
            } else if (in.position() == start) {
                break;
            }
        }
        return new Decoded(new MappedText(characters.toString(), map.build()), charset, lost, 0, first);
    }

    /** A charset of another script, if the declaration or the bytes speak for one. */
    private static @Nullable Charset otherThanLatin(byte[] bytes, int from, int to, @Nullable Charset declared) {
        if (declared != null && !isLatinOrUnicode(declared)) {
            return declared;
        }
        int sampleEnd = (int) Math.min(to, (long) from + (1 << 16));
        int high = 0;
        int letters = 0;
        for (int at = from; at < sampleEnd; at++) {
            int folded = bytes[at] | 0x20;
            high += bytes[at] < 0 ? 1 : 0;
            letters += folded >= 'a' && folded <= 'z' ? 1 : 0;
        }
        if (high * 3 < letters) {
            return null;
        }
        UniversalDetector adviser = new UniversalDetector();
        adviser.handleData(bytes, from, sampleEnd - from);
        adviser.dataEnd();
        String name = adviser.getDetectedCharset();
        Charset advised = name == null ? WINDOWS_1252 : charset(name, WINDOWS_1252);
        return isLatinOrUnicode(advised) ? null : advised;
    }

    private static boolean isLatinOrUnicode(Charset charset) {
        String name = charset.name();
        return !charset.canEncode()
                || name.startsWith("UTF-")
                || name.equals("US-ASCII")
                || name.equals("ISO-8859-1")
                || name.equals("windows-1252");
    }

    private static @Nullable Charset unmarkedUtf16(byte[] bytes, int from, int to) {
        int pairs = Math.min(to - from, SAMPLE) / 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0, at = from; i < pairs; i++, at += 2) {
            evenZeros += bytes[at] == 0 ? 1 : 0;
            oddZeros += bytes[at + 1] == 0 ? 1 : 0;
        }
        if (pairs < FEWEST_PAIRS) {
            return null;
        }
        if (oddZeros * 2 > pairs && evenZeros * 20 < pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return evenZeros * 2 > pairs && oddZeros * 20 < pairs ? StandardCharsets.UTF_16BE : null;
    }

    /** Length of the well-formed sequence at {@code at}, whose first byte is not ASCII; 0 where there is none. */
    private static int utf8Width(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (at + width > to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < lowest || second > highest) {
            return 0;
        }
        for (int i = 2; i < width; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return width;
    }

    private static int firstHigh(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 8 <= to) {
            long found = (long) LONGS.get(bytes, at) & HIGH_BITS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >> 3);
            }
            at += 8;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** The charset that a page declares in its first bytes; null where it declares none that is known. */
    public static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
        int at = head.indexOf('<') < 0 ? -1 : head.indexOf("charset=");
        int skip = "charset=".length();
        if (at < 0 && head.startsWith("<?xml")) {
            at = head.indexOf("encoding=");
            skip = "encoding=".length();
        }
        if (at < 0) {
            return null;
        }
        int start = at + skip;
        while (start < head.length() && (head.charAt(start) == '"' || head.charAt(start) == '\'')) {
            start++;
        }
        int end = start;
        while (end < head.length() && "\"' />;?\r\n".indexOf(head.charAt(end)) < 0) {
            end++;
        }
        Charset found = charset(head.substring(start, end), StandardCharsets.UTF_16);
        return found.equals(StandardCharsets.UTF_16) ? null : found;
    }

    private static Charset charset(String name, Charset otherwise) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return otherwise;
        }
    }
}
