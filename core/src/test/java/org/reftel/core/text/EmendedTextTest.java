package org.reftel.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.reftel.core.text.EmendedText.Replacement;

@NullMarked
class EmendedTextTest {

    @Test
    void readsOtherwiseWhatStandsThereAndLeadsBackToIt() {
        EmendedText emended = emended("He was dismi/ssed to day.", new Replacement(span(7, 17), "dismissed"));

        assertEquals("He was dismissed to day.", emended.text().characters());
        assertEquals(List.of(span(7, 16)), emended.places());
        assertEquals(span(7, 17), emended.toOriginal().source(7, 16));
        assertEquals(span(18, 20), emended.toOriginal().source(17, 19));
        assertEquals(0, emended.place(0));
        assertEquals(7, emended.place(12));
        assertEquals(17, emended.place(18));
    }

    @Test
    void leavesOutWhatIsReadAsNothing() {
        EmendedText emended = emended("the the end", new Replacement(span(0, 4), ""), new Replacement(span(8, 11), ""));

        assertEquals("the ", emended.text().characters());
        assertEquals(List.of(span(0, 0), span(4, 4)), emended.places());
        assertEquals(span(4, 7), emended.toOriginal().source(0, 3));
        assertEquals(0, emended.place(0));
        assertEquals(0, emended.place(4));
    }

    @Test
    void refusesWhatOverlapsOrLiesOutside() {
        assertThrows(
                IllegalArgumentException.class,
                () -> emended("abcdef", new Replacement(span(0, 3), "x"), new Replacement(span(2, 4), "y")));
        assertThrows(IllegalArgumentException.class, () -> emended("abc", new Replacement(span(2, 4), "y")));
    }

    @Test
    void whatIsNotReplacedLeadsBackToItselfWhereverItComesToLie() {
        Random random = new Random(5);
        for (int time = 0; time < 500; time++) {
            String original = "0123456789abcdefghijklmnopqrstuvwxyz".repeat(2);
            List<Replacement> replacements = new ArrayList<>();
            for (int at = random.nextInt(9); at < original.length() - 9; at += 9 + random.nextInt(20)) {
                replacements.add(new Replacement(span(at, at + 1 + random.nextInt(8)), "#".repeat(random.nextInt(4))));
            }
            EmendedText emended = EmendedText.of(new SourceText(original), replacements);
            for (int i = 0; i < emended.text().length(); i++) {
                if (emended.text().charAt(i) != '#') {
                    int back = (int) emended.toOriginal().start(i);
                    assertEquals(original.charAt(back), emended.text().charAt(i));
                    assertEquals(i, emended.place(back));
                }
            }
        }
    }

    private static EmendedText emended(String original, Replacement... replacements) {
        return EmendedText.of(new SourceText(original), List.of(replacements));
    }

    private static TextSpan span(int start, int end) {
        return new TextSpan(start, end);
    }
}
