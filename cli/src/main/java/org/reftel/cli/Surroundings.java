package org.reftel.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a command runs: its streams, what they are connected to, and the environment.
 *
 * @param out standard output, unbuffered
 * @param err standard error, for people
 * @param outIsTerminal whether somebody watches standard output
 * @param errIsTerminal whether somebody watches standard error
 */
record Surroundings(
        InputStream in,
        OutputStream out,
        PrintStream err,
        Map<String, String> environment,
        boolean outIsTerminal,
        boolean errIsTerminal) {
    private static final int DEFAULT_COLUMNS = 80;

    /** Those of this process. */
    static Surroundings ofProcess() {
        return new Surroundings(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                isTerminal(1),
                isTerminal(2));
    }

    /** Columns of the terminal: as {@code COLUMNS} says, else as the terminal does; 80 where there is none. */
    int columns() {
        int stated = number(environment.get("COLUMNS"));
        if (stated > 0) {
            return stated;
        }
        int asked = outIsTerminal || errIsTerminal ? askTerminal() : 0;
        return asked > 0 ? asked : DEFAULT_COLUMNS;
    }

    /** Whether output in colour is welcome: on a terminal that can, unless {@code NO_COLOR} is set. */
    boolean wantsColour(boolean terminal) {
        String noColour = environment.get("NO_COLOR");
        boolean refused = noColour != null && !noColour.isEmpty();
        return terminal && !refused && !"dumb".equals(environment.get("TERM"));
    }

    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException | SecurityException noProc) {
            return System.console() != null && System.console().isTerminal();
        }
    }

    private static int askTerminal() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            if (!stty.waitFor(1, TimeUnit.SECONDS)) {
                stty.destroy();
            }
            return number(size.substring(size.indexOf(' ') + 1));
        } catch (IOException noStty) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
