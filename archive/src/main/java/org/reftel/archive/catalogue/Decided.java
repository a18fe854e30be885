package org.reftel.archive.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.witness.Entry;

/**
 * A decision on which telegram a witness belongs to, as the catalogue has it.
 *
 * @param witness its sequence
 * @param kind {@code ASSIGN}; {@code REVOKE} where its own evidence decides again
 * @param key the telegram that it belongs to from then on
 * @param before the telegram that it belonged to until then
 * @param made when, {@code 2026-11-22T09:30:00Z}
 * @param superseded whether there is a later decision on the same witness
 */
public record Decided(
        long number,
        long witness,
        String kind,
        HoldingKey key,
        HoldingKey before,
        String made,
        String by,
        String reason,
        boolean superseded) {
    private static final int SHORTEST_CHECKSUM = 8;

    /** The decisions that gave a witness to a holding or took one from it, in order. */
    public static List<Decided> of(Catalogue catalogue, HoldingKey key) {
        return catalogue.ask(connection -> {
            List<Decided> decisions = new ArrayList<>();
            PreparedStatement query = connection.prepared(
                    "select d.number, w.sequence, d.kind, d.key, d.before, d.made, d.made_by, d.reason, d.superseded"
                            + " from decisions d join witnesses w on w.copy = d.copy and w.ordinal = d.ordinal"
                            + " where d.key = ?1 or d.before = ?1 order by d.number");
            query.setString(1, key.text());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    decisions.add(new Decided(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            new HoldingKey(row.getString(4)),
                            new HoldingKey(row.getString(5)),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9) != null));
                }
            }
            return decisions;
        });
    }

    /** The witnesses that a number or the beginning of a copy's checksum names, as decisions on nothing yet; two at most. */
    public static List<Entry.Decision> witnesses(Catalogue catalogue, String named) {
        boolean number = named.length() < SHORTEST_CHECKSUM;
        String sql = "select lower(hex(c.sha256)), w.ordinal from witnesses w join copies c on c.number = w.copy where "
                + (number ? "w.sequence = ?" : "lower(hex(c.sha256)) like ? || '%'") + " order by w.sequence limit 2";
        return catalogue.ask(connection -> {
            List<Entry.Decision> found = new ArrayList<>();
            PreparedStatement query = connection.prepared(sql);
            query.setString(1, named.toLowerCase(Locale.ROOT));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Entry.Decision(0, row.getString(1), row.getInt(2), "", "", ""));
                }
            }
            return found;
        });
    }
}
