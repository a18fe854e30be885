package org.reftel.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reftel.core.check.Judged.OF_1976;
import static org.reftel.core.check.Judged.OF_2007;
import static org.reftel.core.check.Judged.OF_2009;
import static org.reftel.core.check.Judged.findings;
import static org.reftel.core.check.Judged.finds;
import static org.reftel.core.check.Judged.read;
import static org.reftel.core.check.Judged.with;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reftel.core.telegram.PublisherStatement;

class TextRulesTest {
    private static final String PORTIONS = " (32 CFR 2001.21).";

    @Test
    void noPortionIsHigherThanTheTelegram() {
        finds(
                with(OF_2009, "3. (C)", "3. (S)"),
                "check-portion-above-class Paragraph 3 is marked S and the telegram is CONFIDENTIAL; the telegram is as high"
                        + " as its highest portion" + PORTIONS);
    }

    @Test
    void somePortionIsAsHighAsTheTelegram() {
        finds(
                with(OF_2009, "1. (C)", "1. (SBU)").replace("3. (C)", "3. (U)"),
                "check-portion-below-class The telegram is CONFIDENTIAL and no portion is marked higher than SBU; the"
                        + " telegram is as high as its highest portion" + PORTIONS);
    }

    @Test
    void everyPortionOfAClassifiedTelegramIsMarked() {
        finds(
                with(OF_2009, "2. (U) The", "2. The"),
                "check-portion-unmarked Paragraph 2 has no portion mark; every portion of a CONFIDENTIAL telegram is marked"
                        + PORTIONS);
    }

    @Test
    void aTelegramWithoutAnyMarkIsSaidToHaveNoneOnce() {
        finds(
                with(OF_2009, "1. (C) ", "1. ").replace("2. (U) ", "2. ").replace("3. (C) ", "3. "),
                "check-portion-unmarked None of the 3 paragraphs has a portion mark; every portion of a CONFIDENTIAL telegram"
                        + " is marked" + PORTIONS);
    }

    @Test
    void oneMarkForTheEntireTextIsEnough() {
        String bare = with(OF_2009, "1. (C) SUMMARY", "2. SUMMARY")
                .replace("2. (U) ", "3. ")
                .replace("3. (C) ", "4. ");
        finds(with(bare, "2. SUMMARY", "1. CONFIDENTIAL - ENTIRE TEXT.\n\n2. SUMMARY"));
        finds(with(bare, "2. SUMMARY", "1. (C - ENTIRE TEXT).\n\n2. SUMMARY"));
        finds(
                with(bare, "2. SUMMARY", "1. SECRET - ENTIRE TEXT.\n\n2. SUMMARY"),
                "check-portion-above-class Paragraph 1 is marked SECRET - ENTIRE TEXT and the telegram is CONFIDENTIAL; the"
                        + " telegram is as high as its highest portion" + PORTIONS);
    }

    @Test
    void aNofornPortionMakesTheTelegramNoforn() {
        finds(
                with(OF_2009, "3. (C)", "3. (C/NF)"),
                "check-noforn-missing Paragraph 3 is marked C/NF and the telegram has no caption NOFORN; one such portion"
                        + " makes the whole NOFORN" + PORTIONS);
        finds(with(OF_2009, "3. (C)", "3. (C/NF)").replace("\nSIPDIS\n", "\nNOFORN\nSIPDIS\n"));
    }

    @Test
    void aNofornTelegramHasANofornPortion() {
        finds(
                with(OF_2009, "\nSIPDIS\n", "\nNOFORN\nSIPDIS\n"),
                "check-noforn-unused The telegram is NOFORN and none of its portions is so marked; the portions say what"
                        + " makes it so" + PORTIONS);
    }

    @Test
    void theSubjectIsAPortion() {
        finds(
                with(OF_2009, "SUBJECT: (U) ", "SUBJECT: "),
                "check-subject-unmarked The subject has no portion mark; it is a portion of a CONFIDENTIAL telegram and is"
                        + " marked" + PORTIONS);
    }

    @Test
    void aSensitivePortionAsksForTheCaption() {
        finds(
                with(OF_2007, "2. Ours", "2. (SBU) Ours"),
                "check-sensitive-missing Paragraph 2 is marked SBU and the telegram has no caption SENSITIVE; such a telegram"
                        + " carries it (practice of published telegrams).");
    }

