package org.reftel.archive.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.reftel.archive.witness.Entry;

/** The rows of the ledger. An entry that no longer holds is retired, and stays. */
final class TroubleRows {
    private static final String THIS = " where path = (select number from paths where path = ?) and position = ?"
            + " and kind = ? and message = ?";

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement holds;
    private final PreparedStatement retire;

    TroubleRows(Connection connection) throws SQLException {
        this.connection = connection;
        insert = connection.prepareStatement("insert into troubles values (null,?,?,?,?,?,?,null)"
                + " on conflict (path, position, kind, message) do update set retired = null");
        holds = connection.prepareStatement("select 1 from troubles" + THIS + " and retired is null");
        retire = connection.prepareStatement("update troubles set retired = ?" + THIS);
    }

    /** Enters a trouble, which holds from then on. */
    void enter(Entry.Trouble trouble, long path, int origin) throws SQLException {
        insert.setLong(1, path);
        insert.setLong(2, trouble.place().offset());
        insert.setString(3, trouble.kind());
        insert.setString(4, trouble.message());
        insert.setString(5, trouble.remedy());
        insert.setInt(6, origin);
        insert.executeUpdate();
    }

    /** Whether a trouble is there and holds. */
    boolean holds(Entry.Trouble trouble) throws SQLException {
        name(holds, 1, trouble.place(), trouble.kind(), trouble.message());
        try (ResultSet result = holds.executeQuery()) {
            return result.next();
        }
    }

    /** Enters that a trouble no longer holds, as an import found. */
    void retire(Entry.Retired retired, int origin) throws SQLException {
        retire.setInt(1, origin);
        name(retire, 2, retired.place(), retired.kind(), retired.message());
        retire.executeUpdate();
    }

    /** Those that hold, in the order in which they were met. */
    List<Entry.Trouble> holding() throws SQLException {
        List<Entry.Trouble> troubles = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select p.path, t.position, t.kind, t.message, t.remedy from troubles t"
                                + " join paths p on p.number = t.path where t.retired is null order by t.number");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                troubles.add(new Entry.Trouble(
                        new Entry.Place(row.getString(1), row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)));
            }
        }
        return troubles;
    }

    private static void name(PreparedStatement row, int first, Entry.Place place, String kind, String message)
            throws SQLException {
        row.setString(first, place.path());
        row.setLong(first + 1, place.offset());
        row.setString(first + 2, kind);
        row.setString(first + 3, message);
    }
}
