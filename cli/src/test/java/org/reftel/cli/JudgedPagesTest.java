package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reftel.copies.CopyForm;
import org.reftel.copies.CopyReader;
import org.reftel.copies.PublishedCopy;
import org.reftel.copies.Transcription;
import org.reftel.core.check.Checks;
import org.reftel.core.manual.Manual;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.Severity;
import org.reftel.testkit.SharedCorpus;

/** The rules on published pages, where a machine holds some: the laws, and that real telegrams are mostly right. */
class JudgedPagesTest {
    private static final Checks CHECKS = Checks.standard(Manual.standard());

    /** What the posts as a rule did otherwise than the manual asks. */
    private static final Set<FindingCode> HABITS = EnumSet.of(
            FindingCode.CHECK_SUBJECT_UNMARKED,
            FindingCode.CHECK_SUMMARY_MISSING,
            FindingCode.CHECK_DECLASSIFY_OVER_TEN,
            FindingCode.CHECK_CAPTION_ORDER);

    @Test
    void judgingTwiceGivesTheSameAndFindingsLieInTheText() throws IOException {
        for (Telegram telegram : telegrams()) {
            List<Finding> findings = CHECKS.judge(telegram);
            assertEquals(findings, CHECKS.judge(telegram));
            for (Finding finding : findings) {
                assertTrue(finding.span().end() <= telegram.source().length(), finding::toString);
            }
        }
    }

    /** Of published telegrams, one in fifty has a portion above its class, one in twelve a fault of numbering, and so on. */
    @Test
    void noRuleButThoseAgainstHabitFindsFaultWithOneTelegramInTen() throws IOException {
        List<Telegram> telegrams = telegrams();
        Map<FindingCode, Integer> faulty = new EnumMap<>(FindingCode.class);
        for (Telegram telegram : telegrams) {
            Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
            CHECKS.judge(telegram).forEach(finding -> codes.add(finding.code()));
            codes.forEach(code -> faulty.merge(code, 1, Integer::sum));
        }
        faulty.keySet().removeAll(HABITS);
        faulty.values().removeIf(count -> count * 10 < telegrams.size());
        assertEquals(Map.of(), faulty);
    }

    @Test
    void errorsAreRare() throws IOException {
        List<Telegram> telegrams = telegrams();
        long faulty = telegrams.stream()
                .filter(telegram ->
                        CHECKS.judge(telegram).stream().anyMatch(finding -> finding.severity() == Severity.ERROR))
                .count();
        assertTrue(faulty * 20 < telegrams.size(), faulty + " of " + telegrams.size());
    }

    private static List<Telegram> telegrams() throws IOException {
        Optional<Path> shared = SharedCorpus.find();
        assumeTrue(shared.isPresent(), "no shared corpus beside the project: published pages are not judged");
        List<Telegram> telegrams = new ArrayList<>();
        try (Stream<Path> pages = Files.list(shared.get().resolve("corpus/pages"))) {
            for (Path page : pages.sorted().toList()) {
                PublishedCopy copy = new PublishedCopy(page.toString(), 0, Files.readAllBytes(page), CopyForm.UNKNOWN);
                for (Transcription found : new CopyReader().read(copy).transcriptions()) {
                    telegrams.add(new TelegramReader().read(found.text(), found.statement()));
                }
            }
        }
        return telegrams;
    }
}
