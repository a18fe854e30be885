package org.reftel.core.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.core.manual.Manual;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.SourceText;

class GlossesTest {
    @Test
    void eachWordingThatSpeaksOfAnotherTelegramIsExplainedOnce() {
        String text =
                "R 140812Z OCT 09\nFM AMEMBASSY ASTANA\nTO SECSTATE WASHDC 6712\n\nUNCLAS ASTANA 001843\n\nE.O. 12958: N/A\n"
                        + "TAGS: PREL, KZ\nSUBJECT: HIGH WATER\n\nREF: A. 08 ASTANA 0680\n     B. ROE-DOE E-MAIL OF 12/1/09\n\n"
                        + "1. Refs A and B tell (reftel). Ref B, and Ref B again. More septel, as in Vienna 1450.\n";
        Telegram telegram = new TelegramReader().read(new SourceText(text), PublisherStatement.none("text"));
        List<String> told = Glosses.of(telegram, Manual.standard()).stream()
                .filter(gloss -> gloss.span().start() > text.indexOf("1. Refs"))
                .map(gloss -> gloss.key() + " = " + gloss.meaning())
                .toList();
        assertEquals(
                List.of(
                        "Refs A and B = 08 ASTANA 0680, the telegram 08ASTANA680; ROE-DOE E-MAIL OF 12/1/09, an e-mail",
                        "reftel = 08 ASTANA 0680, the telegram 08ASTANA680",
                        "Ref B = ROE-DOE E-MAIL OF 12/1/09, an e-mail",
                        "septel = Reported in a separate telegram, whose number was not yet known",
                        "Vienna 1450 = The telegram 09VIENNA1450; its year is inferred"),
                told);
    }
}
