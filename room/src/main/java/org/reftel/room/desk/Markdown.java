package org.reftel.room.desk;

import java.util.List;
import org.reftel.archive.catalogue.NamedList;
import org.reftel.core.telegram.Paragraph;
import org.reftel.room.citing.Citation;

/** A reading list in Markdown. What a telegram says is escaped; a note is the reader's own Markdown. */
final class Markdown {
    private static final String SIGNS = "\\`*_[]<>&#|~$";

    private Markdown() {}

    static String of(NamedList of, List<Collected> list, String origin) {
        StringBuilder text = new StringBuilder("# ").append(escaped(of.name())).append('\n');
        for (Collected collected : list) {
            text.append("\n## ").append(collected.item().position()).append(". ");
            text.append(escaped(collected.title())).append("\n\n");
            Citation citation = collected.citation(origin);
            Paragraph paragraph = collected.paragraph();
            if (paragraph != null) {
                String sign = collected.sign();
                text.append("> ");
                if (!sign.isEmpty()) {
                    // A number with a point would begin a list.
                    text.append(escaped(sign).replace(".", "\\.")).append(' ');
                }
                text.append(escapedBeginning(paragraph.text().text())).append("\n\n");
            } else if (!collected.item().place().isEmpty()) {
                text.append("The paragraph ").append(collected.item().place()).append(" is not there any more.\n\n");
            }
            if (!collected.item().note().isEmpty()) {
                text.append(collected.item().note()).append("\n\n");
            }
            text.append(citation == null ? collected.id() + " is not held any more." : escaped(citation.chicago()))
                    .append('\n');
        }
        return text.toString();
    }

    /** So that no sign of it is Markdown's. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SIGNS.indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c < ' ' ? ' ' : c);
            }
        }
        return escaped.toString();
    }

    /** Likewise, where the text begins a line: a dash, a plus or a number would begin a list, an equals sign a heading. */
    private static String escapedBeginning(String text) {
        String escaped = escaped(text);
        int figures = 0;
        while (figures < escaped.length() && Character.isDigit(escaped.charAt(figures))) {
            figures++;
        }
        if (figures > 0 && figures < escaped.length() && ".)".indexOf(escaped.charAt(figures)) >= 0) {
            return escaped.substring(0, figures) + "\\" + escaped.substring(figures);
        }
        return !escaped.isEmpty() && "-+=".indexOf(escaped.charAt(0)) >= 0 ? "\\" + escaped : escaped;
    }
}
