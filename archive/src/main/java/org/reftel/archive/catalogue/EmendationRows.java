package org.reftel.archive.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.reftel.archive.witness.Entry;

/** The rows of emendations. */
final class EmendationRows {
    private final Connection connection;

    EmendationRows(Connection connection) {
        this.connection = connection;
    }

    /** The number of the last one; 0 where there is none. */
    int last() throws SQLException {
        return (int) CatalogueWriter.last(connection, "emendations", "number");
    }

    void enter(Entry.Emended emended, long copy) throws SQLException {
        try (PreparedStatement row =
                connection.prepareStatement("insert into emendations values (?,?,?,?,?,?,?,?,?,?,null,null,null)")) {
            row.setInt(1, emended.number());
            row.setLong(2, copy);
            row.setInt(3, emended.ordinal());
            row.setInt(4, emended.start());
            row.setInt(5, emended.end());
            row.setString(6, emended.before());
            row.setString(7, emended.after());
            row.setString(8, Instant.ofEpochMilli(emended.time()).toString());
            row.setString(9, emended.by());
            row.setString(10, emended.reason());
            row.executeUpdate();
        }
    }

    void enter(Entry.Revoked revoked) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("update emendations set revoked = ?, revoked_by = ?,"
                + " revoked_reason = ? where number = ? and revoked is null")) {
            row.setString(1, Instant.ofEpochMilli(revoked.time()).toString());
            row.setString(2, revoked.by());
            row.setString(3, revoked.reason());
            row.setInt(4, revoked.number());
            row.executeUpdate();
        }
    }
}
