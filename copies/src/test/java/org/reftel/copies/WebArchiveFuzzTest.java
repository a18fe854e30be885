package org.reftel.copies;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** Whatever follows the first words of a web archive can be walked. */
class WebArchiveFuzzTest {
    private static final byte[] START = "WARC/1.0\r\n".getBytes(StandardCharsets.US_ASCII);

    @FuzzTest
    void anyWebArchiveCanBeWalked(byte[] bytes) {
        new CopyWalk(ContainersFuzzTest.LIMITS)
                .walk(
                        new SequenceInputStream(new ByteArrayInputStream(START), new ByteArrayInputStream(bytes)),
                        "-",
                        new Visited());
    }
}
