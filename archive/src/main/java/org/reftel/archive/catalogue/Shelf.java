package org.reftel.archive.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;

/** Holdings in the order in which they stand: by post, year and number, or as they came. */
public final class Shelf {
    private static final String FIELDS = "select key, sent, subject, witnesses from holdings ";

    private final Catalogue catalogue;

    public Shelf(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The telegram of the same post that stands before this one; null where it is the first, or its post is unknown. */
    public @Nullable HeldTelegram before(HoldingKey key) {
        return beside(key, "<", "desc");
    }

    /** The telegram of the same post that stands behind this one; null where it is the last, or its post is unknown. */
    public @Nullable HeldTelegram behind(HoldingKey key) {
        return beside(key, ">", "asc");
    }

    /** Those of which something came last, the newest first. */
    public List<HeldTelegram> newest(int most) {
        return held(
                FIELDS + "where number in (select holding from witnesses order by sequence desc limit ?1)"
                        + " order by (select max(sequence) from witnesses where holding = holdings.number) desc",
                most);
    }

    /** When the copy of a holding that came last was imported, {@code 2026-11-22T09:30:00Z}; null where nothing is held. */
    public @Nullable String imported(HoldingKey key) {
        return catalogue.<@Nullable String>ask(connection -> {
            PreparedStatement query = connection.prepared("select i.started from holdings h"
                    + " join witnesses w on w.holding = h.number join copies c on c.number = w.copy"
                    + " join imports i on i.number = c.import where h.key = ? order by w.sequence desc limit 1");
            query.setString(1, key.text());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        });
    }

    /** Those whose keys begin so, in the order of their keys. */
    public List<HeldTelegram> beginning(String key, int most) {
        return held(FIELDS + "where key >= ?1 and key < ?1 || char(65535) order by key limit " + most, key);
    }

    /** Number by number within the year, since a post counts anew each January. */
    private @Nullable HeldTelegram beside(HoldingKey key, String comparison, String order) {
        List<HeldTelegram> found = held(
                FIELDS + "join (select post as p, year as y, serial as s from holdings where key = ?1)"
                        + " on post = p and (year, serial) " + comparison + " (y, s)"
                        + " order by year " + order + ", serial " + order + " limit 1",
                key.text());
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<HeldTelegram> held(String sql, Object parameter) {
        return catalogue.ask(connection -> {
            List<HeldTelegram> held = new ArrayList<>();
            PreparedStatement query = connection.prepared(sql);
            query.setObject(1, parameter);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    held.add(new HeldTelegram(
                            new HoldingKey(row.getString(1)), row.getString(2), row.getString(3), row.getInt(4)));
                }
            }
            return held;
        });
    }
}
