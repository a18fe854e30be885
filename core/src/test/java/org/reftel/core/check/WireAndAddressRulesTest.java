package org.reftel.core.check;

import static org.reftel.core.check.Judged.OF_2007;
import static org.reftel.core.check.Judged.OF_2009;
import static org.reftel.core.check.Judged.finds;
import static org.reftel.core.check.Judged.with;

import org.junit.jupiter.api.Test;

class WireAndAddressRulesTest {

    @Test
    void aWireLineHasAtMost69Characters() {
        String sixtyNine = "PP RUEHBI RUEHCI RUEHDBU RUEHAST RUEHLN RUEHPOD RUEHROV RUEHSRU RUEHA";
        finds(with(OF_2009, "PP RUEHBI RUEHCI", sixtyNine));
        finds(
                with(OF_2009, "PP RUEHBI RUEHCI", sixtyNine + "B"),
                "check-line-too-long Line 2 has 70 characters; a line of the wire has at most 69 (ACP 127 138 f).");
    }

    @Test
    void aWireLineHasOnlyWhatTeletypeSends() {
        finds(
                with(OF_2009, "RUEHLO/AMEMBASSY LONDON 0117", "RUEHLO/AMEMBASSY LONDON & 0117"),
                "check-wire-characters Line 9 has \"&\"; the wire takes upper-case letters, digits and - ? : ( ) . , / only"
                        + " (ACP 127 138 e).");
    }

    @Test
    void oneBlankStandsBetweenGroups() {
        finds(
                with(OF_2009, "LONDON 0117", "LONDON  0117"),
                "check-wire-blanks Line 9 has more than one blank between groups; one is sent (ACP 127 140).");
    }

    @Test
    void theSecurityLineAgreesWithTheClassLine() {
        finds(
                with(OF_2009, "ZNY CCCCC", "ZNY SSSSS"),
                "check-security-disagrees The security line says SSSSS and the class line CONFIDENTIAL; both carry one class"
                        + " (ACP 127 203).");
        finds(
                with(OF_2009, "ZNY CCCCC", "ZNR CCCCC"),
                "check-security-disagrees ZNR lets the telegram go in clear and the class line says CONFIDENTIAL; ZNY"
                        + " stands before CCCCC (ACP 127 203).");
        finds(with(OF_2007, "ZNR UUUUU", "ZNY EEEEE"));
    }

    @Test
    void theFilingTimeIsComparedWithTheDateTimeGroup() {
        finds(
                with(OF_2009, "0650912", "0660030"),
                "check-date-disagrees Filed on day 066 at 0030Z, and the date-time group 060912Z MAR 09 is day 065 at 0912Z;"
                        + " the date-time group is the telegram's date (ACP 127 208 f).");
    }

    @Test
    void theStationSerialIsTheNumbersLastFourDigits() {
        finds(
                with(OF_2009, "#0123/01", "#0124/01"),
                "check-serial-disagrees The station serial is 0124 and the message number 123; the serial is the number's"
                        + " last four digits (practice of published telegrams).");
    }

    @Test
    void theSectionStandsInBothLines() {
        finds(
                with(OF_2009, "#0123/01", "#0123"),
                "check-section-disagrees The class line says section 1 of 2 and the DE line names none; each names its"
                        + " section (ACP 127 208).");
        finds(with(OF_2007, "#0456", "#0456/01"));
    }

    @Test
    void theRoutingLineDoublesTheHighestPrecedence() {
        finds(
                with(OF_2009, "PP RUEHBI", "RR RUEHBI"),
                "check-precedence-disagrees The routing line says RR and the date-time line PRIORITY; the routing line"
                        + " doubles the highest precedence, PP (ACP 127 152).");
    }

    @Test
    void theOriginatorIsThePostOfTheNumber() {
        finds(
                with(OF_2009, "FM AMEMBASSY ASTANA", "FM AMEMBASSY TASHKENT"),
                "check-origin-disagrees The FM line says AMEMBASSY TASHKENT and the message number is of ASTANA; a telegram"
                        + " bears its originator's own number (practice of published telegrams).");
        finds(with(OF_2009, "FM AMEMBASSY ASTANA", "FM AMEMBASSY ASTANAA"));
    }

