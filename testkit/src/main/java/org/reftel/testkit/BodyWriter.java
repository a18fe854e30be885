package org.reftel.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.testkit.Truth.Paragraph;

/** Writes the text from the first paragraph to the signature, and keeps account of what it wrote. */
final class BodyWriter {
    private final Chance chance;
    private final Sheet sheet;
    private final MentionWriter mentions;
    private final String classification;
    private final boolean noforn;
    private final boolean capitals;
    private final boolean marked;

    private final String afterNumber;
    private final boolean upperLabels;
    private final int headingForm;
    private final boolean upperHeadings;

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> signature = new ArrayList<>();
    private @Nullable String heading;
    private int number = 1;
    private @Nullable String mark;

    BodyWriter(Chance chance, Sheet sheet, MentionWriter mentions, Era era, String classification, boolean noforn) {
        this.chance = chance;
        this.sheet = sheet;
        this.mentions = mentions;
        this.classification = classification;
        this.noforn = noforn;
        this.capitals = era.compareTo(Era.NINETIES) < 0 || era == Era.NINETIES && chance.percent(30);
        this.marked = era.compareTo(Era.NINETIES) >= 0 && !classification.equals("UNCLASSIFIED");
        this.afterNumber = chance.percent(50) ? ".  " : ". ";
        this.upperLabels = capitals || chance.percent(60);
        this.headingForm = chance.below(3);
        this.upperHeadings = headingForm == 2 || capitals || chance.percent(50);
    }

    List<Paragraph> paragraphs() {
        return List.copyOf(paragraphs);
    }

    List<String> headings() {
        return List.copyOf(headings);
    }

    List<String> signature() {
        return List.copyOf(signature);
    }

    /** Writes about {@code length} characters, and signs. */
    void write(int length, String signer) {
        int end = sheet.length() + length;
        boolean headed = chance.percent(60);
        boolean comment = chance.percent(70);
        int form = chance.below(10);
        if (form < 4) {
            inline("SUMMARY", "summary", chance.percent(25) ? 2 : 1);
        } else if (form < 6) {
            headed = true;
            heading("SUMMARY");
            paragraph("summary", citing(prose(400)));
            if (chance.percent(30)) {
                paragraph("summary", prose(300));
            }
        }
        boolean underSummary = heading != null;
        if (!underSummary && chance.percent(6)) {
            String see = "This is an action request. Please see paragraph " + chance.between(4, 9) + ".";
            paragraph("action_request", cased(see));
        } else if (!underSummary && chance.percent(6)) {
            inline("ACTION REQUEST", "action_request", 1);
        }
        boolean first = form >= 4 && form < 6;
        while (sheet.length() - mentions.written() < end) {
            if (headed && (first || chance.percent(35))) {
                heading(null);
            }
            first = false;
            if (chance.percent(6)) {
                points();
            } else {
                paragraph(null, citing(prose(chance.between(250, 1100))));
            }
        }
        if (first) { // what stands under the summary's heading must not be the summary's; no heading stands alone
            heading(null);
            paragraph(null, prose(300));
        }
        boolean signed = chance.percent(85);
        boolean sameLine = signed && chance.percent(18);
        String name = capitals || chance.percent(88) ? signer.toUpperCase(Locale.ROOT) : signer;
        if (comment) {
            if (headed && chance.percent(50)) {
                heading("COMMENT");
                paragraph("comment", citing(prose(400)), sameLine ? " " + name : "");
            } else {
                String close = sameLine || chance.percent(80) ? " " + label("End Comment") + "." : "";
                paragraph("comment", "Comment", prose(500), close + (sameLine ? " " + name : ""));
            }
        } else if (sameLine) {
            paragraph(null, prose(300), " " + name);
        }
        if (signed) {
            signature.add(name);
            if (!sameLine) {
                sheet.line(name);
            }
        }
    }

    /** A part whose label stands in the paragraph, closed by END. */
    private void inline(String label, String role, int count) {
        String title = label.substring(0, 1) + label.substring(1).toLowerCase(Locale.ROOT);
        String close = " " + label("End " + title) + ".";
        if (count == 1) {
            paragraph(role, title, prose(450), role.equals("summary") ? close : "");
        } else {
            paragraph(role, title, prose(350), "");
            paragraph(role, prose(300), close);
        }
    }

    private void points() {
        String lead = prose(150);
        StringBuilder text = new StringBuilder(lead);
        StringBuilder head = head();
        head.append(lead);
        sheet.wrap(head, "");
        int count = chance.between(2, 5);
        for (int i = 0; i < count; i++) {
            String point = "-- " + prose(90);
            text.append(' ').append(point);
            sheet.blank();
            sheet.wrap(point, "");
        }
        sheet.blank();
        add(null, text.toString());
    }

    private void paragraph(@Nullable String role, String text) {
        paragraph(role, text, "");
    }

    private void paragraph(@Nullable String role, String text, String behind) {
        StringBuilder all = head().append(text).append(behind);
        sheet.wrap(all, "");
        sheet.blank();
        add(role, text);
    }

    private void paragraph(String role, String title, String text, String close) {
        StringBuilder all = head();
        all.append(label(title)).append(upperLabels ? ": " : ". ").append(text).append(close);
        sheet.wrap(all, "");
        sheet.blank();
        add(role, text);
    }

    /** Number and mark of the next paragraph. */
    private StringBuilder head() {
        StringBuilder head = new StringBuilder(1200);
        mark = marked ? drawMark() : null;
        head.append(number).append(afterNumber);
        if (mark != null) {
            head.append('(').append(mark).append(") ");
        }
        return head;
    }

    private void add(@Nullable String role, String text) {
        paragraphs.add(new Paragraph(number, mark, role, heading, text));
        number++;
    }

    private String drawMark() {
        int draw = chance.below(100);
        if (draw < 8) {
            return "U";
        } else if (draw < 18) {
            return "SBU";
        }
        String level = classification.startsWith("S") && draw < 80 ? "S" : "C";
        return noforn ? level + (chance.percent(80) ? "/NF" : "//NF") : level;
    }

    private void heading(@Nullable String fixed) {
        String text = fixed == null
                ? Prose.title(chance, chance.between(2, 8), upperHeadings)
                : upperHeadings
                        ? fixed
                        : fixed.substring(0, 1) + fixed.substring(1).toLowerCase(Locale.ROOT);
        int length = text.length();
        if (length > sheet.width()) {
            text = text.substring(0, text.lastIndexOf(' ', sheet.width()));
            length = text.length();
        }
        String rule = "-".repeat(length);
        if (length > 45) {
            rule = "-".repeat(45) + " " + "-".repeat(length - 45);
        }
        sheet.together(4);
        if (headingForm == 0) {
            sheet.line(rule);
        }
        sheet.line(text);
        if (headingForm < 2) {
            sheet.line(rule);
        }
        sheet.blank();
        sheet.together(0);
        headings.add(text);
        heading = text;
    }

    private String label(String words) {
        return upperLabels ? words.toUpperCase(Locale.ROOT) : words;
    }

    private String prose(int target) {
        StringBuilder text = new StringBuilder(target + 200);
        Prose.sentences(text, chance, chance.between(target / 2, target * 3 / 2));
        return cased(text.toString());
    }

    /** The prose of the next paragraph, which may speak of another telegram. */
    private String citing(String prose) {
        return mentions.cite(prose, "p" + number, capitals);
    }

    private String cased(String text) {
        return capitals ? text.toUpperCase(Locale.ROOT) : text;
    }
}
