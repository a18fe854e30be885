package org.reftel.archive.witness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.ArchiveException;

class PacksTest {
    private static final String SHA = "00112233445566778899aabbccddeeff".repeat(2);

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatWasAppendedIsReadBackInOrder() throws IOException {
        List<Entry> written = List.of(
                new Entry.Import(1, 1_700_000_000_000L, List.of("a.csv", "pages/")),
                new Entry.Copy(SHA, "ROW", new Entry.Place("a.csv", 17), 3),
                new Entry.Again(SHA, new Entry.Place("b.zip!/ü.csv", 0)),
                new Entry.Trouble(new Entry.Place("x", -1), "EMPTY", "This copy is empty.", ""),
                new Entry.Emended(
                        1, 1_700_000_000_001L, SHA, 2, 30, 38, "dismi/ss", "dismiss", "Jörg Roe", "a slash\nfell in"),
                new Entry.Revoked(1, 1_700_000_000_002L, "Jane Roe", "it stands in both copies"));
        Extent extent;
        try (Packs packs = Packs.append(folder, Extent.NONE)) {
            packs.append(written.get(0));
            packs.append((Entry.Copy) written.get(1), bytes("-abc-"), 1, 4);
            packs.append(written.get(2));
            for (Entry entry : written.subList(3, written.size())) {
                packs.append(entry);
            }
            extent = packs.flush();
        }

        List<Entry> read = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        try (Packs packs = Packs.read(folder, extent)) {
            List<Packs.Damage> damages = packs.replay((entry, _, bytes) -> {
                read.add(entry);
                texts.add(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8));
            });
            assertEquals(List.of(), damages);
        }
        assertEquals(written, read);
        assertEquals(List.of("", "abc", "", "", "", ""), texts);
    }

    @Test
    void aCopyIsReadByItsLocationBeforeAndAfterItsBlockIsWritten() throws IOException {
        try (Packs packs = Packs.append(folder, Extent.NONE)) {
            Location first = append(packs, bytes("first"));
            Location second = append(packs, bytes("second"));
            assertEquals("first", text(packs.copy(first)));
            assertEquals("second", text(packs.copy(second)));

            packs.flush();
            Location third = append(packs, bytes("third"));
            assertEquals("second", text(packs.copy(second)));
            assertEquals("third", text(packs.copy(third)));
        }
    }

    @Test
    void manySmallCopiesShareABlockAndALargeOneHasItsOwn() throws IOException {
        byte[] large = new byte[3 << 20];
        new Random(1).nextBytes(large);
        try (Packs packs = Packs.append(folder, Extent.NONE)) {
            Location small = append(packs, bytes("small"));
            Location next = append(packs, bytes("next"));
            Location big = append(packs, large);
            Location last = append(packs, bytes("last"));
            packs.flush();

            assertEquals(small.block(), next.block());
            assertTrue(big.block() > next.block() && last.block() > big.block());
            assertArrayEquals(large, packs.copy(big));
            assertEquals("last", text(packs.copy(last)));
        }
    }

    @Test
    void whatWasNotCommittedIsCutOffWhenThePacksAreOpenedToAppend() throws IOException {
        Extent committed;
        try (Packs packs = Packs.append(folder, Extent.NONE)) {
            append(packs, bytes("kept"));
            committed = packs.flush();
            append(packs, bytes("not committed"));
            packs.flush();
        }
        try (Packs packs = Packs.append(folder, committed)) {
            append(packs, bytes("new"));
            packs.flush();

            List<String> texts = new ArrayList<>();
            assertEquals(
                    List.of(), packs.replay((_, _, bytes) -> texts.add(text(bytes == null ? new byte[0] : bytes))));
            assertEquals(List.of("kept", "new"), texts);
        }
    }

    @Test
    void halfABlockAtTheEndIsNotFound() throws IOException {
        Extent whole;
        try (Packs packs = Packs.append(folder, Extent.NONE)) {
            append(packs, bytes("kept"));
            whole = packs.flush();
        }
        Files.write(
                folder.resolve("000001.pack"), bytes("RBLK and then the machine stopped"), StandardOpenOption.APPEND);

        assertEquals(whole, Packs.found(folder));
    }

    @Test
    void aDamagedBlockIsNamedAndTheOthersAreRead() throws IOException {
        Location first;
        Location second;
        Extent extent;
        try (Packs packs = Packs.append(folder, Extent.NONE)) {
            first = append(packs, bytes("first"));
            packs.flush();
            second = append(packs, bytes("second"));
            packs.flush();
            append(packs, bytes("third"));
            extent = packs.flush();
        }
        Path file = folder.resolve("000001.pack");
        byte[] pack = Files.readAllBytes(file);
        pack[(int) second.block() + 20] ^= 1;
        Files.write(file, pack);

        try (Packs packs = Packs.read(folder, extent)) {
            List<String> texts = new ArrayList<>();
            List<Packs.Damage> damages =
                    packs.replay((_, _, bytes) -> texts.add(text(bytes == null ? new byte[0] : bytes)));

            assertEquals(List.of(new Packs.Damage(file, second.block(), "No whole block stands here.")), damages);
            assertEquals(List.of("first", "third"), texts);
            assertEquals("first", text(packs.copy(first)));
            ArchiveException failed = assertThrows(ArchiveException.class, () -> packs.copy(second));
            assertTrue(String.valueOf(failed.getMessage()).contains("reftel verify"), failed.getMessage());
        }
    }

    @Test
    void aPackThatIsTooShortIsNamed() throws IOException {
        Extent extent;
        try (Packs packs = Packs.append(folder, Extent.NONE)) {
            append(packs, bytes("kept"));
            extent = packs.flush();
        }
        try (Packs packs = Packs.read(folder, new Extent(1, extent.length() + 1000))) {
            List<Packs.Damage> damages = packs.replay((_, _, _) -> {});
            assertEquals(1, damages.size());
            assertEquals(extent.length(), damages.getFirst().offset());
        }
    }

    private static Location append(Packs packs, byte[] bytes) throws IOException {
        return packs.append(new Entry.Copy(SHA, "TEXT", new Entry.Place("p", 0), bytes.length), bytes, 0, bytes.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
