package org.reftel.archive.catalogue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.WitnessKind;
import org.reftel.archive.identity.Argument;
import org.reftel.archive.identity.Evidence;
import org.reftel.archive.witness.Entry;
import org.reftel.archive.witness.Extent;
import org.reftel.archive.witness.Location;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramId;
import org.reftel.core.text.Finding;

/** Enters what came into the archive. For one thread; nothing is kept before {@link #commit}. */
public final class CatalogueWriter implements AutoCloseable {
    private static final int BATCH = 4000;

    private final Path file;
    private final Connection connection;
    private final List<Insert> inserts = new ArrayList<>();
    private final Map<String, Long> paths = new HashMap<>();

    /** Holdings that wait to be inserted. */
    private final Map<HoldingKey, Long> waitingHoldings = new HashMap<>();

    private final Insert holdings;
    private final Insert copies;
    private final Insert places;
    private final Insert witnesses;
    private final Insert claims;
    private final Insert reftels;
    private final Insert findings;
    private final PreparedStatement copyBySha;
    private final PreparedStatement holdingByKey;
    private final PreparedStatement updateHolding;
    private final PreparedStatement witnessesOfHolding;
    private final PreparedStatement pathByName;
    private final PreparedStatement insertPath;
    private final PreparedStatement placeIsThere;
    private final PreparedStatement insertTrouble;
    private final PreparedStatement insertImport;
    private final PreparedStatement setProperty;

    private long lastCopy;
    private long lastHolding;
    private long lastPath;
    private long lastSequence;
    private int lastImport;
    private int pending;

    /**
     * What became of a telegram.
     *
     * @param further whether its holding had a witness before
     * @param changed whether it differs from an earlier witness of the same publisher
     */
    public record Entered(long sequence, boolean further, boolean changed) {}

    /** A statement that is run in batches. */
    private static final class Insert {
        private final PreparedStatement statement;
        private int rows;

        Insert(PreparedStatement statement) {
            this.statement = statement;
        }

        void add() throws SQLException {
            statement.addBatch();
            rows++;
        }

        void run() throws SQLException {
            if (rows > 0) {
                statement.executeBatch();
                rows = 0;
            }
        }
    }

