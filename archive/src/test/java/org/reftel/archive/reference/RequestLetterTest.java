package org.reftel.archive.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reftel.archive.reference.Bracket.Neighbour;
import org.reftel.archive.reference.Bracket.Sureness;
import org.reftel.archive.reference.Dossier.Citing;
import org.reftel.archive.reference.Dossier.Likelihood;
import org.reftel.archive.reference.Dossier.Place;
import org.reftel.archive.reference.Dossier.Recipient;
import org.reftel.archive.reference.RequestLetter.Kind;
import org.reftel.core.telegram.TelegramId;

class RequestLetterTest {
    @Test
    void theFactsStandInIt() {
        String letter = RequestLetter.of(dossier("09ASTANA349"), Kind.FOIA);

        assertTrue(letter.contains("""
                    Message reference number: ASTANA 000349, year 2009
                    Sent by: Embassy Astana
                    Date: between 3 March 2009 and 4 March 2009 (number 341 of the same post
                        is of 3 March 2009; number 355 of 5 March 2009; it was first cited
                        on 4 March 2009)
                    Recipients, probably: Embassy Moscow
                    Subject of what cites it: "TEN DAYS"
                    TAGS of what cites it: PREL, KZ
                    Cited in: 09STATE20774 of 4 March 2009, as "ASTANA 349"
                """.indent(0)), letter);
        assertTrue(letter.contains("U.S. Department of State\n"), letter);
        assertTrue(letter.contains("5 U.S.C. 552, and 22 CFR Part 171"), letter);
    }

    @Test
    void onlyWhatTheWriterMustGiveIsLeftOpen() {
        String letter = RequestLetter.of(dossier("09ASTANA349"), Kind.MDR);

        assertEquals(
                List.of(
                        "[YOUR NAME]",
                        "[YOUR POSTAL ADDRESS]",
                        "[YOUR E-MAIL ADDRESS AND TELEPHONE NUMBER]",
                        "[DATE]",
                        "[AMOUNT]",
                        "[YOUR SIGNATURE]",
                        "[YOUR NAME]"),
                Pattern.compile("\\[[^\\]]*\\]")
                        .matcher(letter)
                        .results()
                        .map(found -> found.group())
                        .toList());
        assertTrue(letter.contains("section 3.5 of Executive Order 13526"), letter);
        assertTrue(letter.lines().allMatch(line -> line.length() <= 76), letter);
    }

    @Test
    void telegramsOfTheSeventiesAreAskedForAtTheNationalArchives() {
        String letter = RequestLetter.of(dossier("74MOSCOW5202"), Kind.FOIA);

        assertTrue(letter.contains("National Archives at College Park\n"), letter);
        assertTrue(letter.contains("withdrawal card"), letter);
        assertFalse(letter.contains("22 CFR Part 171"), letter);
    }

    private static Dossier dossier(String id) {
        LocalDate third = LocalDate.of(2009, 3, 3);
        Bracket sent = new Bracket(
                third,
                third.plusDays(1),
                third.plusDays(1),
                new Neighbour(341, third),
                new Neighbour(355, third.plusDays(2)),
                third.plusDays(1),
                Sureness.GOOD);
        Wanted wanted = new Wanted(
                Objects.requireNonNull(TelegramId.parse(id)),
                1,
                List.of("STATE"),
                List.of("TEN DAYS"),
                "SECRET",
                false,
                sent);
        Citing citing = new Citing(
                "09STATE20774",
                "STATE",
                "2009-03-04T23:06",
                "SECSTATE WASHDC",
                "TEN DAYS",
                "SECRET",
                Certainty.SURE,
                Reason.WRITTEN,
                List.of(new Place(null, "C", "ASTANA 349", null)));
        return new Dossier(
                wanted,
                List.of(citing),
                List.of(new Dossier.Tag("PREL", 1), new Dossier.Tag("KZ", 1)),
                List.of("NODIS"),
                List.of(
                        new Recipient("Embassy Astana", Likelihood.HAS_IT, "sent it"),
                        new Recipient("Embassy Moscow", Likelihood.LIKELY, "was sent the telegrams around it"),
                        new Recipient("CIS COLLECTIVE", Likelihood.POSSIBLE, "was sent the telegram that cites it")));
    }
}
