package org.reftel.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpMakerTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aRowHasEightQuotedFieldsAndEscapedQuotes() {
        DumpMaker maker = new DumpMaker(3);
        for (int i = 0; i < 50; i++) {
            String row = maker.row(i);
            int fields = 0;
            boolean inside = false;
            for (int at = 0; at < row.length() - 1; at++) {
                char c = row.charAt(at);
                if (c == '\\') {
                    at++;
                } else if (c == '"') {
                    fields += inside ? 0 : 1;
                    inside = !inside;
                } else if (!inside) {
                    assertEquals(',', c);
                }
            }
            assertEquals(8, fields, row);
        }
    }

    @Test
    void theSameSeedGivesTheSameDump() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        new DumpMaker(3).csv(300, one);
        new DumpMaker(3).csv(300, other);
        assertArrayEquals(one.toByteArray(), other.toByteArray());
    }

    @Test
    void pagesAndTextsAreOneFileATelegram() throws IOException {
        new DumpMaker(3).pages(3, folder.resolve("pages"));
        new DumpMaker(3).texts(3, folder.resolve("texts"));
        assertEquals(3, files(folder.resolve("texts")).size());
        List<Path> pages = files(folder.resolve("pages"));
        assertEquals(3, pages.size());
        String page = Files.readString(pages.getFirst());
        assertTrue(page.length() > 38_000, "length " + page.length());
        assertTrue(page.contains("<code><pre>"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
