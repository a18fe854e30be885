package org.reftel.core.telegram;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reftel.core.telegram.HeadingTexts.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reftel.core.text.Finding;
import org.reftel.core.text.TextSpan;

/** Whatever stands in a heading, its readers end, and every place they give lies in the text. */
class HeadingValuesDamageTest {
    private static final List<String> FRAGMENTS = List.of(
            "A.",
            "B)",
            "(C)",
            " ",
            "\n",
            "\n\n",
            "ZENDA",
            "STATE",
            "123",
            "2008",
            "08",
            ";",
            ",",
            "AND",
            "&",
            ":",
            "/",
            "-",
            "(",
            "NOTAL",
            ")",
            "IIR 6 123",
            "EMAIL",
            "Classified By:",
            "Ambassador",
            "Jane",
            "Roe",
            "rea",
            "sons",
            "1.4",
            "(b)",
            "d.",
            "1",
            ".",
            "E.O.",
            "12958",
            "12598",
            "DECL:",
            "10/13/2019",
            "99",
            "N/A",
            "XXXX",
            "TAGS:",
            "OVIP",
            "PGOV",
            "[",
            "](#)",
            "\u00b6",
            "FOR",
            "PASS",
            "TO",
            "AMEMBASSY",
            "'",
            "D,A",
            "Derived from",
            "Declassify on",
            "MAY",
            "21",
            "JUNE 21, 2006",
            "9999999999",
            "\u00a0",
            "\u00e9");

    @Test
    void readsAnyMixtureOfFragments() {
        Random random = new Random(1974);
        for (int n = 0; n < 10_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(14); k > 0; k--) {
                text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size()))).append(" ".repeat(random.nextInt(2)));
            }
            readAll(text.toString());
        }
    }

    @Test
    void readsLongRunsOfOneFragment() {
        for (String fragment : FRAGMENTS) {
            readAll((fragment + " ").repeat(4_000));
            readAll((fragment + "\n").repeat(4_000));
        }
    }

    private static void readAll(String text) {
        List<Finding> findings = new ArrayList<>();
        RunningText block = lines(text);
        List<TextSpan> spans = new ArrayList<>();
        ReftelReader.read(block, Citing.of(2009, "ZENDA", 100), findings).forEach(item -> spans.add(item.span()));
        TagsReader.read(block, findings).forEach(tag -> spans.add(tag.span()));
        AttentionReader.read(block, findings).forEach(line -> spans.add(line.span()));
        Classifier classifier = ClassifierReader.read(block, findings);
        if (classifier != null) {
            spans.add(classifier.span());
        }
        DeclassificationReader.Line line = DeclassificationReader.read(block, findings);
        if (line.order() != null) {
            spans.add(line.order().span());
        }
        if (line.declassification() != null) {
            spans.add(line.declassification().span());
        }
        findings.forEach(finding -> spans.add(finding.span()));
        for (TextSpan span : spans) {
            assertTrue(
                    0 <= span.start() && span.start() <= span.end() && span.end() <= text.length(),
                    () -> span + " in " + text);
        }
    }
}
