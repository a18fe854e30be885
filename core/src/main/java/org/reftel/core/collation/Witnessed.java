package org.reftel.core.collation;

import java.util.List;
import org.reftel.core.syntax.SyntaxTree;

/** A witness taken apart. */
record Witnessed(
        CollatedText text,
        Furniture furniture,
        boolean lacksHeader,
        List<Unit> transmission,
        List<Unit> dateAndOriginator,
        List<Unit> action,
        List<Unit> info,
        List<Unit> exempt,
        List<Unit> head,
        List<Unit> body) {

    static Witnessed of(CollatedText text, Lexicon lexicon) {
        Furniture furniture = new Furniture(text.telegram().tree());
        UnitReader reader = new UnitReader(text.telegram(), lexicon, furniture);
        return new Witnessed(
                text,
                furniture,
                UnitReader.lacksHeader(text.telegram()),
                reader.transmission(),
                reader.dateAndOriginator(),
                reader.addressees("to", text.telegram().addresses().action()),
                reader.addressees("info", text.telegram().addresses().info()),
                reader.addressees("xmt", text.telegram().addresses().exempt()),
                reader.head(),
                reader.body());
    }

    SyntaxTree tree() {
        return text.telegram().tree();
    }
}
