package org.reftel.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/**
 * A command that was run in this process, and what came of it.
 *
 * @param code exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
@NullMarked
record Session(int code, String out, String err) {

    /** Runs a command away from any terminal, with empty standard input. */
    static Session of(String... arguments) {
        return with("", arguments);
    }

    /** Runs a command with a text on standard input. */
    static Session with(String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return into(out, in, Map.of(), false, arguments);
    }

    /** Runs a command with an environment, on a terminal or not. */
    static Session in(Map<String, String> environment, boolean terminal, String... arguments) {
        return into(new ByteArrayOutputStream(), "", environment, terminal, arguments);
    }

    /** Runs a command that writes to a stream of one's own. */
    static Session into(
            OutputStream out, String in, Map<String, String> environment, boolean terminal, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                terminal,
                false);
        int code = Reftel.run(surroundings, arguments);
        String written = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Session(code, written, err.toString(StandardCharsets.UTF_8));
    }

    /** The project's root: the folder that holds the launcher's sources and {@code docs}. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("docs/schema/telegram-1.json"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new AssertionError("the project's root is not above the working folder");
        }
        return folder;
    }
}
