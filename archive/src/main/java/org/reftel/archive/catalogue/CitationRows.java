package org.reftel.archive.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.reference.Meant;
import org.reftel.archive.reference.PostNumbers;
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

    private static final String ROW =
            "select c.citing, c.written, c.year_inferred, c.cited, coalesce(c.holding, 0), c.certainty, c.reason,"
                    + " c.candidates, h.key, h.sent from citations c join holdings h on h.number = c.citing where ";

    private final Connection connection;

    /** A holding that was changed. */
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
        List<Changed> changed = changed(resolved());
        long many = Math.max(MANY_CHANGED, number("select count(*) from holdings") / PART_CHANGED);
        boolean all = resolved() == 0 || changed.size() > many;
        if (all) {
            resolveAll(progress);
        } else if (!changed.isEmpty()) {
            resolve(changed);
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
                Rows rows = new Rows(connection)) {
            long seen = 0;
            for (Citing citing = citings.next(); citing != null; citing = citings.next()) {
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
        try (Rows rows = new Rows(connection)) {
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
        try (Rows rows = new Rows(connection);
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
                    Citing found = one.next();
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
            TreeSet<Long> citing, Rows rows, String post, TreeSet<Integer> serials, TreeSet<Integer> years)
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
        try (PreparedStatement query = connection.prepareStatement(
                "select h.key, h.number from holdings h where h.number in"
                        + " (select holding from witnesses where sequence > ?) union select key, number from unresolved")) {
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
    private void otherwise(TreeSet<Long> into, Rows rows, String where, Object... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ROW + where)) {
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

    /**
     * A telegram that cites others, with what it writes.
     *
     * @param written by ids; in the order of their letters, so that rows come in the order of their key
     */
    private record Citing(long number, Resolver.Citing telegram, Map<String, Written> written) {}

    /** An id that is written, and where. */
    private static final class Written {
        private final TelegramId id;
        private boolean inferred = true;
        private final StringBuilder places = new StringBuilder();

        Written(TelegramId id) {
            this.id = id;
        }
    }

    /** Computes and inserts rows. */
    private static final class Rows implements AutoCloseable {
        private static final String HELD = "select year, serial, number, sent from holdings where post = ?";

        private final PreparedStatement held;
        private final BatchedInsert insert;
        private final Resolver resolver = new Resolver(this::numbers);
        private int waiting;

        Rows(Connection connection) throws SQLException {
            held = connection.prepareStatement(HELD);
            insert = new BatchedInsert(connection, "insert into citations values (?,?,?,?,?,?,?,?,?,?,?)");
        }

        /** Inserts what a telegram cites; returns the ids that are meant. */
        List<String> insert(Citing citing) throws SQLException {
            List<String> meant = new ArrayList<>(citing.written.size());
            for (Map.Entry<String, Written> entry : citing.written.entrySet()) {
                Written written = entry.getValue();
                Meant what = resolver.meant(written.id, written.inferred, citing.telegram);
                PreparedStatement row = insert.row();
                row.setLong(1, citing.number);
                row.setString(2, entry.getKey());
                row.setString(3, written.id.post());
                row.setInt(4, written.id.number());
                row.setInt(5, written.inferred ? 1 : 0);
                row.setString(6, what.id().toString());
                if (what.holding() == 0) {
                    row.setNull(7, java.sql.Types.INTEGER);
                } else {
                    row.setLong(7, what.holding());
                }
                row.setString(8, what.certainty().word());
                row.setString(9, what.reason().word());
                row.setString(10, json(what.candidates()));
                row.setString(11, written.places.toString());
                insert.add();
                meant.add(what.id().toString());
                if (++waiting % 4000 == 0) {
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
            Meant now =
                    resolver.meant(written, row.getInt(3) == 1, Citings.telegram(row.getString(9), row.getString(10)));
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
                                row.getInt(1), row.getInt(2), row.getLong(3), minutes(row.getString(4))));
                    }
                }
            } catch (SQLException failed) {
                throw new UncheckedSql(failed);
            }
            return new PostNumbers(telegrams);
        }

        private static String json(List<TelegramId> ids) {
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

    /** The telegrams that cite others, all or one, in the order of their numbers. */
    private static final class Citings implements AutoCloseable {
        private static final String REFTELS =
                "select w.holding, w.sequence, r.position, r.id, r.year_inferred, h.key, h.sent"
                        + " from witnesses w join reftels r on r.witness = w.sequence"
                        + " join holdings h on h.number = w.holding where r.id is not null and r.kind = 'telegram'";
        private static final String MENTIONS =
                "select w.holding, w.sequence, m.position, m.id, m.year_inferred, h.key, h.sent, m.reftels"
                        + " from witnesses w join mentions m on m.witness = w.sequence"
                        + " join holdings h on h.number = w.holding where (m.id is not null or m.reftels <> '[]')";
        private static final String ORDER = " order by w.holding, w.sequence, 3";

        private final PreparedStatement reftels;
        private final PreparedStatement mentions;
        private final ResultSet reftel;
        private final ResultSet mention;
        private long nextReftel;
        private long nextMention;

        Citings(Connection connection, @Nullable Long holding) throws SQLException {
            String where = holding == null ? "" : " and w.holding = " + holding;
            reftels = connection.prepareStatement(REFTELS + where + ORDER);
            mentions = connection.prepareStatement(MENTIONS + where + ORDER);
            reftel = reftels.executeQuery();
            mention = mentions.executeQuery();
            nextReftel = holding(reftel);
            nextMention = holding(mention);
        }

        /** The next telegram; null where there is none. */
        @Nullable
        Citing next() throws SQLException {
            long holding = Math.min(nextReftel, nextMention);
            if (holding == Long.MAX_VALUE) {
                return null;
            }
            ResultSet first = nextReftel == holding ? reftel : mention;
            Resolver.Citing telegram = telegram(first.getString(6), first.getString(7));
            Map<TelegramId, Written> written = new TreeMap<>(CitationRows::compare);
            Map<String, TelegramId> items = new TreeMap<>();
            while (nextReftel == holding) {
                TelegramId id = TelegramId.parse(reftel.getString(4));
                if (id != null) {
                    String item = reftel.getLong(2) + "r" + reftel.getInt(3);
                    items.put(item, id);
                    add(written, id, reftel.getInt(5) == 0, item);
                }
                nextReftel = holding(reftel);
            }
            while (nextMention == holding) {
                long witness = mention.getLong(2);
                String place = witness + "m" + mention.getInt(3);
                String itself = mention.getString(4);
                TelegramId id = itself == null ? null : TelegramId.parse(itself);
                List<Integer> positions = positions(mention.getString(8));
                for (int position : positions) {
                    TelegramId item = items.get(witness + "r" + position);
                    if (item != null) {
                        add(written, item, false, place);
                    }
                }
                if (id != null && positions.isEmpty()) {
                    add(written, id, mention.getInt(5) == 0, place);
                }
                nextMention = holding(mention);
            }
            return new Citing(holding, telegram, together(written));
        }

        private static void add(Map<TelegramId, Written> all, TelegramId id, boolean yearWritten, String place) {
            Written written = all.computeIfAbsent(id, Written::new);
            written.inferred &= !yearWritten;
            written.places.append(written.places.isEmpty() ? "" : " ").append(place);
        }

        /** What is written once with its year and once without is one. */
        private static Map<String, Written> together(Map<TelegramId, Written> all) {
            Map<String, Written> together = new TreeMap<>();
            for (Written written : all.values()) {
                Written into = written;
                if (written.inferred) {
                    for (Written other : all.values()) {
                        if (!other.inferred && sameNumber(written.id, other.id)) {
                            into = other;
                            break;
                        }
                    }
                }
                if (into != written) {
                    into.places.append(' ').append(written.places);
                } else {
                    together.put(written.id.toString(), written);
                }
            }
            return together;
        }

        private static boolean sameNumber(TelegramId one, TelegramId other) {
            return one.number() == other.number() && one.post().equals(other.post());
        }

        private static Resolver.Citing telegram(String key, @Nullable String sent) {
            long minutes = minutes(sent);
            int year = sent == null ? 0 : Integer.parseInt(sent, 0, 4, 10);
            return new Resolver.Citing(new HoldingKey(key).id(), year, minutes);
        }

        /** {@code [0,2]}. */
        private static List<Integer> positions(String list) {
            List<Integer> positions = new ArrayList<>();
            int value = -1;
            for (int i = 0; i < list.length(); i++) {
                char c = list.charAt(i);
                if (c >= '0' && c <= '9') {
                    value = Math.max(value, 0) * 10 + c - '0';
                } else if (value >= 0) {
                    positions.add(value);
                    value = -1;
                }
            }
            return positions;
        }

        private static long holding(ResultSet rows) throws SQLException {
            return rows.next() ? rows.getLong(1) : Long.MAX_VALUE;
        }

        @Override
        public void close() throws SQLException {
            reftels.close();
            mentions.close();
        }
    }

    private static int compare(TelegramId one, TelegramId other) {
        int posts = one.post().compareTo(other.post());
        int numbers = Integer.compare(one.number(), other.number());
        return posts != 0 ? posts : numbers != 0 ? numbers : Integer.compare(one.year(), other.year());
    }

    private static long minutes(@Nullable String sent) {
        return sent == null
                ? PostNumbers.NEVER
                : Math.floorDiv(LocalDateTime.parse(sent).toEpochSecond(ZoneOffset.UTC), 60);
    }
}
