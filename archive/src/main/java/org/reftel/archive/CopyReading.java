package org.reftel.archive;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.witness.Entry;
import org.reftel.core.telegram.Telegram;

/**
 * Reads telegrams out of bytes, for an archive that does not know the forms of copies. Pure and thread-safe: the same
 * bytes give the same telegrams, at any time. A copy that was kept is read again by its own bytes and its form.
 */
@FunctionalInterface
public interface CopyReading {

    /**
     * Finds the copies in a source, and reads their telegrams.
     *
     * @param held whether a copy, by its SHA-256, is in the archive already, so that its telegrams need not be read
     */
    Understood read(Source source, Predicate<String> held);

    /**
     * What was found in a source.
     *
     * @param troubles what was not understood of it
     * @param nothing what to say if in all of the file that the source is a part of there is no telegram; null where
     *     there is one, or the troubles say it all
     */
    record Understood(List<UnderstoodCopy> copies, List<Entry.Trouble> troubles, Entry.@Nullable Trouble nothing) {}

    /**
     * A copy within its source.
     *
     * @param sha256 lower-case hex
     * @param form needed to read it again
     * @param from its first byte in the source
     * @param to the byte behind its last
     * @param count of its telegrams
     * @param telegrams in order; empty where the copy is held
     */
    record UnderstoodCopy(String sha256, String form, int from, int to, int count, List<Telegram> telegrams) {}
}
