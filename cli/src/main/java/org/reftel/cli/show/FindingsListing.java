package org.reftel.cli.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.reftel.cli.pipeline.Bytes;
import org.reftel.cli.pipeline.Renderer;
import org.reftel.copies.Transcription;
import org.reftel.core.meaning.Meanings;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.Finding;
import org.reftel.core.text.Severity;

/** The findings of a telegram under its id: line and column, severity, code, and the message. */
public final class FindingsListing implements Renderer {
    private final Function<Telegram, List<Finding>> source;
    private final Severity least;
    private final int width;
    private final Ink ink;

    /**
     * @param source gives the findings of a telegram
     * @param least findings of lower severity are left out
     */
    public FindingsListing(Function<Telegram, List<Finding>> source, Severity least, int width, Ink ink) {
        this.source = source;
        this.least = least;
        this.width = width;
        this.ink = ink;
    }

    /** The findings that count, in the order of the text. */
    static List<Finding> ordered(List<Finding> findings, Severity least) {
        List<Finding> ordered = new ArrayList<>(findings);
        ordered.removeIf(finding -> finding.severity().compareTo(least) < 0);
        ordered.sort(Comparator.comparing(Finding::span).thenComparing(Finding::code));
        return ordered;
    }

    @Override
    public int render(Transcription transcription, Telegram telegram, Bytes out) {
        List<Finding> findings = ordered(source.apply(telegram), least);
        if (findings.isEmpty()) {
            return 0;
        }
        StringBuilder text = new StringBuilder();
        Sheet sheet = new Sheet(text, width);
        String id = telegram.id() == null ? "(no id)" : telegram.id().toString();
        sheet.line(ink.bold(id) + "  " + ink.dim(Printable.line(transcription.path())));
        for (Finding finding : findings) {
            write(sheet, telegram, finding, ink);
        }
        sheet.blank();
        out.write(text.toString());
        return findings.size();
    }

    /** One finding: severity in the margin; place, code and message beside it. */
    static void write(Sheet sheet, Telegram telegram, Finding finding, Ink ink) {
        int start = Math.min(finding.span().start(), telegram.source().length());
        String place = telegram.source().lineOf(start) + ":" + telegram.source().columnOf(start);
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        String margin =
                " ".repeat(Sheet.MARGIN - 2 - severity.length()) + painted(finding.severity(), severity, ink) + "  ";
        sheet.line(margin + place + "  " + ink.bold(finding.code().code()));
        for (String line : Sheet.wrap(Printable.line(Meanings.asSentence(finding.message())), sheet.textWidth())) {
            sheet.line(" ".repeat(Sheet.MARGIN) + line);
        }
    }

    private static String painted(Severity severity, String word, Ink ink) {
        return switch (severity) {
            case ERROR -> ink.error(word);
            case WARNING -> ink.warning(word);
            case INFO -> ink.dim(word);
        };
    }
}
