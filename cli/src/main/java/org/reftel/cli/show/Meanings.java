package org.reftel.cli.show;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Caption;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.marking.Marking;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.Role;

/** Says in words what the signs of a telegram mean, as far as the manual knows. */
final class Meanings {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Manual manual;

    Meanings(Manual manual) {
        this.manual = manual;
    }

    /** {@code Tuesday, 13 October 2009, 08:12 UTC}. */
    static String when(LocalDateTime time) {
        return WHEN.format(time);
    }

    /** {@code Night action immediate}. */
    static String urgency(Precedence precedence) {
        return switch (precedence) {
            case FLASH -> "Flash";
            case NIACT_IMMEDIATE -> "Immediate, night action";
            case IMMEDIATE -> "Immediate";
            case PRIORITY -> "Priority";
            case ROUTINE -> "Routine";
        };
    }

    /** What a precedence asks of those who get it. */
    static String urgencyAsks(Precedence precedence) {
        return switch (precedence) {
            case FLASH -> "before everything else, at any hour";
            case NIACT_IMMEDIATE -> "to be acted on at once, also at night";
            case IMMEDIATE -> "to be acted on the same day";
            case PRIORITY -> "ahead of routine traffic";
            case ROUTINE -> "in its turn";
        };
    }

    /** The meaning of a caption; empty where the manual does not know it. */
    String caption(String written) {
        Caption caption = manual.captions().find(written);
        if (caption == null) {
            caption = manual.captions().prefix(written, 0, written.length());
        }
        return caption == null ? "" : caption.meaning();
    }

    /** The meaning of a TAGS code; empty where the manual does not know it. */
    String tag(String tag) {
        return "";
    }

    /** The office behind an address, where it is not plain from the address itself; empty where it is, or is unknown. */
    String address(String plad) {
        Post post = manual.posts().byAddress(plad);
        return post == null ? "" : post(post);
    }

    /** The post or posts behind a routing indicator; empty where the manual knows none. */
    String indicator(String indicator) {
        List<Post> posts = manual.posts().byIndicator(indicator);
        return posts.isEmpty() ? "" : post(posts.getFirst());
    }

    /** The post of a class line; empty where the manual does not know it. */
    String postNamed(String name) {
        Post post = manual.posts().byName(name);
        return post == null ? "" : post(post);
    }

    private static String post(Post post) {
        String country = post.country();
        boolean told = country == null || post.displayName().contains(country);
        return told ? post.displayName() : post.displayName() + ", " + country;
    }

    /** A portion mark in words: {@code SECRET, not for foreign nationals}; empty where it cannot be read. */
    static String mark(String mark) {
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
    static String role(Role role) {
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
    static String roleInFull(Role role) {
        return role == Role.TEXT ? "a quoted paper" : role.json().replace('_', ' ');
    }

    /** What an executive order is; empty where the manual does not know it. */
    String order(String number) {
        return "";
    }

    /** What a reference is; empty for a telegram. */
    static String kind(Reftel.Kind kind) {
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
    static String reason(String reason, @Nullable LocalDateTime sent) {
        int bracket = reason.indexOf('(');
        if (bracket < 0 || bracket + 1 >= reason.length()) {
            return "";
        }
        boolean nuclear = !reason.startsWith("1.5");
        return switch (Character.toLowerCase(reason.charAt(bracket + 1))) {
            case 'a' -> "military plans, weapons systems or operations";
            case 'b' -> "foreign government information";
            case 'c' -> "intelligence activities, sources or methods, or cryptology";
            case 'd' -> "foreign relations or activities, and confidential sources";
            case 'e' -> "scientific, technological or economic matters of national security";
            case 'f' -> "programs for safeguarding nuclear materials or facilities";
            case 'g' -> "vulnerabilities or capabilities of systems, installations or infrastructure";
            case 'h' -> nuclear ? "weapons of mass destruction" : "";
            default -> "";
        };
    }

    /** What a rule of declassification says; empty where it says it itself. */
    static String rule(String rule) {
        String upper = rule.toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "N/A" -> "not applicable: nothing in it is classified";
            case "OADR" -> "when the originating agency determines it";
            case "MR" -> "after a review by hand";
            case "GDS" -> "by the general schedule: downgraded step by step, declassified after 6 to 10 years";
            default -> {
                if (upper.startsWith("XGDS")) {
                    yield "exempt from the general schedule";
                }
                if (upper.startsWith("25X")) {
                    yield "exempt from automatic declassification after 25 years";
                }
                if (upper.length() == 2 && upper.charAt(0) == 'X' && Character.isDigit(upper.charAt(1))) {
                    yield "exempt from declassification after ten years";
                }
                yield "";
            }
        };
    }

    /** First letter as it is, the rest in lower case: {@code Sensitive but unclassified}. */
    static String sentence(String capitals) {
        return capitals.isEmpty()
                ? capitals
                : capitals.charAt(0) + capitals.substring(1).toLowerCase(Locale.ROOT);
    }
}
