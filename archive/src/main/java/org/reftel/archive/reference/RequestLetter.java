package org.reftel.archive.reference;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reftel.archive.reference.Bracket.Neighbour;
import org.reftel.archive.reference.Bracket.Sureness;
import org.reftel.archive.reference.Dossier.Citing;
import org.reftel.archive.reference.Dossier.Likelihood;
import org.reftel.archive.reference.Dossier.Recipient;
import org.reftel.core.marking.Level;

/**
 * A letter that asks for the release of a telegram, filled in from what is known of it. What the writer has to give himself
 * stands in square brackets.
 *
 * <p>Telegrams until 1979 are in the custody of the National Archives (record group 59, Central Foreign Policy Files), and the
 * letter is addressed to them; later ones are the Department of State's.
 */
public final class RequestLetter {
    private static final int WIDTH = 76;
    private static final int LAST_YEAR_AT_THE_ARCHIVES = 1979;
    private static final int FIRST_YEAR_ONLINE = 1973;
    private static final int CITED = 6;
    private static final int RECIPIENTS = 8;
    private static final int TAGS = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Dossier dossier;
    private final Kind kind;
    private final StringBuilder text = new StringBuilder();

    /** Under which law. */
    public enum Kind {
        /** The Freedom of Information Act, 5 U.S.C. 552. */
        FOIA("Freedom of Information Act"),
        /** Mandatory declassification review, E.O. 13526 sec. 3.5; for what is classified. */
        MDR("Mandatory declassification review");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As in addresses and commands: {@code foia}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private RequestLetter(Dossier dossier, Kind kind) {
        this.dossier = dossier;
        this.kind = kind;
    }

    /** The letter as plain text, lines of at most 76 characters. */
    public static String of(Dossier dossier, Kind kind) {
        return new RequestLetter(dossier, kind).write();
    }

    private String write() {
        lines("[YOUR NAME]", "[YOUR POSTAL ADDRESS]", "[YOUR E-MAIL ADDRESS AND TELEPHONE NUMBER]", "", "[DATE]", "");
        if (isAtTheArchives()) {
            lines(
                    "National Archives at College Park",
                    "Special Access and FOIA Staff",
                    "8601 Adelphi Road",
                    "College Park, MD 20740-6001",
                    "");
        } else {
            lines(
                    "U.S. Department of State",
                    "Office of Information Programs and Services",
                    "2201 C Street, N.W.",
                    "Washington, D.C. 20520",
                    "");
        }
        if (kind == Kind.FOIA) {
            freedomOfInformation();
        } else {
            declassificationReview();
        }
        lines("Sincerely,", "", "", "[YOUR SIGNATURE]", "[YOUR NAME]");
        return text.toString();
    }

    private void freedomOfInformation() {
        paragraph("Freedom of Information Act request: telegram " + name());
        paragraph("Dear FOIA Officer:");
        paragraph("Under the Freedom of Information Act, 5 U.S.C. 552"
                + (isAtTheArchives() ? "," : ", and 22 CFR Part 171,")
                + " I request a copy of one telegram of the Department of State:");
        facts();
        search();
        paragraph(
                "If parts of the telegram are exempt from disclosure, please release every portion that can reasonably be"
                        + " segregated (5 U.S.C. 552(b)), mark on the copy where something was deleted and under which exemption,"
                        + " and say which harm its release would foreseeably do (5 U.S.C. 552(a)(8)). If the telegram is"
                        + " classified, please review it for declassification. If it was released before, in full or in part,"
                        + " please send that copy or tell me where it is published. I prefer an electronic copy"
                        + " (5 U.S.C. 552(a)(3)(B)).");
        paragraph("For the purpose of fees I am [a representative of the news media / affiliated with an educational or"
                + " noncommercial scientific institution / a commercial requester / another requester]. I am willing to"
                + " pay fees up to [AMOUNT]; please tell me beforehand if they would be higher.");
        paragraph(
                "I look forward to your determination within twenty working days, as 5 U.S.C. 552(a)(6)(A)(i) provides.");
    }

    private void declassificationReview() {
        paragraph("Request for mandatory declassification review: telegram " + name());
        paragraph("Dear Sir or Madam:");
        paragraph("Under section 3.5 of Executive Order 13526 and 32 CFR 2001.33"
                + (isAtTheArchives() ? "," : ", and 22 CFR Part 171, Subpart C,")
                + " I request the mandatory declassification review, with a view to release, of one telegram of the"
                + " Department of State:");
        facts();
        search();
        paragraph(
                "Please declassify the telegram, or every portion of it that no longer meets the standards of the Order,"
                        + " and send me a copy in which each deletion is marked with the reason for it (sections 1.4, 3.3 and 6.2"
                        + " of the Order, or another law). If other agencies have an interest in it, please refer it to them and"
                        + " tell me which they are.");
        paragraph("To my knowledge the telegram is not the subject of pending litigation and has not been reviewed for"
                + " declassification within the past two years (section 3.5(a) and (d)), and I have no request for it"
                + " under the Freedom of Information Act pending with you.");
        paragraph("I am willing to pay fees up to [AMOUNT]; please tell me beforehand if they would be higher. If the"
                + " request is denied in whole or in part, please tell me how to appeal to the agency and, after that, to"
                + " the Interagency Security Classification Appeals Panel (section 5.3).");
    }

