package org.reftel.core.meaning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Caption;
import org.reftel.core.manual.ClassificationReason;
import org.reftel.core.manual.DeclassificationMark;
import org.reftel.core.manual.ExecutiveOrder;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.manual.RoutingIndicator;
import org.reftel.core.manual.Signal;
import org.reftel.core.manual.Tag;
import org.reftel.core.marking.Marking;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.Role;

/** Says in words what the signs of a telegram mean, as far as the manual knows. */
public final class Meanings {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
    /** {@code 13 October 2009}. */
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Manual manual;
    private final @Nullable LocalDate day;

    /**
     * For a telegram of a day, because signs change their meaning.
     *
     * @param sent null where it is not known; then the newest meaning is taken
     */
    public Meanings(Manual manual, @Nullable LocalDateTime sent) {
        this.manual = manual;
        this.day = sent == null ? null : sent.toLocalDate();
    }

    /** {@code Tuesday, 13 October 2009, 08:12 UTC}. */
    public static String when(LocalDateTime time) {
        return WHEN.format(time);
    }

    /** {@code Night action immediate}. */
    public static String urgency(Precedence precedence) {
        return switch (precedence) {
            case FLASH -> "Flash";
            case NIACT_IMMEDIATE -> "Immediate, night action";
            case IMMEDIATE -> "Immediate";
            case PRIORITY -> "Priority";
            case ROUTINE -> "Routine";
        };
    }

    /** What a precedence asks of those who get it. */
    public static String urgencyAsks(Precedence precedence) {
        return switch (precedence) {
            case FLASH -> "before everything else, at any hour";
            case NIACT_IMMEDIATE -> "to be acted on at once, also at night";
            case IMMEDIATE -> "to be acted on the same day";
            case PRIORITY -> "ahead of routine traffic";
            case ROUTINE -> "in its turn";
        };
    }

    /** The meaning of a caption; empty where the manual does not know it. */
    public String caption(String written) {
        Caption caption = manual.captions().find(written);
        if (caption == null) {
            caption = manual.captions().prefix(written, 0, written.length());
        }
        return caption == null ? "" : withoutPoint(caption.meaning());
    }

    /** The meaning of a TAGS code, of {@code OVIP (ROE, JANE)} that of OVIP; empty where the manual does not know it. */
    public String tag(String written) {
        int bracket = written.indexOf(" (");
        String code = bracket > 0 ? written.substring(0, bracket) : written;
        Tag tag = day == null ? null : manual.tags().find(code, day.getYear());
        if (tag == null) {
            List<Tag> others = manual.tags().all(code);
            tag = others.isEmpty() ? null : others.getLast();
        }
        if (tag == null) {
            return "";
        }
        if (tag.meaning() != null) {
            return withoutPoint(tag.meaning());
        }
        return tag.readAs() == null ? "" : "a slip for " + tag.readAs();
    }

    /** The office behind an address, where it is not plain from the address itself; empty where it is, or is unknown. */
    public String address(String plad) {
        Post post = manual.posts().byAddress(plad);
        return post == null ? "" : post(post);
    }

    /** The station behind a routing indicator; empty where the manual knows none. */
    public String indicator(String indicator) {
        List<Post> posts = manual.posts().byIndicator(indicator);
        if (!posts.isEmpty()) {
            return post(posts.getFirst());
        }
        RoutingIndicator station = manual.routingIndicators().find(indicator);
        if (station == null) {
            return "";
        }
        if (!station.addresses().isEmpty()) {
            return station.addresses().getFirst();
        }
        return station.note() == null ? "" : withoutPoint(station.note());
    }

    /** What an operating signal says; empty where the manual does not know it. */
    public String signal(String signal) {
        Signal known = manual.signals().find(signal);
        return known == null ? "" : withoutPoint(known.meaning());
    }

    /** The post of a class line; empty where the manual does not know it. */
    public String postNamed(String name) {
        Post post = manual.posts().byName(name);
        return post == null ? "" : post(post);
    }

    private static String post(Post post) {
        String country = post.country();
        boolean told = country == null || post.displayName().contains(country);
        return told ? post.displayName() : post.displayName() + ", " + country;
    }

    /** A portion mark in words: {@code SECRET, not for foreign nationals}; empty where it cannot be read. */
    public static String mark(String mark) {
        Marking marking = Marking.parse(mark);
        return marking == null ? "" : Meanings.words(marking);
    }

