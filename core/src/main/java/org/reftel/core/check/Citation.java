package org.reftel.core.check;

/**
 * Where a rule is written.
 *
 * @param section as practitioners cite it: {@code 5 FAH-2 H-233}, {@code 32 CFR 2001.21}, {@code ACP 127 209}
 * @param standing how far that is known
 */
public record Citation(String section, Standing standing) {

    /** How far a section is known to say what the rule asks. */
    public enum Standing {
        /** Its words were seen. */
        SEEN,
        /** Known by number and report only; its words were not seen. */
        REPORTED,
        /** No section says it: it is what published telegrams do. */
        PRACTICE
    }

    /** A section whose words were seen. */
    public static Citation seen(String section) {
        return new Citation(section, Standing.SEEN);
    }

    /** A section known by report only. */
    public static Citation reported(String section) {
        return new Citation(section, Standing.REPORTED);
    }

    /** What published telegrams do: {@code practice since 1973}. */
    public static Citation practice(String which) {
        return new Citation(which, Standing.PRACTICE);
    }

    /** As it stands behind a finding's message: {@code 5 FAH-1 H-240, as reported}. */
    public String written() {
        return standing == Standing.REPORTED ? section + ", as reported" : section;
    }
}
