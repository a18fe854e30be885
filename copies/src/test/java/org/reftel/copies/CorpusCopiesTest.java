package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reftel.testkit.SharedCorpus;

/** The laws on published pages and texts, where a machine holds some. */
class CorpusCopiesTest {

    private static List<Path> files(String folder) throws IOException {
        Optional<Path> shared = SharedCorpus.find();
        assumeTrue(shared.isPresent(), "no shared corpus beside the project: published copies are not read");
        try (Stream<Path> files = Files.list(shared.get().resolve("corpus").resolve(folder))) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyPageGivesOneTelegramWithThePagesId() throws IOException {
        for (Path file : files("pages")) {
            Transcribed read = Copied.read(Files.readAllBytes(file));
            String name = file.getFileName().toString();
            assertEquals(List.of(), read.problems(), name);
            assertEquals(
                    name.substring(0, name.indexOf('.')),
                    Copied.sole(read).statement().id());
            assertNotNull(Copied.sole(read).statement().origin(), name);
        }
    }

    @Test
    void everyTextGivesOneTelegramAndKeepsAllItsWords() throws IOException {
        for (Path file : files("copies")) {
            byte[] bytes = Files.readAllBytes(file);
            Transcription read = Copied.sole(Copied.read(bytes));
            assertEquals(Files.readString(file), read.text().characters());
        }
    }

    @Test
    void theTextsOfAllPagesInOneFileAreCutIntoAsManyTelegrams() throws IOException {
        StringBuilder all = new StringBuilder();
        List<Path> files = files("pages");
        for (Path file : files) {
            String text =
                    Copied.sole(Copied.read(Files.readAllBytes(file))).text().characters();
            assertEquals(List.of(text), Copied.texts(text), file.toString());
            all.append(text.strip()).append('\n');
        }
        List<String> cut = Copied.texts(all.toString());
        assertEquals(files.size(), cut.size());
        assertEquals(all.toString(), String.join("", cut));
    }
}
