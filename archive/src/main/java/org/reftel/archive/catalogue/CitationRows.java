package org.reftel.archive.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.reference.Resolver;
import org.reftel.core.telegram.TelegramId;

/**
 * The rows of citations and of times cited: a function of the other tables, computed again for what was changed, or for
 * all where much was.
 */
final class CitationRows {
    /** From so many changed holdings on, and from so large a part of all, everything is computed: that is faster then. */
    private static final int MANY_CHANGED = 500;

    private static final int PART_CHANGED = 50;

    private static final int REPORT = 10_000;
    private static final String RESOLVED = "resolved";

    private static final String INDEXES =
            "select name, sql from sqlite_schema where type = 'index' and tbl_name in ('citations', 'times_cited')"
                    + " and sql is not null order by name";
    private static final String COUNT =
            "select c.cited, max(c.holding), count(distinct c.citing), count(distinct h.post)"
                    + " from citations c join holdings h on h.number = c.citing"
                    + " where c.certainty <> 'open'";

    private final Connection connection;

    /** A holding that was changed, or an id that some evidence gives or gave it. */
    private record Changed(HoldingKey key, long number) {}

    CitationRows(Connection connection) {
        this.connection = connection;
    }

    /** Remembers that a holding was changed otherwise than by a further witness. */
    void changed(HoldingKey key, long number) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("insert or ignore into unresolved values (?,?)")) {
            row.setString(1, key.text());
            row.setLong(2, number);
            row.executeUpdate();
        }
    }

    /** The ids that some evidence of a witness gives besides its telegram's own. */
    List<String> claims(long witness) throws SQLException {
        List<String> claims = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select id from claims where witness = ?")) {
            query.setLong(1, witness);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    claims.add(row.getString(1));
                }
            }
        }
        return claims;
    }

    /** Whether something was changed since {@link #resolve}. */
    boolean isBehind(long lastSequence) throws SQLException {
        return resolved() < lastSequence || number("select exists (select 1 from unresolved)") > 0;
    }

    /**
     * Computes what was changed. The caller commits.
     *
     * @param progress hears how many telegrams were looked at
     */
    void resolve(long lastSequence, LongConsumer progress) throws SQLException {
        long resolved = resolved();
        long many = Math.max(MANY_CHANGED, number("select count(*) from holdings") / PART_CHANGED);
        if (resolved == 0 || lastSequence - resolved > many) {
            resolveAll(progress);
        } else {
            resolve(changed(resolved));
        }
        run("delete from unresolved");
        try (PreparedStatement row = connection.prepareStatement("insert or replace into properties values (?,?)")) {
            row.setString(1, RESOLVED);
            row.setString(2, Long.toString(lastSequence));
            row.executeUpdate();
        }
    }

    /** Has every count put into the index, because it was made anew. */
    void recountAll() throws SQLException {
        run("insert or ignore into recounted values ('*')");
    }

    /** The index has every count as it is now. Returns whether there was one that it had not. */
    boolean clearRecounted() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("delete from recounted") > 0;
        }
    }

    private void resolveAll(LongConsumer progress) throws SQLException {
        Map<String, String> indexes = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(INDEXES)) {
            while (row.next()) {
                indexes.put(row.getString(1), row.getString(2));
            }
        }
        for (String index : indexes.keySet()) {
            run("drop index " + index);
        }
        run("insert or ignore into recounted select t.cited from times_cited t"
                + " join holdings h on h.key = t.cited");
        run("delete from citations");
        run("delete from times_cited");
        try (Citings citings = new Citings(connection, null);
                ResolvedRows rows = new ResolvedRows(connection)) {
            long seen = 0;
            for (Citings.Citing citing = citings.next(); citing != null; citing = citings.next()) {
                rows.insert(citing);
                if (++seen % REPORT == 0) {
                    progress.accept(seen);
                }
            }
        }
        for (String sql : indexes.values()) {
            run(sql);
        }
        run("insert into times_cited " + COUNT + " and c.holding is not c.citing group by c.cited");
        recountAll();
    }

    private void resolve(List<Changed> changed) throws SQLException {
        TreeSet<Long> citing = new TreeSet<>();
        TreeSet<String> cited = new TreeSet<>();
        Map<String, TreeSet<Integer>> serials = new TreeMap<>();
        Map<String, TreeSet<Integer>> years = new TreeMap<>();
        for (Changed one : changed) {
            citing.add(one.number);
            cited.add(one.key.text());
            TelegramId id = one.key.id();
            if (id != null) {
                serials.computeIfAbsent(id.post(), _ -> new TreeSet<>()).add(id.number());
                years.computeIfAbsent(id.post(), _ -> new TreeSet<>()).add(id.year());
            }
        }
        try (ResolvedRows rows = new ResolvedRows(connection)) {
            Map<String, List<String>> variants = variants();
            for (Map.Entry<String, TreeSet<Integer>> post : years.entrySet()) {
                if (!Resolver.isKnown(post.getKey())) {
                    // Its first telegram makes a name that nobody knew a post's.
                    otherwise(citing, rows, "c.post = ?", post.getKey());
                }
                TreeSet<Integer> numbers = serials.getOrDefault(post.getKey(), new TreeSet<>());
                for (Map.Entry<String, List<String>> name : variants.entrySet()) {
                    if (name.getKey().equals(post.getKey()) || name.getValue().contains(post.getKey())) {
                        lookAgain(citing, rows, name.getKey(), numbers, post.getValue());
                    }
                }
            }
        }
        try (ResolvedRows rows = new ResolvedRows(connection);
                PreparedStatement old = connection.prepareStatement("select cited from citations where citing = ?");
                PreparedStatement delete = connection.prepareStatement("delete from citations where citing = ?")) {
            for (long number : citing) {
                old.setLong(1, number);
                try (ResultSet row = old.executeQuery()) {
                    while (row.next()) {
                        cited.add(row.getString(1));
                    }
                }
                delete.setLong(1, number);
                delete.executeUpdate();
                try (Citings one = new Citings(connection, number)) {
                    Citings.Citing found = one.next();
                    if (found != null) {
                        cited.addAll(rows.insert(found));
                    }
                }
            }
        }
        recount(cited);
    }

    private void recount(TreeSet<String> cited) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from times_cited where cited = ?");
                PreparedStatement insert = connection.prepareStatement("insert into times_cited " + COUNT
                        + " and c.cited = ? and c.holding is not c.citing group by c.cited");
                PreparedStatement tell = connection.prepareStatement("insert or ignore into recounted values (?)")) {
            for (String key : cited) {
                for (PreparedStatement statement : List.of(delete, insert, tell)) {
                    statement.setString(1, key);
                    statement.executeUpdate();
                }
            }
        }
    }

    /** Adds those whose references to a post lean on what is held of these numbers and years, and come out otherwise now. */
    private void lookAgain(
            TreeSet<Long> citing, ResolvedRows rows, String post, TreeSet<Integer> serials, TreeSet<Integer> years)
            throws SQLException {
        for (int serial : serials) {
            otherwise(citing, rows, "c.serial = ? and c.post = ?", serial, post);
        }
        for (int year : years) {
            otherwise(
                    citing,
                    rows,
                    "c.post = ? and c.year_inferred and h.sent >= ? and h.sent < ?",
                    post,
                    year + "-",
                    year + 1 + "-");
        }
    }

    /** The names under which posts are cited, each with the posts that it may mean besides. */
    private Map<String, List<String>> variants() throws SQLException {
        Map<String, List<String>> variants = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select distinct post from citations")) {
            while (row.next()) {
                variants.put(row.getString(1), Resolver.variants(row.getString(1)));
            }
        }
        return variants;
    }

    private List<Changed> changed(long resolved) throws SQLException {
        List<Changed> changed = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("with touched (number) as (select holding from witnesses where sequence > ?"
                        + " union select number from unresolved)"
                        + " select key, number from holdings where number in touched"
                        + " union select c.id, w.holding from claims c join witnesses w on w.sequence = c.witness"
                        + " where w.holding in touched"
                        + " union select key, number from unresolved")) {
            query.setLong(1, resolved);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    changed.add(new Changed(new HoldingKey(row.getString(1)), row.getLong(2)));
                }
            }
        }
        return changed;
    }

    private long resolved() throws SQLException {
        return number(
                "select coalesce((select cast(value as integer) from properties where name = '" + RESOLVED + "'), 0)");
    }

    /** Adds the telegrams of which some citation, among those that a condition names, is now resolved otherwise. */
    private void otherwise(TreeSet<Long> into, ResolvedRows rows, String where, Object... parameters)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ResolvedRows.ROW + where)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (!into.contains(row.getLong(1)) && rows.isOtherwise(row)) {
                        into.add(row.getLong(1));
                    }
                }
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
