package org.reftel.archive.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Emendation;
import org.reftel.archive.HoldingKey;
import org.reftel.core.text.TextSpan;

/** The emendations as the catalogue has them, those that were revoked among them, in the order of their numbers. */
public final class Emendations {
    private static final String SELECT =
            "select e.number, h.key, w.sequence, e.start, e.ending, e.before, e.after, e.made, e.made_by, e.reason,"
                    + " e.revoked, e.revoked_by, e.revoked_reason from emendations e"
                    + " join witnesses w on w.copy = e.copy and w.ordinal = e.ordinal"
                    + " join holdings h on h.number = w.holding ";

    private Emendations() {}

    /** All that there are. */
    public static List<Emendation> all(Catalogue catalogue) {
        return ask(catalogue, "order by e.number", null);
    }

    /** Those of a telegram. */
    public static List<Emendation> of(Catalogue catalogue, HoldingKey key) {
        return ask(catalogue, "where h.key = ? order by e.number", key.text());
    }

    /** The one with a number; null where there is none. */
    public static @Nullable Emendation find(Catalogue catalogue, int number) {
        List<Emendation> found = ask(catalogue, "where e.number = ?", number);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static List<Emendation> ask(Catalogue catalogue, String which, @Nullable Object parameter) {
        return catalogue.ask(connection -> {
            List<Emendation> emendations = new ArrayList<>();
            PreparedStatement query = connection.prepared(SELECT + which);
            if (parameter != null) {
                query.setObject(1, parameter);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    emendations.add(emendation(row));
                }
            }
            return emendations;
        });
    }

    private static Emendation emendation(ResultSet row) throws SQLException {
        String revoked = row.getString(11);
        return new Emendation(
                row.getInt(1),
                new HoldingKey(row.getString(2)),
                row.getLong(3),
                new TextSpan(row.getInt(4), row.getInt(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                revoked == null ? null : new Emendation.Revocation(revoked, row.getString(12), row.getString(13)));
    }
}