    @Test
    void numbersRunOnWithoutAGap() {
        finds(
                with(OF_2009, "3. (C)", "5. (C)"),
                "check-number-gap Paragraph 5 follows paragraph 2: 3 to 4 are missing; numbers run on without a gap"
                        + " (5 FAH-1 H-246.2).");
    }

    @Test
    void numbersRunUpward() {
        finds(
                with(OF_2009, "3. (C)", "1. (C)"),
                "check-number-backward Paragraph 1 follows paragraph 2; numbers run upward through all sections"
                        + " (5 FAH-1 H-246.2).");
    }

    @Test
    void aNumberIsUsedOnce() {
        finds(
                with(OF_2009, "3. (C)", "2. (C)"),
                "check-number-repeated Paragraph number 2 stands twice; each is used once (5 FAH-1 H-246.2).");
    }

    @Test
    void theFirstNumberIsOne() {
        finds(
                with(OF_2007, "1. The", "2. The").replace("2. Ours", "3. Ours"),
                "check-number-first The first numbered paragraph is 2; paragraphs are numbered from 1 (5 FAH-1 H-246.2).");
    }

    @Test
    void theOnlyParagraphHasNoNumber() {
        finds(
                with(OF_2007, "2. Ours were three; they sold two pumps.\n\n", ""),
                "check-number-single The only paragraph is numbered; a single paragraph has no number (5 FAH-1 H-246.2).");
    }

    @Test
    void aTextOverThreePagesHasASummary() {
        String sentence = "The pumps were blue, and the visitors asked about the price of each.\n";
        finds(with(OF_2007, "2. Ours", "2. " + sentence.repeat(50) + "Ours"));
        finds(
                with(OF_2007, "2. Ours", "2. " + sentence.repeat(61) + "Ours"),
                "check-summary-missing The text has 2 paragraphs, more than three pages, and no summary; a text over three"
                        + " pages begins with one (5 FAH-1 H-246.3).");
    }

    @Test
    void aTelegramIsSigned() {
        finds(
                with(OF_2007, "\nSPECIMEN\n", ""),
                "check-signature-missing No name stands after the last paragraph; the chief of mission signs, for the"
                        + " Department the Secretary (practice of published telegrams).");
    }

    @Test
    void aTelegramHasASubject() {
        finds(
                with(OF_2007, "SUBJECT: A FAIR FOR PUMPS\n", ""),
                "check-subject-missing No subject line stands in the heading; each telegram has one"
                        + " (practice of published telegrams since 1973).");
    }

    @Test
    void thePublishersClassificationIsCompared() {
        assertEquals(
                List.of(
                        "check-copy-class-disagrees The publisher says SECRET and the class line CONFIDENTIAL; the class line"
                                + " is the telegram's own (practice of published telegrams)."),
                findings(read(OF_2009, stating("SECRET", null))));
        assertEquals(
                List.of(
                        "check-copy-class-disagrees The publisher says CONFIDENTIAL//NOFORN and the telegram has no caption"
                                + " NOFORN; the telegram's own captions hold (practice of published telegrams)."),
                findings(read(OF_2009, stating("CONFIDENTIAL//NOFORN", null))));
        assertEquals(List.of(), findings(read(OF_2007, stating("UNCLASSIFIED//FOR OFFICIAL USE ONLY", null))));
    }

    @Test
    void thePublishersDateIsComparedToTheHour() {
        assertEquals(List.of(), findings(read(OF_2009, stating(null, "2009-03-06 09:09"))));
        assertEquals(
                List.of(
                        "check-copy-date-disagrees The publisher dates the telegram 2009-03-07 09:12 and the date-time group"
                                + " is 060912Z MAR 09; the date-time group is the telegram's own"
                                + " (practice of published telegrams)."),
                findings(read(OF_2009, stating(null, "2009-03-07 09:12"))));
    }

    @Test
    void theCopiesOfTheDistributionBlockAddUp() {
        finds(
                with(OF_1976, "/018 W", "/019 W"),
                "check-copy-count-disagrees The offices have 18 copies in all and the block says 19; the figure after the"
                        + " slash is their sum (practice of telegrams of the 1970s).");
    }

    private static PublisherStatement stating(@Nullable String classification, @Nullable String created) {
        return new PublisherStatement(
                "Cablegate page", null, created, null, classification, null, null, List.of(), List.of(), Map.of());
    }
}
