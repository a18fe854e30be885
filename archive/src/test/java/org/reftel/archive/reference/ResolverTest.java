package org.reftel.archive.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.reftel.core.telegram.TelegramId;

@NullMarked
class ResolverTest {
    private final Map<String, List<PostNumbers.Held>> held = new TreeMap<>();
    private final Map<String, List<Resolver.Claimed>> claims = new TreeMap<>();
    private long holdings;

    @Test
    void aWrittenYearIsBelieved() {
        holds("08ASTANA680", "2008-03-03");

        assertEquals("08ASTANA680 held sure written", written("08ASTANA680", "09ASTANA1843", "2009-10-13"));
        assertEquals("08ASTANA681 sure written", written("08ASTANA681", "09ASTANA1843", "2009-10-13"));
    }

    @Test
    void whatIsHeldWasSentBeforeItIsCited() {
        holds("09TASHKENT90", "2009-11-30");

        assertEquals("09TASHKENT90 held doubtful later", written("09TASHKENT90", "09ASTANA1843", "2009-10-13"));
        assertEquals("10TASHKENT90 doubtful later", written("10TASHKENT90", "09ASTANA1843", "2009-10-13"));
    }

    @Test
    void theHeldTelegramOfThatNumberThatWasSentBeforeTellsTheYear() {
        holds("09TASHKENT1500", "2009-11-30");

        assertEquals("09TASHKENT1500 held likely held", inferred("10TASHKENT1500", "10ASTANA50", "2010-01-20"));
        assertEquals("09TASHKENT1500 held sure held", inferred("09TASHKENT1500", "09ASTANA1950", "2009-12-02"));
    }

    @Test
    void howFarThePostHadComeTellsTheYear() {
        holds("10TASHKENT40", "2010-01-18");
        assertEquals("10TASHKENT12 likely numbers", inferred("10TASHKENT12", "10ASTANA50", "2010-01-20"));

        holds("10TASHKENT300", "2010-03-01");
        assertEquals("09TASHKENT1500 likely numbers", inferred("10TASHKENT1500", "10ASTANA50", "2010-01-20"));
    }

    @Test
    void oneMisdatedTelegramAmongManyDoesNotCount() {
        for (int number = 10; number <= 90; number += 10) {
            holds("10TASHKENT" + number, "2010-01-" + (number / 10 + 10));
        }
        holds("10TASHKENT5", "2010-12-01");
        for (int number = 800; number < 880; number += 10) {
            holds("10TASHKENT" + number, "2010-10-0" + (number - 790) / 10);
        }

        assertEquals("10TASHKENT55 likely numbers", inferred("10TASHKENT55", "10ASTANA50", "2010-01-20"));
    }

    @Test
    void whereNothingIsHeldTheRuleDecides() {
        assertEquals("10TASHKENT12 likely rule", inferred("10TASHKENT12", "10ASTANA50", "2010-01-20"));
    }

    @Test
    void anOwnNumberAboveTheTelegramsOwnIsOfTheYearBefore() {
        assertEquals("09BAGHDAD3326 likely numbers", inferred("09BAGHDAD3326", "10BAGHDAD112", "2010-01-15"));
        assertEquals("10BAGHDAD90 likely numbers", inferred("10BAGHDAD90", "10BAGHDAD112", "2010-01-15"));
    }

    @Test
    void oneOfLongAgoLeavesTheYearOpen() {
        holds("09TASHKENT120", "2009-02-01");

        assertEquals(
                "10TASHKENT120 open ambiguous [10TASHKENT120, 09TASHKENT120]",
                inferred("10TASHKENT120", "10ASTANA950", "2010-11-20"));
    }

    @Test
    void aMisspeltPostIsTheOneThatHasTheNumber() {
        holds("09TASHKENT1500", "2009-09-30");

        assertEquals("09TASHKENT1500 held likely post", written("09TASHKNET1500", "09ASTANA1843", "2009-10-13"));
        assertEquals("09TASHKENT1501 doubtful post", written("09TASHKNET1501", "09ASTANA1843", "2009-10-13"));
        assertEquals("09ATLANTIS1 doubtful unknown", written("09ATLANTIS1", "09ASTANA1843", "2009-10-13"));
    }

    @Test
    void aTelegramThatCitesItselfIsToldSo() {
        holds("09ASTANA1843", "2009-10-13");

        assertEquals("09ASTANA1843 held open self", written("09ASTANA1843", "09ASTANA1843", "2009-10-13"));
    }

    @Test
    void whatIsHeldUnderAnotherIdIsMeantByTheOneThatItsTextGives() {
        claims("09ASTANA1834", "09ASTANA1843", "2009-10-13", false);

        assertEquals("09ASTANA1834 held likely claim", written("09ASTANA1843", "09BISHKEK900", "2009-10-15"));
        assertEquals("09ASTANA1834 held doubtful claim", inferred("09ASTANA1843", "09BISHKEK900", "2009-10-15"));
        assertEquals("09ASTANA1843 sure written", written("09ASTANA1843", "09BISHKEK800", "2009-10-01"));
        assertEquals("09ASTANA1843 sure written", written("09ASTANA1843", "09ASTANA1834", "2009-10-13"));

        holds("09ASTANA1843", "2009-10-14");
        assertEquals("09ASTANA1843 held sure written", written("09ASTANA1843", "09BISHKEK900", "2009-10-15"));
    }

    @Test
    void aStationsNumberAloneIsDoubtfulAndTwoClaimsLeaveItOpen() {
        claims("09ASTANA1834", "09ASTANA1843", "2009-10-13", true);
        assertEquals("09ASTANA1834 held doubtful claim", written("09ASTANA1843", "09BISHKEK900", "2009-10-15"));

        claims("09ASTANA1844", "09ASTANA1843", "2009-10-13", false);
        assertEquals(
                "09ASTANA1843 open ambiguous [09ASTANA1834, 09ASTANA1844]",
                written("09ASTANA1843", "09BISHKEK900", "2009-10-15"));
    }

    private void claims(String id, String claimed, String sent, boolean byStation) {
        claims.computeIfAbsent(claimed, _ -> new ArrayList<>())
                .add(new Resolver.Claimed(
                        Objects.requireNonNull(TelegramId.parse(id)), ++holdings, minutes(sent), byStation));
    }

    private void holds(String id, String sent) {
        TelegramId telegram = Objects.requireNonNull(TelegramId.parse(id));
        held.computeIfAbsent(telegram.post(), _ -> new ArrayList<>())
                .add(new PostNumbers.Held(telegram.year(), telegram.number(), ++holdings, minutes(sent)));
    }

    private String written(String id, String citing, String sent) {
        return resolve(id, false, citing, sent);
    }

    private String inferred(String id, String citing, String sent) {
        return resolve(id, true, citing, sent);
    }

    private String resolve(String id, boolean inferred, String citing, String sent) {
        Resolver resolver = new Resolver(
                post -> new PostNumbers(held.getOrDefault(post, List.of())),
                claimed -> claims.getOrDefault(claimed.toString(), List.of()));
        Meant meant = resolver.meant(
                Objects.requireNonNull(TelegramId.parse(id)),
                inferred,
                new Resolver.Citing(
                        TelegramId.parse(citing), LocalDate.parse(sent).getYear(), minutes(sent)));
        return meant.id() + (meant.holding() == 0 ? "" : " held") + " "
                + meant.certainty().word() + " " + meant.reason().word()
                + (meant.candidates().isEmpty() ? "" : " " + meant.candidates());
    }

    private static long minutes(String day) {
        return LocalDate.parse(day).toEpochDay() * 24 * 60 + 8 * 60;
    }
}