    private CatalogueWriter(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        holdings = insert("insert into holdings values (?,?,?,?,?,?,?,?,?,?,1)");
        copies = insert("insert into copies values (?,?,?,?,?,?,?,?)");
        places = insert("insert into places values (?,?,?,?)");
        witnesses = insert("insert into witnesses values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        claims = insert("insert into claims values (?,?,?)");
        reftels = insert("insert into reftels values (?,?,?,?,?,?)");
        findings = insert("insert into findings values (?,?,?,?,?,?,?)");
        copyBySha = connection.prepareStatement("select number from copies where sha256 = ?");
        holdingByKey = connection.prepareStatement("select number from holdings where key = ?");
        updateHolding = connection.prepareStatement("update holdings set year=?, post=?, serial=?, sent=?, sender=?,"
                + " classification=?, subject=?, principal=? where number=?");
        witnessesOfHolding = connection.prepareStatement(
                "select sequence, kind, publisher, section from witnesses where holding = ? order by sequence");
        pathByName = connection.prepareStatement("select number from paths where path = ?");
        insertPath = connection.prepareStatement("insert into paths values (?,?)");
        placeIsThere = connection.prepareStatement("select 1 from places where copy = ? and path = ? and position = ?");
        insertTrouble = connection.prepareStatement("insert or ignore into troubles values (null,?,?,?,?,?,?)");
        insertImport = connection.prepareStatement("insert into imports values (?,?,?)");
        setProperty = connection.prepareStatement("insert or replace into properties values (?,?)");
        lastCopy = last("copies", "number");
        lastHolding = last("holdings", "number");
        lastPath = last("paths", "number");
        lastSequence = last("witnesses", "sequence");
        lastImport = (int) last("imports", "number");
    }

    /** Opens the catalogue to write, and makes it where it is missing. */
    public static CatalogueWriter open(Path file) {
        Connection connection = null;
        try {
            connection = Database.change(file);
            return new CatalogueWriter(file, connection);
        } catch (SQLException failed) {
            closeQuietly(connection);
            throw Database.failure(file, failed);
        }
    }

    /** The sequence of the last witness; 0 where there is none. */
    public long lastSequence() {
        return lastSequence;
    }

    /** The number of the last import; 0 where there was none. */
    public int lastImport() {
        return lastImport;
    }

    /** How far the packs were committed; null in a new catalogue. */
    public @Nullable Extent committed() {
        try (PreparedStatement query =
                        connection.prepareStatement("select value from properties where name = 'committed'");
                ResultSet result = query.executeQuery()) {
            return result.next() ? Catalogue.extent(result.getString(1)) : null;
        } catch (SQLException failed) {
            throw Database.failure(file, failed);
        }
    }

    /** Enters an import. */
    public void enter(Entry.Import begun) {
        try {
            insertImport.setInt(1, begun.number());
            insertImport.setString(2, Instant.ofEpochMilli(begun.time()).toString());
            insertImport.setString(3, String.join("\n", begun.inputs()));
            insertImport.executeUpdate();
            lastImport = begun.number();
        } catch (SQLException failed) {
            throw Database.failure(file, failed);
        }
    }

    /** The number of a copy; 0 where there is none with this checksum. */
    public long copy(String sha256) {
        try {
            copies.run();
            copyBySha.setBytes(1, HexFormat.of().parseHex(sha256));
            try (ResultSet result = copyBySha.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        } catch (SQLException failed) {
            throw Database.failure(file, failed);
        }
    }

    /** Enters a copy that is new, and where it was found; returns its number. */
    public long enter(Entry.Copy copy, Location location) {
        try {
            long number = ++lastCopy;
            PreparedStatement row = copies.statement;
            row.setLong(1, number);
            row.setBytes(2, HexFormat.of().parseHex(copy.sha256()));
            row.setInt(3, copy.length());
            row.setString(4, copy.form());
            row.setInt(5, location.pack());
            row.setLong(6, location.block());
            row.setInt(7, location.start());
            row.setInt(8, lastImport);
            copies.add();
            place(number, copy.place());
            if (++pending % BATCH == 0) {
                runInserts();
            }
            return number;
        } catch (SQLException failed) {
            throw Database.failure(file, failed);
        }
    }

    /** Whether a copy is known to have been found at a place. */
    public boolean isAt(long copy, Entry.Place place) {
        try {
            places.run();
            placeIsThere.setLong(1, copy);
            placeIsThere.setLong(2, path(place.path()));
            placeIsThere.setLong(3, place.offset());
            try (ResultSet result = placeIsThere.executeQuery()) {
                return result.next();
            }
        } catch (SQLException failed) {
            throw Database.failure(file, failed);
        }
    }

    /** Enters a further place of a copy. */
    public void enter(long copy, Entry.Place place) {
        try {
            place(copy, place);
        } catch (SQLException failed) {
            throw Database.failure(file, failed);
        }
    }

    /** Enters what was not understood; returns whether it was not known. */
    public boolean enter(Entry.Trouble trouble) {
        try {
            insertTrouble.setLong(1, path(trouble.place().path()));
            insertTrouble.setLong(2, trouble.place().offset());
            insertTrouble.setString(3, trouble.kind());
            insertTrouble.setString(4, trouble.message());
            insertTrouble.setString(5, trouble.remedy());
            insertTrouble.setInt(6, lastImport);
            return insertTrouble.executeUpdate() > 0;
        } catch (SQLException failed) {
            throw Database.failure(file, failed);
        }
    }

    /** Whether a trouble is known. */
    public boolean knows(Entry.Trouble trouble) {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from troubles t join paths p on p.number = t.path"
                        + " where p.path = ? and t.position = ? and t.kind = ? and t.message = ?")) {
            query.setString(1, trouble.place().path());
            query.setLong(2, trouble.place().offset());
            query.setString(3, trouble.kind());
            query.setString(4, trouble.message());
            try (ResultSet result = query.executeQuery()) {
                return result.next();
            }
        } catch (SQLException failed) {
            throw Database.failure(file, failed);
        }
    }

