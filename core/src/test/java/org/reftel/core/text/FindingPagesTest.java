package org.reftel.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reftel.core.check.Checks;
import org.reftel.core.check.Citation;
import org.reftel.core.check.Rule;
import org.reftel.testkit.Golden;

/** Holds {@code docs/findings} and {@link FindingCode} together. */
class FindingPagesTest {
    private static final Path PAGES = root().resolve("docs/findings");
    private static final String INDEX = "README.md";

    @Test
    void everyCodeHasAPageAndEveryPageACode() throws IOException {
        Set<String> codes = Arrays.stream(FindingCode.values())
                .map(code -> code.code() + ".md")
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.list(PAGES)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals(INDEX))
                    .forEach(pages::add);
        }
        assertEquals(codes, pages);
    }

    @Test
    void everyPageOpensWithItsCodeItsTitleItsSeverityAndItsFinder() throws IOException {
        for (FindingCode code : FindingCode.values()) {
            String expected = "# " + code.code() + "\n\n" + code.title() + ". Severity: " + severity(code)
                    + ". Found by " + (code.isCheck() ? "judging (`reftel check`)" : "reading") + ".\n";
            String page = page(code);
            assertEquals(expected, page.substring(0, Math.min(page.length(), expected.length())));
        }
    }

    @Test
    void everyPageHasAnExampleAndSaysWhyWhatIsDoneWhatToDoAndWhereItIsWritten() throws IOException {
        for (FindingCode code : FindingCode.values()) {
            String page = page(code);
            for (String part : new String[] {
                "\n    ", "**Why it happens.** ", "**What Reftel does.** ", "**What you can do.** ", "**Source.** "
            }) {
                assertTrue(page.contains(part), () -> code.code() + ".md lacks \"" + part.strip() + "\"");
            }
        }
    }

    @Test
    void everyPageNamesTheSectionsThatItsRulesCite() throws IOException {
        for (Rule rule : Checks.rules()) {
            String page = page(rule.code()).replace('\n', ' ');
            String source = page.substring(page.indexOf("**Source.** ")).toLowerCase(Locale.ROOT);
            String section = rule.citation().section().toLowerCase(Locale.ROOT);
            assertTrue(source.contains(section), () -> rule.code().code() + ".md does not name " + section);
            boolean reported = rule.citation().standing() == Citation.Standing.REPORTED;
            assertTrue(
                    !reported || source.contains(section + ", as reported"),
                    () -> rule.code().code() + ".md does not say that " + section + " is known by report only");
        }
    }

    @Test
    void theIndexIsThatOfTheCodes() throws IOException {
        StringBuilder index = new StringBuilder("""
                # Findings

                What Reftel finds odd in a telegram, and where. A finding never changes the text. Reading (`reftel read`) reports
                damage, repairs and disagreements; judging (`reftel check`) reports what the rules of the manual ask and the
                telegram does not do. Severity is *info* where no value is in doubt, *warning* where one was repaired, is doubtful
                or disagrees with another, *error* where something cannot be read or a rule is broken that protects the text.

                Rules hold for the telegrams of their own time: one of 1973 is not judged by rules of 2009. Each page names the
                section a rule comes from. *As reported* means that the section is known by its number only; *practice* that
                no section says it, and published telegrams do it.

                | code | severity | what it means |
                |---|---|---|
                """);
        for (FindingCode code : FindingCode.values()) {
            index.append("| [")
                    .append(code.code())
                    .append("](")
                    .append(code.code())
                    .append(".md) | ");
            index.append(severity(code)).append(" | ").append(code.title()).append(" |\n");
        }
        Golden.check(PAGES.resolve(INDEX), index.toString());
    }

    private static String page(FindingCode code) throws IOException {
        return Files.readString(PAGES.resolve(code.code() + ".md"), StandardCharsets.UTF_8);
    }

    private static String severity(FindingCode code) {
        return code.severity().name().toLowerCase(Locale.ROOT);
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("ARCHITECTURE.md"))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new IllegalStateException("run inside the repository: no folder above has ARCHITECTURE.md");
        }
        return at;
    }
}
