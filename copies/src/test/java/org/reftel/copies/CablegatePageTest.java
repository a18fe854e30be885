package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reftel.core.telegram.PublisherStatement;

class CablegatePageTest {
    static final String PAGE = """
            <?xml version='1.0' encoding='utf-8' ?>
            <html><head><title>Viewer</title></head><body>
            <a href='/tag/XX_0.html'>XX</a><pre>not this</pre>
            <h3>Viewing cable 05ANYPOST12, FISH &amp; CHIPS</h3>
            <table class='cable'>
            <tr><th>Reference ID</th><th>Created</th><th>Released</th><th>Classification</th><th>Origin</th></tr>
            <tr>
            <td>
            <a href='/x.html'>05ANYPOST12</a>
            </td>
            <td><a href='/d'>2005-03-01 09:09</a></td>
            <td><a href='/r'>2010-12-01 23:11</a></td>
            <td><a href='/c' title='x'>UNCLASSIFIED//FOR OFFICIAL USE ONLY</a></td>
            <td><a href='/o'>Embassy Anypost</a></td>
            </tr>
            </table>
            <code><pre>R 010922Z MAR 05&#x000A;FM AMEMBASSY ANYPOST</pre></code>
            <code><pre>UNCLAS ANYPOST 000012 &#x000A;&#x000A;TAGS: <a href='/tag/EFIS_0.html'>EFIS</a>, <a
             href="/tag/SR_0.html">SR</a>&#x000A;<a id='par1' href='#par1'>\u00B6</a>1.  (U) The King\u2019s chips.</pre></code>
            </div><script src='x'></script></body></html>
            """;

    @Test
    void thePageGivesTheTelegramAndWhatItsTableSays() {
        Transcription read = Copied.sole(Copied.read(PAGE));
        assertEquals("""
                R 010922Z MAR 05
                FM AMEMBASSY ANYPOST

                UNCLAS ANYPOST 000012\s

                TAGS: EFIS, SR
                \u00B61.  (U) The King\u2019s chips.""", read.text().characters());
        assertEquals(
                new PublisherStatement(
                        "Cablegate page",
                        "05ANYPOST12",
                        "2005-03-01 09:09",
                        "2010-12-01 23:11",
                        "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
                        "Embassy Anypost",
                        "FISH & CHIPS",
                        List.of("EFIS", "SR"),
                        List.of(),
                        Map.of()),
                read.statement());
    }

    @Test
    void theTwoBlocksArePartedByTheMarkupBetweenThem() {
        Transcription read = Copied.sole(Copied.read(PAGE));
        int joint = read.text().characters().indexOf("\n\nUNCLAS");
        String between = "</pre></code>\n<code><pre>";
        assertEquals(PAGE.indexOf(between), read.toCopy().start(joint));
        assertEquals(PAGE.indexOf(between) + between.length(), read.toCopy().end(joint + 1));
    }

    @Test
    void otherQuotesAndAPageCutOffInItsTextAreReadAsWell() {
        String page = PAGE.replace("class='cable'", "class=\"cable\"");
        String cut = page.substring(0, page.indexOf(" chips."));
        assertTrue(Copied.text(cut).endsWith("(U) The King\u2019s"));
    }

    @Test
    void pagesInOneFileAreATelegramEach() {
        String two = PAGE + PAGE.replace("05ANYPOST12", "05ANYPOST13").replace("FISH", "MEAT");
        List<Transcription> read = Copied.read(two).transcriptions();
        assertEquals(2, read.size());
        assertEquals("05ANYPOST13", read.get(1).statement().id());
        assertEquals("MEAT & CHIPS", read.get(1).statement().title());
        assertEquals(read.get(0).text(), read.get(1).text());
    }

    @Test
    void aTableWithoutATelegramUnderItIsNone() {
        String page = PAGE.substring(0, PAGE.indexOf("<code>")) + "</body></html>";
        assertEquals(
                CopyProblem.Kind.NO_TELEGRAM,
                Copied.read(page).problems().getFirst().kind());
    }
}