    @Test
    void someoneIsToActOnIt() {
        finds(
                with(OF_2009, "TO RUEHC/SECSTATE WASHDC PRIORITY 4410\n", ""),
                "check-addressee-missing No addressee stands after TO; a telegram has at least one for action"
                        + " (5 FAH-2 H-233).");
    }

    @Test
    void eachAddresseeStandsOnce() {
        finds(
                with(OF_2009, "RUEHLO/AMEMBASSY LONDON 0117", "RUEHMO/AMEMBASSY MOSCOW 2201"),
                "check-addressee-repeated AMEMBASSY MOSCOW is addressed twice; each addressee stands once (5 FAH-2 H-233).");
    }

    @Test
    void eachIndicatorStandsOnceOnTheRoutingLine() {
        finds(
                with(OF_2009, "PP RUEHBI RUEHCI", "PP RUEHBI RUEHCI RUEHBI"),
                "check-indicator-repeated The routing line names RUEHBI twice; each indicator stands once (ACP 127 204).");
    }

    @Test
    void informationIsNeverHigherThanAction() {
        finds(
                with(OF_2009, "AMEMBASSY MOSCOW PRIORITY", "AMEMBASSY MOSCOW IMMEDIATE"),
                "check-info-precedence-higher AMEMBASSY MOSCOW has the telegram for information as IMMEDIATE and no action"
                        + " addressee has more than PRIORITY; information is never higher than action (ACP 127 152).");
    }

    @Test
    void flashGoesApart() {
        String flash = with(OF_2009, "PP RUEHBI", "ZZ RUEHBI").replace("P 060912Z", "Z 060912Z");
        finds(
                flash.replace("SECSTATE WASHDC PRIORITY", "SECSTATE WASHDC FLASH"),
                "check-flash-mixed AMEMBASSY MOSCOW is PRIORITY beside a FLASH addressee; FLASH goes apart from lower"
                        + " precedence (ACP 127 152 e).");
    }

    @Test
    void onlyMembersOfACollectiveAreExempted() {
        finds(
                with(OF_2009, "LONDON 0117", "LONDON 0117\nXMT AMCONSUL LEEDS"),
                "check-exempt-without-collective AMCONSUL LEEDS is exempted and no collective is addressed; XMT exempts"
                        + " members of a collective (ACP 127 133).");
        finds(with(OF_2009, "RUEHLO/AMEMBASSY LONDON 0117", "CIS COLLECTIVE\nXMT AMCONSUL LEEDS"));
    }

    @Test
    void aCollectiveHasNoContinuityNumber() {
        finds(
                with(OF_2009, "RUEHLO/AMEMBASSY LONDON 0117", "CIS COLLECTIVE 0117"),
                "check-continuity-collective CIS COLLECTIVE has continuity number 0117; a collective has none, its members"
                        + " differ (5 FAH-2 H-321.7, as reported).");
    }

    @Test
    void continuityNumbersAreOneForEachSection() {
        finds(with(OF_2009, "LONDON 0117", "LONDON 0117-0118"));
        finds(
                with(OF_2009, "LONDON 0117", "LONDON 0117-0119"),
                "check-continuity-sections AMEMBASSY LONDON has continuity numbers 0117-0119, 3 in all, for a telegram of 2"
                        + " sections; each section takes one (5 FAH-2 H-321.7, as reported).");
    }

    @Test
    void anIndicatorHasFiveToEightLettersAndBeginsWithR() {
        finds(
                with(OF_2009, "RUEHLO/AMEMBASSY", "XUEHLO/AMEMBASSY"),
                "check-indicator-form XUEHLO is no routing indicator; it has five to eight letters and begins with R"
                        + " (5 FAH-2 H-232).");
    }

    @Test
    void anUnknownIndicatorIsMentioned() {
        finds(
                with(OF_2009, "RUEHLO/AMEMBASSY", "RUQQZZ/AMEMBASSY"),
                "check-indicator-unknown Routing indicator RUQQZZ of AMEMBASSY LONDON is not in the manual's table"
                        + " (5 FAH-2 H-232).");
    }

    @Test
    void anIndicatorOfAnotherPostIsMentioned() {
        finds(
                with(OF_2009, "RUEHLO/AMEMBASSY", "RUEHMO/AMEMBASSY"),
                "check-indicator-disagrees Routing indicator RUEHMO stands before AMEMBASSY LONDON and belongs to AMEMBASSY"
                        + " MOSCOW (5 FAH-2 H-232).");
    }
}
