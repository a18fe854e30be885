package org.reftel.core.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reftel.core.telegram.HeadingTexts.lines;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagsReaderTest {
    private static List<String> read(String... block) {
        List<String> out = new ArrayList<>();
        for (Reading<String> tag : TagsReader.read(lines(block), new ArrayList<>())) {
            out.add(String.valueOf(tag.value()));
        }
        return out;
    }

    @Test
    void readsCodesBetweenBlanksCommasAndLineEnds() {
        List<String> expected = List.of("PGOV", "PREL", "UNMIK", "RU");
        assertEquals(expected, read(" PGOV PREL UNMIK RU"));
        assertEquals(expected, read(" PGOV, PREL,UNMIK, RU"));
        assertEquals(expected, read(" PGOV PREL", "UNMIK, RU."));
        assertEquals(expected, read("TAGS: pgov, prel, unmik, ru"));
    }

    @Test
    void keepsAPersonInBracketsWithItsCode() {
        assertEquals(List.of("OVIP (ROE, JANE Q.)", "PREL"), read("OVIP (ROE, JANE Q.), PREL"));
        assertEquals(List.of("OVIP (ROE, JANE)", "PREL"), read("OVIP (ROE,", "JANE) PREL"));
    }

    @Test
    void dropsMarkdownLinks() {
        assertEquals(List.of("PGOV", "PREL"), read("[PGOV](#), [PREL](#)"));
    }

    @Test
    void keepsWordsOfPlainLanguageTogether() {
        assertEquals(List.of("PGOV", "RURITANIAN POLITICS", "RU"), read("PGOV RURITANIAN POLITICS RU"));
        assertEquals(List.of("PGOV", "GOR EXTERNAL"), read("PGOV, GOR EXTERNAL"));
        assertEquals(List.of("EUN", "USEU BRUSSELS"), read("EUN, USEU BRUSSELS"));
        assertEquals(List.of("EINDETRD", "UNESCO"), read("EINDETRD UNESCO"));
    }

    @Test
    void endsAtTheNextLabel() {
        assertEquals(List.of("PGOV"), read("PGOV SUBJECT: THE KING"));
        assertEquals(List.of(), read(""));
    }
}
