package org.reftel.archive.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.witness.Entry;

/** The rows of decisions, and of holdings that are not yet in the index as they are now. */
final class DecisionRows {
    private static final String WITNESS = "select w.sequence, w.copy, h.key from witnesses w"
            + " join copies c on c.number = w.copy join holdings h on h.number = w.holding"
            + " where c.sha256 = ? and w.ordinal = ?";

    private final Connection connection;

    DecisionRows(Connection connection) {
        this.connection = connection;
    }

    /** A witness's sequence and the key of the holding that it belongs to. */
    record Place(long sequence, long copy, HoldingKey key) {}

    /** The witness that stands in a copy at an ordinal; null where there is none. */
    @Nullable
    Place witness(String sha256, int ordinal) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WITNESS)) {
            query.setBytes(1, HexFormat.of().parseHex(sha256));
            query.setInt(2, ordinal);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? new Place(row.getLong(1), row.getLong(2), new HoldingKey(row.getString(3))) : null;
            }
        }
    }

    /** Enters a decision behind those that there are. */
    void enter(Entry.Decision decision, Place witness, HoldingKey key) throws SQLException {
        long number = CatalogueWriter.last(connection, "decisions", "number") + 1;
        try (PreparedStatement earlier = connection.prepareStatement(
                "update decisions set superseded = ? where copy = ? and ordinal = ? and superseded is null")) {
            earlier.setLong(1, number);
            earlier.setLong(2, witness.copy());
            earlier.setInt(3, decision.ordinal());
            earlier.executeUpdate();
        }
        try (PreparedStatement row =
                connection.prepareStatement("insert into decisions values (?,?,?,?,?,?,?,?,?,null)")) {
            row.setLong(1, number);
            row.setString(2, decision.key().isEmpty() ? "REVOKE" : "ASSIGN");
            row.setLong(3, witness.copy());
            row.setInt(4, decision.ordinal());
            row.setString(5, key.text());
            row.setString(6, witness.key().text());
            row.setString(7, Instant.ofEpochMilli(decision.time()).toString());
            row.setString(8, decision.by());
            row.setString(9, decision.reason());
            row.executeUpdate();
        }
        stale(witness.key());
        stale(key);
    }

    /** Says that a holding is not in the index as it is now. */
    void stale(HoldingKey key) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("insert or ignore into stale values (?)")) {
            row.setString(1, key.text());
            row.executeUpdate();
        }
    }

    /** The index has every holding as it is now. Returns whether there was one that it had not. */
    boolean clearStale() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from stale")) {
            return delete.executeUpdate() > 0;
        }
    }
}
