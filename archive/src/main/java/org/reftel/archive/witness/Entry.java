package org.reftel.archive.witness;

import java.util.List;

/**
 * What is written down in the packs, one behind the other, and never changed: what came into the archive, when, from
 * where, and what was not understood of it. Everything else that the archive knows follows from these.
 */
public sealed interface Entry {

    /**
     * An import begins; what follows, up to the next such entry, came with it.
     *
     * @param number 1 for the first
     * @param time milliseconds since 1970, UTC
     * @param inputs as they were named
     */
    record Import(int number, long time, List<String> inputs) implements Entry {}

    /**
     * A copy that was not there before.
     *
     * @param sha256 lower-case hex
     * @param form as its reader names it, needed to read it again
     * @param place where it was found
     * @param length of its bytes, which stand behind the entry
     */
    record Copy(String sha256, String form, Place place, int length) implements Entry {}

    /** A copy that is there, found at another place. */
    record Again(String sha256, Place place) implements Entry {}

    /**
     * What was not understood.
     *
     * @param kind a word for programs: {@code NO_TELEGRAM}
     * @param message what is wrong, one sentence
     * @param remedy what would help, one sentence; empty where nothing is known
     */
    record Trouble(Place place, String kind, String message, String remedy) implements Entry {}

    /** That a trouble, named by what does not change of it, was no longer met when its place was read again. */
    record Retired(Place place, String kind, String message) implements Entry {}

    /**
     * A person's decision on which telegram a witness belongs to; of several on one witness the last one holds.
     *
     * @param time milliseconds since 1970, UTC
     * @param sha256 of the copy in which the witness stands, lower-case hex
     * @param ordinal which of the copy's telegrams it is; 0 is the first
     * @param key of the telegram, {@code 09ASTANA1843}; empty where the witness's own evidence is to decide again
     * @param by who decided
     * @param reason why
     */
    record Decision(long time, String sha256, int ordinal, String key, String by, String reason) implements Entry {}

    /**
     * An editor's correction of what a witness has.
     *
     * @param number 1 for the first
     * @param time milliseconds since 1970, UTC
     * @param sha256 of the copy in which the witness stands, lower-case hex
     * @param ordinal which of the copy's telegrams it is; 0 is the first
     * @param start first character in the witness's text
     * @param end the character behind the last
     * @param before what stands there
     * @param after what is to be read instead
     * @param by who says so
     * @param reason why
     */
    record Emended(
            int number,
            long time,
            String sha256,
            int ordinal,
            int start,
            int end,
            String before,
            String after,
            String by,
            String reason)
            implements Entry {}

    /**
     * That an emendation does not hold any more.
     *
     * @param number of the emendation
     * @param time milliseconds since 1970, UTC
     */
    record Revoked(int number, long time, String by, String reason) implements Entry {}

    /**
     * A place in the input.
     *
     * @param path of the file, containers with {@code !/}
     * @param offset in the file or member; -1 where the trouble has no place in it
     */
    record Place(String path, long offset) {}
}
