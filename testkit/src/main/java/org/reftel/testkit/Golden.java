package org.reftel.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares output with a file that holds what it should be.
 *
 * <p>Where the file is missing or says something else, what came out is written beside it with the ending
 * {@code .actual}, and the test fails with the first line that differs. Run with {@code -Dreftel.golden.rewrite=true} to
 * put what comes out in place of the files; the difference is then reviewed like code.
 */
public final class Golden {
    private Golden() {}

    /** Fails with an {@link AssertionError} unless the file holds {@code actual}, UTF-8, to the character. */
    public static void check(Path golden, String actual) {
        check(golden, actual, Boolean.getBoolean("reftel.golden.rewrite"));
    }

    static void check(Path golden, String actual, boolean rewrite) {
        Path beside = golden.resolveSibling(golden.getFileName() + ".actual");
        try {
            boolean present = Files.exists(golden);
            String expected = present ? new String(Files.readAllBytes(golden), StandardCharsets.UTF_8) : "";
            if (present && expected.equals(actual)) {
                Files.deleteIfExists(beside);
                return;
            }
            if (rewrite) {
                write(golden, actual);
                Files.deleteIfExists(beside);
                return;
            }
            write(beside, actual);
            throw new AssertionError(
                    present
                            ? golden + " says otherwise, " + difference(expected, actual) + "\nWhat came out is in "
                                    + beside + "; if it is right, run again with -Dreftel.golden.rewrite=true"
                            : golden + " is missing; what came out is in " + beside
                                    + ". If it is right, run again with -Dreftel.golden.rewrite=true");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare with " + golden, e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String difference(String expected, String actual) {
        String[] wanted = expected.split("\n", -1);
        String[] got = actual.split("\n", -1);
        int line = 0;
        while (line < wanted.length && line < got.length && wanted[line].equals(got[line])) {
            line++;
        }
        return "line " + (line + 1) + ":\n  expected: " + (line < wanted.length ? wanted[line] : "(end)")
                + "\n  actual:   " + (line < got.length ? got[line] : "(end)");
    }
}
