package org.reftel.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reftel.core.check.Judged.OF_1976;
import static org.reftel.core.check.Judged.OF_2007;
import static org.reftel.core.check.Judged.OF_2009;
import static org.reftel.core.check.Judged.findings;
import static org.reftel.core.check.Judged.finds;
import static org.reftel.core.check.Judged.read;
import static org.reftel.core.check.Judged.with;
import static org.reftel.core.check.Judged.withCaptionAndMark;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadRulesTest {

    @Test
    void theMostRestrictiveCaptionComesFirst() {
        finds(with(OF_2009, "SIPDIS\n", "STADIS\nSIPDIS\n"));
        finds(
                with(OF_2009, "SIPDIS\n", "STADIS\nEXDIS\n"),
                "check-caption-order EXDIS stands after STADIS; the most restrictive caption comes first (5 FAH-2 H-252.1).");
    }

    @Test
    void aTopicHasNoPlaceAmongTheCaptions() {
        finds(with(OF_2009, "SIPDIS\n", "SIPDIS\nAIDAC\n"));
    }

    @Test
    void eachCaptionHasItsOwnLine() {
        finds(
                with(OF_2009, "SIPDIS\n", "EXDIS SIPDIS\n"),
                "check-caption-line SIPDIS stands on the line of EXDIS; each caption has its own line (5 FAH-2 H-252.1).");
    }

    @Test
    void anAgrementIsNeverNodis() {
        finds(
                with(OF_2009, "SIPDIS\n", "NODIS\nAGREMENT CHANNEL\n"),
                "check-captions-exclude AGREMENT CHANNEL and NODIS stand together; one shuts out the other"
                        + " (5 FAH-2 H-442.1).");
    }

    @Test
    void sensitiveMarksUnclassifiedTextOnly() {
        finds(with(OF_2007, "SIPDIS\n", "SENSITIVE\nSIPDIS\n"));
        finds(
                with(OF_2009, "SIPDIS\n", "SENSITIVE\nSIPDIS\n"),
                "check-sensitive-classified SENSITIVE stands on a CONFIDENTIAL telegram; it marks unclassified text only"
                        + " (practice of published telegrams).");
    }

    @Test
    void theOrderWasInForceOnTheDay() {
        finds(
                with(OF_2009, "E.O. 12958", "E.O. 13526"),
                "check-order-not-in-force E.O. 13526 was not in force on 2009-03-06; E.O. 12958 was"
                        + " (5 FAH-1 H-240, as reported).");
    }

    @Test
    void aLineThatCameWithTheReleaseIsNotHeldAgainstTheDrafter() {
        finds(
                with(OF_1976, "C O N F I D E N T I A L QUITO", "UNCLASSIFIED QUITO")
                        .replace("E.O. 11652: GDS", "E.O. 12958: DECL: 06/21/2006"),
                "check-order-not-in-force E.O. 12958 was not in force on 1976-06-17; E.O. 11652 was"
                        + " (5 FAH-1 H-240, as reported).");
    }

    @Test
    void theOrderIsOneOnClassification() {
        finds(
                with(OF_2009, "E.O. 12958", "E.O. 11111"),
                "check-order-unknown E.O. 11111 is not an order on classification (5 FAH-1 H-240, as reported).");
    }

    @Test
    void aClassifiedTelegramNamesItsOrder() {
        finds(
                with(OF_2009, "E.O. 12958: DECL: 03/06/2019\n", ""),
                "check-order-missing The telegram is CONFIDENTIAL and no line names the executive order; a classified"
                        + " telegram names it (5 FAH-1 H-240, as reported).");
    }

    @Test
    void aClassifiedTelegramSaysWhenItIsDeclassified() {
        finds(
                with(OF_2009, "DECL: 03/06/2019", "N/A"),
                "check-declassify-missing The telegram is CONFIDENTIAL and its declassification is N/A; a date or an event"
                        + " is asked for (5 FAH-1 H-240, as reported).");
    }

    @Test
    void anUnclassifiedTelegramIsNotDeclassified() {
        finds(
                with(OF_2007, "E.O. 12958: N/A", "E.O. 12958: DECL: 02/02/2017"),
                "check-declassify-unclassified The telegram is UNCLASSIFIED and is to be declassified on 2017-02-02; an"
                        + " unclassified telegram says N/A (5 FAH-1 H-240, as reported).");
    }

    @Test
    void theDateOfDeclassificationLiesAhead() {
        finds(
                with(OF_2009, "03/06/2019", "03/06/2008"),
                "check-declassify-too-early The telegram is of 2009-03-06 and is to be declassified on 2008-03-06, before it"
                        + " was sent; the date lies ahead (E.O. 12958 sec. 1.5).");
    }

    @Test
    void tenYearsAreTheRuleAndTwentyFiveTheMost() {
        finds(with(OF_2009, "03/06/2019", "03/07/2019"));
        finds(
                with(OF_2009, "03/06/2019", "03/06/2034"),
                "check-declassify-over-ten The telegram is of 2009-03-06 and is to be declassified on 2034-03-06; 10 years"
                        + " are the rule, and more only where they are needed (E.O. 12958 sec. 1.5).");
        finds(
                with(OF_2009, "03/06/2019", "03/06/2039"),
                "check-declassify-too-late The telegram is of 2009-03-06 and is to be declassified on 2039-03-06; 25 years"
                        + " are the most (E.O. 12958 sec. 1.5).");
    }

    @Test
    void x1EndedIn2003() {
        finds(
                with(OF_2009, "DECL: 03/06/2019", "X1"),
                "check-declassify-rule-obsolete The telegram is of 2009-03-06 and its declassification is X1, a mark of"
                        + " E.O. 12958 that was written from 1995-10-14 to 2003-03-24; a date or a mark of the order in force is"
                        + " asked for (5 FAH-1 H-240, as reported).");
    }

    @Test
    void oadrWasNotWrittenIn1976() {
        finds(
                with(OF_1976, "GDS", "OADR"),
                "check-declassify-rule-obsolete The telegram is of 1976-06-17 and its declassification is OADR, a mark"
                        + " of E.O. 12356 that was written from 1982-08-01 to 1995-10-13; a date or a mark of the order in force"
                        + " is asked for (5 FAH-1 H-240, as reported).");
    }

    @Test
    void aClassifiedTelegramNamesItsClassifier() {
        finds(
                with(OF_2009, "Classified By: Ambassador Jane Q. Specimen, for reasons 1.4(b) and (d).\n", ""),
                "check-classifier-missing The telegram is CONFIDENTIAL and has no paragraph \"Classified by\"; it names who"
                        + " classified, and why (32 CFR 2001.21).");
    }

    @Test
    void aLaterSectionThatWasSentApartNeedNotNameTheClassifierAgain() {
        finds(with(
                with(with(OF_2009, "SECTION 01", "SECTION 02"), "#0123/01", "#0123/02"),
                "Classified By: Ambassador Jane Q. Specimen, for reasons 1.4(b) and (d).\n",
                ""));
    }

    @Test
    void theClassifierGivesAReason() {
        finds(
                with(OF_2009, ", for reasons 1.4(b) and (d)", ""),
                "check-reason-missing The classifier gives no reason; one is asked for, such as 1.4(b), by section and"
                        + " letter (32 CFR 2001.21).");
    }

    @Test
    void whatThePublisherCutIsNotReportedAsMissing() {
        finds(with(OF_2009, ", for reasons 1.4(b) and (d).", ", ..."));
    }

    @Test
    void aClassifierHasAName() {
        finds(
                with(OF_2009, "Ambassador Jane Q. Specimen, for", "Ambassador for"),
                "check-classifier-unnamed The classifier is named as Ambassador only; name and position are asked for"
                        + " (32 CFR 2001.21).");
    }

    @Test
    void reasonsOfSection15EndedIn2003() {
        finds(
                with(OF_2009, "1.4(b) and (d)", "1.5(b) and (d)"),
                "check-reason-obsolete Reason 1.5(b) is of a section that did not hold the reasons on 2009-03-06; section 1.4"
                        + " did (E.O. 12958).");
    }

    @Test
    void section15HadNoReasonH() {
        finds(
                with(OF_2009, "1.4(b) and (d)", "1.5(h)"),
                "check-reason-unknown Reason 1.5(h) does not exist in the order (E.O. 12958).",
                "check-reason-obsolete Reason 1.5(h) is of a section that did not hold the reasons on 2009-03-06; section 1.4"
                        + " did (E.O. 12958).");
    }

    @Test
    void aTelegramHasTagsSince1973() {
        finds(
                with(OF_2007, "TAGS: ECON, UK\n", ""),
                "check-tags-missing No TAGS line stands in the heading; each telegram has one"
                        + " (TAGS handbook of 1974, section 4).");
    }

    @Test
    void aTagIsInTheTable() {
        finds(
                with(OF_2007, "ECON, UK", "ECON, QQQQ, UK"),
                "check-tag-unknown TAGS QQQQ is not in the manual's table (TAGS handbook of 1974, section 3).");
    }

    @Test
    void aSubjectStandsAmongTheTags() {
        finds(
                with(OF_2007, "ECON, UK", "UK"),
                "check-tag-no-subject None of the TAGS UK names a subject; at least one does"
                        + " (TAGS handbook of 1974, section 4).");
    }

    @Test
    void subjectsComeBeforeCountries() {
        finds(
                with(OF_2007, "ECON, UK", "UK, ECON"),
                "check-tag-order Subject TAGS ECON stands after UK; subjects come first, then countries, then organizations"
                        + " (TAGS handbook of 1974, section 4).");
    }

    @Test
    void severalReferencesHaveLetters() {
        finds(
                with(OF_2009, "A. 08 ASTANA 2290\n     B. MOSCOW 412", "08 ASTANA 2290\n     MOSCOW 412"),
                "check-reference-unlettered The 2 references have no letters; where there is more than one, each has a letter"
                        + " (5 FAH-1 H-240, as reported).");
    }

    @Test
    void lettersRunOnWithoutAGap() {
        finds(
                with(OF_2009, "     B. MOSCOW", "     C. MOSCOW"),
                "check-reference-letters Reference C stands where B is due; letters run from A without a gap"
                        + " (5 FAH-1 H-240, as reported).");
    }

    @Test
    void aReferenceIsEarlierThanTheTelegram() {
        finds(
                with(OF_2009, "08 ASTANA 2290", "10 ASTANA 2290"),
                "check-reference-later Reference 10 ASTANA 2290 is 10ASTANA2290, which was sent after this telegram,"
                        + " 09ASTANA123; a year that is not the current one is written (practice of published telegrams).");
    }

    @Test
    void aTelegramIsCitedOnce() {
        finds(
                with(OF_2009, "B. MOSCOW 412", "B. 08 ASTANA 2290"),
                "check-reference-repeated 08ASTANA2290 is cited twice on the reference line"
                        + " (practice of published telegrams).");
    }

    @Test
    void captionsAndMarksAreThoseOfTheManual() {
        assertEquals(
                List.of(
                        "check-mark-unknown The subject is marked BURN, which names no level; U, SBU, C, S and TS are known"
                                + " (32 CFR 2001.21).",
                        "check-caption-unknown Caption BURN is not in the manual's list (5 FAH-2 H-252.1)."),
                findings(withCaptionAndMark(read(OF_2009), "BURN")));
    }

    @Test
    void aSeriesWithItsNumberIsACaption() {
        finds(with(OF_2009, "SIPDIS\n", "SIPDIS\nSECTO 14\n"));
    }

    @Test
    void aTagWasInUse() {
        finds(
                with(OF_2007, "ECON, UK", "ECON, UR"),
                "check-tag-not-in-force TAGS UR was in use 1973-1991 and the telegram is of 2007"
                        + " (TAGS handbook of 1974, section 3).");
    }

    @Test
    void aSerialHasSixDigits() {
        finds(
                with(OF_2007, "LONDON 000456", "LONDON 00456"),
                "check-serial-digits The serial 00456 has 5 digits; it is written with six"
                        + " (practice of published telegrams since the 1990s).");
    }

    @Test
    void aPostIsInTheTable() {
        finds(
                with(OF_2007, "UNCLAS LONDON 000456", "UNCLAS ATLANTIS 000456")
                        .replace("AMEMBASSY LONDON", "AMEMBASSY ATLANTIS"),
                "check-post-unknown The number is of ATLANTIS, a post that is not in the manual's table"
                        + " (practice of published telegrams).");
    }
}
