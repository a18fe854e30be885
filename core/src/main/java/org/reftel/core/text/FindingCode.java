package org.reftel.core.text;

import java.util.Locale;

/**
 * The oddities that Reftel reports, grouped by the step that finds them. The written form of a code, as in JSON and in
 * the name of its page under {@code docs/findings}, is the constant in lower case with hyphens.
 */
public enum FindingCode {
    // Found while parsing: damage of form.
    CLASS_LETTER_DOUBLED(Severity.INFO, "The first letter of the classification was doubled in transmission"),
    CLASS_LETTER_LOST(Severity.WARNING, "Letters of the classification are missing"),
    CLASS_SPACING_BROKEN(Severity.INFO, "The classification is not spaced as the form asks"),
    CLASS_LINE_MISSING(Severity.WARNING, "The text has no class line"),
    CLASS_LINE_REPEATED(Severity.INFO, "The class line and heading stand twice"),
    HEADER_MISSING(Severity.INFO, "The copy has no transmission lines and no addressees"),
    ADDRESS_JUNK_WORD(Severity.WARNING, "A word that is no part of an address stands in it"),
    ADDRESSES_FUSED(Severity.WARNING, "Two addressees stand fused on one line"),
    PRECEDENCE_MISSPELT(Severity.INFO, "A precedence word is misspelt"),
    PAGE_LINE_IN_ADDRESS(Severity.INFO, "A page line stands inside the addresses"),
    PAGE_LINE_IN_WORD(Severity.INFO, "A page or section line cuts a word in two"),
    LINES_FUSED(Severity.INFO, "Lines of the heading are fused on one line"),
    LABEL_IRREGULAR(Severity.INFO, "A label of the heading is not written as the form asks"),
    CAPTION_STRAY(Severity.INFO, "A caption stands inside the text"),
    PARAGRAPH_NUMBER_PREFIXED(Severity.INFO, "Paragraph numbers carry a stray 1 in front"),
    PARAGRAPH_IN_MID_LINE(Severity.INFO, "A paragraph begins in the middle of a line"),
    PUBLISHER_TEXT(Severity.INFO, "Words of the publisher stand around or inside the telegram"),
    RETYPED(Severity.INFO, "The text is a newspaper's re-typing, not the telegram's own lines"),
    PARTIAL_RECORD(Severity.WARNING, "The copy says that it is a partial extract"),
    TEXT_ENDS_EARLY(Severity.WARNING, "The text ends in the middle of a sentence"),
    TEXT_WITHHELD(Severity.INFO, "The publisher has withheld a passage"),
    TEXT_ILLEGIBLE(Severity.WARNING, "Characters were lost and cannot be read"),
    PUNCTUATION_DAMAGED(Severity.INFO, "Quotation marks or apostrophes were damaged in transmission"),
    UNPLACED_LINE(Severity.WARNING, "A line is no part of the form that Reftel knows"),

    // Found while understanding: values repaired or in disagreement.
    ID_DISAGREES(Severity.WARNING, "The copy's id and the text's own number disagree"),
    ID_INFERRED(Severity.INFO, "The copy states no id; it was put together from number and date"),
    ID_UNKNOWN(Severity.WARNING, "The telegram cannot be identified"),
    ID_REPAIRED(Severity.WARNING, "The copy's id is damaged and was repaired"),
    CLASS_INFERRED(Severity.WARNING, "The classification was taken from the security line or the publisher"),
    MRN_INFERRED(Severity.INFO, "The text has no message reference number; it was taken from elsewhere"),
    POST_WITHHELD(Severity.WARNING, "The post in the message reference number is withheld"),
    DTG_REPAIRED(Severity.WARNING, "The date-time group is damaged and was repaired"),
    DTG_UNREADABLE(Severity.ERROR, "The date-time group cannot be read"),
    ORDER_NUMBER_GARBLED(Severity.WARNING, "The executive order's number is garbled"),
    DECLASSIFY_DATE_REPAIRED(Severity.WARNING, "The declassification date is miswritten and was repaired"),
    DECLASSIFY_UNREADABLE(Severity.WARNING, "The declassification instruction cannot be read"),
    REFERENCE_YEAR_INFERRED(Severity.INFO, "The year of a reference was inferred"),
    REFERENCE_UNREAD(Severity.INFO, "A reference is no telegram number that can be read"),
    SECTIONS_INCOMPLETE(Severity.WARNING, "Sections of the telegram are missing"),
    RETRANSMISSION(Severity.INFO, "The telegram was sent again"),
    CORRECTED_COPY(Severity.INFO, "The telegram is a corrected copy of one sent earlier"),

