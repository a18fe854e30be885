package org.reftel.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.reftel.core.manual.Manual;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.SourceText;

/** Invented telegrams without a fault, and what the rules find when one is put into them. */
final class Judged {
    /** A telegram of 2009 in two sections. */
    static final String OF_2009 = """
            VZCZCXRO4417
            PP RUEHBI RUEHCI
            DE RUEHTA #0123/01 0650912
            ZNY CCCCC ZZH
            P 060912Z MAR 09
            FM AMEMBASSY ASTANA
            TO RUEHC/SECSTATE WASHDC PRIORITY 4410
            INFO RUEHMO/AMEMBASSY MOSCOW PRIORITY 2201
            RUEHLO/AMEMBASSY LONDON 0117
            C O N F I D E N T I A L SECTION 01 OF 02 ASTANA 000123

            SIPDIS

            STATE FOR SCA/CEN

            E.O. 12958: DECL: 03/06/2019
            TAGS: PGOV, PREL, KZ
            SUBJECT: (U) KAZAKHSTAN: A BRIDGE OPENS AT LAST

            REF: A. 08 ASTANA 2290
                 B. MOSCOW 412

            Classified By: Ambassador Jane Q. Specimen, for reasons 1.4(b) and (d).

            1. (C) SUMMARY: The bridge over the river opened in spring, a year late.
            END SUMMARY.

            2. (U) The mayor cut the ribbon and spoke for an hour.

            3. (C) The contractor told us that the second half is not paid for.

            SPECIMEN
            """;

    /** An unclassified telegram of 2007, not in sections. */
    static final String OF_2007 = """
            VZCZCXYZ0003
            RR RUEHWEB

            DE RUEHLO #0456 0330815
            ZNR UUUUU ZZH
            R 020815Z FEB 07
            FM AMEMBASSY LONDON
            TO RUEHC/SECSTATE WASHDC 1177
            UNCLAS LONDON 000456

            SIPDIS

            E.O. 12958: N/A
            TAGS: ECON, UK
            SUBJECT: A FAIR FOR PUMPS

            1. The fair had ninety stands and few visitors.

            2. Ours were three; they sold two pumps.

            SPECIMEN
            """;

    /** A telegram of 1976, as the National Archives give it. */
    static final String OF_1976 = """
            CONFIDENTIAL

            PAGE 01        QUITO  04410  171530Z

            12
            ACTION ARA-10

            INFO  OCT-01  ISO-00  EB-07  /018 W
                              --------------------- 044871
            R 171400Z JUN 76
            FM AMEMBASSY QUITO
            TO SECSTATE WASHDC 2210
            C O N F I D E N T I A L QUITO 4410

            E.O. 11652: GDS
            TAGS: EFIN, EC
            SUBJECT: LOAN FOR A HARBOR

            1. THE MINISTER ASKED FOR A LONGER TERM.

            2. WE SAID THAT THE BANK MUST DECIDE.

            SPECIMEN
            """;

    private Judged() {}

    static Telegram read(String text) {
        return read(text, PublisherStatement.none("text"));
    }

    static Telegram read(String text, PublisherStatement statement) {
        return new TelegramReader().read(new SourceText(text), statement);
    }

    /** A specimen with one passage changed. */
    static String with(String specimen, String passage, String instead) {
        assertTrue(specimen.contains(passage), () -> "the specimen has no passage \"" + passage + "\"");
        return specimen.replace(passage, instead);
    }

    /** A telegram with a caption and a mark of the subject that reading would not take for such, but a drafter may type. */
    static Telegram withCaptionAndMark(Telegram telegram, String caption) {
        Telegram.Head h = telegram.head();
        List<Reading<String>> captions =
                List.of(Reading.of(caption, h.captions().getFirst().span()));
        Telegram.Head head = new Telegram.Head(
                h.classification(),
                h.section(),
                h.sections(),
                h.mrn(),
                captions,
                h.attention(),
                h.executiveOrder(),
                h.declassify(),
                h.tags(),
                h.subject(),
                Reading.of(caption, h.captions().getFirst().span()),
                h.references(),
                h.classifiedBy());
        return new Telegram(
                telegram.source(),
                telegram.tree(),
                telegram.statement(),
                telegram.id(),
                telegram.transmission(),
                telegram.addresses(),
                telegram.distribution(),
                head,
                telegram.body(),
                telegram.findings());
    }

    /** What the rules find, a line each: code, blank, message. */
    static List<String> findings(Telegram telegram) {
        return Checks.standard(Manual.standard()).judge(telegram).stream()
                .map(finding -> finding.code().code() + " " + finding.message())
                .toList();
    }

    static void finds(String text, String... expected) {
        assertEquals(String.join("\n", expected), String.join("\n", findings(read(text))));
    }
}
