package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.testkit.Specimens;

/** What publishers say of the telegrams in {@code specimens/copies}. */
class SpecimenCopiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    site-page.html; Cablegate page; 08MONTEVIDEO90021; 2008-04-09 15:03; Embassy Montevideo
                    blog-page.html; page; ; ;
                    dump.csv; Cablegate CSV; 08MONTEVIDEO90021; 2008-04-09 15:30; Embassy Montevideo
                    site-words.txt; WikiLeaks text; 08MONTEVIDEO90021; 2008-04-09 15:03; Embassy Montevideo
                    several-telegrams.txt; text; ; ;
                    archives-record.txt; National Archives; 1975MONTEV90044; 1975-06-17; MONTEVIDEO
                    windows-1252.txt; spreadsheet text; 08MONTEVIDEO90022; 2008-04-10 12:00:00; Embassy Montevideo
                    """)
    void aSpecimenSaysOfItsFirstTelegram(String name, String publisher, String id, String created, String origin)
            throws IOException {
        Transcribed read = read(name);
        assertEquals(List.of(), read.problems());
        var statement = read.transcriptions().getFirst().statement();
        assertEquals(publisher, statement.publisher());
        assertEquals(id, statement.id());
        assertEquals(created, statement.created());
        assertEquals(origin, statement.origin());
    }

    @ParameterizedTest
    @CsvSource({
        "site-page.html,1",
        "blog-page.html,1",
        "dump.csv,2",
        "site-words.txt,1",
        "several-telegrams.txt,3",
        "archives-record.txt,1",
        "windows-1252.txt,1"
    })
    void aSpecimenHoldsSoManyTelegrams(String name, int telegrams) throws IOException {
        assertEquals(telegrams, read(name).transcriptions().size());
    }

    private static Transcribed read(String name) throws IOException {
        return Copied.read(
                Files.readAllBytes(Specimens.folder().resolve("copies").resolve(name)));
    }
}
