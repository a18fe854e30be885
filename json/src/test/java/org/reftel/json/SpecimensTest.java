package org.reftel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reftel.core.check.Checks;
import org.reftel.core.manual.Manual;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.Finding;
import org.reftel.core.text.Severity;
import org.reftel.core.text.SourceText;
import org.reftel.testkit.Golden;
import org.reftel.testkit.Specimens;

/** The invented telegrams under {@code specimens/}: each reads as its tree and its JSON under {@code expected} say. */
@NullMarked
class SpecimensTest {
    static List<Path> good() {
        return Specimens.in("ok", ".tel");
    }

    static List<Path> damaged() {
        return Specimens.in("damaged", ".tel");
    }

    static Stream<Path> all() {
        return Stream.concat(good().stream(), damaged().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void aSpecimenReadsAsItsTreeAndItsJsonSay(Path file) {
        Telegram telegram = read(file);
        Golden.check(expected(file, ".tree"), telegram.tree().dump());
        Golden.check(
                expected(file, ".json"),
                PrettyJson.of(telegram, new CopyFacts(sha256(Specimens.text(file)), place(file))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void aGoodSpecimenGivesNoCauseForWarning(Path file) {
        assertEquals(
                List.of(),
                judged(read(file)).stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void aDamagedSpecimenHasTheFindingsThatTheListPromises(Path file) {
        List<String> promised = new ArrayList<>();
        for (String cell : row(file).split("[|,]", -1)) {
            String code = cell.strip();
            if (code.startsWith("`") && code.endsWith("`") && !code.endsWith(".tel`")) {
                promised.add(code.substring(1, code.length() - 1));
            }
        }
        assertFalse(promised.isEmpty(), "SOURCES.md promises no finding for " + place(file));
        TreeSet<String> found = new TreeSet<>();
        judged(read(file)).forEach(finding -> found.add(finding.code().code()));
        assertTrue(found.containsAll(promised), () -> place(file) + " has " + found + ", not all of " + promised);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void aSpecimenHasALineInTheList(Path file) {
        assertFalse(row(file).isEmpty(), "add a line for " + place(file) + " to specimens/SOURCES.md");
    }

    @Test
    void noTwoGoodSpecimensAreTheSameTelegram() {
        Map<String, Path> seen = new LinkedHashMap<>();
        for (Path file : good()) {
            Path other = seen.put(String.valueOf(read(file).id()), file);
            assertTrue(other == null, () -> file + " has the id of " + other);
        }
        assertFalse(seen.isEmpty(), "there are no specimens in specimens/ok");
    }

    private static Telegram read(Path file) {
        return new TelegramReader().read(new SourceText(Specimens.text(file)), PublisherStatement.none("text"));
    }

    private static List<Finding> judged(Telegram telegram) {
        List<Finding> findings = new ArrayList<>(telegram.findings());
        findings.addAll(Checks.standard(Manual.standard()).judge(telegram));
        return findings;
    }

    /** Not beside the specimen: a reader of the folder would take it for a copy. */
    private static Path expected(Path file, String ending) {
        return Specimens.folder().resolve("expected").resolve(place(file).replace(".tel", ending));
    }

    private static String place(Path file) {
        return Specimens.folder().relativize(file).toString().replace('\\', '/');
    }

    /** The file's line in the list of specimens; empty where it has none. */
    private static String row(Path file) {
        String name = "| `" + place(file) + "` |";
        return Specimens.text(Specimens.folder().resolve("SOURCES.md"))
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElse("");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
