package org.reftel.archive;

/**
 * What an import brought.
 *
 * @param copies that were met
 * @param telegrams in these copies
 * @param added telegrams of which nothing was held before
 * @param witnesses further witnesses of telegrams that are held
 * @param changed those of the further witnesses that differ from an earlier one of the same publisher
 * @param held copies whose very bytes were in the archive already
 * @param troubles what was not understood
 * @param retired entries of the ledger that no longer hold
 * @param stopped whether the import was broken off; what it brought until then is kept
 */
public record ImportSummary(
        long copies,
        long telegrams,
        long added,
        long witnesses,
        long changed,
        long held,
        long troubles,
        long retired,
        boolean stopped) {}
