package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.reftel.testkit.Golden;
import picocli.CommandLine;

@NullMarked
class ReftelTest {
    @Test
    void versionIsOneLine() {
        Session session = Session.of("--version");
        assertEquals(ExitCode.OK, session.code());
        assertTrue(session.out().matches("reftel .+ \\(Java \\d+\\)\n"), session.out());
    }

    @Test
    void withoutACommandTheHelpIsShownAndTheCallerIsWrong() {
        Session session = Session.of();
        assertEquals(ExitCode.USAGE, session.code());
        assertEquals("", session.out());
        assertEquals(Session.of("--help").out(), session.err());
    }

    @Test
    void helpOfACommandIsTheSameByBothWays() {
        assertEquals(Session.of("read", "--help"), Session.of("help", "read"));
        assertEquals(Session.of("check", "--help"), Session.of("help", "check"));
    }

    @Test
    void aMistypedCommandOrOptionIsNamedWithTheOneThatWasMeant() {
        assertEquals(
                new Session(
                        ExitCode.USAGE,
                        "",
                        "reftel: There is no command 'chek'. Did you mean 'check' or 'help' or 'search'?\nTry 'reftel --help'.\n"),
                Session.of("chek"));
        assertEquals(
                new Session(
                        ExitCode.USAGE,
                        "",
                        "reftel: There is no option '--jsn'. Did you mean '--json'?\nTry 'reftel read --help'.\n"),
                Session.of("read", "--jsn", "x"));
    }

    @Test
    void aMissingPathIsAskedFor() {
        Session session = Session.of("read");
        assertEquals(ExitCode.USAGE, session.code());
        assertEquals("reftel: Missing required parameter: 'PATH'.\nTry 'reftel read --help'.\n", session.err());
    }

    @Test
    void helpFollowsTheWidthOfTheTerminal() {
        String narrow = Session.in(Map.of("COLUMNS", "60", "NO_COLOR", "1"), true, "read", "--help")
                .out();
        assertTrue(narrow.lines().allMatch(line -> line.length() <= 60), narrow);
    }

    /** The page is the golden form of all help screens. */
    @Test
    void thePageOfTheCommandLineIsMadeFromTheHelpOfItsCommands() {
        StringBuilder page = new StringBuilder("""
                # The command line

                Made from the commands' own help; `ReftelTest` compares. After a change of the help:
                `mvn test -pl cli -am -Dreftel.golden.rewrite=true`.

                Problems with the input are told on standard error, one line each, as
                `reftel: PATH: what is wrong (at byte N). What to do about it.`; the rest of the input is still read.
                Output is UTF-8, in the order of the input. While long work runs and standard error is a terminal, a bar
                there shows its progress.

                """);
        Surroundings surroundings = new Surroundings(
                java.io.InputStream.nullInputStream(),
                java.io.OutputStream.nullOutputStream(),
                new java.io.PrintStream(java.io.OutputStream.nullOutputStream()),
                Map.of(),
                false,
                false);
        CommandLine commands = Reftel.commandLine(surroundings);
        section(page, commands);
        commands.getSubcommands().values().forEach(command -> section(page, command));
        Golden.check(Session.root().resolve("docs/cli.md"), page.toString());
    }

    private static void section(StringBuilder page, CommandLine command) {
        page.append("## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```text\n");
        String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
        help.lines().forEach(line -> page.append(line.stripTrailing()).append('\n'));
        page.append("```\n\n");
    }
}
