package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads invented copies in tests, and holds every reading to the laws of a transcription. */
final class Copied {
    static final String PATH = "copy";

    private Copied() {}

    static Transcribed read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Transcribed read(byte[] bytes) {
        return read(bytes, CopyForm.UNKNOWN);
    }

    static Transcribed read(byte[] bytes, CopyForm form) {
        Transcribed read = new CopyReader().read(new PublishedCopy(PATH, 0, bytes, form));
        for (Transcription transcription : read.transcriptions()) {
            checkLaws(transcription, bytes);
        }
        assertEquals(read, new CopyReader().read(new PublishedCopy(PATH, 0, bytes, form)), "the same result twice");
        return read;
    }

    /** The text of the only telegram. */
    static String text(String copy) {
        return sole(read(copy)).text().characters();
    }

    static Transcription sole(Transcribed read) {
        assertEquals(1, read.transcriptions().size(), () -> "one telegram: " + read.problems());
        return read.transcriptions().getFirst();
    }

    static List<String> texts(String copy) {
        return read(copy).transcriptions().stream()
                .map(transcription -> transcription.text().characters())
                .toList();
    }

    /**
     * Every character has its bytes, in order; one that stands for one ASCII byte is that byte, unless lost, a blank, or
     * the line end between a row's header and body, which stands for the comma between them.
     */
    static void checkLaws(Transcription transcription, byte[] bytes) {
        String text = transcription.text().characters();
        assertEquals(text.length(), transcription.toCopy().derivedLength());
        long last = 0;
        for (int i = 0; i < text.length(); i++) {
            long start = transcription.toCopy().start(i);
            long end = transcription.toCopy().end(i);
            if (start < last || end <= start || end > bytes.length) {
                fail("character " + i + " has the place " + start + ".." + end + " after " + last);
            }
            last = start;
            byte first = bytes[(int) start];
            boolean itself = text.charAt(i) == (char) first
                    || text.charAt(i) == '\uFFFD'
                    || text.charAt(i) == ' ' && first <= ' '
                    || text.charAt(i) == '\n' && first == ',';
            if (end - start == 1 && first >= 0 && !itself) {
                fail("character " + i + " is not the byte at " + start);
            }
        }
    }
}