    /** Enters the telegram that stands at {@code ordinal} in a copy. */
    public Entered enter(long copy, int ordinal, Telegram telegram, Argument argument) {
        try {
            long sequence = ++lastSequence;
            Long holding = holding(argument.key());
            Long earlier = null;
            boolean further = holding != null;
            if (holding == null) {
                holding = ++lastHolding;
                insertHolding(holding, argument.key(), sequence, telegram);
            } else {
                earlier = further(holding, sequence, telegram, argument);
            }
            witness(sequence, holding, copy, ordinal, earlier, telegram, argument);
            details(sequence, telegram, argument);
            return new Entered(sequence, further, earlier != null);
        } catch (SQLException failed) {
            throw Database.failure(file, failed);
        }
    }

    /** Makes all that was entered durable, together with how far the packs reach. */
    public void commit(Extent extent) {
        try {
            runInserts();
            setProperty.setString(1, "committed");
            setProperty.setString(2, Catalogue.text(extent));
            setProperty.executeUpdate();
            connection.commit();
        } catch (SQLException failed) {
            throw Database.failure(file, failed);
        }
    }

    /** Forgets what was entered since the last commit, and closes. */
    @Override
    public void close() {
        try {
            connection.rollback();
        } catch (SQLException alreadyGone) {
            // A connection that has failed has nothing to roll back.
        }
        closeQuietly(connection);
    }

    private @Nullable Long holding(HoldingKey key) throws SQLException {
        Long waiting = waitingHoldings.get(key);
        if (waiting != null) {
            return waiting;
        }
        holdingByKey.setString(1, key.text());
        try (ResultSet result = holdingByKey.executeQuery()) {
            return result.next() ? result.getLong(1) : null;
        }
    }

    private void insertHolding(long number, HoldingKey key, long sequence, Telegram telegram) throws SQLException {
        PreparedStatement row = holdings.statement;
        row.setLong(1, number);
        row.setString(2, key.text());
        describe(row, 3, key, telegram);
        row.setLong(10, sequence);
        holdings.add();
        waitingHoldings.put(key, number);
    }

    private static void describe(PreparedStatement row, int first, HoldingKey key, Telegram telegram)
            throws SQLException {
        TelegramId id = key.id();
        integer(row, first, id == null ? null : (long) id.year());
        row.setString(first + 1, id == null ? null : id.post());
        integer(row, first + 2, id == null ? null : (long) id.number());
        row.setString(first + 3, sent(telegram));
        row.setString(first + 4, Reading.valueOf(telegram.addresses().from()));
        row.setString(first + 5, Reading.valueOf(telegram.head().classification()));
        row.setString(first + 6, Reading.valueOf(telegram.head().subject()));
    }

    /** A further witness; returns the earlier one of the same publisher that it differs from, null where there is none. */
    private @Nullable Long further(long holding, long sequence, Telegram telegram, Argument argument)
            throws SQLException {
        runHoldings();
        witnesses.run();
        witnessesOfHolding.setLong(1, holding);
        String publisher = telegram.statement().publisher();
        int section = section(telegram.head().section());
        Long earlier = null;
        long principal = 0;
        WitnessKind best = WitnessKind.SECTION;
        try (ResultSet result = witnessesOfHolding.executeQuery()) {
            while (result.next()) {
                WitnessKind kind = WitnessKind.valueOf(result.getString(2));
                if (principal == 0 || kind.precedes(best)) {
                    principal = result.getLong(1);
                    best = kind;
                }
                if (kind == argument.kind() && publisher.equals(result.getString(3)) && section == result.getInt(4)) {
                    earlier = result.getLong(1);
                }
            }
        }
        try (PreparedStatement count =
                connection.prepareStatement("update holdings set witnesses = witnesses + 1 where number = ?")) {
            count.setLong(1, holding);
            count.executeUpdate();
        }
        if (argument.kind().precedes(best)) {
            describe(updateHolding, 1, argument.key(), telegram);
            updateHolding.setLong(8, sequence);
            updateHolding.setLong(9, holding);
            updateHolding.executeUpdate();
        }
        return earlier;
    }

