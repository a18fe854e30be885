package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reftel.testkit.Specimens;
import picocli.CommandLine;

/** The README shows what the program really prints. */
class ReadmeTest {
    private static final Path ROOT = Specimens.folder().resolveSibling("");
    private static final Pattern NAMED = Pattern.compile("((?<=[/`]reftel )[a-z]+|(?<=[` ])--[a-z]+)");

    @Test
    void theSampleIsWhatReadPrints() throws Exception {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String prompt = "```console\n$ ./reftel read ";
        int start = readme.indexOf(prompt) + prompt.length();
        int line = readme.indexOf('\n', start);
        String sample = readme.substring(line + 1, readme.indexOf("\n```", line));

        assertEquals(aboveThePath(sample), aboveThePath(read(readme.substring(start, line))));
    }

    @Test
    void everyCommandAndOptionItNamesIsThere() throws Exception {
        CommandLine commands = Reftel.commandLine(surroundings(new ByteArrayOutputStream()));
        Set<String> known = new TreeSet<>(commands.getCommandSpec().optionsMap().keySet());
        for (CommandLine command : commands.getSubcommands().values()) {
            known.add(command.getCommandName());
            known.addAll(command.getCommandSpec().optionsMap().keySet());
        }
        Set<String> named = new TreeSet<>();
        String readme = Files.readString(ROOT.resolve("README.md"));
        NAMED.matcher(readme).results().forEach(word -> named.add(word.group(1)));

        assertTrue(named.containsAll(Set.of("read", "check", "--json")), () -> "found only " + named);
        named.removeAll(known);
        assertEquals(Set.of(), named);
    }

    /** All but the last line: it names the file, from where the command was given. */
    private static String aboveThePath(String page) {
        return page.substring(0, page.lastIndexOf("\n       Copy  "));
    }

    private static String read(String path) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reftel.run(surroundings(out), "read", ROOT.resolve(path).toString());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Surroundings surroundings(ByteArrayOutputStream out) {
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Surroundings(new ByteArrayInputStream(new byte[0]), out, err, Map.of(), false, false);
    }
}
