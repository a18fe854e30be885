package org.reftel.archive.catalogue;

import org.reftel.archive.WitnessKind;
import org.reftel.archive.witness.Location;

/**
 * A witness as the catalogue has it.
 *
 * @param ordinal which of the copy's telegrams it is
 * @param sha256 of the copy
 * @param form of the copy, needed to read it again
 * @param path where the copy was found first
 * @param position of the copy in the file or member at {@code path}
 */
public record HeldWitness(
        long sequence,
        int ordinal,
        WitnessKind kind,
        String sha256,
        Location location,
        String form,
        String path,
        long position) {}
