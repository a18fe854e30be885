package org.reftel.archive.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.archive.reference.Meant;
import org.reftel.archive.reference.PostNumbers;
import org.reftel.archive.reference.Resolver;
import org.reftel.core.telegram.TelegramId;

/** Decides which telegrams are meant, by what the catalogue holds, and enters that. */
final class ResolvedRows implements AutoCloseable {
    /** What {@link #isOtherwise} reads; a condition follows. */
    static final String ROW =
            "select c.citing, c.written, c.year_inferred, c.cited, coalesce(c.holding, 0), c.certainty, c.reason,"
                    + " c.candidates, h.key, h.sent from citations c join holdings h on h.number = c.citing where ";

    private static final String HELD = "select year, serial, number, sent from holdings where post = ?";
    private static final String CLAIMED = "select c.id, h.key, h.number, h.sent, min(c.evidence = 'STATION')"
            + " from claims c join witnesses w on w.sequence = c.witness join holdings h on h.number = w.holding"
            + " where h.post is not null and h.key <> c.id group by c.id, h.key order by c.id, h.key";
    private static final int BATCH = 4000;

    private final PreparedStatement held;
    private final BatchedInsert insert;
    private final Resolver resolver;
    private int waiting;

    ResolvedRows(Connection connection) throws SQLException {
        held = connection.prepareStatement(HELD);
        insert = new BatchedInsert(connection, "insert into citations values (?,?,?,?,?,?,?,?,?,?,?)");
        Map<TelegramId, List<Resolver.Claimed>> claims = claims(connection);
        resolver = new Resolver(this::numbers, id -> claims.getOrDefault(id, List.of()));
    }

    private static Map<TelegramId, List<Resolver.Claimed>> claims(Connection connection) throws SQLException {
        Map<TelegramId, List<Resolver.Claimed>> claims = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CLAIMED)) {
            while (row.next()) {
                TelegramId claimed = TelegramId.parse(row.getString(1));
                TelegramId id = TelegramId.parse(row.getString(2));
                if (claimed != null && id != null) {
                    claims.computeIfAbsent(claimed, _ -> new ArrayList<>(1))
                            .add(new Resolver.Claimed(
                                    id, row.getLong(3), NumberRows.minutes(row.getString(4)), row.getInt(5) == 1));
                }
            }
        }
        return claims;
    }

    /** Inserts what a telegram cites; returns the ids that are meant. */
    List<String> insert(Citings.Citing citing) throws SQLException {
        List<String> meant = new ArrayList<>(citing.written().size());
        for (Map.Entry<String, Citings.Written> entry : citing.written().entrySet()) {
            Citings.Written written = entry.getValue();
            Meant what = resolver.meant(written.id(), written.inferred(), citing.telegram());
            String cited = what.id().toString();
            PreparedStatement row = insert.row();
            row.setLong(1, citing.number());
            row.setString(2, entry.getKey());
            row.setString(3, written.id().post());
            row.setInt(4, written.id().number());
            row.setInt(5, written.inferred() ? 1 : 0);
            row.setString(6, cited);
            if (what.holding() == 0) {
                row.setNull(7, Types.INTEGER);
            } else {
                row.setLong(7, what.holding());
            }
            row.setString(8, what.certainty().word());
            row.setString(9, what.reason().word());
            row.setString(10, json(what.candidates()));
            row.setString(11, written.places());
            insert.add();
            meant.add(cited);
            if (++waiting % BATCH == 0) {
                insert.run();
            }
        }
        return meant;
    }

    /** Whether a citation is resolved otherwise than its row has it. */
    boolean isOtherwise(ResultSet row) throws SQLException {
        TelegramId written = TelegramId.parse(row.getString(2));
        if (written == null) {
            return false;
        }
        Meant now = resolver.meant(written, row.getInt(3) == 1, Citings.telegram(row.getString(9), row.getString(10)));
        return !now.id().toString().equals(row.getString(4))
                || now.holding() != row.getLong(5)
                || !now.certainty().word().equals(row.getString(6))
                || !now.reason().word().equals(row.getString(7))
                || !json(now.candidates()).equals(row.getString(8));
    }

    private PostNumbers numbers(String post) {
        List<PostNumbers.Held> telegrams = new ArrayList<>();
        try {
            held.setString(1, post);
            try (ResultSet row = held.executeQuery()) {
                while (row.next()) {
                    telegrams.add(new PostNumbers.Held(
                            row.getInt(1), row.getInt(2), row.getLong(3), NumberRows.minutes(row.getString(4))));
                }
            }
        } catch (SQLException failed) {
            throw new UncheckedSql(failed);
        }
        return new PostNumbers(telegrams);
    }

    private static String json(List<TelegramId> ids) {
        if (ids.isEmpty()) {
            return "[]";
        }
        StringBuilder json = new StringBuilder("[");
        for (TelegramId id : ids) {
            json.append(json.length() > 1 ? ",\"" : "\"").append(id).append('"');
        }
        return json.append(']').toString();
    }

    @Override
    public void close() throws SQLException {
        insert.run();
        insert.row().close();
        held.close();
    }

    /** A failure of the database on its way through those who know nothing of it. */
    @SuppressWarnings("serial")
    static final class UncheckedSql extends RuntimeException {
        private final SQLException failure;

        UncheckedSql(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        SQLException failure() {
            return failure;
        }
    }
}