    // Found by judging against the manual.
    CHECK_LINE_TOO_LONG(Severity.WARNING, "A line is longer than the wire allows"),
    CHECK_WIRE_CHARACTERS(Severity.WARNING, "A wire line has characters that teletype cannot send"),
    CHECK_WIRE_BLANKS(Severity.INFO, "A wire line has more than one blank between groups"),
    CHECK_SECURITY_DISAGREES(Severity.WARNING, "The security line and the class line disagree"),
    CHECK_PORTION_ABOVE_CLASS(Severity.ERROR, "A portion is marked higher than the telegram"),
    CHECK_PORTION_BELOW_CLASS(Severity.WARNING, "No portion is marked as high as the telegram"),
    CHECK_PORTION_UNMARKED(Severity.WARNING, "A paragraph of a classified telegram has no mark"),
    CHECK_MARK_UNKNOWN(Severity.WARNING, "A portion mark is not one that the manual knows"),
    CHECK_NOFORN_MISSING(Severity.WARNING, "A portion is NOFORN and the telegram is not"),
    CHECK_NOFORN_UNUSED(Severity.INFO, "The telegram is NOFORN and no portion is"),
    CHECK_SENSITIVE_MISSING(Severity.WARNING, "A portion is SBU and the telegram lacks the caption SENSITIVE"),
    CHECK_CAPTION_UNKNOWN(Severity.WARNING, "A caption is not one that the manual knows"),
    CHECK_CAPTION_LINE(Severity.INFO, "Two captions stand on one line"),
    CHECK_CAPTION_ORDER(Severity.INFO, "Captions are not in order, the most restrictive first"),
    CHECK_CAPTIONS_EXCLUDE(Severity.ERROR, "Two captions exclude one another"),
    CHECK_SENSITIVE_CLASSIFIED(Severity.WARNING, "SENSITIVE stands on a classified telegram"),
    CHECK_ORDER_NOT_IN_FORCE(Severity.WARNING, "The executive order was not in force on that date"),
    CHECK_ORDER_UNKNOWN(Severity.WARNING, "The executive order is not one that governs classification"),
    CHECK_ORDER_MISSING(Severity.WARNING, "A classified telegram has no executive-order line"),
    CHECK_DECLASSIFY_MISSING(Severity.WARNING, "A classified telegram says nothing of its declassification"),
    CHECK_DECLASSIFY_UNCLASSIFIED(Severity.WARNING, "An unclassified telegram has a declassification date"),
    CHECK_DECLASSIFY_TOO_LATE(Severity.ERROR, "The declassification date is more than 25 years after the telegram"),
    CHECK_DECLASSIFY_TOO_EARLY(Severity.ERROR, "The declassification date is before the telegram"),
    CHECK_DECLASSIFY_OVER_TEN(Severity.INFO, "The declassification date is more than ten years after the telegram"),
    CHECK_DECLASSIFY_RULE_OBSOLETE(Severity.WARNING, "The declassification rule was not in use on that date"),
    CHECK_CLASSIFIER_MISSING(Severity.WARNING, "A classified telegram names no classifier"),
    CHECK_CLASSIFIER_UNNAMED(Severity.WARNING, "The classifier is not named"),
    CHECK_REASON_MISSING(Severity.WARNING, "The classifier gives no reason"),
    CHECK_REASON_UNKNOWN(Severity.WARNING, "The reason is not one that the order has"),
    CHECK_REASON_OBSOLETE(Severity.WARNING, "The section of the reason was not in force on that date"),
    CHECK_TAGS_MISSING(Severity.WARNING, "The telegram has no TAGS"),
    CHECK_TAG_UNKNOWN(Severity.WARNING, "A TAGS code is not one that the manual knows"),
    CHECK_TAG_NO_SUBJECT(Severity.WARNING, "No subject TAGS stands among the TAGS"),
    CHECK_TAG_ORDER(Severity.INFO, "TAGS are not in order: subject, geographic, organization"),
    CHECK_TAG_NOT_IN_FORCE(Severity.INFO, "A TAGS code was not in force on that date"),
    CHECK_SUBJECT_MISSING(Severity.WARNING, "The telegram has no subject"),
    CHECK_SUBJECT_UNMARKED(Severity.INFO, "The subject of a classified telegram is not marked"),
    CHECK_NUMBER_GAP(Severity.WARNING, "Paragraph numbers skip"),
    CHECK_NUMBER_BACKWARD(Severity.WARNING, "Paragraph numbers run backward"),
    CHECK_NUMBER_REPEATED(Severity.WARNING, "A paragraph number stands twice"),
    CHECK_NUMBER_FIRST(Severity.INFO, "The first paragraph is not number 1"),
    CHECK_NUMBER_SINGLE(Severity.INFO, "The only paragraph is numbered"),
    CHECK_SUMMARY_MISSING(Severity.INFO, "A long telegram has no summary"),
    CHECK_DATE_DISAGREES(Severity.INFO, "The filing time and the date-time group disagree"),
    CHECK_SERIAL_DISAGREES(Severity.WARNING, "The station serial and the message number disagree"),
    CHECK_SERIAL_DIGITS(Severity.INFO, "The serial is not written with six digits"),
    CHECK_ORIGIN_DISAGREES(Severity.WARNING, "The originator and the post of the number disagree"),
    CHECK_SECTION_DISAGREES(Severity.WARNING, "The section of the DE line and of the class line disagree"),
    CHECK_PRECEDENCE_DISAGREES(Severity.WARNING, "The routing line and the date-time line disagree on precedence"),
    CHECK_INFO_PRECEDENCE_HIGHER(
            Severity.ERROR, "An information addressee has a higher precedence than any action addressee"),
    CHECK_FLASH_MIXED(Severity.ERROR, "FLASH and lower precedence stand in one transmission"),
    CHECK_ADDRESSEE_REPEATED(Severity.WARNING, "An addressee stands twice"),
    CHECK_ADDRESSEE_MISSING(Severity.WARNING, "The telegram has no action addressee"),
    CHECK_EXEMPT_WITHOUT_COLLECTIVE(Severity.WARNING, "An addressee is exempted and no collective is addressed"),
    CHECK_CONTINUITY_COLLECTIVE(Severity.INFO, "A collective has a continuity number"),
    CHECK_CONTINUITY_SECTIONS(Severity.INFO, "Continuity numbers are not one for each section"),
    CHECK_INDICATOR_REPEATED(Severity.INFO, "A routing indicator stands twice on the routing line"),
    CHECK_INDICATOR_FORM(Severity.WARNING, "A routing indicator is not formed as one"),
    CHECK_INDICATOR_UNKNOWN(Severity.INFO, "A routing indicator is not one that the manual knows"),
    CHECK_INDICATOR_DISAGREES(Severity.INFO, "A routing indicator belongs to another addressee"),
    CHECK_POST_UNKNOWN(Severity.WARNING, "The post is not one that the manual knows"),
    CHECK_REFERENCE_UNLETTERED(Severity.INFO, "Several references are not lettered"),
    CHECK_REFERENCE_LETTERS(Severity.INFO, "The letters of the references skip or repeat"),
    CHECK_REFERENCE_LATER(Severity.WARNING, "A reference is later than the telegram"),
    CHECK_REFERENCE_REPEATED(Severity.INFO, "A telegram is cited twice on the reference line"),
    CHECK_SIGNATURE_MISSING(Severity.INFO, "The telegram is not signed"),
    CHECK_COPY_CLASS_DISAGREES(Severity.WARNING, "The publisher's classification and the class line disagree"),
    CHECK_COPY_DATE_DISAGREES(Severity.INFO, "The publisher's date and the date-time group disagree"),
    CHECK_COPY_COUNT_DISAGREES(Severity.INFO, "The copies of the distribution block do not add up");

    private final Severity severity;
    private final String title;
    private final String written = name().toLowerCase(Locale.ROOT).replace('_', '-');

    FindingCode(Severity severity, String title) {
        this.severity = severity;
        this.title = title;
    }

    /** The code as written: {@code class-letter-doubled}. */
    public String code() {
        return written;
    }

    /** The severity that a finding of this code has unless its finder knows better. */
    public Severity severity() {
        return severity;
    }

    /** What the code means, one clause without a closing point. */
    public String title() {
        return title;
    }

    /** Whether judging finds it ({@code reftel check}), and not reading. */
    public boolean isCheck() {
        return name().startsWith("CHECK_");
    }
}
