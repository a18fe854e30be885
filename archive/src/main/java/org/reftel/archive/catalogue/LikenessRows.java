package org.reftel.archive.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.WitnessKind;
import org.reftel.archive.likeness.LikenessKind;
import org.reftel.archive.likeness.SketchTable;
import org.reftel.archive.likeness.SketchTable.Pair;

/** The rows of likenesses: a function of the sketches and of the other tables, computed again whenever these have changed. */
final class LikenessRows {
    /** So many bins of 64 agree at least in what is looked at. */
    private static final int FEWEST_BINS = 25;

    private static final String LIKENED = "likened";
    private static final String STATE = "select (select coalesce(max(sequence), 0) from witnesses)"
            + " || ' ' || (select count(*) from decisions) || ' ' || (select count(*) + count(revoked) from emendations)";

    private final Connection connection;

    /** A witness, with what is known of its holding. */
    private record Row(
            long holding,
            String key,
            @Nullable String post,
            @Nullable String sent,
            boolean corrects,
            Set<String> claims) {}

    /** Two holdings; the one with the lesser number first. */
    private record Two(long one, long other) {}

    LikenessRows(Connection connection) {
        this.connection = connection;
    }

    /** Whether something was changed since {@link #find}. */
    boolean isBehind() throws SQLException {
        String done = text("select value from properties where name = '" + LIKENED + "'");
        return done == null || !done.equals(text(STATE));
    }

    /** Finds all likenesses. The caller commits. */
    void find(SketchTable table) throws SQLException {
        Map<Long, Row> rows = new HashMap<>();
        Map<Two, Pair> best = new HashMap<>();
        for (Pair pair : table.pairs(FEWEST_BINS)) {
            long one = row(rows, pair.first()).holding;
            long other = row(rows, pair.second()).holding;
            best.merge(
                    new Two(Math.min(one, other), Math.max(one, other)),
                    pair,
                    (known, next) -> next.bins() > known.bins() ? next : known);
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from likenesses")) {
            delete.executeUpdate();
        }
        List<Two> twos = new ArrayList<>(best.keySet());
        twos.sort(Comparator.comparingLong(Two::one).thenComparingLong(Two::other));
        try (PreparedStatement insert = connection.prepareStatement("insert into likenesses values (?,?,?,?,?)")) {
            for (Two two : twos) {
                enter(insert, Objects.requireNonNull(best.get(two)), rows);
            }
        }
        try (PreparedStatement row = connection.prepareStatement(
                "insert or replace into properties values ('" + LIKENED + "', (" + STATE + "))")) {
            row.executeUpdate();
        }
    }

    private void enter(PreparedStatement insert, Pair pair, Map<Long, Row> rows) throws SQLException {
        Row one = row(rows, pair.first());
        Row other = row(rows, pair.second());
        LikenessKind kind = LikenessKind.of(pair, side(one, other), side(other, one));
        if (kind == null) {
            return;
        }
        boolean first = order(one).compareTo(order(other)) <= 0;
        insert.setLong(1, first ? one.holding : other.holding);
        insert.setLong(2, first ? other.holding : one.holding);
        insert.setString(3, kind.word());
        insert.setInt(4, (int) Math.round(pair.resemblance() * 100));
        insert.setInt(5, (int) Math.round(pair.containment() * 100));
        insert.executeUpdate();
    }

    private static String order(Row row) {
        return (row.sent == null ? "9999" : row.sent) + " " + row.key;
    }

    private static LikenessKind.Side side(Row row, Row other) {
        return new LikenessKind.Side(
                row.post,
                row.sent == null ? null : LocalDateTime.parse(row.sent),
                row.corrects,
                row.claims.contains(other.key));
    }

    private Row row(Map<Long, Row> rows, long sequence) throws SQLException {
        Row known = rows.get(sequence);
        if (known != null) {
            return known;
        }
        try (PreparedStatement query =
                connection.prepareStatement("select h.number, h.key, h.post, w.sent, w.kind, c.id from witnesses w"
                        + " join holdings h on h.number = w.holding left join claims c on c.witness = w.sequence"
                        + " where w.sequence = ?")) {
            query.setLong(1, sequence);
            try (ResultSet result = query.executeQuery()) {
                Set<String> claims = new HashSet<>();
                Row read = null;
                while (result.next()) {
                    String claim = result.getString(6);
                    if (claim != null) {
                        claims.add(claim);
                    }
                    read = new Row(
                            result.getLong(1),
                            result.getString(2),
                            result.getString(3),
                            result.getString(4),
                            WitnessKind.valueOf(result.getString(5)) == WitnessKind.CORRECTED,
                            claims);
                }
                if (read == null) {
                    throw new IllegalStateException("a sketch without its witness: " + sequence);
                }
                rows.put(sequence, read);
                return read;
            }
        }
    }

    private @Nullable String text(String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
