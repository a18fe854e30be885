package org.reftel.core.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.reftel.core.text.SourceText;

/** Each part of the form, in the smallest telegram that has it, and the nodes it becomes. */
class TelegramParserTest {
    private static final String HEAD = "UNCLAS LONDON 000012\n\nSUBJECT: FOG\n\n";

    /** The tree without places and without the characters between words. */
    private static String shape(String text) {
        SyntaxTree tree = TelegramParser.parse(new SourceText(text)).tree();
        StringBuilder leaves = new StringBuilder();
        StringBuilder shape = new StringBuilder();
        for (String line : tree.dump().lines().toList()) {
            String kind = line.replaceFirst("@\\d+\\.\\.\\d+", "");
            if (!kind.strip().startsWith("SPACE ") && !kind.strip().startsWith("LINE_END ")) {
                shape.append(kind).append('\n');
            }
        }
        for (int node = 0; node < tree.size(); node++) {
            leaves.append(tree.isLeaf(node) ? tree.text(node) : "");
        }
        assertEquals(text, leaves.toString(), "the leaves are the text");
        return shape.toString();
    }

    private static void check(String text, String fragment) {
        String shape = shape(text);
        assertTrue(shape.indent(0).replaceAll("(?m)^ +", "").contains(fragment.replaceAll("(?m)^ +", "")), shape);
    }

    @Test
    void theWireLinesAreParted() {
        check("VZCZCXRO4471\nPP RUEHHE\nRUEHVT\nDE RUEHRK #0047/01 0431655\nZNY CCCCC ZZH ZDK\n", """
                TRANSMISSION_LINE
                  TRANSMISSION_ID "VZCZCXRO4471"
                ROUTING_LINE
                  PRECEDENCE "P"
                  PRECEDENCE "P"
                  ROUTING_INDICATOR "RUEHHE"
                  ROUTING_INDICATOR "RUEHVT"
                FROM_STATION_LINE
                  LABEL "DE"
                  ROUTING_INDICATOR "RUEHRK"
                  STATION_SERIAL "#0047"
                  SECTION_NUMBER "/01"
                  FILING_TIME "0431655"
                SECURITY_LINE
                  SECURITY_SIGNAL "ZNY CCCCC ZZH"
                  OPERATING_SIGNAL "ZDK"
                """);
    }

    @Test
    void theDateLineHasOneOrTwoPrecedences() {
        check("O P 022210Z NOV 08\nFM AMEMBASSY OSLO\n", """
                DATE_LINE
                  PRECEDENCE "O"
                  PRECEDENCE "P"
                  DATE_TIME_GROUP "022210Z NOV 08"
                """);
    }

    @Test
    void namesBehindTheExemptionGoOnBelow() {
        check(
                "R 022210Z NOV 08\nFM AMEMBASSY OSLO\nTO RUEHC/SECSTATE WASHDC 12\nXMT AMCONSUL DURBAN\nAMEMBASSY LUSAKA\n",
                """
                EXEMPT_ADDRESSEES
                  LABEL "XMT"
                  ADDRESS
                    PLAD "AMCONSUL DURBAN"
                  ADDRESS
                    PLAD "AMEMBASSY LUSAKA"
                """);
    }

    @Test
    void theClassLineHasSectionPostAndSerial() {
        check("S E C R E T SECTION 01 OF 03 THE HAGUE 000047\n\nSUBJECT: FOG\n", """
                CLASS_LINE
                  CLASSIFICATION "S E C R E T"
                  SECTION_OF "SECTION 01 OF 03"
                  POST "THE HAGUE"
                  SERIAL "000047"
                """);
    }

    @Test
    void captionsAndAttentionLinesStandBeforeTheOrder() {
        check("UNCLAS LONDON 000012\n\nSIPDIS\n\nSTATE FOR EUR\n\nE.O. 12958: N/A\n", """
                CAPTION_LINE
                  CAPTION "SIPDIS"
                  ATTENTION_LINE
                    TEXT "STATE FOR EUR"
                ORDER_LINE
                  LABEL "E.O."
                """);
    }

    @Test
    void aNumberAndAMarkBeginAParagraph() {
        check(HEAD + "1. (SBU) Fog came.\n\n2. (U) It went.\n", """
                PARAGRAPH
                  PARAGRAPH_NUMBER "1."
                  PORTION_MARK "(SBU)"
                  TEXT "Fog came."
                PARAGRAPH
                  PARAGRAPH_NUMBER "2."
                  PORTION_MARK "(U)"
                  TEXT "It went."
                """);
    }

    @Test
    void aRuledLineIsAHeading() {
        check(HEAD + "1. Fog came.\n\nTHE HARBOR\n----------\n\n2. It went.\n", """
                HEADING
                  TEXT "THE HARBOR"
                  RULE "----------"
                """);
    }

    @Test
    void aSectionLineIsFurnitureOfTheParagraphItCuts() {
        check(HEAD + "1. Fog came and\n\nLONDON 00000012  002 OF 002\n\nwent. It came.\n\n2. It went.\n", """
                  TEXT "Fog came and"
                  PAGE_BREAK
                    SECTION_LINE "LONDON 00000012  002 OF 002"
                  TEXT "went. It came."
                PARAGRAPH
                """);
    }

    @Test
    void theHeadOfAFurtherSectionIsABreak() {
        String second = "UNCLAS SECTION 02 OF 02 LONDON 000012\n\nSUBJECT: FOG\n\n";
        String text = second.replace("02 OF", "01 OF") + "1. Fog came and\n\n" + second + "went.\n\n2. It came.\n";
        assertTrue(shape(text).contains("SECTION_BREAK"), shape(text));
    }

    @Test
    void theNameOnTheLastLineIsTheSignatureAndEndMarksFollow() {
        check(HEAD + "1. Fog came.\n\n2. It went.\n\nMERRIDEW\nBT\n#0012\nNNNN\n", """
                SIGNATURE
                  TEXT "MERRIDEW"
                TRAILER
                  END_MARK "BT"
                  END_MARK "#0012"
                  END_MARK "NNNN"
                """);
    }

    @Test
    void theCopyNumberOfAnArchiveBelongsToTheDistribution() {
        check(
                "PAGE 01  STATE 061204\n\n11\nORIGIN EUR-12\n\nINFO OCT-01 /013 R\nP 261930Z MAR 74\nFM SECSTATE WASHDC\n",
                """
                DISTRIBUTION
                  TEXT "11"
                  LABEL "ORIGIN"
                """);
    }

    @Test
    void anySentenceWithoutATelegramIsNotTakenForOne() {
        String shape = shape("Fog came over the harbor.\nIt went.\n");
        assertTrue(!shape.contains("CLASS_LINE") && !shape.contains("DATE_LINE"), shape);
    }
}
