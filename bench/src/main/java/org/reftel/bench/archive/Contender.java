package org.reftel.bench.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Something that holds telegrams and answers searches. */
interface Contender extends AutoCloseable {
    /** How many telegrams an answer shows, and how many paragraphs or snippets of each. */
    int SHOWN = 10;

    int PASSAGES = 3;

    String name();

    /** Takes all texts of a dump in, so that they can be searched. */
    void load(Path dump) throws Exception;

    /** Where it keeps what it holds. */
    Path folder();

    /** Opens what was loaded. */
    void open() throws Exception;

    /** A client of its own; used by one thread. */
    Client client() throws Exception;

    @Override
    void close() throws IOException, SQLException;

    /** Asks one search after the other. */
    interface Client extends AutoCloseable {
        /** Answers with the exact total, the best ten telegrams, and of each what to show with the words marked. */
        long ask(Recorded search) throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }
}