    private void witness(
            long sequence,
            long holding,
            long copy,
            int ordinal,
            @Nullable Long earlier,
            Telegram telegram,
            Argument argument)
            throws SQLException {
        PreparedStatement row = witnesses.statement;
        row.setLong(1, sequence);
        row.setLong(2, holding);
        row.setLong(3, copy);
        row.setInt(4, ordinal);
        row.setString(5, argument.kind().name());
        integer(row, 6, earlier);
        row.setString(7, telegram.statement().publisher());
        row.setString(8, telegram.statement().id());
        row.setString(9, telegram.statement().released());
        row.setString(10, sent(telegram));
        Integer section = telegram.head().section();
        integer(row, 11, section == null ? null : section.longValue());
        row.setInt(12, telegram.head().sections());
        row.setString(13, jsonList(telegram.head().tags()));
        row.setInt(14, telegram.body().paragraphs().size());
        row.setInt(15, telegram.source().length());
        witnesses.add();
    }

    private void details(long sequence, Telegram telegram, Argument argument) throws SQLException {
        for (Map.Entry<Evidence, TelegramId> claim : argument.claims().entrySet()) {
            claims.statement.setLong(1, sequence);
            claims.statement.setString(2, claim.getKey().name());
            claims.statement.setString(3, claim.getValue().toString());
            claims.add();
        }
        int position = 0;
        for (Reftel reftel : telegram.head().references()) {
            TelegramId id = reftel.id();
            PreparedStatement row = reftels.statement;
            row.setLong(1, sequence);
            row.setInt(2, position++);
            row.setString(3, reftel.label());
            row.setString(4, reftel.text());
            row.setString(5, reftel.kind().json());
            row.setString(6, id == null ? null : id.toString());
            reftels.add();
        }
        position = 0;
        for (Finding finding : telegram.findings()) {
            PreparedStatement row = findings.statement;
            row.setLong(1, sequence);
            row.setInt(2, position++);
            row.setString(3, finding.code().name());
            row.setString(4, finding.severity().name().toLowerCase(Locale.ROOT));
            row.setString(5, finding.message());
            row.setInt(6, finding.span().start());
            row.setInt(7, finding.span().end());
            findings.add();
        }
    }

    private void place(long copy, Entry.Place place) throws SQLException {
        PreparedStatement row = places.statement;
        row.setLong(1, copy);
        row.setLong(2, path(place.path()));
        row.setLong(3, place.offset());
        row.setInt(4, lastImport);
        places.add();
    }

    private long path(String path) throws SQLException {
        Long known = paths.get(path);
        if (known != null) {
            return known;
        }
        pathByName.setString(1, path);
        long number;
        try (ResultSet result = pathByName.executeQuery()) {
            number = result.next() ? result.getLong(1) : 0;
        }
        if (number == 0) {
            number = ++lastPath;
            insertPath.setLong(1, number);
            insertPath.setString(2, path);
            insertPath.executeUpdate();
        }
        if (paths.size() >= BATCH) {
            paths.clear();
        }
        paths.put(path, number);
        return number;
    }

    private void runHoldings() throws SQLException {
        holdings.run();
        waitingHoldings.clear();
    }

    private void runInserts() throws SQLException {
        runHoldings();
        for (Insert insert : inserts) {
            insert.run();
        }
    }

    private Insert insert(String sql) throws SQLException {
        Insert insert = new Insert(connection.prepareStatement(sql));
        inserts.add(insert);
        return insert;
    }

    private long last(String table, String column) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select max(" + column + ") from " + table);
                ResultSet result = query.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private static @Nullable String sent(Telegram telegram) {
        var sent = telegram.sent();
        return sent == null ? null : sent.toString();
    }

    /** {@code ["PREL","KZ"]}. */
    private static String jsonList(List<Reading<String>> values) {
        StringBuilder json = new StringBuilder("[");
        for (Reading<String> reading : values) {
            String value = Reading.valueOf(reading);
            if (value != null) {
                json.append(json.length() > 1 ? ",\"" : "\"");
                for (int i = 0; i < value.length(); i++) {
                    char c = value.charAt(i);
                    if (c == '"' || c == '\\') {
                        json.append('\\');
                    }
                    json.append(c < ' ' ? ' ' : c);
                }
                json.append('"');
            }
        }
        return json.append(']').toString();
    }

    private static int section(@Nullable Integer section) {
        return section == null ? 0 : section;
    }

    private static void integer(PreparedStatement row, int column, @Nullable Long value) throws SQLException {
        if (value == null) {
            row.setNull(column, Types.INTEGER);
        } else {
            row.setLong(column, value);
        }
    }

    private static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException alreadyGone) {
            // Nothing is lost: what counts was committed.
        }
    }
}
