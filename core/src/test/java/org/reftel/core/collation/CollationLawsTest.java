package org.reftel.core.collation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reftel.testkit.Damage;
import org.reftel.testkit.InventedTelegram;
import org.reftel.testkit.Planting;
import org.reftel.testkit.Planting.Planted;
import org.reftel.testkit.TelegramGenerator;

/**
 * Laws of the collation, on invented telegrams with known differences. Each build looks at some of the pairs; {@code
 * -Dreftel.collation.pairs=10000} looks at 10,000 of each of three generators.
 */
class CollationLawsTest {
    private static final int PAIRS = Integer.getInteger("reftel.collation.pairs", 350);
    private static final List<TelegramGenerator> GENERATORS = LongStream.of(5, 6, 7)
            .mapToObj(seed -> new TelegramGenerator(seed, TelegramGenerator.Size.BRIEF))
            .toList();

    @Test
    void exactlyWhatWasPlantedIsFound() {
        all(PAIRS, CollationLawsTest::planted);
    }

    @Test
    void twoCopiesThatCompleteEachOtherMakeTheOriginal() {
        all(PAIRS, CollationLawsTest::completed);
    }

    @Test
    void segmentsTileTheirTextsAndSpansLieInTheSource() {
        all(Math.min(PAIRS, 1000) / 2, CollationLawsTest::tiled);
    }

    /** Work that grows with the square of the text would take hours here; the time limit only ends such a run. */
    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void hostileTextsAreCollatedInBoundedTime() {
        String head = "O 130812Z OCT 09\nFM AMEMBASSY ANYPOST\nTO SECSTATE WASHDC\n\nS E C R E T ANYPOST 000001\n\n";
        List<String> pieces = List.of(
                "A ",
                "1. (C) a b\n\n",
                "1. (C) XXXXXXXXXX a\n\n",
                "XXXXXXXXXX b ",
                "a b XXXXXXXXXX ",
                "-- a\n\n",
                "[B1] ",
                "&a8 ");
        for (int i = 0; i < pieces.size(); i++) {
            String one = pieces.get(i);
            for (String other :
                    List.of(one, pieces.get((i + 1) % pieces.size()), pieces.get((i + 3) % pieces.size()))) {
                Collation collation = CollationTest.collation(List.of(
                        head + one.repeat(50_000 / one.length()), head + other.repeat(45_000 / other.length())));
                assertTrue(!collation.rows().isEmpty());
            }
        }
    }

    private static @Nullable String planted(TelegramGenerator generator, int n) {
        InventedTelegram telegram = generator.telegram(n);
        Planting.Copy copy = Planting.plant(telegram, new SplittableRandom(n));
        String other = n % 2 == 0
                ? copy.text()
                : Planting.disturb(telegram, copy.text(), new SplittableRandom(n + 1_000_000L));
        List<String> expected = copy.planted().stream()
                .map(CollationLawsTest::described)
                .sorted()
                .toList();
        List<String> found = CollationTest.collation(List.of(telegram.text(), other)).variants().stream()
                .map(CollationLawsTest::described)
                .sorted()
                .toList();
        return expected.equals(found) ? null : "planted: " + expected + "\n  found:   " + found;
    }

    /** A name among capitals looks like any other word. */
    private static String described(Planted planted) {
        String kind =
                planted.kind() == Planting.Kind.NAME ? "WORD" : planted.kind().name();
        String texts = planted.kind() == Planting.Kind.PARAGRAPH ? "" : planted.original() + " | " + planted.instead();
        return (kind + " " + planted.place() + " " + texts).toLowerCase(Locale.ROOT);
    }

    private static String described(Variant variant) {
        String kind =
                variant.kind() == Variant.Kind.NAME ? "WORD" : variant.kind().name();
        String texts = variant.kind() == Variant.Kind.PARAGRAPH
                ? ""
                : variant.wordings().get(0).text() + " | "
                        + variant.wordings().get(1).text();
        return (kind + " " + variant.place() + " " + texts).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String completed(TelegramGenerator generator, int n) {
        InventedTelegram telegram = generator.telegram(n);
        List<String> original = words(List.of(telegram.text()));
        List<String> together = words(Planting.redact(telegram, new SplittableRandom(n)));
        if (original.equals(together)) {
            return null;
        }
        int at = 0;
        while (at < original.size() && at < together.size() && original.get(at).equals(together.get(at))) {
            at++;
        }
        return "the original: " + original.subList(at, Math.min(original.size(), at + 1)) + "\n  together:     "
                + together.subList(at, Math.min(together.size(), at + 1));
    }

    private static List<String> words(List<String> copies) {
        return CollationTest.collation(copies).composite().parts().stream()
                .map(part -> part.place() + ": " + part.text())
                .toList();
    }

    private static @Nullable String tiled(TelegramGenerator generator, int n) {
        InventedTelegram telegram = generator.telegram(n);
        List<String> copies = List.of(
                telegram.text(),
                Damage.apply(telegram.text(), new SplittableRandom(n), 3),
                Damage.apply(telegram.text(), new SplittableRandom(-n), 10));
        Collation collation = CollationTest.collation(copies);
        for (Row row : collation.rows()) {
            for (int k = 0; k < copies.size(); k++) {
                StringBuilder text = new StringBuilder();
                for (Row.Segment segment : row.segments()) {
                    Wording wording = segment.wordings().get(k);
                    text.append(wording.text());
                    if (wording.span().end() > copies.get(k).length()) {
                        return row.place() + " of copy " + k + " has a span behind the end: " + wording;
                    }
                }
                Row.Passage passage = row.passages().get(k);
                if (!text.toString()
                        .equals(passage == null ? "" : passage.text().text())) {
                    return row.place() + " of copy " + k + " is cut into " + text;
                }
            }
        }
        return null;
    }

    /** Why a telegram breaks a law; null where it does not. */
    private interface Law {
        @Nullable
        String broken(TelegramGenerator generator, int n);
    }

    private static void all(int count, Law law) {
        for (int g = 0; g < GENERATORS.size(); g++) {
            TelegramGenerator generator = GENERATORS.get(g);
            List<String> broken = IntStream.range(0, count)
                    .parallel()
                    .mapToObj(n -> {
                        String why = law.broken(generator, n);
                        return why == null ? "" : n + ": " + why;
                    })
                    .filter(line -> !line.isEmpty())
                    .toList();
            assertEquals(
                    "",
                    String.join("\n", broken.subList(0, Math.min(4, broken.size()))),
                    broken.size() + " of " + count + " of generator " + g);
        }
    }
}
