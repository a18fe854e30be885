package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyReaderTest {
    private static final String TELEGRAM = """
            R 010922Z MAR 05
            FM AMEMBASSY ANYPOST
            TO RUEHC/SECSTATE WASHDC 0001
            UNCLAS ANYPOST 000012
            TAGS: EFIS
            1. Caf\u00E9 society \u2013 a survey.
            """;

    private static CopyProblem problem(byte[] bytes) {
        Transcribed read = Copied.read(bytes);
        assertEquals(1, read.problems().size(), read.problems()::toString);
        return read.problems().getFirst();
    }

    private static CopyProblem problem(String text) {
        return problem(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void emptyAndBlankCopiesAreToldAsSuch() {
        assertEquals("This copy is empty.", problem("").message());
        assertEquals(CopyProblem.Kind.EMPTY, problem(" \r\n\t").kind());
    }

    @Test
    void binaryIsToldAsWhatItIs() {
        CopyProblem pdf = problem("%PDF-1.4\nVZCZCXRO0001");
        assertEquals(CopyProblem.Kind.BINARY, pdf.kind());
        assertEquals(Copied.PATH, pdf.path());
        assertEquals(
                CopyProblem.Kind.BINARY,
                problem("\0\1\2\3\4\5\6\7VZCZCXRO0001\n").kind());
    }

    @Test
    void aPageWithoutATelegramIsSaidToHaveNone() {
        CopyProblem problem = problem("<html><body><p>Welcome to the embassy.</p></body></html>");
        assertEquals(CopyProblem.Kind.NO_TELEGRAM, problem.kind());
        assertTrue(problem.message().startsWith("The page holds no telegram"), problem.message());
    }

    @Test
    void aTelegramOnAnyPageIsReadByTheRulesOfItsElements() {
        String page = "<html><body><div id='nav'>Menu</div><div><p>"
                + TELEGRAM.strip().replace("\n", "<br />\n")
                + "</p></div></body></html>";
        assertEquals("Menu\n\n" + TELEGRAM.strip(), Copied.text(page));
        String paragraphs = "<html><body><p>" + TELEGRAM.strip().replace("\n", "</p>\n<p>") + "</p></body></html>";
        assertEquals(TELEGRAM.strip().replace("\n", "\n\n"), Copied.text(paragraphs));
    }

    @Test
    void aTelegramThatSpeaksOfTagsIsNoPage() {
        String scripts = TELEGRAM.replace("a survey", "<script>alert(1)</script><b>a</b> survey, <p>in</p> <br> parts")
                .replace("TAGS: EFIS\n", "TAGS: EFIS\nSUBJECT: <script>alert(1)</script>\n");
        assertEquals(scripts, Copied.text(scripts));
        String page = TELEGRAM.replace("a survey", "<html><head></head><body>a survey</body></html>");
        assertEquals(page, Copied.text(page));
    }

    @Test
    void wordsBeforeAPageDoNotMakeATextOfIt() {
        String page = "Saved on Monday\n\n<html><body><pre>" + TELEGRAM + "</pre></body></html>";
        assertEquals("Saved on Monday\n\n" + TELEGRAM, Copied.text(page));
    }

    @Test
    void lineEndsCountWhereOnlyAStyleSheetMakesThem() {
        String page = "<html><body><div class='keep'>\n" + TELEGRAM + "</div></body></html>";
        assertTrue(Copied.text(page).contains("FM AMEMBASSY ANYPOST\nTO RUEHC/SECSTATE WASHDC 0001\n"));
        String wired = page.replace("R 010922Z", "VZCZCXRO0001\nRR RUEHC RUEHXX\nDE RUEHAN #0012\nR 010922Z");
        assertTrue(Copied.text(wired).contains("VZCZCXRO0001\nRR RUEHC RUEHXX\n"));
    }

    @Test
    void everyCharsetGivesTheSameText() {
        for (var charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16)) {
            Transcribed read = Copied.read(TELEGRAM.getBytes(charset));
            assertEquals(TELEGRAM, Copied.sole(read).text().characters(), charset.name());
            assertEquals(List.of(), read.problems());
        }
        byte[] latin = TELEGRAM.replace('\u2013', '\u0096').getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(TELEGRAM, Copied.sole(Copied.read(latin)).text().characters());
    }

    @Test
    void aPageThatIsNotInTheCharsetItDeclaresIsReadAndReported() {
        String page = "<html><head><meta charset='utf-8'></head><body><pre>" + TELEGRAM + "</pre></body></html>";
        CopyProblem problem = problem(page.replace('\u2013', '\u0096'));
        assertEquals(CopyProblem.Kind.WRONG_CHARSET, problem.kind());
        assertEquals("The page says that it is UTF-8, but is not; it was read as windows-1252.", problem.message());
    }

    @Test
    void bytesThatAreNoCharactersAreReportedWithTheFirstOne() {
        CopyProblem problem = problem(TELEGRAM.replace('\u2013', '\u0081'));
        assertEquals(CopyProblem.Kind.WRONG_CHARSET, problem.kind());
        assertEquals(TELEGRAM.indexOf('\u2013'), problem.offset());
    }

    @Test
    void offsetsAreThoseOfTheFileThatAStretchWasCutFrom() {
        byte[] bytes = TELEGRAM.getBytes(StandardCharsets.UTF_8);
        Transcribed read = new CopyReader().read(new PublishedCopy("dump", 5_000_000_000L, bytes, CopyForm.UNKNOWN));
        assertEquals(5_000_000_003L, read.transcriptions().getFirst().toCopy().start(3));
    }

    @Test
    void aLineOfManyMegabytesIsRead() {
        String line = "VZCZCXRO0001 RR RUEHC ".repeat(1 << 20);
        assertEquals(
                line.length(),
                Copied.read(line).transcriptions().getFirst().text().length());
        assertEquals(
                CopyProblem.Kind.NO_TELEGRAM, problem("x".repeat(20_000_000)).kind());
    }
}
