package org.reftel.archive;

import org.reftel.core.text.TextSpan;

/**
 * What an editor wants to have read instead of what a witness has; not yet entered.
 *
 * @param copy SHA-256 of the copy in which the witness stands, lower-case hex
 * @param ordinal which of the copy's telegrams it is; 0 is the first
 * @param span in the witness's text
 * @param before the characters that stand there
 * @param after to be read instead; empty where nothing is
 */
public record Correction(String copy, int ordinal, TextSpan span, String before, String after) {
    private static final int LONGEST = 20_000;

    /**
     * Looks whether it can be entered.
     *
     * @throws ArchiveException where it does not fit the text, says nothing new, or lies upon an emendation that holds
     */
    public void check(Holding holding) {
        if (before.equals(after)) {
            throw new ArchiveException("“" + before + "” is what stands there. Say what is to be read instead.");
        }
        if (before.isEmpty() || before.length() > LONGEST || after.length() > LONGEST) {
            throw new ArchiveException("An emendation replaces one character or more, and at most " + LONGEST + ".");
        }
        Witness witness = witness(holding);
        if (!witness.telegram().source().characters().startsWith(before, span.start())
                || span.length() != before.length()) {
            throw new ArchiveException("Witness " + witness.sequence() + " of " + holding.key() + " does not have “"
                    + before + "” at character " + span.start() + ". Look what stands there, and say it anew.");
        }
        for (Emendation emendation : holding.emendations()) {
            TextSpan other = emendation.witness() == witness.sequence() ? emendation.fit(witness.telegram()) : null;
            if (other != null && other.start() < span.end() && span.start() < other.end()) {
                throw new ArchiveException("Emendation " + emendation.number() + " by " + emendation.by() + " reads “"
                        + emendation.before() + "” as “" + emendation.after()
                        + "” at this place already. Revoke it first: reftel emend --revoke " + emendation.number());
            }
        }
    }

    private Witness witness(Holding holding) {
        for (Witness witness : holding.witnesses()) {
            if (witness.copy().equals(copy) && witness.ordinal() == ordinal) {
                return witness;
            }
        }
        throw new ArchiveException(holding.key() + " has no witness in the copy " + copy + ".");
    }
}
