package org.reftel.copies;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Says of bytes that are no text what they are instead, so that a person knows what to do with them. */
final class Foreign {
    private static final int SAMPLE = 8192;

    private Foreign() {}

    /** Why a copy cannot be read as text; null where it can. */
    static @Nullable CopyProblem problem(PublishedCopy copy) {
        byte[] bytes = copy.bytes();
        if (isBlank(bytes)) {
            return new CopyProblem(
                    CopyProblem.Kind.EMPTY,
                    copy.path(),
                    -1,
                    bytes.length == 0 ? "The file is empty." : "The file holds nothing but blanks.",
                    "Fetch the copy again, or leave it out.");
        }
        String kind = kind(bytes);
        if (kind != null) {
            return binary(copy, 0, "The file is " + kind + ", not text.", "Extract its text first, and read that.");
        }
        int control = control(bytes);
        return control < 0
                ? null
                : binary(
                        copy,
                        control,
                        "The file is binary: control bytes stand among the characters.",
                        "Leave it out, or read the text that it was made from.");
    }

    private static CopyProblem binary(PublishedCopy copy, int at, String message, String remedy) {
        return new CopyProblem(CopyProblem.Kind.BINARY, copy.path(), copy.offset() + at, message, remedy);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ' || b < 0) {
                return false;
            }
            if (b < 9) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String kind(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return "a PDF";
        }
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("GIF8")) {
            return "an image";
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return "a scanned image";
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0") || head.startsWith("{\\rtf")) {
            return "a word processor's document";
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return "a zip archive or an office document";
        }
        if (head.startsWith("SQLite f")) {
            return "a database";
        }
        return head.startsWith("\u007FELF") || head.startsWith("\u00CA\u00FE\u00BA\u00BE") ? "a program" : null;
    }

    /** Offset of the first control byte where there are too many for a text; -1 where there are not. */
    private static int control(byte[] bytes) {
        int limit = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        int nulls = 0;
        int first = -1;
        for (int at = 0; at < limit; at++) {
            int b = bytes[at];
            boolean text =
                    b < 0 || b >= ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0x1A || b == 0x1B;
            if (!text) {
                first = controls++ == 0 ? at : first;
                nulls += b == 0 ? 1 : 0;
            }
        }
        // Text in UTF-16 is up to half nulls and has few other controls.
        boolean wide = nulls * 5 > limit * 2 && nulls * 2 <= limit + 1 && controls - nulls < limit / 50;
        boolean marked = limit >= 2 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1);
        return wide || marked || controls * 20 <= limit ? -1 : first;
    }
}
