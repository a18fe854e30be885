package org.reftel.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.reftel.core.syntax.Parse;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.syntax.TelegramParser;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.Finding;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;

/** Any text: parsing and reading never throw, the leaves are the text, and every value stands in it. */
class TelegramFuzzTest {

    @FuzzTest
    void anyText(FuzzedDataProvider any) {
        obeysTheLaws(any.consumeRemainingAsString());
    }

    @FuzzTest
    void anyHead(FuzzedDataProvider any) {
        obeysTheLaws(
                "P 130812Z OCT 09\nFM AMEMBASSY ASTANA\nTO RUEHC/SECSTATE WASHDC 1\nUNCLAS ASTANA 000012\n\nTAGS: PREL\nSUBJECT: X\n"
                        + any.consumeRemainingAsAsciiString());
    }

    @FuzzTest
    void anyBody(FuzzedDataProvider any) {
        obeysTheLaws(
                "UNCLAS SECTION 01 OF 02 ASTANA 000012\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL KZ\nSUBJECT: X\n\n1. (U) SUMMARY: "
                        + any.consumeRemainingAsAsciiString());
    }

    private static void obeysTheLaws(String text) {
        SourceText source = new SourceText(text);
        Parse parse = TelegramParser.parse(source);
        SyntaxTree tree = parse.tree();
        int at = 0;
        for (int node = 0; node < tree.size(); node++) {
            if (tree.isLeaf(node)) {
                assertEquals(at, tree.start(node), "leaves tile the text");
                at = tree.end(node);
            }
        }
        assertEquals(text.length(), at, "the leaves end where the text does");
        Telegram telegram = new TelegramReader().read(parse, PublisherStatement.none("text"));
        for (Finding finding : telegram.findings()) {
            within(finding.span(), text);
        }
        for (Paragraph paragraph : telegram.body().paragraphs()) {
            within(paragraph.span(), text);
            String prose = paragraph.text().text();
            assertEquals(prose.length(), paragraph.text().map().derivedLength());
            for (int i = 0; i < prose.length(); i++) {
                within(paragraph.text().source(i, i + 1), text);
            }
        }
    }

    private static void within(TextSpan span, String text) {
        assertTrue(span.end() <= text.length(), () -> span + " of " + text.length());
    }
}
