package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.testkit.Golden;

@NullMarked
class ReadCommandTest {
    private static final Path GOLDEN = Session.root().resolve("cli/src/test/resources/org/reftel/cli");

    @TempDir
    Path folder;

    @Test
    void aTelegramIsAPageToRead() {
        assertGolden("page.txt", Session.with(Invented.FULL, "read", "-"));
    }

    @Test
    void aNarrowTerminalGetsANarrowPage() {
        Session session = Session.into(
                new java.io.ByteArrayOutputStream(),
                Invented.FULL,
                Map.of("COLUMNS", "46"),
                true,
                "read",
                "--color=never",
                "-");
        assertEquals(ExitCode.OK, session.code(), session.err());
        assertEquals(
                List.of(),
                session.out().lines().filter(line -> line.length() > 46).toList());
    }

    @Test
    void explainTellsWhatEachLineMeans() {
        assertGolden("explanation.txt", Session.with(Invented.FULL, "read", "--explain", "-"));
    }

    @Test
    void textIsOneParagraphALine() {
        assertEquals("""
                KAZAKHSTAN: THE MINISTER OF INVENTIONS ON THE PRICE OF IMAGINARY APPLES
                The Minister of Inventions told the Ambassador on January 9 that apples which nobody grows have lost a third \
                of their price.
                A MARKET WITHOUT GOODS
                "We sell what is not there," the Minister said, and named two buyers. He asked that they remain unnamed.
                He did not say who pays.
                ROE

                """, Session.with(Invented.FULL, "read", "--text", "-").out());
    }

    @Test
    void treeShowsEveryCharacterOfTheText() {
        String tree = Session.with(Invented.SHORT, "read", "--tree", "-").out();
        assertTrue(tree.startsWith("TELEGRAM@0.."), tree);
        assertTrue(tree.contains("PLAD@"), tree);
        assertTrue(tree.contains("\"SECSTATE WASHDC\""), tree);
    }

    @Test
    void jsonIsOneObjectALineInTheOrderOfTheInput() throws IOException {
        Path first = write("1.txt", Invented.FULL);
        Path second = write("2.txt", Invented.SHORT);
        Session session = Session.of("read", "--json", second.toString(), first.toString(), second.toString());
        assertEquals("", session.err());
        assertEquals(ExitCode.OK, session.code());
        assertEquals(
                List.of("09LAPAZ34", "09ASTANA12", "09LAPAZ34"),
                session.out().lines().map(ReadCommandTest::id).toList());
    }

    @Test
    void manyFilesComeOutInTheOrderOfTheirNames() throws IOException {
        for (int i = 100; i < 700; i++) {
            write(i + ".txt", Invented.SHORT.replace("000034", "000" + i));
        }
        Session session = Session.of("read", "--json", folder.toString());
        List<String> ids = session.out().lines().map(ReadCommandTest::id).toList();
        assertEquals(600, ids.size());
        for (int i = 100; i < 700; i++) {
            assertEquals("09LAPAZ" + i, ids.get(i - 100));
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertEquals(
                Session.with(Invented.FULL, "read", "--json", "-"), Session.with(Invented.FULL, "read", "--json", "-"));
    }

    @Test
    void standardInputMayStandAmongFiles() throws IOException {
        Path file = write("1.txt", Invented.SHORT);
        Session session = Session.with(Invented.FULL, "read", "--json", file.toString(), "-", file.toString());
        assertEquals(
                List.of("09LAPAZ34", "09ASTANA12", "09LAPAZ34"),
                session.out().lines().map(ReadCommandTest::id).toList());
    }

    @Test
    void findingsAloneAreShownUnderTheId() {
        Session session = Session.with(Invented.FULL.replace("C O N F I", "CC O N F I"), "read", "--findings", "-");
        assertEquals(ExitCode.OK, session.code());
        assertTrue(session.out().startsWith("09ASTANA12  standard input\n"), session.out());
        assertTrue(session.out().contains("class-letter-doubled"), session.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json --tree", "--text --explain", "--findings --json"})
    void formsExcludeOneAnother(String options) {
        String[] words = (options + " x").split(" ");
        String[] arguments = new String[words.length + 1];
        arguments[0] = "read";
        System.arraycopy(words, 0, arguments, 1, words.length);
        Session session = Session.of(arguments);
        assertEquals(ExitCode.USAGE, session.code());
        assertTrue(session.err().contains("are mutually exclusive"), session.err());
        assertTrue(session.err().contains("Try 'reftel read --help'."), session.err());
        assertEquals("", session.out());
    }

    @Test
    void standardInputIsReadOnlyOnce() {
        Session session = Session.of("read", "-", "-");
        assertEquals(ExitCode.USAGE, session.code());
        assertEquals("reftel: Standard input (-) can be read only once.\nTry 'reftel read --help'.\n", session.err());
    }

    @Test
    void colourIsForTerminalsUnlessRefusedOrAskedFor() {
        assertFalse(coloured(Map.of(), false));
        assertTrue(coloured(Map.of(), true));
        assertFalse(coloured(Map.of("NO_COLOR", "1"), true));
        assertTrue(coloured(Map.of("NO_COLOR", ""), true));
        assertFalse(coloured(Map.of("TERM", "dumb"), true));
        assertTrue(coloured(Map.of("NO_COLOR", "1"), false, "--color=always"));
        assertFalse(coloured(Map.of(), true, "--color=never"));
    }

    @Test
    void aTelegramCannotSteerTheTerminal() {
        String hostile = Invented.SHORT.replace("Nothing happened", "\033]0;owned\007Nothing \u202ehappened");
        for (String form : List.of("--text", "--explain", "--color=never", "--findings", "--tree", "--json")) {
            String out = Session.with(hostile, "read", form, "-").out();
            assertFalse(out.contains("\033") || out.contains("\007"), form);
        }
    }

    @Test
    void aReaderWhoClosesThePipeEndsTheCommandQuietly() {
        Session session = Session.into(failing("Broken pipe"), Invented.FULL, Map.of(), false, "read", "-");
        assertEquals(new Session(ExitCode.OK, "", ""), session);
    }

    @Test
    void anOutputThatCannotBeWrittenIsTold() {
        Session session = Session.into(failing("No space left on device"), Invented.FULL, Map.of(), false, "read", "-");
        assertEquals(ExitCode.OUTPUT, session.code());
        assertEquals(
                "reftel: standard output cannot be written: No space left on device. Make room, or write elsewhere.\n",
                session.err());
    }

    private static boolean coloured(Map<String, String> environment, boolean terminal, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "read";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[arguments.length - 1] = "-";
        return Session.into(new java.io.ByteArrayOutputStream(), Invented.SHORT, environment, terminal, arguments)
                .out()
                .contains("\033[");
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String id(String json) {
        int start = json.indexOf("\"id\":\"") + 6;
        return json.substring(start, json.indexOf('"', start));
    }

    private static void assertGolden(String name, Session session) {
        assertEquals("", session.err());
        assertEquals(ExitCode.OK, session.code());
        Golden.check(GOLDEN.resolve(name), session.out());
    }
}
