package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/copies.md} and the program together. */
class ProblemsDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "copies.md");

    @Test
    void everyKindOfProblemIsDescribedInTheOrderOfTheCode() throws IOException {
        List<String> described = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertEquals(Arrays.stream(CopyProblem.Kind.values()).map(Enum::name).toList(), described);
    }

    @Test
    void theLimitsAreThoseOfTheProgram() throws IOException {
        String document = Files.readString(DOCUMENT);
        CopyLimits limits = CopyLimits.standard();
        for (String row : List.of(
                "| containers within one another | " + limits.depth() + "; ",
                "held at once | " + (limits.memberBytes() >> 20) + " MiB |",
                "| a field of a dump | " + (limits.fieldBytes() >> 20) + " MiB;",
                "may unpack to | " + (limits.expandedBytes() >> 30) + " GiB, and "
                        + String.format(Locale.ROOT, "%,d", limits.ratio()) + " times its size once that is above "
                        + limits.ratio() * 64 / 1000 + " MB")) {
            assertTrue(document.contains(row), row);
        }
    }
}
