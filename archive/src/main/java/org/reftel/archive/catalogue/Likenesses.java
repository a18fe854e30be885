package org.reftel.archive.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.likeness.Likeness;
import org.reftel.archive.likeness.LikenessKind;
import org.reftel.archive.likeness.Resemblance;

/** The likenesses as the catalogue has them. */
public final class Likenesses {
    private static final String SELECT = "select a.key, a.sent, a.subject, b.key, b.sent, b.subject, l.kind, l.alike,"
            + " l.contained from likenesses l join holdings a on a.number = l.earlier"
            + " join holdings b on b.number = l.later ";

    private Likenesses() {}

    /** All that there are, in the order of the ids. */
    public static List<Likeness> all(Catalogue catalogue) {
        return ask(catalogue, SELECT + "order by a.key, b.key", null);
    }

    /** Those of a telegram, the most alike first. */
    public static List<Likeness> of(Catalogue catalogue, HoldingKey key) {
        String sql = "select * from (" + SELECT + "where l.earlier = (select number from holdings where key = ?1)"
                + " union all " + SELECT + "where l.later = (select number from holdings where key = ?1))"
                + " order by alike desc, 1, 4";
        return ask(catalogue, sql, key.text());
    }

    private static List<Likeness> ask(Catalogue catalogue, String sql, @Nullable String key) {
        return catalogue.ask(connection -> {
            List<Likeness> likenesses = new ArrayList<>();
            PreparedStatement query = connection.prepared(sql);
            if (key != null) {
                query.setString(1, key);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    likenesses.add(likeness(row));
                }
            }
            return likenesses;
        });
    }

    private static Likeness likeness(ResultSet row) throws SQLException {
        String kind = row.getString(7).replace('-', '_').toUpperCase(Locale.ROOT);
        return new Likeness(
                telegram(row, 1),
                telegram(row, 4),
                LikenessKind.valueOf(kind),
                new Resemblance(row.getInt(8), row.getInt(9)));
    }

    private static Likeness.Telegram telegram(ResultSet row, int first) throws SQLException {
        return new Likeness.Telegram(
                new HoldingKey(row.getString(first)), row.getString(first + 1), row.getString(first + 2));
    }
}
