package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.Archive;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.access.Reader;
import org.reftel.archive.catalogue.ListItem;
import org.reftel.cli.keep.ReadCopies;

/** The reading list is ground: nothing that is made anew touches it, and a backup has it. */
@NullMarked
class ReadingDeskKeptTest {
    @TempDir
    Path folder = Path.of("");

    private Path archive = Path.of("");

    @BeforeEach
    void collect() throws IOException {
        archive = folder.resolve("archive");
        Path copy = Files.writeString(folder.resolve("a.txt"), Invented.FULL);
        run("import", copy.toString());
        try (Archive open = Archive.open(archive, new ReadCopies())) {
            open.desk(Reader.everything()).add(new HoldingKey("09ASTANA90217"), "p2", "kept");
        }
    }

    @Test
    void aRebuildKeepsIt() {
        assertEquals(ExitCode.OK, run("rebuild").code());

        assertEquals("kept", notes(archive));
        assertEquals(ExitCode.OK, run("verify").code());
    }

    @Test
    void aBackupHasIt() {
        Path file = folder.resolve("backup.zip");
        Path other = folder.resolve("other");
        assertEquals(ExitCode.OK, run("backup", file.toString()).code());

        Session restored = Session.of("restore", file.toString(), "--archive", other.toString());

        assertEquals(ExitCode.OK, restored.code(), restored.err());
        assertEquals("kept", notes(other));
        assertEquals(List.of(), leftBehind());
    }

    @Test
    void verifyFindsItDamaged() throws IOException {
        Files.writeString(archive.resolve("desk.sqlite"), "no database at all, but some sentence or other");

        Session verified = run("verify");

        assertEquals(ExitCode.FINDINGS, verified.code());
        assertTrue(verified.out().contains("desk.sqlite is damaged. Only a backup"), verified.out());
    }

    private List<Path> leftBehind() {
        return List.of(folder.resolve("backup.zip.part"), folder.resolve("backup.zip.desk.part")).stream()
                .filter(Files::exists)
                .toList();
    }

    private static String notes(Path folder) {
        try (Archive open = Archive.open(folder, new ReadCopies())) {
            List<ListItem> items = open.desk(Reader.everything()).items();
            return String.join(" ", items.stream().map(ListItem::note).toList());
        }
    }

    private Session run(String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--archive";
        all[args.length + 1] = archive.toString();
        return Session.of(all);
    }
}
