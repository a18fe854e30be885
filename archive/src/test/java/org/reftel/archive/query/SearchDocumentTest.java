package org.reftel.archive.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.reftel.core.telegram.Role;

/** {@code docs/search.md} and the query language say the same. */
@NullMarked
class SearchDocumentTest {
    private static final String DOCUMENT = read();

    private static String read() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("docs/search.md"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new AssertionError("docs/search.md is not above the working folder");
        }
        try {
            return Files.readString(folder.resolve("docs/search.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyExampleIsAQuery() throws FaultyQuery {
        int queries = 0;
        boolean inside = false;
        for (String line : DOCUMENT.split("\n")) {
            if (line.startsWith("```")) {
                inside = line.equals("```query");
            } else if (inside) {
                Query.parse(line);
                queries++;
            }
        }
        assertTrue(queries > 25, "only " + queries + " examples");
    }

    @Test
    void theTablesHaveEveryFieldAndNoOther() throws FaultyQuery {
        List<String> rows = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field == Field.ANYWHERE || field == Field.PARA) {
                continue;
            }
            String others = field.names().stream()
                    .skip(1)
                    .map(name -> "`" + name + ":`")
                    .collect(Collectors.joining(", "));
            String example = field.word() + ":" + field.example();
            Query.parse(example);
            rows.add("| `" + field.word() + ":` | " + others + " | " + field.meaning() + " | `" + example + "` |");
        }
        List<String> written = DOCUMENT.lines()
                .filter(line -> line.startsWith("| `") && line.contains(":` |"))
                .toList();
        assertEquals(rows.stream().sorted().toList(), written.stream().sorted().toList());
    }

    @Test
    void theListsHaveEveryValue() {
        String roles = Arrays.stream(Role.values()).map(Role::json).collect(Collectors.joining(", "));
        String parts = Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(", "));
        String running = DOCUMENT.replaceAll("\\s+", " ");
        assertTrue(running.contains("**`role:`** takes " + roles + "."), roles);
        assertTrue(running.contains("**`has:`** takes " + parts + "."), parts);
    }

    @Test
    void theFaultIsToldAsTheProgramTellsIt() {
        FaultyQuery fault =
                org.junit.jupiter.api.Assertions.assertThrows(FaultyQuery.class, () -> Query.parse("oil AND"));
        assertTrue(DOCUMENT.contains("reftel: " + fault.problem() + "\n  oil AND\n" + "  " + " ".repeat(fault.offset())
                + "^ column 5\n  " + fault.remedy()));
    }
}
