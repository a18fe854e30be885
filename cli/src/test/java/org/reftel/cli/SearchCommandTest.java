package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqStruct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.Archive;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.access.Reader;
import org.reftel.cli.keep.ReadCopies;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;

/** Searches over the specimens that give no cause for warning. */
@NullMarked
class SearchCommandTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void importSpecimens() {
        Session session = run("import", Session.root().resolve("specimens/ok").toString());
        assertEquals(ExitCode.OK, session.code(), session.err());
    }

    private Session run(String... arguments) {
        return Session.in(Map.of("REFTEL_ARCHIVE", folder.resolve("archive").toString()), false, arguments);
    }

    @Test
    void showsWhoWritesToWhomAndTheBestParagraphsWithTheWordsMarked() {
        Session session = run("search", "harbor", "lights", "subject:word");
        assertEquals("""
                1 telegram

                75REYKJAVIK388  1975-04-02 10:45  CONFIDENTIAL
                  AMEMBASSY REYKJAVIK to SECSTATE WASHDC
                  *HARBOR* *LIGHTS*: A PRIVATE *WORD* FROM THE MINISTER
                  #p1     FISHERIES MINISTER HALLVARDSSON ASKED ME TO HIS HOUSE LAST NIGHT. HE
                          SAID CABINET WILL SIGN *HARBOR* *LIGHTS* CONVENTION, BUT NOT BEFORE
                          ELECTION. HE ASKED THAT WE SAY NOTHING.
                """, session.out());
        assertEquals(ExitCode.OK, session.code());
    }

    @Test
    void usesColourOnATerminal() {
        Session session = run("search", "--color=always", "hallvardsson");
        assertTrue(session.out().contains("FISHERIES MINISTER \033[1;33mHALLVARDSSON\033[0m ASKED"), session.out());
    }

    @Test
    void aCursorLeadsOn() {
        String first = run("search", "--order=oldest", "--limit=1", "*").out();
        String cursor = first.substring(first.indexOf("--cursor ") + 9).strip();
        String second = run("search", "--order=oldest", "--limit=1", "--cursor", cursor, "*")
                .out();
        assertTrue(!id(first).isEmpty() && !id(first).equals(id(second)), first + second);
        Session other = run("search", "--limit=1", "--cursor", cursor, "harbor");
        assertEquals(ExitCode.USAGE, other.code());
        assertTrue(other.err().contains("The cursor is of another query or order."), other.err());
    }

    private static String id(String page) {
        return page.lines().skip(2).findFirst().orElse("").split(" ")[0];
    }

    @Test
    void aPostWithANumberIsTheTelegramOfWhateverYear() {
        String[] lines = run("search", "Reykjavik", "000388").out().split("\n");
        assertEquals("1 telegram", lines[0]);
        assertEquals("Note: “Reykjavik 000388” finds the telegrams of that post with the number 388,", lines[1]);
        assertTrue(lines[4].startsWith("75REYKJAVIK388  "), lines[4]);
    }

    @Test
    void whereNothingIsHeldUnderAnIdWhatIsNearIsOffered() {
        for (String id : new String[] {"Reykjavik 389", "75REYKJAVIK389", "id:\"reykjavik 389\""}) {
            String out = run("search", id).out().replace('\n', ' ');
            assertTrue(out.contains("near to it: 75REYKJAVIK388 (the number differs by a digit)."), out);
        }
    }

    @Test
    void aFaultyQueryIsShownWithItsPlace() {
        Session session = run("search", "harbor", "AND");
        assertEquals("""
                reftel: AND has nothing behind it.
                  harbor AND
                         ^ column 8
                  Put a word behind it, or write "and" in quotation marks for the word itself.
                """, session.err());
        assertEquals(ExitCode.USAGE, session.code());
    }

    @Test
    void offersAWordThatOccurs() {
        Session session = run("search", "halvardson");
        assertEquals("""
                0 telegrams
                Did you mean hallvardsson (in 1 paragraph) for halvardson? Search for:
                hallvardsson
                """, session.out());
    }

    @Test
    void countsByField() {
        Session session = run("search", "--facets", "--limit=1", "--facet-values=2", "date:1975");
        assertTrue(session.out().contains("       post  REYKJAVIK 1\n    country  Iceland 1\n"), session.out());
    }

    @Test
    void printsJsonAndCsv() {
        String json = run("search", "--json", "hallvardsson").out();
        assertTrue(
                json.startsWith("{\"schema\":\"reftel/search/1\",\"query\":\"hallvardsson\",\"order\":\"relevance\","
                        + "\"total\":1,\"next\":null,\"hits\":[{\"id\":\"75REYKJAVIK388\",\"score\":"),
                json);
        assertTrue(json.contains("{\"ref\":\"75REYKJAVIK388#p1\",\"marking\":null,\"role\":null,"), json);
        List<String> csv = run("search", "--csv", "hallvardsson").out().lines().toList();
        assertEquals("id,sent,from,to,classification,subject,paragraph,text", csv.getFirst());
        assertEquals(
                "75REYKJAVIK388,1975-04-02T10:45Z,AMEMBASSY REYKJAVIK,SECSTATE WASHDC,CONFIDENTIAL,"
                        + "HARBOR LIGHTS: A PRIVATE WORD FROM THE MINISTER,p1,\"FISHERIES MINISTER HALLVARDSSON ASKED",
                csv.get(1).substring(0, 171));
    }

    @Test
    void exportsWhatIsReadWithAManifest() throws Exception {
        Path file = folder.resolve("harbor.jsonl");
        Session session = run("export", "subject:harbor", "date:1975", "--out", file.toString());
        assertEquals("reftel: 1 telegram is in " + file + ".\n", session.err());
        byte[] bytes = Files.readAllBytes(file);
        assertTrue(new String(bytes, StandardCharsets.UTF_8)
                .startsWith("{\"schema\":\"reftel/telegram/1\",\"id\":\"75REYKJAVIK388\""));
        String manifest = Files.readString(folder.resolve("harbor.jsonl.manifest.json"));
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertTrue(
                manifest.startsWith("{\"schema\":\"reftel/export/1\",\"file\":\"harbor.jsonl\",\"format\":\"jsonl\","
                        + "\"query\":\"subject:harbor date:1975\",\"readAs\":\"(subject:harbor AND date:1975)\","
                        + "\"telegrams\":1,\"bytes\":" + bytes.length + ",\"sha256\":\"" + sha256
                        + "\",\"written\":\"20"),
                manifest);
    }

    @Test
    void exportedParquetSaysWhatTheArchiveDoes() throws IOException {
        Path file = folder.resolve("all.parquet");
        Session session = run("export", "--format=parquet", "--out", file.toString(), "*");
        assertEquals("reftel: 20 telegrams are in " + file + ".\n", session.err());
        assertTrue(Files.readString(folder.resolve("all.parquet.manifest.json")).contains("\"format\":\"parquet\""));

        int mentions = 0;
        List<String> ids = new ArrayList<>();
        try (Archive archive = Archive.open(folder.resolve("archive"), new ReadCopies());
                ParquetFileReader table = ParquetFileReader.open(InputFile.of(file));
                RowReader row = table.rowReader()) {
            while (row.hasNext()) {
                row.next();
                String id = row.getString("id");
                Holding holding = archive.holding(new HoldingKey(id), Reader.everything());
                assertNotNull(holding, id);
                Telegram telegram = holding.telegram();
                ids.add(id);
                assertEquals(Reading.valueOf(telegram.head().subject()), row.getString("subject"));
                assertEquals(
                        telegram.sent(),
                        row.getTimestamp("sent").atOffset(ZoneOffset.UTC).toLocalDateTime());
                assertEquals(
                        telegram.head().tags().stream().map(Reading::value).toList(),
                        row.getList("tags").strings());
                assertEquals(
                        telegram.addresses().action().stream()
                                .map(Address::written)
                                .toList(),
                        row.getList("to").strings());
                List<PqStruct> paragraphs = row.getList("paragraphs").structs();
                assertEquals(
                        telegram.body().places(),
                        paragraphs.stream().map(one -> one.getString("place")).toList());
                assertEquals(
                        telegram.body().paragraphs().stream()
                                .map(Paragraph::marking)
                                .toList(),
                        paragraphs.stream().map(one -> one.getString("marking")).toList());
                assertEquals(
                        telegram.body().paragraphs().stream()
                                .map(one -> one.text().text())
                                .toList(),
                        paragraphs.stream().map(one -> one.getString("text")).toList());
                assertEquals(
                        telegram.mentions().stream()
                                .map(one -> one.place() + ' ' + one.form().json() + ' ' + one.text() + ' ' + one.id())
                                .toList(),
                        row.getList("mentions").structs().stream()
                                .map(one -> one.getString("place")
                                        + ' '
                                        + one.getString("form")
                                        + ' '
                                        + one.getString("text")
                                        + ' '
                                        + one.getString("id"))
                                .toList());
                mentions += telegram.mentions().size();
                assertEquals(holding.principal().copy(), row.getString("copy"));
            }
        }
        String csv = run("export", "--format=csv", "*").out();
        List<String> rows =
                csv.lines().filter(line -> line.matches("\\d\\d[A-Z]+\\d+,.*")).toList();
        assertEquals(20, ids.size());
        assertTrue(mentions > 0);
        assertEquals(
                rows.stream().map(line -> line.substring(0, line.indexOf(','))).toList(), ids);
    }

    @Test
    void exportedTextIsReadAgain() throws IOException {
        Path file = folder.resolve("all.txt");
        run("export", "*", "--format=text", "--out", file.toString());
        long telegrams = run("export", "*").out().lines().count();
        assertEquals(
                telegrams, run("read", "--json", file.toString()).out().lines().count());
    }

    @Test
    void saysWhereThereIsNoArchive() {
        Session session =
                Session.of("search", "--archive", folder.resolve("none").toString(), "oil");
        assertEquals(ExitCode.ARCHIVE, session.code());
    }
}
