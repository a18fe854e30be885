package org.reftel.core.syntax;

/**
 * What a node of the tree is, named after the lines of the telegram. Leaves hold characters; the others hold nodes.
 * {@link #isFurniture()} tells what is no part of the telegram as it is read aloud.
 */
public enum NodeKind {
    /** The whole text. */
    TELEGRAM,
    /** What stands before the telegram: a page's own words, a dump's field names. */
    PREAMBLE,
    /** Format lines 1 to 9, with the distribution block if there is one. */
    HEADER,
    /** Format line 1: {@code VZCZCXRO8318}. */
    TRANSMISSION_LINE,
    /** Format line 2: {@code PP RUEHBI RUEHCI}. */
    ROUTING_LINE,
    /** Format line 3: {@code DE RUEHTA #1843/01 2860812}. */
    FROM_STATION_LINE,
    /** Format line 4: {@code ZNY CCCCC ZZH}. */
    SECURITY_LINE,
    /** Format line 5: {@code P 130812Z OCT 09}. */
    DATE_LINE,
    /** Format line 6: {@code FM AMEMBASSY ASTANA}. */
    ORIGINATOR_LINE,
    /** Format line 7, with its continuation. */
    ACTION_ADDRESSEES,
    /** Format line 8, with its continuation. */
    INFO_ADDRESSEES,
    /** Format line 9, with its continuation. */
    EXEMPT_ADDRESSEES,
    /** One addressee. */
    ADDRESS,
    /** ORIGIN, ACTION, INFO with copies; DRAFTED BY; APPROVED BY. */
    DISTRIBUTION,
    /** Format line 12: from the class line to the signature. */
    TEXT_BLOCK,
    CLASS_LINE,
    CAPTION_LINE,
    /** {@code C O R R E C T E D  C O P Y (ADDED TAGS)}. */
    CORRECTION_LINE,
    ATTENTION_LINE,
    ORDER_LINE,
    TAGS_LINE,
    SUBJECT_LINE,
    REFERENCE_LINE,
    CLASSIFIER_LINE,
    /** A section heading with its rules. */
    HEADING,
    PARAGRAPH,
    SIGNATURE,
    /** What stands after the telegram. */
    TRAILER,
    /** A line of the head or header whose place in the form is not known. */
    UNPLACED,

    /** A page or section line with the blank lines around it. */
    PAGE_BREAK(Trait.FURNITURE),
    /** The head of a further section: class line, and what is repeated of the header and heading. */
    SECTION_BREAK(Trait.FURNITURE),
    /** The heading block a second time. */
    REPEATED_HEADING(Trait.FURNITURE),
    /** The whole telegram a second time. */
    RETRANSMISSION(Trait.FURNITURE),
    /** A caption alone on a line inside the text. */
    STRAY_CAPTION(Trait.FURNITURE),
    /** A line that an archive stamped on the text. */
    RELEASE_STAMP(Trait.FURNITURE),
    /** A post's standing notice under its text: where its web site is to be found. */
    FOOTER(Trait.FURNITURE),
    /** A line of the publisher's own. */
    PUBLISHER_LINE(Trait.FURNITURE),

    // Leaves.
    TEXT(Trait.LEAF),
    SPACE(Trait.LEAF),
    LINE_END(Trait.LEAF),
    /** {@code SUBJECT:}, {@code FM}, {@code SUMMARY:}. */
    LABEL(Trait.LEAF),
    TRANSMISSION_ID(Trait.LEAF),
    PRECEDENCE(Trait.LEAF),
    ROUTING_INDICATOR(Trait.LEAF),
    STATION_SERIAL(Trait.LEAF),
    SECTION_NUMBER(Trait.LEAF),
    FILING_TIME(Trait.LEAF),
    SECURITY_SIGNAL(Trait.LEAF),
    OPERATING_SIGNAL(Trait.LEAF),
    DATE_TIME_GROUP(Trait.LEAF),
    PLAD(Trait.LEAF),
    OFFICES(Trait.LEAF),
    PRECEDENCE_WORD(Trait.LEAF),
    CONTINUITY_NUMBER(Trait.LEAF),
    /** A word in an address that is no part of it. */
    JUNK(Trait.LEAF),
    CLASSIFICATION(Trait.LEAF),
    /** {@code SECTION 01 OF 03}. */
    SECTION_OF(Trait.LEAF),
    POST(Trait.LEAF),
    SERIAL(Trait.LEAF),
    CAPTION(Trait.LEAF),
    PARAGRAPH_NUMBER(Trait.LEAF),
    PORTION_MARK(Trait.LEAF),
    /** A rule of dashes under, over or beside a heading. */
    RULE(Trait.LEAF),
    /** {@code ASTANA 00001947 001.2 OF 002}. */
    SECTION_LINE(Trait.LEAF),
    /** {@code PAGE 02 CAPE T 00097 01 OF 03 182017Z}. */
    PAGE_LINE(Trait.LEAF),
    /** The classification that stands above and below a page line. */
    PAGE_CLASS(Trait.LEAF),
    /** {@code NNNN}, {@code << END OF DOCUMENT >>}. */
    END_MARK(Trait.LEAF),
    /** A sign that a publisher put into the text: the pilcrow before a number, Markdown around a tag. */
    PUBLISHER_MARK(Trait.LEAF_FURNITURE);

    private enum Trait {
        NODE,
        FURNITURE,
        LEAF,
        LEAF_FURNITURE
    }

    private final Trait trait;

    NodeKind() {
        this(Trait.NODE);
    }

    NodeKind(Trait trait) {
        this.trait = trait;
    }

    public boolean isLeaf() {
        return trait == Trait.LEAF || trait == Trait.LEAF_FURNITURE;
    }

    /** Set aside when the text is read aloud: page furniture, stray captions, publisher's marks. */
    public boolean isFurniture() {
        return trait == Trait.FURNITURE || trait == Trait.LEAF_FURNITURE;
    }
}
