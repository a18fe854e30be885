package org.reftel.core.meaning;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.core.marking.Level;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.telegram.Precedence;

/**
 * What the lines of a telegram and their parts are for, in words (ACP 127 for the transmission lines, 5 FAH-1 and
 * 5 FAH-2 for the rest).
 */
final class Signs {
    private final Meanings meanings;

    Signs(Meanings meanings) {
        this.meanings = meanings;
    }

    /** What a line or a larger part is; empty where its parts say it all. */
    String line(NodeKind kind) {
        return switch (kind) {
            case PREAMBLE -> "Words of the publisher before the telegram, set aside.";
            case TRANSMISSION_LINE -> "Format line 1: which transmission this was.";
            case ROUTING_LINE -> "Format line 2: how urgent, and to which stations this transmission went.";
            case FROM_STATION_LINE -> "Format line 3: which station filed it, under which serial, and when.";
            case SECURITY_LINE -> "Format line 4: how it must be protected on its way.";
            case DATE_LINE -> "Format line 5: how urgent, and the date-time group.";
            case ORIGINATOR_LINE -> "Format line 6: who sends it.";
            case ACTION_ADDRESSEES -> "Format line 7: who is to act on it.";
            case INFO_ADDRESSEES -> "Format line 8: who is to know of it.";
            case EXEMPT_ADDRESSEES -> "Format line 9: members of a collective who do not get it.";
            case DISTRIBUTION -> "The distribution block: the offices in Washington that got copies.";
            case CLASS_LINE -> "The class line: how the text is classified, and its message reference number.";
            case CORRECTION_LINE -> "A corrected copy of a telegram sent earlier.";
            case ATTENTION_LINE -> "For whose attention it is, or to whom it is to be passed.";
            case ORDER_LINE -> "The executive order it is classified under, and when it is to be declassified.";
            case TAGS_LINE -> "TAGS: what it is filed under (Traffic Analysis by Geography and Subject).";
            case SUBJECT_LINE -> "What it is about.";
            case REFERENCE_LINE -> "Reftels: the telegrams and papers it refers to.";
            case CLASSIFIER_LINE -> "Who classified it, and why.";
            case HEADING -> "A section heading.";
            case SIGNATURE -> "The signature: in whose name it is sent.";
            case TRAILER -> "What stands behind the telegram, set aside.";
            case UNPLACED -> "A line that is no part of the form.";
            case PAGE_BREAK -> "A page or section line of the terminal, set aside.";
            case SECTION_BREAK -> "The head of a further section, set aside.";
            case REPEATED_HEADING -> "The heading a second time, set aside.";
            case RETRANSMISSION -> "The telegram a second time, set aside.";
            case STRAY_CAPTION -> "A caption that a machine put into the text, set aside.";
            case RELEASE_STAMP -> "A stamp of the archive that released it, set aside.";
            case PUBLISHER_LINE -> "A line of the publisher's, set aside.";
            default -> "";
        };
    }

    /** What parts of this kind are for; empty where it is plain. */
    String part(NodeKind kind) {
        return switch (kind) {
            case TRANSMISSION_ID -> "V, ZCZC for the start, the channel's letters and its count; no message number";
            case ROUTING_INDICATOR -> "A routing indicator names a station of the network";
            case STATION_SERIAL -> "The station's serial: the last four digits of the message number";
            case OFFICES -> "Offices at the addressee";
            case CONTINUITY_NUMBER -> "A running count of telegrams from this sender to this addressee";
            case JUNK -> "No part of an address; set aside";
            case END_MARK -> "The end of the telegram";
            case PUBLISHER_MARK -> "A sign of the publisher's, set aside";
            default -> "";
        };
    }

    /** What this part says; empty where it says it itself. */
    String particular(NodeKind kind, String text) {
        return switch (kind) {
            case PRECEDENCE -> precedence(text);
            case PRECEDENCE_WORD -> word(text);
            case ROUTING_INDICATOR -> meanings.indicator(text);
            case PLAD -> meanings.address(text);
            case POST -> meanings.postNamed(text);
            case SECTION_NUMBER -> "Section " + digits(text);
            case SECURITY_SIGNAL, OPERATING_SIGNAL -> signals(text);
            case CLASSIFICATION -> classification(text);
            case CAPTION -> meanings.caption(text);
            default -> "";
        };
    }

