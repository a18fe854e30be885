package org.reftel.core.syntax;

import static org.reftel.core.syntax.NodeKind.*;

import java.util.Comparator;
import org.reftel.core.text.Finding;
import org.reftel.core.text.SourceText;

/**
 * Parses the text of one telegram into a lossless tree.
 *
 * <p>Never fails: damaged, cut or foreign text still yields a tree, in which everything that is not understood stands in
 * {@code PREAMBLE}, {@code UNPLACED} or {@code TRAILER} nodes. The leaves tile the text: joined in order they are the
 * text, character for character. Time grows linearly with the text. What looked wrong in form is among the findings;
 * whether a caption exists or a date is possible is for {@code check}.
 */
public final class TelegramParser {
    private TelegramParser() {}

    public static Parse parse(SourceText source) {
        SyntaxTree.Builder tree = new SyntaxTree.Builder(source);
        Cursor cursor = new Cursor(new Lines(source.characters()), tree);
        tree.open(TELEGRAM);
        new HeaderParser(cursor).parse();
        tree.open(TEXT_BLOCK);
        HeadParser head = new HeadParser(cursor);
        head.parse();
        if (!cursor.atEnd()) {
            new BodyParser(cursor, head.blocks()).parse();
        }
        cursor.leafLines(TEXT, cursor.lines.count());
        tree.close();
        tree.close();
        cursor.findings.sort(Comparator.comparing(Finding::span));
        return new Parse(tree.build(), cursor.findings);
    }
}