    private String name() {
        return dossier.reference() + " of " + dossier.id().year();
    }

    private boolean isAtTheArchives() {
        return dossier.id().year() <= LAST_YEAR_AT_THE_ARCHIVES;
    }

    private void facts() {
        Wanted wanted = dossier.wanted();
        fact(
                "Message reference number",
                dossier.reference() + ", year " + dossier.id().year());
        fact("Sent by", dossier.postInWords());
        fact("Date", date(wanted.sent()));
        List<String> recipients = dossier.recipients().stream()
                .filter(one ->
                        one.likelihood() != Likelihood.POSSIBLE && !one.why().startsWith("sent it"))
                .limit(RECIPIENTS)
                .map(Recipient::name)
                .toList();
        if (!recipients.isEmpty()) {
            fact("Recipients, probably", String.join("; ", recipients));
        }
        List<String> subjects = new ArrayList<>();
        wanted.subjects().forEach(subject -> subjects.add("\"" + subject + "\""));
        if (!subjects.isEmpty()) {
            fact(
                    subjects.size() == 1 ? "Subject of what cites it" : "Subjects of what cites it",
                    String.join("; ", subjects));
        }
        if (!dossier.tags().isEmpty()) {
            fact(
                    "TAGS of what cites it",
                    dossier.tags().stream().limit(TAGS).map(Dossier.Tag::code).collect(Collectors.joining(", ")));
        }
        fact("Cited in", cited());
        text.append('\n');
    }

    private static String date(Bracket sent) {
        if (sent.sureness() == Sureness.DOUBTFUL) {
            return "not known; the year is that of its number";
        }
        String range = sent.from().equals(sent.until())
                ? "on " + DAY.format(sent.from())
                : "between " + DAY.format(sent.from()) + " and " + DAY.format(sent.until());
        List<String> why = new ArrayList<>();
        Neighbour below = sent.below();
        Neighbour above = sent.above();
        if (below != null) {
            why.add("number " + below.number() + " of the same post is of " + DAY.format(below.sent()));
        }
        if (above != null) {
            why.add("number " + above.number() + (below == null ? " of the same post is" : "") + " of "
                    + DAY.format(above.sent()));
        }
        LocalDate cited = sent.firstCited();
        if (cited != null && cited.equals(sent.until())) {
            why.add("it was first cited on " + DAY.format(cited));
        }
        return range + (why.isEmpty() ? "" : " (" + String.join("; ", why) + ")");
    }

    private String cited() {
        List<String> cited = new ArrayList<>();
        for (Citing citing :
                dossier.citing().subList(0, Math.min(CITED, dossier.citing().size()))) {
            String words = citing.places().isEmpty()
                    ? ""
                    : ", as \"" + citing.places().getFirst().words() + "\"";
            String sent = citing.sent();
            String day = sent == null ? "" : " of " + DAY.format(LocalDate.parse(sent.substring(0, 10)));
            cited.add(citing.key() + day + words);
        }
        int more = dossier.citing().size() - cited.size();
        return String.join("; ", cited) + (more > 0 ? "; and " + more + " more" : "");
    }

    private void search() {
        String classification = dossier.wanted().classification();
        Level level = classification == null ? null : Level.find(classification);
        String marked = level != null && level.isClassified()
                ? " The telegrams that cite it are classified up to " + classification + "."
                : "";
        if (!isAtTheArchives()) {
            paragraph("It should be found by its message reference number in the Department's central foreign policy"
                    + " records, or in the files of the offices and posts named above." + marked);
        } else {
            paragraph(
                    "It should be found by its message reference number in the Central Foreign Policy Files (Record Group"
                            + " 59)."
                            + (dossier.id().year() >= FIRST_YEAR_ONLINE
                                    ? " If only a withdrawal card stands in its place among the electronic telegrams of 1973 to"
                                            + " 1979, please treat this as a request for the telegram that was withdrawn."
                                    : "")
                            + marked);
        }
    }

    private void fact(String name, String value) {
        String indent = "    ";
        wrapped(indent + name + ": " + value, indent + "    ");
    }

    private void paragraph(String words) {
        wrapped(words, "");
        text.append('\n');
    }

    private void wrapped(String words, String indent) {
        String line = words;
        while (line.length() > WIDTH) {
            int cut = line.lastIndexOf(' ', WIDTH);
            if (cut <= indent.length()) {
                cut = line.indexOf(' ', WIDTH);
                if (cut < 0) {
                    break;
                }
            }
            text.append(line, 0, cut).append('\n');
            line = indent + line.substring(cut + 1);
        }
        text.append(line).append('\n');
    }

    private void lines(String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }
}
