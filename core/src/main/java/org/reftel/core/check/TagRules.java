package org.reftel.core.check;

import static org.reftel.core.text.FindingCode.CHECK_TAGS_MISSING;
import static org.reftel.core.text.FindingCode.CHECK_TAG_NOT_IN_FORCE;
import static org.reftel.core.text.FindingCode.CHECK_TAG_NO_SUBJECT;
import static org.reftel.core.text.FindingCode.CHECK_TAG_ORDER;
import static org.reftel.core.text.FindingCode.CHECK_TAG_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Tag;
import org.reftel.core.manual.TagKind;
import org.reftel.core.telegram.Reading;

/** The TAGS line: at least one subject, known codes in force, in order. */
final class TagRules {
    private static final Citation ORDER = Citation.seen("TAGS handbook of 1974, section 4");
    private static final Citation CODES = Citation.seen("TAGS handbook of 1974, section 3");
    private static final Period SINCE = Period.from(Dates.TAGS);

    private TagRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(CHECK_TAGS_MISSING, ORDER, SINCE, TagRules::written),
                new Rule(CHECK_TAG_UNKNOWN, CODES, SINCE, TagRules::known),
                new Rule(CHECK_TAG_NOT_IN_FORCE, CODES, SINCE, TagRules::inForce),
                new Rule(CHECK_TAG_NO_SUBJECT, ORDER, SINCE, TagRules::someSubject),
                new Rule(CHECK_TAG_ORDER, ORDER, SINCE, TagRules::inOrder));
    }

    private static void written(Examination telegram, Rule.Report report) {
        if (telegram.telegram().head().tags().isEmpty() && telegram.hasHeading()) {
            report.add(telegram.headPlace(), "No TAGS line stands in the heading; each telegram has one");
        }
    }

    private static void known(Examination telegram, Rule.Report report) {
        for (Reading<String> reading : telegram.telegram().head().tags()) {
            String code = code(reading);
            if (code.isEmpty()) {
                continue;
            }
            List<Tag> meanings = telegram.manual().tags().all(code);
            String readAs = meanings.isEmpty() ? null : meanings.getFirst().readAs();
            if (meanings.isEmpty()) {
                report.add(reading.span(), "TAGS " + code + " is not in the manual's table");
            } else if (readAs != null && meanings.getFirst().kind() == TagKind.OTHER) {
                report.add(reading.span(), "TAGS " + code + " is a slip for " + readAs);
            }
        }
    }

    private static void inForce(Examination telegram, Rule.Report report) {
        LocalDate sent = telegram.earliest();
        if (sent == null) {
            return;
        }
        int year = sent.getYear();
        for (Reading<String> reading : telegram.telegram().head().tags()) {
            String code = code(reading);
            List<Tag> meanings = telegram.manual().tags().all(code);
            if (!meanings.isEmpty() && telegram.manual().tags().find(code, year) == null) {
                report.add(
                        reading.span(),
                        "TAGS " + code + " was in use " + meanings.getFirst().years() + " and the telegram is of "
                                + year);
            }
        }
    }

    private static void someSubject(Examination telegram, Rule.Report report) {
        List<Reading<String>> tags = telegram.telegram().head().tags();
        if (tags.isEmpty()) {
            return;
        }
        for (Reading<String> reading : tags) {
            List<Tag> meanings = telegram.manual().tags().all(code(reading));
            boolean maybeSubject = meanings.isEmpty();
            for (Tag meaning : meanings) {
                maybeSubject |= meaning.kind() != TagKind.GEOGRAPHIC && meaning.kind() != TagKind.ORGANIZATION;
            }
            if (maybeSubject) {
                return; // an unknown code may be the subject
            }
        }
        report.add(
                tags.getFirst().span().union(tags.getLast().span()),
                "None of the TAGS " + written(tags) + " names a subject; at least one does");
    }

    private static void inOrder(Examination telegram, Rule.Report report) {
        String country = null;
        for (Reading<String> reading : telegram.telegram().head().tags()) {
            String code = code(reading);
            TagKind kind = onlyKind(telegram, code);
            if (kind == TagKind.GEOGRAPHIC && country == null) {
                country = code;
            } else if (kind == TagKind.SUBJECT && country != null) {
                report.add(
                        reading.span(),
                        "Subject TAGS " + code + " stands after " + country
                                + "; subjects come first, then countries, then organizations");
                return;
            }
        }
    }

    /** What a code is, where it is one thing only. */
    private static @Nullable TagKind onlyKind(Examination telegram, String code) {
        TagKind kind = null;
        for (Tag meaning : telegram.manual().tags().all(code)) {
            if (kind != null && kind != meaning.kind()) {
                return null;
            }
            kind = meaning.kind();
        }
        return kind;
    }

    /** The code of a tag, without the person in brackets behind it; empty for a person alone or an unread tag. */
    private static String code(Reading<String> reading) {
        String tag = reading.value();
        if (tag == null) {
            return "";
        }
        int bracket = tag.indexOf('(');
        return (bracket < 0 ? tag : tag.substring(0, bracket)).strip();
    }

    private static String written(List<Reading<String>> tags) {
        return tags.stream().map(Reading::value).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
