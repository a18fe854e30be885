package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.testkit.Specimens;

/** The invented containers under {@code specimens/copies}. */
class SpecimenContainersTest {
    @ParameterizedTest
    @CsvSource({
        "three-telegrams.zip, 3, three-telegrams.zip!/harbor-lights/1966-before-tags.txt",
        "two-telegrams.tar.gz, 2, two-telegrams.tar.gz!/two-telegrams.tar!/harbor-lights/2008-two-precedences.txt",
        "crawl-of-one-page.warc, 1, crawl-of-one-page.warc!/20101205121200/http://telegrams.example/cable/2009/02/09REYKJAVIK47.html"
    })
    void aContainerGivesItsTelegramsUnderTheirPlaces(String name, int telegrams, String first) throws IOException {
        Visited visited = new Visited();
        try (InputStream in =
                Files.newInputStream(Specimens.folder().resolve("copies").resolve(name))) {
            new CopyWalk(CopyLimits.standard()).walk(in, name, visited);
        }
        assertEquals(List.of(), visited.problems);
        assertEquals(telegrams, visited.texts().size());
        assertEquals(first, visited.copies.getFirst().path());
    }
}
