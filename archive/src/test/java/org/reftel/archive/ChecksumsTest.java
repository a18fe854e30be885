package org.reftel.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChecksumsTest {

    @Test
    void whatWasAddedIsThereAndNothingElse() {
        Random random = new Random(1);
        long[] first = random.longs(5000).toArray();
        long[] later = random.longs(20_000).toArray();
        Checksums checksums = new Checksums(first);
        for (long checksum : later) {
            assertFalse(checksums.mayContain(checksum));
        }
        for (long checksum : later) {
            checksums.add(checksum);
        }
        for (long checksum : first) {
            assertTrue(checksums.mayContain(checksum));
        }
        for (long checksum : later) {
            assertTrue(checksums.mayContain(checksum));
        }
        assertFalse(checksums.mayContain(12345));
    }

    @Test
    void aChecksumOfZerosIsOneAsWell() {
        Checksums checksums = new Checksums(new long[0]);
        checksums.add(0);
        assertTrue(checksums.mayContain(0));
    }

    @Test
    void theHeadIsOfTheFirstSixteenDigits() {
        assertEquals(0x8000000000000001L, Checksums.head("8000000000000001" + "f".repeat(48)));
    }
}
