package org.reftel.cli.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class SheetTest {
    private static final Ink PLAIN = new Ink(false);

    @Test
    void textIsBrokenAtBlanksAndLongWordsAreCut() {
        assertEquals(List.of("one two", "three"), Sheet.wrap("one two three", 8));
        assertEquals(List.of("exactly8", "next"), Sheet.wrap("exactly8 next", 8));
        assertEquals(List.of("abcdefgh", "ij k"), Sheet.wrap("abcdefghij k", 8));
        assertEquals(List.of(""), Sheet.wrap("   ", 8));
        assertEquals(
                List.of("\uD83D\uDE00\uD83D\uDE00", "\uD83D\uDE00"),
                Sheet.wrap("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 2));
    }

    @Test
    void anEntryHangsUnderItself() {
        StringBuilder out = new StringBuilder();
        new Sheet(out, 40)
                .entry("TAGS", "PREL", 4, "External Political Relations of all", PLAIN, UnaryOperator.identity());
        assertEquals("""
                       TAGS  PREL  External Political
                                   Relations of all
                """, out.toString());
    }

    @Test
    void namesAreNotBroken() {
        StringBuilder out = new StringBuilder();
        new Sheet(out, 40).field("Info", "AMEMBASSY\u00a0TOKYO\u00a0· AMEMBASSY\u00a0SEOUL", PLAIN);
        assertEquals("""
                       Info  AMEMBASSY TOKYO ·
                             AMEMBASSY SEOUL
                """, out.toString());
    }

    @Test
    void controlCharactersAreReplaced() {
        assertEquals("a\uFFFD[31mb c\uFFFD\uFFFD", Printable.line("a\033[31mb\tc\u009b\u202e"));
    }
}
