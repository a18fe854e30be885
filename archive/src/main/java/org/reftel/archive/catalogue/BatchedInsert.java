package org.reftel.archive.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** An insert whose rows are gathered, and run together. */
final class BatchedInsert {
    private final PreparedStatement statement;
    private int rows;

    BatchedInsert(Connection connection, String sql) throws SQLException {
        statement = connection.prepareStatement(sql);
    }

    /** The row at hand, to be filled before {@link #add}. */
    PreparedStatement row() {
        return statement;
    }

    void add() throws SQLException {
        statement.addBatch();
        rows++;
    }

    void run() throws SQLException {
        if (rows > 0) {
            statement.executeBatch();
            rows = 0;
        }
    }
}
