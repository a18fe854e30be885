package org.reftel.testkit;

import static org.reftel.testkit.TelegramWriter.dayAndTime;
import static org.reftel.testkit.TelegramWriter.pad;
import static org.reftel.testkit.TelegramWriter.prosign;
import static org.reftel.testkit.TelegramWriter.twoDigits;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.testkit.Truth.Addressee;
import org.reftel.testkit.Truth.Distribution;
import org.reftel.testkit.Truth.Transmission;

/** Writes format lines 1 to 9, or what stands in their place. */
final class HeaderWriter {
    private final Chance chance;
    private final Era era;
    private final LocalDateTime sent;
    private final Post post;
    private final int number;
    private final String classification;
    private final StringBuilder out = new StringBuilder(1024);

    HeaderWriter(Chance chance, Era era, LocalDateTime sent, Post post, int number, String classification) {
        this.chance = chance;
        this.era = era;
        this.sent = sent;
        this.post = post;
        this.number = number;
        this.classification = classification;
    }

    /** The header, without a line end at its end. */
    String write(
            @Nullable Transmission transmission,
            String precedence,
            @Nullable String infoPrecedence,
            List<Addressee> action,
            List<Addressee> info,
            @Nullable Distribution distribution,
            int sections) {
        if (era == Era.PARTIAL) {
            return "This record is a partial extract of the original cable. "
                    + "The full text of the original cable is not available.";
        }
        if (distribution != null) {
            distributed(distribution, sections);
        }
        if (transmission != null) {
            transmitted(transmission);
        }
        out.append(prosign(precedence));
        if (infoPrecedence != null) {
            out.append(' ').append(prosign(infoPrecedence));
        }
        String month =
                sent.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toUpperCase(Locale.ROOT);
        out.append(' ')
                .append(dayAndTime(sent))
                .append(' ')
                .append(month.substring(0, 3))
                .append(' ');
        out.append(twoDigits(sent.getYear() % 100)).append('\n');
        out.append("FM ").append(post.plad()).append('\n');
        addressed("TO ", action);
        addressed("INFO ", info);
        return out.substring(0, out.length() - 1);
    }

    private void addressed(String prefix, List<Addressee> addressees) {
        String start = prefix;
        for (Addressee addressee : addressees) {
            out.append(start);
            start = "";
            if (addressee.indicator() != null) {
                out.append(addressee.indicator()).append('/');
            }
            out.append(addressee.plad());
            if (addressee.precedence() != null) {
                out.append(' ').append(addressee.precedence());
            }
            if (addressee.serial() != null) {
                out.append(' ').append(addressee.serial());
            }
            out.append('\n');
        }
    }

    private void transmitted(Transmission transmission) {
        out.append(transmission.id()).append('\n');
        int lineStart = out.length();
        out.append(transmission.prosign());
        for (String indicator : transmission.indicators()) {
            if (out.length() - lineStart + indicator.length() + 1 > 69) {
                out.append('\n');
                lineStart = out.length();
                out.append(indicator);
            } else {
                out.append(' ').append(indicator);
            }
        }
        out.append('\n');
        if (transmission.indicators().getFirst().equals("RUEHWEB")) {
            out.append('\n');
        }
        out.append("DE ").append(transmission.origin()).append(" #").append(transmission.serial());
        if (transmission.section() != null) {
            out.append('/').append(twoDigits(transmission.section()));
        }
        out.append(' ').append(transmission.julian()).append('\n');
        out.append(transmission.security()).append('\n');
    }

    private void distributed(Distribution distribution, int sections) {
        out.append(classification).append("\n\n");
        out.append("PAGE 01        ").append(post.sixLetters()).append("  ").append(pad(number, 5));
        if (sections > 1) {
            out.append("  01 OF ").append(twoDigits(sections));
        }
        if (sent.getYear() >= 1975) {
            out.append("  ").append(dayAndTime(sent));
        }
        out.append('\n');
        if (chance.percent(30)) {
            out.append(chance.between(10, 99)).append('\n');
        }
        out.append(distribution.role())
                .append(' ')
                .append(distribution.office())
                .append('-');
        out.append(twoDigits(distribution.copies())).append("\n\n");
        int lineStart = out.length();
        out.append("INFO ");
        for (String entry : distribution.info()) {
            if (out.length() - lineStart + entry.length() + 2 > 66) {
                out.append("\n      ");
                lineStart = out.length() - 6;
            }
            out.append(' ').append(entry).append(" ".repeat(Math.max(0, 8 - entry.length())));
        }
        out.append("  /").append(pad(distribution.total(), 3)).append(" R\n");
        if (distribution.role().equals("ORIGIN")) {
            String drafter = Vocabulary.surname(chance).toUpperCase(Locale.ROOT);
            String officer = Vocabulary.surname(chance).toUpperCase(Locale.ROOT);
            out.append("\nDRAFTED BY ")
                    .append(distribution.office())
                    .append(':')
                    .append(drafter)
                    .append(":EO\n");
            out.append("APPROVED BY ")
                    .append(distribution.office())
                    .append(" - MR. ")
                    .append(officer)
                    .append('\n');
        }
        if (sent.getYear() < 1977) {
            out.append("                     --------------------- ")
                    .append(chance.digits(6))
                    .append('\n');
        } else {
            out.append("                  ------------------")
                    .append(dayAndTime(sent))
                    .append(' ');
            out.append(chance.digits(6))
                    .append(" /")
                    .append(chance.between(10, 70))
                    .append('\n');
        }
    }
}
