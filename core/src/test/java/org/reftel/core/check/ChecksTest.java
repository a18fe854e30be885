package org.reftel.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reftel.core.check.Judged.OF_1976;
import static org.reftel.core.check.Judged.OF_2007;
import static org.reftel.core.check.Judged.OF_2009;
import static org.reftel.core.check.Judged.finds;
import static org.reftel.core.check.Judged.read;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reftel.core.manual.Manual;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;

class ChecksTest {
    private static final Checks CHECKS = Checks.standard(Manual.standard());

    @Test
    void aFaultlessTelegramOf2009HasNoFindings() {
        finds(OF_2009);
    }

    @Test
    void aFaultlessUnclassifiedTelegramHasNoFindings() {
        finds(OF_2007);
    }

    @Test
    void aTelegramOf1976IsNotJudgedByRulesOf2009() {
        finds(OF_1976);
    }

    @Test
    void theEmptyTextHasNoFindings() {
        finds("");
    }

    @Test
    void everyCheckCodeHasARuleAndEveryRuleACheckCode() {
        Set<FindingCode> judged = Checks.rules().stream()
                .map(Rule::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
        Set<FindingCode> declared = Arrays.stream(FindingCode.values())
                .filter(FindingCode::isCheck)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
        assertEquals(declared, judged);
    }

    @Test
    void judgingTwiceGivesTheSameAndEditsNothing() {
        Telegram telegram = read(OF_2009.replace("ZNY CCCCC", "ZNY SSSSS").replace("3. (C)", "5. (TS)"));
        Telegram untouched = read(telegram.source().characters());
        List<Finding> first = CHECKS.judge(telegram);
        assertEquals(first, CHECKS.judge(telegram));
        assertEquals(untouched.head(), telegram.head());
        assertEquals(untouched.addresses(), telegram.addresses());
        assertEquals(untouched.findings(), telegram.findings());
    }

    @Test
    void findingsStandInTheOrderOfTheText() {
        List<Finding> findings =
                CHECKS.judge(read(OF_2009.replace("ZNY CCCCC", "ZNY SSSSS").replace("3. (C)", "5. (TS)")));
        assertTrue(findings.size() >= 3, findings::toString);
        for (int i = 1; i < findings.size(); i++) {
            assertTrue(findings.get(i - 1).span().compareTo(findings.get(i).span()) <= 0, findings::toString);
        }
    }

    @Test
    void everyMessageIsOneSentenceThatEndsWithItsSection() {
        for (Finding finding : CHECKS.judge(read(OF_2009.replace("ZNY CCCCC", "ZNY SSSSS")))) {
            assertTrue(finding.message().endsWith(")."), finding::message);
        }
    }

    @Test
    void aRuleWithDatesLeavesAnUndatedTelegramAlone() {
        Period since = Period.from(Dates.ORDER_12958);
        assertEquals(false, since.covers(null, null));
        assertEquals(true, Period.ALWAYS.covers(null, null));
        assertEquals(false, since.covers(Dates.ORDER_12958.minusDays(1), Dates.ORDER_12958.plusDays(1)));
        assertEquals(true, since.covers(Dates.ORDER_12958, Dates.ORDER_12958));
    }
}
