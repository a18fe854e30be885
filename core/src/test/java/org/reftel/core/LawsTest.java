package org.reftel.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.core.syntax.TelegramParser;
import org.reftel.core.text.SourceText;
import org.reftel.testkit.Damage;
import org.reftel.testkit.SharedCorpus;
import org.reftel.testkit.Shrink;
import org.reftel.testkit.Specimens;
import org.reftel.testkit.TelegramGenerator;

/** The laws, on every specimen, on published telegrams where they are, and on very many invented and damaged ones. */
class LawsTest {
    private static final int INVENTED = 100_000;
    private static final TelegramGenerator GENERATOR = new TelegramGenerator(2026, TelegramGenerator.Size.BRIEF);

    @Test
    void hundredThousandDamagedTelegramsObey() {
        allObey(INVENTED, LawsTest::damaged);
    }

    @Test
    void telegramsOfFullLengthObey() {
        TelegramGenerator generator = new TelegramGenerator(2027);
        allObey(1000, n -> Damage.apply(generator.telegram(n).text(), new SplittableRandom(n), 3));
    }

    @Test
    void specimensObey() {
        List<Path> specimens = Specimens.in("", ".tel");
        allObey(specimens.size(), n -> Specimens.text(specimens.get(n)));
    }

    @Test
    void publishedTelegramsObey() throws IOException {
        Optional<Path> shared = SharedCorpus.find();
        assumeTrue(shared.isPresent(), "skipped: no ../shared/corpus with published telegrams on this machine");
        List<String> texts = new ArrayList<>();
        for (String folder : new String[] {"corpus/pages", "corpus/copies"}) {
            try (Stream<Path> files = Files.list(shared.orElseThrow().resolve(folder))) {
                files.sorted().map(Specimens::text).forEach(text -> {
                    texts.add(text);
                    texts.add(text.replace("&#x000A;", "\n"));
                });
            }
        }
        assertTrue(texts.size() >= 2 * 294, "texts " + texts.size());
        allObey(texts.size(), texts::get);
    }

    @Test
    void aTextReadsTheSameTwiceAndInManyThreads() {
        int count = 2000;
        List<String> once =
                IntStream.range(0, count).mapToObj(LawsTest::readWhole).toList();
        List<String> again = IntStream.range(0, 2 * count)
                .parallel()
                .mapToObj(n -> readWhole(n % count))
                .toList();
        for (int n = 0; n < count; n++) {
            assertEquals(once.get(n), again.get(n), "telegram " + n);
            assertEquals(once.get(n), again.get(n + count), "telegram " + n);
        }
    }

    /**
     * Work that grows with the square of the text would take hours here; the time limit only ends such a run. Nodes and
     * findings are counted: four times the text has not much more than four times of each.
     */
    @ParameterizedTest
    @Timeout(value = 180, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(
            strings = {
                "A",
                " ",
                "\n",
                "(",
                ")",
                "((C",
                "-",
                "-- ",
                "----\n",
                "¶",
                "1. ",
                "1. (C) ",
                "1.\n",
                "X",
                "XXXXXXXXXXXX ",
                "SIPDIS\n",
                "REF: A. ",
                "A. ",
                "TAGS: ",
                "TAGS: PREL (",
                "SUBJECT: ",
                "E.O. 12958: DECL: ",
                "CLASSIFIED BY: ",
                "UNCLAS ",
                "C O N F I D E N T I A L ",
                "S E C R E T ANYPOST 000001\n",
                "PAGE 02 ANYPOST 00001\n",
                "ANYPOST 00000001  001.2 OF 002\n",
                "END SUMMARY. ",
                "SUMMARY: ",
                "COMMENT: ",
                "RUEHC/SECSTATE WASHDC\n",
                "INFO ",
                "TO ",
                "FM ",
                "VZCZC",
                "OO RUEHC\n",
                "O 130812Z OCT 09\n",
                "DE ",
                "//",
                "\"",
                ",s ",
                "&a8 ",
                "\r",
                "\t",
                "\u0000",
                "\ud800",
                "the minister said what he had to say of it\n",
                "THE MINISTER SAID IT\n",
                "The Minister\n\n",
                "So it was. ",
                "AB (C) ",
                "ANYPOST 00000001  001.2 OF 002 so ",
                "Said so. #. (C) ",
                "Said so. #. ",
                "#. (C) Said so.\n",
                "#. Said so.\n\n",
                "END \n",
                "RICE\n",
                "- one\n",
                "-----\nA\n",
                "A\n-\n",
                "(",
                "REF: ANYPOST 1, ",
                "B. ANYPOST 1\n",
                "PREL, ",
                "1.4 (b) ",
                "SECTION 01 OF 02 "
            })
    void repeatedPiecesAreReadInLinearTime(String piece) {
        String head = "O 130812Z OCT 09\nFM AMEMBASSY ANYPOST\nTO SECSTATE WASHDC\n\nS E C R E T ANYPOST 000001\n\n";
        for (String front : new String[] {"", head, head + "SUBJECT: A\n\n1. (C) "}) {
            String small = front + repeated(piece, 100_000);
            String large = front + repeated(piece, 400_000);
            int few = size(small);
            int many = size(large);
            assertTrue(many <= 5L * few + 1000, "from " + few + " to " + many + " nodes and findings");
            assertNull(Laws.broken(large));
        }
    }

    /** The piece again and again; {@code #} in it is a number that counts up. */
    private static String repeated(String piece, int length) {
        StringBuilder text = new StringBuilder(length + 100);
        for (int n = 1; text.length() < length; n++) {
            text.append(piece.replace("#", Integer.toString(n)));
        }
        return text.toString();
    }

    private static int size(String text) {
        var parse = TelegramParser.parse(new SourceText(text));
        return parse.tree().size() + parse.findings().size();
    }

    private static String readWhole(int n) {
        return Laws.everything(Laws.read(damaged(n)));
    }

    /** Damage from none to very heavy. */
    private static String damaged(int n) {
        int[] intensities = {0, 1, 3, 10};
        return Damage.apply(GENERATOR.telegram(n).text(), new SplittableRandom(n), intensities[n % 4]);
    }

    private static void allObey(int count, IntFunction<String> texts) {
        List<String> broken = IntStream.range(0, count)
                .parallel()
                .mapToObj(n -> {
                    String law = Laws.broken(texts.apply(n));
                    return law == null ? null : n + ": " + law;
                })
                .filter(line -> line != null)
                .toList();
        if (!broken.isEmpty()) {
            String first = broken.getFirst();
            int n = Integer.parseInt(first.substring(0, first.indexOf(':')));
            String law = first.substring(first.indexOf(':') + 2);
            String small = Shrink.lines(texts.apply(n), text -> law.equals(Laws.broken(text)));
            throw new AssertionError(broken.size() + " texts break a law; text " + first + "\nits smallest form:\n"
                    + small + "\nthe next ones: " + broken.subList(1, Math.min(6, broken.size())));
        }
    }
}
