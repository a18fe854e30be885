package org.reftel.cli.show;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reftel.archive.Gaps;
import org.reftel.archive.reference.Bracket;
import org.reftel.archive.reference.Bracket.Sureness;
import org.reftel.archive.reference.Dossier;
import org.reftel.archive.reference.Wanted;

/** Telegrams that are cited and not held, as a page to read. */
public final class WantedListing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final int width;
    private final Ink ink;

    public WantedListing(int width, Ink ink) {
        this.width = width;
        this.ink = ink;
    }

    /** The list. */
    public String of(Gaps.Listed list) {
        StringBuilder out = new StringBuilder();
        out.append(ink.bold(count(list.total(), "telegram")))
                .append(list.total() == 1 ? " is cited and not held\n" : " are cited and not held\n");
        Sheet sheet = new Sheet(out, width);
        for (Wanted wanted : list.wanted()) {
            out.append('\n')
                    .append(ink.bold(wanted.id().toString()))
                    .append("  ")
                    .append(wanted.times() == 1 ? "cited once" : "cited " + wanted.times() + " times")
                    .append(", ")
                    .append(when(wanted.sent()))
                    .append('\n');
            String classification = wanted.classification();
            sheet.field(
                    "cited by",
                    String.join(", ", wanted.posts())
                            + (classification == null ? "" : ", up to " + classification)
                            + (wanted.doubtful() ? "; doubtful" : ""),
                    ink);
            if (!wanted.subjects().isEmpty()) {
                sheet.field("about", String.join(" / ", wanted.subjects()), ink);
            }
        }
        if (list.total() > list.wanted().size()) {
            out.append("\nThere are more: --limit shows as many as you like.\n");
        }
        return out.toString();
    }

    /** All that is known of one. */
    public String of(Dossier dossier) {
        StringBuilder out = new StringBuilder();
        Wanted wanted = dossier.wanted();
        Sheet sheet = new Sheet(out, width);
        out.append(ink.bold(wanted.id().toString()))
                .append("  not held, cited by ")
                .append(count(wanted.times(), "telegram"))
                .append('\n');
        sheet.field("number", dossier.reference() + " of " + wanted.id().year() + ", " + dossier.postInWords(), ink);
        sheet.field("sent", when(wanted.sent()) + ". " + why(wanted.sent()), ink);
        String classification = wanted.classification();
        if (classification != null || !dossier.captions().isEmpty()) {
            sheet.field(
                    "marked",
                    "what cites it: up to " + (classification == null ? "no classification" : classification)
                            + (dossier.captions().isEmpty() ? "" : "; " + String.join(", ", dossier.captions())),
                    ink);
        }
        if (!dossier.tags().isEmpty()) {
            sheet.field(
                    "TAGS",
                    dossier.tags().stream()
                            .map(tag -> tag.code() + (tag.telegrams() > 1 ? " " + tag.telegrams() : ""))
                            .collect(Collectors.joining(", ")),
                    ink);
        }
        sheet.blank();
        String label = "cited by";
        for (Dossier.Citing citing : dossier.citing()) {
            sheet.field(
                    label,
                    citing.key()
                            + (citing.sent() == null ? "" : ", " + citing.sent().substring(0, 10))
                            + (citing.subject() == null ? "" : ": " + citing.subject()),
                    ink);
            for (Dossier.Place place : citing.places()) {
                sheet.field("", "  " + place(place), ink);
            }
            if (citing.reason() != org.reftel.archive.reference.Reason.WRITTEN) {
                sheet.field(
                        "",
                        "  " + citing.certainty().word() + ": "
                                + citing.reason().words(),
                        ink);
            }
            label = "";
        }
        sheet.blank();
        label = "who has it";
        for (Dossier.Recipient recipient : dossier.recipients()) {
            sheet.field(label, recipient.name() + " (" + recipient.likelihood().words() + "): " + recipient.why(), ink);
            label = "";
        }
        sheet.blank();
        sheet.field(
                "ask for it",
                "reftel wanted " + wanted.id() + " --letter foia, or --letter mdr where it is classified",
                ink);
        return out.toString();
    }

    private static String place(Dossier.Place place) {
        String sentence = place.sentence();
        String where = place.paragraph() == null
                ? (place.label() == null ? "REF: " : "REF " + place.label() + ": ")
                : place.paragraph() + ": ";
        return where + (sentence == null ? place.words() : sentence);
    }

    private static String when(Bracket sent) {
        if (sent.sureness() == Sureness.DOUBTFUL) {
            return "date unknown";
        }
        if (sent.from().equals(sent.until())) {
            return "sent on " + DAY.format(sent.from());
        }
        return "sent between " + DAY.format(sent.from()) + " and " + DAY.format(sent.until());
    }

    private static String why(Bracket sent) {
        List<String> why = new ArrayList<>();
        if (sent.below() != null) {
            why.add("number " + sent.below().number() + " is of "
                    + DAY.format(sent.below().sent()));
        }
        if (sent.above() != null) {
            why.add("number " + sent.above().number() + " is of "
                    + DAY.format(sent.above().sent()));
        }
        if (sent.firstCited() != null) {
            why.add("first cited on " + DAY.format(sent.firstCited()));
        }
        String facts = String.join(", ", why);
        return (facts.isEmpty() ? "" : Character.toUpperCase(facts.charAt(0)) + facts.substring(1) + ". ")
                + sent.sureness().words();
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
