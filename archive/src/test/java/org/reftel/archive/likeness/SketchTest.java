package org.reftel.archive.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reftel.archive.likeness.SketchTable.Pair;

@NullMarked
class SketchTest {
    /** Bins that agree at least in what the catalogue looks at. */
    private static final int FEWEST_BINS = 25;

    private static final int TEXTS = 400;

    private final Random random = new Random(7);
    private final List<String> vocabulary = IntStream.range(0, 6000)
            .mapToObj(i -> "w" + Integer.toString(i * 7919 % 46656, 36))
            .toList();

    @Test
    void caseWrapsAndPunctuationDoNotCount() {
        String text = text(300);
        String other = text.toUpperCase(Locale.ROOT).replace(" ", ",\n  ");
        assertEquals(Sketch.BINS, agreeing(text, other));
        assertEquals(297, Sketch.of(text).shingles());
    }

    @Test
    void aShortTextHasNoLikeness() {
        assertEquals(0, Sketch.of(text(42)).shingles());
        assertEquals(40, Sketch.of(text(43)).shingles());
    }

    @Test
    void theShareOfBinsEstimatesWhatTwoTextsHaveInCommon() {
        double error = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = text(200 + random.nextInt(800));
            String damaged = damaged(text, random.nextDouble() * 0.2);
            error += Math.abs(agreeing(text, damaged) / 64.0 - resemblance(text, damaged));
        }
        assertTrue(error / TEXTS < 0.05, "the mean error is " + error / TEXTS);
    }

    /** Half of the texts stand a second time, damaged by up to six words of a hundred, or with a further part. */
    @Test
    void plantedPairsAreFoundAndNoOthers() {
        SketchTable table = new SketchTable();
        Set<Long> planted = new HashSet<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            texts.add(text(60 + random.nextInt(600)));
        }
        for (int i = 0; i < TEXTS; i++) {
            add(table, i + 1, texts.get(i));
        }
        for (int i = 0; i < TEXTS; i += 2) {
            String text = texts.get(i);
            String again =
                    i % 4 == 0 ? damaged(text, random.nextDouble() * 0.06) : text + " " + text(text.length() / 30);
            add(table, TEXTS + i + 1, again);
            planted.add((long) i + 1);
        }
        Set<Long> found = new HashSet<>();
        for (Pair pair : table.pairs(FEWEST_BINS)) {
            assertEquals(TEXTS, pair.second() - pair.first(), "a pair that nobody planted");
            found.add(pair.first());
        }
        double recall = found.size() / (double) planted.size();
        assertTrue(planted.containsAll(found) && recall >= 0.99, "recall " + recall);
    }

    @Test
    void aFormThatIsFilledInAgainAndAgainIsInNoPair() {
        String form = text(200);
        for (int copies : new int[] {5, 12, 200}) {
            SketchTable table = new SketchTable();
            for (int i = 0; i < copies; i++) {
                add(table, i + 1, damaged(form, 0.02));
            }
            assertEquals(copies == 5 ? 10 : 0, table.pairs(FEWEST_BINS).size(), copies + " of a form");
        }
    }

    @Test
    void witnessesOfOneHoldingAreNoPair() {
        String text = text(200);
        SketchTable table = new SketchTable();
        Sketch sketch = Sketch.of(text);
        table.add(1, 5, sketch.shingles(), bins(sketch), 0);
        table.add(2, 5, sketch.shingles(), bins(sketch), 0);
        table.add(3, 6, sketch.shingles(), bins(sketch), 0);
        assertEquals(
                List.of("1 3 64", "2 3 64"),
                table.pairs(FEWEST_BINS).stream()
                        .map(pair -> pair.first() + " " + pair.second() + " " + pair.bins())
                        .sorted()
                        .toList());
    }

    @Test
    void whatALikenessMeansIsArguedFromPostDateAndWhatTheTelegramsSay() {
        Pair same = new Pair(1, 2, 64, 400, 400);
        Pair nearly = new Pair(1, 2, 50, 400, 400);
        LikenessKind.Side astana = side("ASTANA", "2009-03-01T10:00", false, false);
        assertEquals(
                LikenessKind.SENT_AGAIN,
                LikenessKind.of(nearly, astana, side("ASTANA", "2009-03-03T09:00", false, false)));
        assertEquals(
                LikenessKind.CORRECTED,
                LikenessKind.of(nearly, astana, side("ASTANA", "2009-03-03T09:00", true, false)));
        assertEquals(
                LikenessKind.CORRECTED,
                LikenessKind.of(new Pair(1, 2, 33, 400, 400), astana, side("ASTANA", "2009-03-03T09:00", true, false)));
        assertEquals(
                LikenessKind.SAME_TEXT,
                LikenessKind.of(nearly, astana, side("ALMATY", "2009-03-03T09:00", false, false)));
        assertEquals(
                LikenessKind.SAME_TELEGRAM,
                LikenessKind.of(nearly, astana, side("ALMATY", "2009-03-01T10:00", false, false)));
        assertEquals(
                LikenessKind.SAME_TELEGRAM,
                LikenessKind.of(nearly, astana, side("ALMATY", "1988-03-01T10:00", false, true)));
        assertEquals(
                LikenessKind.MISPLACED,
                LikenessKind.of(same, astana, side("ALMATY", "1988-03-01T10:00", false, false)));
        // A report that the post sends every month.
        assertEquals(null, LikenessKind.of(nearly, astana, side("ASTANA", "2009-04-01T10:00", false, false)));
        assertEquals(
                LikenessKind.PART,
                LikenessKind.of(
                        new Pair(1, 2, 32, 200, 400), astana, side("ALMATY", "2009-03-03T09:00", false, false)));
        assertEquals(
                null,
                LikenessKind.of(
                        new Pair(1, 2, 32, 400, 400), astana, side("ALMATY", "2009-03-03T09:00", false, false)));
    }

    private static LikenessKind.Side side(@Nullable String post, String sent, boolean corrects, boolean claimed) {
        return new LikenessKind.Side(post, LocalDateTime.parse(sent), corrects, claimed);
    }

    private static void add(SketchTable table, long number, String text) {
        Sketch sketch = Sketch.of(text);
        table.add(number, number, sketch.shingles(), bins(sketch), 0);
    }

    private static short[] bins(Sketch sketch) {
        short[] bins = new short[Sketch.BINS];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = sketch.bin(i);
        }
        return bins;
    }

    private static int agreeing(String text, String other) {
        short[] one = bins(Sketch.of(text));
        short[] two = bins(Sketch.of(other));
        return (int)
                IntStream.range(0, one.length).filter(i -> one[i] == two[i]).count();
    }

    /** Counted over all runs of four words. */
    private static double resemblance(String text, String other) {
        Set<String> one = shingles(text);
        Set<String> both = new HashSet<>(one);
        Set<String> two = shingles(other);
        both.retainAll(two);
        one.addAll(two);
        return both.size() / (double) one.size();
    }

    private static Set<String> shingles(String text) {
        String[] words = text.split(" ", -1);
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 4 <= words.length; i++) {
            shingles.add(String.join(" ", words[i], words[i + 1], words[i + 2], words[i + 3]));
        }
        return shingles;
    }

    /** Frequent words are much more frequent than seldom ones. */
    private String text(int words) {
        return IntStream.range(0, words)
                .mapToObj(_ -> vocabulary.get((int) (Math.pow(random.nextDouble(), 3) * vocabulary.size())))
                .collect(Collectors.joining(" "));
    }

    /** With a share of its words lost, changed or doubled. */
    private String damaged(String text, double share) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            if (random.nextDouble() >= share) {
                words.add(word);
            } else {
                switch (random.nextInt(3)) {
                    case 0 -> words.add("changed" + random.nextInt(1000));
                    case 1 -> words.addAll(List.of(word, word));
                    default -> {}
                }
            }
        }
        return String.join(" ", words);
    }
}
