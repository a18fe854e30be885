package org.reftel.archive.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A connection to read with, that keeps the statements that were asked once: to prepare one takes longer than most answers.
 * For one thread at a time.
 */
final class ReadingConnection implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    ReadingConnection(Connection connection) {
        this.connection = connection;
    }

    /** The statement, ready to be given its parameters; stays open, unlike the results that it gives. */
    PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
