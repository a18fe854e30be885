package org.reftel.core.syntax;

/**
 * What the first two signs of a line allow it to be. Most lines are prose, and these two signs settle that they are
 * neither page furniture nor label; only the rest is looked at more closely.
 */
final class Opening {
    private Opening() {}

    /** A page line, class line, caption, release stamp, notice, or the head of a further section. */
    static final int FURNITURE = 1;

    /** A transmission, date or distribution line, with which a further section's head begins. */
    static final int HEADER = 2;

    /** A paragraph's label, in front of it or alone. */
    static final int ROLE = 4;

    private static final int SIGNS = 128;
    private static final byte[] ALLOWED = new byte[SIGNS * SIGNS];

    static {
        anyCase(FURNITURE, "VI", "PL", "DE", "SY", "MA", "UN", "UU", "CO", "CC", "CS", "SE", "SS", "SC", "LI", "LL");
        anyCase(FURNITURE, "TO", "TT", "EC", "ES", "ON", "OP", "OC");
        asWritten(FURNITURE, "PA", "SI", "Si", "NO", "**");
        for (char first : "UCSLTEO".toCharArray()) { // the letters of a class line may stand apart
            beforeBlank(FURNITURE, first);
            beforeBlank(FURNITURE, (char) (first + 32));
        }
        asWritten(FURNITURE | HEADER, "VZ", "AC", "IN", "OR");
        for (char prosign : "ZOPR".toCharArray()) {
            beforeBlank(FURNITURE | HEADER, prosign);
            for (char digit = '0'; digit <= '9'; digit++) {
                allow(FURNITURE | HEADER, prosign, digit);
            }
        }
        anyCase(ROLE, RoleWords.openings());
        for (char second = 0; second < SIGNS; second++) {
            allow(ROLE, '(', second);
            allow(ROLE, '/', second);
        }
    }

    private static void allow(int what, char first, char second) {
        ALLOWED[first * SIGNS + second] |= (byte) what;
    }

    private static void asWritten(int what, String... pairs) {
        for (String pair : pairs) {
            allow(what, pair.charAt(0), pair.charAt(1));
        }
    }

    private static void anyCase(int what, String... pairs) {
        for (String pair : pairs) {
            char first = pair.charAt(0);
            char second = pair.charAt(1);
            char firstSmall = Character.toLowerCase(first);
            char secondSmall = Character.toLowerCase(second);
            allow(what, first, second);
            allow(what, first, secondSmall);
            allow(what, firstSmall, second);
            allow(what, firstSmall, secondSmall);
        }
    }

    private static void beforeBlank(int what, char first) {
        for (char second = 0; second <= ' '; second++) {
            allow(what, first, second);
        }
    }

    /** Whether the stretch may begin what is asked for. No for certain, yes only perhaps. */
    static boolean may(int what, String s, int from, int to) {
        if (to - from < 2) {
            return true;
        }
        char first = s.charAt(from);
        char second = s.charAt(from + 1);
        return first < SIGNS && (second >= SIGNS || (ALLOWED[first * SIGNS + second] & what) != 0);
    }
}