    private static String words(Marking marking) {
        StringBuilder words = new StringBuilder(sentence(marking.level().words()));
        marking.caveats()
                .forEach(caveat -> words.append(", ").append(caveat.name().replace('_', ' ')));
        if (!marking.releasability().countries().isEmpty()) {
            words.append(", releasable to ")
                    .append(String.join(", ", marking.releasability().countries()));
        }
        return words.toString();
    }

    /** A role as it stands in the margin. */
    public static String role(Role role) {
        return switch (role) {
            case SUMMARY -> "summary";
            case INTRODUCTION -> "intro";
            case COMMENT -> "comment";
            case ACTION_REQUEST -> "action";
            case NOTE -> "note";
            case BIOGRAPHIC_NOTE -> "biography";
            case TEXT -> "quoted";
        };
    }

    /** {@code action request}. */
    public static String roleInFull(Role role) {
        return role == Role.TEXT ? "a quoted paper" : role.json().replace('_', ' ');
    }

    /** What a reference is; empty for a telegram. */
    public static String kind(Reftel.Kind kind) {
        return switch (kind) {
            case TELEGRAM, OTHER -> "";
            case DTG -> "a telegram known by its date and time alone";
            case AIRGRAM -> "an airgram";
            case EMAIL -> "an e-mail";
            case LETTER -> "a letter";
            case MEMO -> "a memorandum";
            case REPORT -> "a report";
            case TELCON -> "a telephone call";
            case MEETING -> "a meeting";
            case DIPLOMATIC_NOTE -> "a diplomatic note";
            case DOCUMENT -> "a document";
        };
    }

    /** Why a telegram was classified: {@code 1.4(b)} is foreign government information; empty where it is not known. */
    public String reason(String reason) {
        int bracket = reason.indexOf('(');
        if (bracket < 0 || bracket + 1 >= reason.length()) {
            return "";
        }
        String section = reason.substring(0, bracket);
        char letter = Character.toLowerCase(reason.charAt(bracket + 1));
        ClassificationReason found = day == null ? null : manual.orders().reason(section, letter, day);
        if (found == null) {
            for (ClassificationReason other : manual.orders().reasons()) {
                if (other.letter() == letter && other.section().equals(section)) {
                    found = other;
                }
            }
        }
        return found == null ? "" : withoutPoint(found.meaning());
    }

    /** What stands in place of a declassification date; empty where it says so itself. */
    public String rule(String rule) {
        if (rule.equalsIgnoreCase("N/A")) {
            return "not applicable";
        }
        DeclassificationMark found = day == null ? null : manual.orders().mark(rule, day);
        if (found == null) {
            List<DeclassificationMark> others = manual.orders().marks(rule);
            found = others.isEmpty() ? null : others.getLast();
        }
        return found == null ? "" : withoutPoint(found.meaning());
    }

    /** The title of an executive order, in its wording of the day; empty where the manual does not know it. */
    public String order(String number) {
        ExecutiveOrder found = null;
        for (ExecutiveOrder wording : manual.orders().byNumber(number)) {
            if (found == null || day == null || wording.inForce().contains(day)) {
                found = wording;
            }
        }
        return found == null ? "" : withoutPoint(found.title());
    }

    /** The date of a day of the year; null where the year has no such day or is not known. */
    static @Nullable LocalDate dayOfYear(int year, int day) {
        boolean valid = year > 0 && day >= 1 && day <= (Year.isLeap(year) ? 366 : 365);
        return valid ? LocalDate.ofYearDay(year, day) : null;
    }

    private static String withoutPoint(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** With a capital first letter and a closing point. */
    public static String asSentence(String message) {
        if (message.isEmpty()) {
            return message;
        }
        char last = message.charAt(message.length() - 1);
        String closed = last == '.' || last == '?' || last == '!' ? message : message + ".";
        return Character.toUpperCase(closed.charAt(0)) + closed.substring(1);
    }

    /** First letter as it is, the rest in lower case: {@code Sensitive but unclassified}. */
    public static String sentence(String capitals) {
        return capitals.isEmpty()
                ? capitals
                : capitals.charAt(0) + capitals.substring(1).toLowerCase(Locale.ROOT);
    }
}
