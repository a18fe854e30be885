package org.reftel.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.SourceText;

/** What a copy in plain text says of who gave it out, and what follows for the changes of its publisher. */
class StatedReleaseTest {
    private static final String TEXT = """
            R 071005Z MAY 08
            FM AMEMBASSY BISHKEK
            TO SECSTATE WASHDC 9396
            C O N F I D E N T I A L BISHKEK 000455

            SUBJECT: NOTES

            1. (C) The clerk keeps a table in her handbag.
            """;

    private static final String REQUEST =
            "UNCLASSIFIED U.S. Department of State Case No. F-2011-04471 Doc No. C05218830 Date: 05/16/2016\n\n"
                    + "RELEASED IN PART\nB1,1.4(D)\n\n";

    @Test
    void theHeadOfAReleaseOnRequestNamesCaseDocumentAndDay() {
        assertEquals(
                new StatedRelease(
                        "U.S. Department of State, on request", "Case F-2011-04471, Doc C05218830", "2016-05-16"),
                release(REQUEST + TEXT));
    }

    @Test
    void aPageThatWasSavedAsTextNamesTheDayOfItsRelease() {
        assertEquals(
                new StatedRelease("Cablegate page, saved as text", "", "2011-08-30"),
                release("Reference ID Created Released Classification Origin\n"
                        + "08BISHKEK455 2008-05-07 10:05 2011-08-30 01:44 CONFIDENTIAL Embassy Bishkek\n\n" + TEXT));
    }

    @Test
    void whatATelegramQuotesIsNoRelease() {
        assertNull(release(TEXT + "\n2. (U) " + REQUEST.strip().replace("\n", " ") + "\n"));
        assertNull(release(TEXT));
    }

    @Test
    void releasesFollowEachOtherByTheirDaysAndAnUnknownTextBelongsToNone() {
        Comparison comparison = Comparison.of(new Holding(
                HoldingKey.ofText("notes"),
                List.of(
                        witness(1, "b.txt", REQUEST + TEXT),
                        witness(2, "wire.txt", TEXT.replace("table", "list")),
                        witness(
                                3,
                                "a.txt",
                                REQUEST.replace("05/16/2016", "02/01/2012")
                                        + TEXT.replace("in her handbag", "[B1 1.4(D)]")))));

        assertEquals(
                List.of("U.S. Department of State, on request: C to A, [WITHHELD]"),
                comparison.changes().stream().map(StatedReleaseTest::told).toList());
    }

    @Test
    void twoTextsUnderOnePathAreOneSource() {
        Comparison comparison = Comparison.of(new Holding(
                HoldingKey.ofText("notes"),
                List.of(witness(1, "k/455.txt", TEXT), witness(2, "k/455.txt", TEXT.replace("table", "list")))));

        assertEquals(
                List.of("The file k/455.txt: A to B, [WORD]"),
                comparison.changes().stream().map(StatedReleaseTest::told).toList());
    }

    private static String told(Comparison.Change change) {
        return change.publisher() + ": " + change.from().siglum() + " to "
                + change.to().siglum() + ", "
                + change.collation().variants().stream()
                        .map(variant -> variant.kind())
                        .toList();
    }

    private static @Nullable StatedRelease release(String text) {
        return StatedRelease.of(telegram(text));
    }

    private static Witness witness(long sequence, String path, String text) {
        return new Witness(sequence, "0".repeat(63) + sequence, 0, path, WitnessKind.WHOLE, telegram(text));
    }

    private static Telegram telegram(String text) {
        return new TelegramReader().read(new SourceText(text), PublisherStatement.none("text"));
    }
}
