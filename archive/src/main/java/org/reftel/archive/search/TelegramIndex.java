package org.reftel.archive.search;

import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;

/**
 * Finds holdings by what their telegrams say. All of it is derived: it may be deleted and filled again.
 *
 * <p>What was put is found, and kept, from the next {@link #commit} on.
 */
public interface TelegramIndex extends AutoCloseable {

    /** Puts a holding in the place of what the index has under its key. May be called by several threads at once. */
    void put(Holding holding);

    void remove(HoldingKey key);

    /**
     * Makes all that was put durable and searchable.
     *
     * @param sequence of the last witness that the index has then
     */
    void commit(long sequence);

    /** The number that the last commit was given; 0 for an empty index. */
    long committedSequence();

    /** Closes without a commit. */
    @Override
    void close();
}
