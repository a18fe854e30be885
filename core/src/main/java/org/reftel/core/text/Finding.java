package org.reftel.core.text;

/**
 * Something odd in a telegram, with its code, its place and what is to be said of it. A finding never changes the text.
 *
 * @param code which oddity; each has a page under {@code docs/findings}
 * @param severity usually the code's own
 * @param message one sentence for a person, with the evidence: what stands there, and how it was read
 * @param span where it stands
 */
public record Finding(FindingCode code, Severity severity, String message, TextSpan span) {

    public static Finding of(FindingCode code, TextSpan span, String message) {
        return new Finding(code, code.severity(), message, span);
    }
}
