package org.reftel.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reftel.core.manual.Manual;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.Finding;
import org.reftel.testkit.Damage;
import org.reftel.testkit.TelegramGenerator;

/** The laws of judging, on generated telegrams, whole and damaged. */
class CheckLawsTest {
    private static final int TELEGRAMS = 1_000;
    private static final Checks CHECKS = Checks.standard(Manual.standard());

    @Test
    void judgingTwiceGivesTheSameAndFindingsLieInTheText() {
        TelegramGenerator generator = new TelegramGenerator(19);
        for (int i = 0; i < TELEGRAMS; i++) {
            String text = generator.telegram(i).text();
            assertLaws(text);
            assertLaws(Damage.apply(text, new SplittableRandom(i), 4));
        }
    }

    private static void assertLaws(String text) {
        Telegram telegram = Judged.read(text);
        List<Finding> findings = CHECKS.judge(telegram);
        assertEquals(findings, CHECKS.judge(telegram), text);
        int last = 0;
        for (Finding finding : findings) {
            assertTrue(finding.code().isCheck(), finding::toString);
            assertTrue(
                    finding.span().start() >= last && finding.span().end() <= text.length(),
                    () -> finding + "\n" + text);
            last = finding.span().start();
        }
    }
}
