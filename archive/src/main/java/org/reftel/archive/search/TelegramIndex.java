package org.reftel.archive.search;

import java.util.List;
import java.util.function.ObjLongConsumer;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.access.Reader;

/**
 * Finds holdings by what their telegrams say. All of it is derived: it may be deleted and filled again.
 *
 * <p>What was put is found, and kept, from the next {@link #commit} on.
 */
public interface TelegramIndex extends AutoCloseable {

    /**
     * Puts a holding in the place of what the index has under its key. May be called by several threads at once, if not
     * for the same key.
     */
    void put(Holding holding);

    void remove(HoldingKey key);

    /**
     * Says how many telegrams cite a holding; until then none does. To be called behind its last {@link #put}, which
     * forgets it. Of what the index has not, nothing is kept.
     */
    void recount(HoldingKey key, long times);

    /**
     * Writes what waits in memory into files, which makes nothing durable yet, but the next {@link #commit} short. Several
     * threads that call it at once share the work.
     */
    void settle();

    /**
     * Makes all that was put durable and searchable. Each commit begins new files, which are merged later: some ten
     * thousand holdings a commit cost little, a hundred cost much.
     *
     * @param sequence of the last witness that the index has then
     */
    void commit(long sequence);

    /** The number that the last commit was given; 0 for an empty index. */
    long committedSequence();

    /**
     * Answers a query as if the index held only what the reader may see. May be called by several threads at once, and
     * while holdings are put.
     *
     * @throws WrongCursor where the request has a cursor that the same query did not give
     */
    IndexAnswer search(SearchRequest request, Reader reader);

    /** How many holdings the last commit has. */
    long size();

    /** Every holding of the last commit, in no order: its key, and the sequence of its last witness when it was put. */
    void holdings(ObjLongConsumer<HoldingKey> visitor);

    /** Every holding of the last commit that is cited, in no order: its key, and how many telegrams cite it. */
    void timesCited(ObjLongConsumer<HoldingKey> visitor);

    /** Looks whether the files are whole; returns what is wrong with them. */
    List<String> faults();

    /** Closes without a commit. */
    @Override
    void close();
}
