package org.reftel.archive.search;

/** The fields of the index. */
final class Names {
    /** What a document is: {@link #TELEGRAM}, the last of its block, or {@link #SUBJECT}; a paragraph has none. */
    static final String KIND = "kind";

    static final String TELEGRAM = "telegram";
    static final String SUBJECT = "subject";

    // of subjects and paragraphs
    /** Words of headings and paragraphs, or of the subject. */
    static final String TEXT = "text";
    /** Frequent words one behind the other in {@link #TEXT}, see {@link FrequentWords}. */
    static final String PAIR = "pair";
    /** Codes of the mark as it stands there. */
    static final String MARK = "mark";
    /** The marking by which access is decided, as one code; missing where there is none. */
    static final String ACCESS = "access";

    static final String ROLE = "role";

    // of telegrams
    static final String KEY = "key";
    /** {@code 09ASTANA1843}, of every witness. */
    static final String ID = "id";
    /** {@code ASTANA1843}. */
    static final String NUMBER = "number";

    static final String POST = "post";
    static final String FROM = "from";
    static final String FROM_POST = "from.post";
    static final String TO = "to";
    static final String TO_POST = "to.post";
    static final String INFO = "info";
    static final String INFO_POST = "info.post";
    static final String TAG = "tag";
    static final String TAG_WORDS = "tag.words";
    static final String CAPTION = "caption";
    static final String CAPTION_WORDS = "caption.words";
    static final String CITED = "cited";
    static final String REFERENCE = "reference";
    static final String SIGNER = "signer";
    static final String SIGNER_WORDS = "signer.words";
    static final String CLASSIFIER = "classifier";
    static final String CLASS = "class";
    static final String PRECEDENCE = "precedence";
    static final String HAS = "has";
    /** Of the last witness that the holding had when it was put. */
    static final String SEQUENCE = "sequence";
    /** How many telegrams cite it; missing where none does. Set when that has been counted, behind what else is put. */
    static final String TIMES_CITED = "times.cited";
    /** Minutes since 1970, UTC. */
    static final String SENT = "sent";

    private Names() {}
}
