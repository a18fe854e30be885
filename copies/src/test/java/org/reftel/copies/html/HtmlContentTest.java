package org.reftel.copies.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.copies.charset.MappedText;
import org.reftel.core.text.OffsetMap;

class HtmlContentTest {

    private static MappedText content(String page) {
        return HtmlContent.of(new MappedText(page, OffsetMap.identity(page.length(), 0)), false)
                .text();
    }

    private static void check(String page, String text) {
        assertEquals(text, content(page).characters());
    }

    @Test
    void elementsBeginLinesAndParagraphs() {
        check("<div>FM EMBASSY</div><div>TO STATE</div>", "FM EMBASSY\nTO STATE");
        check("<p>one<p>two</p>\n\n<ul><li>a</li><li>b</li></ul>", "one\n\ntwo\n\na\nb");
        check("<h1>Title</h1>text", "Title\n\ntext");
    }

    @Test
    void aBreakEndsItsLineWhateverTheSourceDoes() {
        check("O 120000Z<br>\nFM A<br/>TO B<BR />\n<br />INFO C", "O 120000Z\nFM A\nTO B\n\nINFO C");
    }

    @Test
    void blanksCollapseOutsideOfPre() {
        check("<p>  one \n\t two <b> three</b>  </p>", "one two three");
    }

    @Test
    void preIsKeptAsItStands() {
        check("<pre>\nFM A\n  TO  B\n</pre>", "FM A\n  TO  B\n");
    }

    @Test
    void aBreakBeforeALineEndThatCountsBreaksOnce() {
        check("<pre>HYDRO <br>\nPOWER<br>&#x000A;DAM<br>END</pre>", "HYDRO \nPOWER\nDAM\nEND");
    }

    @Test
    void cellsOfARowArePartedByTabs() {
        check(
                "<table><tr><th>ID</th><th>Origin</th></tr>\n<tr><td> 1 </td>\n<td>X</td></tr></table>",
                "ID\tOrigin\n1\tX");
    }

    @Test
    void scriptsStylesAndCommentsAreNoText() {
        check("a<script>if (x < 1) '<p>';</script>b<style>p{}</style>c<!-- <p>d</p> -->e", "abce");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    &amp;|&
                    &lt;b&gt;|<b>
                    &eacute;|\u00E9
                    &#233;|\u00E9
                    &#x2019;|\u2019
                    &#150;|\u2013
                    &#146|\u2019
                    &AMP;|&
                    R&D;|R&D;
                    &notable|&notable
                    &amp b|& b
                    &ampere|&ampere
                    &#;|&#;
                    &#xZ;|&#xZ;
                    &#0;|\uFFFD
                    &#xD800;|\uFFFD
                    &#99999999999;|\uFFFD
                    &#128512;|\uD83D\uDE00
                    a < b|a < b
                    << END >>|<< END >>
                    """)
    void characterReferencesAreUndoneAndOtherSignsStay(String page, String text) {
        check(page, text);
    }

    @Test
    void everyCharacterMapsToTheMarkupItStandsFor() {
        MappedText text = content("<p>a&eacute;b</p><p>c  d</p>");
        assertEquals("a\u00E9b\n\nc d", text.characters());
        OffsetMap map = text.toCopy();
        assertEquals("4..12", map.source(1, 2).toString(), "the entity");
        assertEquals("13..20", map.source(3, 5).toString(), "the tags between the paragraphs");
        assertEquals("21..23", map.source(6, 7).toString(), "the blanks");
    }

    @Test
    void theTitleIsTold() {
        String page = "<html><head><title>\nThe &amp; title </title></head><body>x</body></html>";
        HtmlContent content = HtmlContent.of(new MappedText(page, OffsetMap.identity(page.length(), 0)), false);
        assertEquals("The & title", content.title());
        assertEquals("x", content.text().characters());
    }

    @Test
    void brokenMarkupLosesNoText() {
        check("<p>a<!-- never closed <b>b</b>", "ab");
        check("a <a href=\"x>b</a> c", "a b c");
        check("a <b", "a <b");
        check("<script>x FM A", "x FM A");
        check("a</>b", "a</>b");
    }

    @Test
    void aPageIsKnownByItsTags() {
        assertEquals(0, HtmlContent.pageStart("\n<!DOCTYPE html><html>"));
        assertEquals(0, HtmlContent.pageStart("<pre>VZCZC"));
        assertEquals(0, HtmlContent.pageStart("\uFEFF<p>VZCZC"));
        assertEquals(0, HtmlContent.pageStart("words <br> words <br> words <p>"));
        assertEquals(0, HtmlContent.pageStart("VZCZC<br>\n\nRR RUEHC<br>\nDE RUEHAN<br>\nFM A\nTO B<br>"));
        assertEquals(0, HtmlContent.pageStart("UNCLAS A 12\nTAGS: X\n\n<a id='par1' href='#par1'>1</a>."));
        assertEquals(9, HtmlContent.pageStart("HTTP 200\n<html><body>"));
        assertEquals(-1, HtmlContent.pageStart("UNCLAS STATE 000001\n<< END OF DOCUMENT >>"));
        assertEquals(-1, HtmlContent.pageStart("he wrote <br> once"));
        assertEquals(-1, HtmlContent.pageStart("one\ntwo\nhe wrote <p> and </p> and <br> once\nthree"));
    }

    @Test
    void aStormOfUnclosedSignsIsReadInLinearTime() {
        int many = 200_000;
        check("<!-- ".repeat(many) + "x", "<!-- ".repeat(many) + "x");
        assertEquals(many, content("<a b=\"".repeat(many)).characters().length() / 6);
        assertTrue(content("<pre>".repeat(many) + "&".repeat(many)).length() >= many);
        assertTrue(content("<script>".repeat(many) + "x").length() > 0);
        assertTrue(content("<title>".repeat(many) + "x").length() > 0);
    }
}