    /** What a line of the distribution block holds; empty where its first words do not tell. */
    static String distribution(String line) {
        if (line.startsWith("ORIGIN ")) {
            return "The office that sends it, and how many copies it keeps.";
        }
        if (line.startsWith("ACTION ")) {
            return "The office that is to act, and how many copies it got.";
        }
        if (line.startsWith("INFO ")) {
            return "The offices that are to know, each with its copies; the sum is behind the slash.";
        }
        if (line.startsWith("DRAFTED BY ")) {
            return "Who drafted it: office, drafter, typist.";
        }
        if (line.startsWith("APPROVED BY ")) {
            return "Who approved it; below, who cleared it.";
        }
        return line.startsWith("-----") ? "The relay's counter." : "";
    }

    /** {@code 2860812}: day of the year, hour and minute. */
    static String filing(String text, int year) {
        if (text.length() != 7 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "";
        }
        int day = Integer.parseInt(text.substring(0, 3));
        LocalDate date = Meanings.dayOfYear(year, day);
        String when = date == null ? "" : ", " + Meanings.DAY.format(date) + ",";
        return "Filed on day " + day + " of the year" + when + " at " + text.substring(3, 5) + ":" + text.substring(5)
                + " UTC";
    }

    /** {@code 001843}: the count of the post in that year. */
    static String serial(String text, int year) {
        String digits = digits(text);
        return digits.isEmpty()
                ? ""
                : "Message number " + digits + " of this post" + (year > 0 ? " in " + year : " in its year");
    }

    /** {@code P}, or {@code PP} of the routing line. */
    private static String precedence(String letters) {
        Precedence precedence = letters.isEmpty() ? null : Precedence.ofProsign(letters.charAt(0));
        return precedence == null ? "" : Meanings.urgency(precedence) + ": " + Meanings.urgencyAsks(precedence);
    }

    private static String word(String word) {
        @Nullable Precedence found = null;
        for (Precedence precedence : Precedence.values()) {
            if (precedence.word().equalsIgnoreCase(word)) {
                found = precedence;
            }
        }
        return found == null ? "" : Meanings.urgencyAsks(found);
    }

    private String signals(String text) {
        StringBuilder words = new StringBuilder();
        for (String signal : text.split(" +")) {
            String meaning = signal(signal.toUpperCase(Locale.ROOT));
            if (!meaning.isEmpty()) {
                words.append(words.isEmpty() ? "" : "; ")
                        .append(signal)
                        .append(": ")
                        .append(meaning);
            }
        }
        return words.toString();
    }

    private String signal(String signal) {
        String known = meanings.signal(signal);
        if (!known.isEmpty()) {
            return known;
        }
        return switch (signal) {
            case "UUUUU" -> "unclassified, five times for safety";
            case "EEEEE" -> "unclassified, but encrypted on its way";
            case "RRRRR" -> "restricted, five times for safety";
            case "CCCCC" -> "confidential, five times for safety";
            case "SSSSS" -> "secret, five times for safety";
            case "TTTTT" -> "top secret, five times for safety";
            default -> "";
        };
    }

    private static String classification(String text) {
        Level level = Level.find(text);
        return switch (level) {
            case TOP_SECRET -> "Top secret: disclosure could cause exceptionally grave damage to national security";
            case SECRET -> "Secret: disclosure could cause serious damage to national security";
            case CONFIDENTIAL -> "Confidential: disclosure could cause damage to national security";
            case LIMITED_OFFICIAL_USE -> "Limited official use: not classified, and not for the public";
            case UNCLASSIFIED -> "Unclassified";
            case null, default -> "";
        };
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && (c != '0' || !digits.isEmpty())) {
                digits.append(c);
            }
        }
        return digits.toString();
    }
}
