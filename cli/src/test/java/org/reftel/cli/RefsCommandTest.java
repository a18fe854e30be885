package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class RefsCommandTest {
    @TempDir
    static Path folder = Path.of("");

    private static String archive = "";

    @BeforeAll
    static void importTheStory() {
        archive = folder.resolve("archive").toString();
        Session.of(
                "import",
                "--archive",
                archive,
                Session.root().resolve("specimens/story").toString());
    }

    @Test
    void whatATelegramCites() {
        assertEquals("""
                            08ASTANA951          (not held)
                            REF A: ASTANA 951; #p2
                            likely: the year is not written; how far the post's numbers had come by then tells it
                2008-04-17  08STATE40216         DEMARCHE REQUEST: THE ALMATY CONFERENCE ON THE SARY-KECHUU, MAY 20-23
                            REF B: STATE 40216
                2008-05-07  08BISHKEK455         WHO WILL SIT BEHIND THE KYRGYZ FLAG IN ALMATY
                            REF C: BISHKEK 455; #p10
                2008-04-23  08TASHKENT511        UZBEKISTAN: FAILING IN AN ORDERLY WAY
                            REF D: TASHKENT 511; #p4
                2007-10-17  07ASTANA2874         KAZAKHSTAN: DEPUTY ASSISTANT SECRETARY MARSH AND THE MISSING NUMBER
                            REF E: 07 ASTANA 2874; #p23
                1974-06-25  74MOSCOW9871         HYDROLOGY EXCHANGE: THE GAUGE AT AK-TILEK
                            “74 Moscow 9871” #p25
                            REF F: E-MAIL OKORO-VANCE TO TARR OF MAY 19, 2008 (email)
                """, run("08 Astana 997"));
    }

    @Test
    void whatATelegramThatIsNotHeldCitesIsNotKnown() {
        assertEquals("08ASTANA951 is not held; what it cites is not known.\n", run("08ASTANA951"));
    }

    @Test
    void asJsonEachPlaceSaysWhatItMeans() {
        String json = run("08ASTANA997", "--json");
        assertTrue(
                json.contains(
                        "{\"place\":\"p2\",\"text\":\"ref A\",\"form\":\"label\",\"means\":[{\"id\":\"08ASTANA951\","
                                + "\"held\":false,"),
                json);
    }

    @Test
    void aWantedTelegramOfLongAgoIsNotOfTheSameMatter() {
        assertTrue(run("09STATE24120").contains("74MOSCOW10391        (not held)"), run("09STATE24120"));
        assertTrue(run("08ASTANA997", "--thread").contains("08ASTANA951          (not held)"));
        assertTrue(!run("09STATE24120", "--thread").contains("74MOSCOW10391"), run("09STATE24120", "--thread"));
    }

    @Test
    void whatCitesItIsToldWithTheSentence() {
        String citing = run("08ASTANA997", "--cited-by");
        assertTrue(citing.contains("“He reminded her of the stairs in Almaty (ref A, paragraph 13).” (#p2)"), citing);
        assertTrue(citing.contains("in its reference line: ASTANA 997"), citing);
    }

    @Test
    void aWantedTelegramIsAskedForToo() {
        assertEquals(
                4,
                run("08ASTANA951", "--cited-by")
                        .lines()
                        .filter(line -> line.startsWith("20"))
                        .count());
        assertEquals(ExitCode.INPUT, session("08ASTANA952").code());
        assertEquals(
                "reftel: 08ASTANA951 is not held, but cited by 4: reftel wanted 08ASTANA951\n",
                Session.of("show", "--archive", archive, "Astana 951 (2008)").err());
    }

    @Test
    void theThreadAsJson() {
        String thread = run("08STATE40216", "--thread", "--json");
        assertTrue(thread.startsWith("{\"id\":\"08STATE40216\",\"bounded\":false,\"telegrams\":[{"), thread);
    }

    @Test
    void theEndOfTheFilesNameTellsTheForm() throws Exception {
        Path zip = folder.resolve("web.zip");
        Session session = session("--graph", zip.toString());
        assertEquals("reftel: 55 telegrams and 113 citations are in " + zip + ".\n", session.err());
        try (ZipFile tables = new ZipFile(zip.toFile())) {
            List<String> nodes = lines(tables, "nodes.csv");
            assertEquals(56, nodes.size());
            assertEquals("id,held,post,sent,subject,tags,timesCited,citingPosts", nodes.getFirst());
            assertEquals(114, lines(tables, "edges.csv").size());
            Path csv = folder.resolve("web.csv");
            session("--graph", csv.toString());
            assertEquals(lines(tables, "edges.csv"), Files.readAllLines(csv));
        }
        Session wrong = session("--graph", folder.resolve("web.dot").toString());
        assertEquals(ExitCode.USAGE, wrong.code());
        assertTrue(wrong.err().contains(".gexf, .graphml, .csv or .zip, not web.dot"), wrong.err());
    }

    @Test
    void aroundATelegramOrOfASearch() throws Exception {
        Path file = folder.resolve("around.graphml");
        session("08ASTANA951", "--graph", file.toString(), "--distance", "1");
        assertEquals(
                5,
                Files.readString(file)
                        .lines()
                        .filter(line -> line.startsWith("<node"))
                        .count());
        session("--graph", file.toString(), "--query", "id:08ASTANA997");
        assertEquals(
                3,
                Files.readString(file)
                        .lines()
                        .filter(line -> line.startsWith("<node"))
                        .count());
    }

    @Test
    void aFaultyQueryIsShownWithItsPlace() {
        Session session = session("--graph", folder.resolve("q.graphml").toString(), "--query", "oil date:2009-02-30");
        assertEquals(ExitCode.USAGE, session.code());
        assertTrue(
                session.err()
                        .startsWith("reftel: 2009-02-30 is no date.\n  oil date:2009-02-30\n           ^ column 10\n"),
                session.err());
    }

    private static List<String> lines(ZipFile tables, String name) throws Exception {
        byte[] bytes = tables.getInputStream(tables.getEntry(name)).readAllBytes();
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static String run(String... words) {
        return session(words).out();
    }

    private static Session session(String... words) {
        String[] arguments = new String[words.length + 3];
        arguments[0] = "refs";
        System.arraycopy(words, 0, arguments, 1, words.length);
        arguments[words.length + 1] = "--archive";
        arguments[words.length + 2] = archive;
        return Session.of(arguments);
    }
}
