package org.reftel.copies;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.stretches.RowStart;

/** Tells by its first bytes what a file is that is no container. Names say nothing. */
final class Recognition {
    private static final int LOOKED_AT = 8192;
    /** Of a hundred bytes of text, how many may be control characters: teletype tapes hold some. */
    private static final int CONTROLS_IN_TEXT = 5;

    /** A kind of file that is known and not read, by its first bytes. */
    private record Known(String magic, int at, String what, CopyProblem.Kind kind, String remedy) {}

    private static final String NOT_TEXT = "Give the text of the telegrams; this file holds none that can be read.";
    private static final String UNPACK = "Unpack it with its own tool and give the files.";

    private static final List<Known> KNOWN = List.of(
            binary("%PDF-", 0, "a PDF, which is not read yet", "Extract its text (pdftotext -layout) and give that."),
            binary("\u0089PNG", 0, "a picture (PNG)", "Read its text off with OCR and give that."),
            binary("\u00FF\u00D8\u00FF", 0, "a picture (JPEG)", "Read its text off with OCR and give that."),
            binary("GIF8", 0, "a picture (GIF)", "Read its text off with OCR and give that."),
            binary("II*\0", 0, "a picture (TIFF)", "Read its text off with OCR and give that."),
            binary("MM\0*", 0, "a picture (TIFF)", "Read its text off with OCR and give that."),
            binary("WEBP", 8, "a picture (WebP)", "Read its text off with OCR and give that."),
            binary("\u00D0\u00CF\u0011\u00E0", 0, "an old office document", "Save it as text and give that."),
            binary("SQLite format 3\0", 0, "a SQLite database", "Export its table as CSV and give that."),
            binary("\u007FELF", 0, "a program", NOT_TEXT),
            binary("\u00CA\u00FE\u00BA\u00BE", 0, "a program", NOT_TEXT),
            binary("ftyp", 4, "a film or sound", NOT_TEXT),
            binary("ID3", 0, "a sound", NOT_TEXT),
            binary("OggS", 0, "a sound", NOT_TEXT),
            unsupported("Rar!\u001A\u0007", "a RAR container"),
            unsupported("\u0028\u00B5\u002F\u00FD", "compressed by zstd"),
            unsupported("\u0004\"M\u0018", "compressed by lz4"),
            unsupported("\u001F\u009D", "compressed by compress (.Z)"),
            unsupported("LZIP", "compressed by lzip"),
            unsupported("MSCF\0", "a CAB container"),
            unsupported("!<arch>\n", "an ar container"));

    private Recognition() {}

    private static Known binary(String magic, int at, String what, String remedy) {
        return new Known(magic, at, what, CopyProblem.Kind.BINARY, remedy);
    }

    private static Known unsupported(String magic, String what) {
        return new Known(magic, 0, what + ", which is not read", CopyProblem.Kind.UNSUPPORTED, UNPACK);
    }

    /** Why a file that begins with these bytes is not read as text; null where it is. */
    static @Nullable CopyProblem notText(String path, byte[] head, int length) {
        for (Known known : KNOWN) {
            if (stands(known.magic(), known.at(), head, length)) {
                return new CopyProblem(known.kind(), path, 0, "This is " + known.what() + ".", known.remedy());
            }
        }
        if (isUtf16(head, length)) {
            return null;
        }
        int looked = Math.min(length, LOOKED_AT);
        int controls = 0;
        int first = -1;
        for (int i = 0; i < looked; i++) {
            int b = head[i];
            if (b >= 0 && b < ' ' && (b < '\b' || b > '\r') && b != 0x1A && b != 0x1B) {
                controls++;
                first = first < 0 ? i : first;
            }
        }
        if (controls * 100L <= (long) looked * CONTROLS_IN_TEXT) {
            return null;
        }
        String message = String.format(
                Locale.ROOT,
                "This is no text: of its first %,d bytes %,d are control characters, the first at byte %,d.",
                looked,
                controls,
                first);
        return new CopyProblem(CopyProblem.Kind.BINARY, path, first, message, NOT_TEXT);
    }

    /** UTF-16, by its mark or by every other byte being zero: text, although half of it is zeros. */
    static boolean isUtf16(byte[] head, int length) {
        if (length < 2) {
            return false;
        }
        if (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return true;
        }
        int pairs = Math.min(length, 512) / 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < pairs; i++) {
            evenZeros += head[2 * i] == 0 ? 1 : 0;
            oddZeros += head[2 * i + 1] == 0 ? 1 : 0;
        }
        int many = pairs * 9 / 10;
        int few = pairs / 10;
        return pairs >= 4 && (evenZeros >= many && oddZeros <= few || oddZeros >= many && evenZeros <= few);
    }

    /** Whether a web archive begins here, such as {@code WARC/1.0}. */
    static boolean isWebArchive(byte[] head, int length) {
        return stands("WARC/1.", 0, head, length) || stands("WARC/0.", 0, head, length);
    }

    /** Whether rows of the dump begin here, at once or below a row of column names. */
    static boolean isDump(byte[] head, int length) {
        int start = stands("\u00EF\u00BB\u00BF", 0, head, length) ? 3 : 0;
        if (RowStart.at(head, start, length)) {
            return true;
        }
        int lineEnd = start;
        while (lineEnd < length && head[lineEnd] != '\n') {
            lineEnd++;
        }
        int commas = 0;
        for (int i = start; i < lineEnd; i++) {
            commas += head[i] == ',' ? 1 : 0;
        }
        return commas >= 7 && RowStart.at(head, lineEnd + 1, length);
    }

    /** Whether this is a page that stays whole, whatever its size. */
    static boolean isMarkup(byte[] head, int length) {
        int at = 0;
        while (at < length && (head[at] <= ' ' && head[at] >= 0 || (head[at] & 0xFF) >= 0xBB && at < 3)) {
            at++;
        }
        if (at == length || head[at] != '<') {
            return false;
        }
        String start =
                new String(head, at, Math.min(length - at, 1024), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return start.contains("<html")
                || start.contains("<!doctype")
                || start.contains("<head")
                || start.contains("<body");
    }

    static boolean isBlank(byte[] head, int length) {
        for (int i = 0; i < length; i++) {
            if (head[i] > ' ' || head[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean stands(String magic, int at, byte[] head, int length) {
        if (length < at + magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((head[at + i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
