package org.reftel.archive.catalogue;

import java.io.File;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.WitnessKind;
import org.reftel.archive.witness.Extent;
import org.reftel.archive.witness.Location;

/** What the archive holds, to be read; several threads may ask at once, and see what was committed last. */
public final class Catalogue implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final String WITNESSES =
            "select w.sequence, w.ordinal, w.kind, c.sha256, c.pack, c.block, c.start, c.length, c.form, p.path,"
                    + " l.position from holdings h join witnesses w on w.holding = h.number"
                    + " join copies c on c.number = w.copy join places l on l.copy = c.number"
                    + " join paths p on p.number = l.path where h.key = ?"
                    + " order by w.sequence <> h.principal, w.sequence, p.number, l.position";
    private static final String COMMITTED = "select value from properties where name = 'committed'";
    private static final String HELD_TELEGRAM = "select key, sent, subject, witnesses from holdings ";

    private final Path file;
    private final BlockingQueue<ReadingConnection> idle = new ArrayBlockingQueue<>(CONNECTIONS);
    private int opened;
    private boolean closed;

    private Catalogue(Path file) {
        this.file = file;
    }

    /** Opens the catalogue; the file must be there. */
    public static Catalogue open(Path file) {
        Catalogue catalogue = new Catalogue(file);
        catalogue.extent();
        return catalogue;
    }

    /** Whether an earlier version of the program made the catalogue, and rows are missing that only the copies can give. */
    public static boolean isOutdated(Path file) {
        try {
            return Database.isOutdated(file, Database.CATALOGUE);
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** How far the packs are committed, by a catalogue of any version; {@link Extent#NONE} where it does not say. */
    public static Extent extent(Path file) {
        try (ReadingConnection connection = new ReadingConnection(Database.readAny(file));
                ResultSet result = connection.prepared(COMMITTED).executeQuery()) {
            return result.next() ? extent(result.getString(1)) : Extent.NONE;
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** How far the packs are committed. */
    public Extent extent() {
        return ask(connection -> {
            try (ResultSet result = connection.prepared(COMMITTED).executeQuery()) {
                return result.next() ? extent(result.getString(1)) : Extent.NONE;
            }
        });
    }

    /** The sequence of the last witness; 0 where there is none. */
    public long lastSequence() {
        return number("select coalesce(max(sequence), 0) from witnesses");
    }

    /** A number that grows whenever what is held of some telegram changes. */
    public long version() {
        return number("select (select coalesce(max(sequence), 0) from witnesses) + (select count(*) from decisions)"
                + " + (select count(*) + count(revoked) from emendations)");
    }

    /**
     * What changes with whatever is committed, citations computed behind an import among it, which {@link #version} does
     * not show: length and time of the catalogue's files.
     */
    public List<Long> stamp() {
        File log = new File(file + "-wal");
        return List.of(file.toFile().length(), file.toFile().lastModified(), log.length(), log.lastModified());
    }

    /** Holdings that were changed and are not in the index as they are now, whether there are such holdings or no more. */
    public List<HoldingKey> stale() {
        return ask(connection -> {
            List<HoldingKey> keys = new ArrayList<>();
            try (ResultSet row =
                    connection.prepared("select key from stale order by key").executeQuery()) {
                while (row.next()) {
                    keys.add(new HoldingKey(row.getString(1)));
                }
            }
            return keys;
        });
    }

    /** Whether the index may not have every holding's times cited as they are now. */
    public boolean isRecounted() {
        return number("select exists (select 1 from recounted)") > 0;
    }

    /** Every holding that is cited, with how many telegrams cite it. */
    public void timesCited(ObjLongConsumer<HoldingKey> visitor) {
        eachKey("select h.key, t.telegrams from times_cited t join holdings h on h.key = t.cited", visitor);
    }

    /** The witnesses of a holding, the principal one first, then as they came; empty where nothing is held. */
    public List<HeldWitness> witnesses(HoldingKey key) {
        return ask(connection -> {
            List<HeldWitness> witnesses = new ArrayList<>();
            PreparedStatement query = connection.prepared(WITNESSES);
            query.setString(1, key.text());
            try (ResultSet row = query.executeQuery()) {
                long last = 0;
                while (row.next()) {
                    long sequence = row.getLong(1);
                    if (sequence != last) {
                        witnesses.add(witness(row, sequence));
                    }
                    last = sequence;
                }
            }
            return witnesses;
        });
    }

    private static HeldWitness witness(ResultSet row, long sequence) throws SQLException {
        Location location = new Location(row.getInt(5), row.getLong(6), row.getInt(7), row.getInt(8));
        return new HeldWitness(
                sequence,
                row.getInt(2),
                WitnessKind.valueOf(row.getString(3)),
                HexFormat.of().formatHex(row.getBytes(4)),
                location,
                row.getString(9),
                row.getString(10),
                row.getLong(11));
    }

    /** The holdings that have a witness behind {@code sequence}, in the order of their last witnesses. */
    public void changedSince(long sequence, Consumer<HoldingKey> visitor) {
        eachKey(
                "select h.key, max(w.sequence) from witnesses w join holdings h on h.number = w.holding"
                        + " where w.sequence > ? group by h.number order by 2",
                (key, _) -> visitor.accept(key),
                sequence);
    }

    /** Every holding's key with the sequence of its last witness. */
    public void holdings(ObjLongConsumer<HoldingKey> visitor) {
        eachKey(
                "select h.key, (select max(w.sequence) from witnesses w where w.holding = h.number) from holdings h",
                visitor);
    }

    private void eachKey(String sql, ObjLongConsumer<HoldingKey> visitor, long... parameters) {
        ask(connection -> {
            PreparedStatement query = connection.prepared(sql);
            for (int i = 0; i < parameters.length; i++) {
                query.setLong(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    visitor.accept(new HoldingKey(row.getString(1)), row.getLong(2));
                }
            }
            return "";
        });
    }

    /** Every copy's checksum, with its place in the packs. */
    public Map<String, Location> copies() {
        return ask(connection -> {
            Map<String, Location> copies = new LinkedHashMap<>();
            try (ResultSet row = connection
                    .prepared("select sha256, pack, block, start, length from copies order by number")
                    .executeQuery()) {
                while (row.next()) {
                    copies.put(
                            HexFormat.of().formatHex(row.getBytes(1)),
                            new Location(row.getInt(2), row.getLong(3), row.getInt(4), row.getInt(5)));
                }
            }
            return copies;
        });
    }

    /** The first eight bytes of every copy's checksum, in no order. */
    public long[] checksums() {
        return ask(connection -> {
            try (ResultSet total =
                            connection.prepared("select count(*) from copies").executeQuery();
                    ResultSet row =
                            connection.prepared("select sha256 from copies").executeQuery()) {
                long[] checksums = new long[total.next() ? total.getInt(1) : 0];
                for (int i = 0; i < checksums.length && row.next(); i++) {
                    checksums[i] = java.nio.ByteBuffer.wrap(row.getBytes(1)).getLong();
                }
                return checksums;
            }
        });
    }

    /** The holding with this key; null where there is none. */
    public @Nullable HeldTelegram held(HoldingKey key) {
        List<HeldTelegram> held = held("where key = ?", key.text());
        return held.isEmpty() ? null : held.getFirst();
    }

    /** The holdings of a post's number, of whatever year. */
    public List<HeldTelegram> numbered(String post, int serial) {
        return held("where post = ? and serial = ? order by year", post, serial);
    }

    /** The holdings that some evidence gives this id, although they are known under another. */
    public List<HeldTelegram> claimed(String id) {
        return held(
                "where number in (select w.holding from claims c join witnesses w on w.sequence = c.witness"
                        + " where c.id = ?) order by key",
                id);
    }

    private List<HeldTelegram> held(String where, Object... parameters) {
        return ask(connection -> {
            List<HeldTelegram> held = new ArrayList<>();
            PreparedStatement query = connection.prepared(HELD_TELEGRAM + where);
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    held.add(new HeldTelegram(
                            new HoldingKey(row.getString(1)), row.getString(2), row.getString(3), row.getInt(4)));
                }
            }
            return held;
        });
    }

    /** What was not understood, in the order of the input; also what no longer holds. */
    public void ledger(Consumer<LedgerEntry> visitor) {
        ask(connection -> {
            try (ResultSet row = connection
                    .prepared(
                            "select p.path, t.position, t.kind, t.message, t.remedy, i.started, r.started from troubles t"
                                    + " join paths p on p.number = t.path join imports i on i.number = t.import"
                                    + " left join imports r on r.number = t.retired order by t.number")
                    .executeQuery()) {
                while (row.next()) {
                    visitor.accept(new LedgerEntry(
                            row.getString(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7)));
                }
            }
            return "";
        });
    }

    /** What the database itself finds wrong with its file; empty where all is well. */
    public List<String> faults() {
        return ask(connection -> {
            List<String> faults = new ArrayList<>();
            try (ResultSet row = connection.prepared("pragma integrity_check").executeQuery()) {
                while (row.next()) {
                    if (!row.getString(1).equals("ok")) {
                        faults.add(row.getString(1));
                    }
                }
            }
            try (ResultSet row = connection.prepared("pragma foreign_key_check").executeQuery()) {
                while (row.next()) {
                    long number = row.getLong(2);
                    // Most tables have no row numbers of their own.
                    faults.add((row.wasNull() ? "a row" : "row " + number) + " of " + row.getString(1)
                            + " names a row of " + row.getString(3) + " that is not there");
                }
            }
            return faults;
        });
    }

    /**
     * A number by a query of ours.
     *
     * @param sql one row with one column
     */
    long number(String sql) {
        return ask(connection -> {
            try (ResultSet result = connection.prepared(sql).executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        });
    }

    /** Words with numbers by a query of ours, in its order. */
    Map<String, Long> numbers(String sql) {
        return ask(connection -> {
            Map<String, Long> numbers = new LinkedHashMap<>();
            try (ResultSet row = connection.prepared(sql).executeQuery()) {
                while (row.next()) {
                    numbers.put(String.valueOf(row.getString(1)), row.getLong(2));
                }
            }
            return numbers;
        });
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        for (ReadingConnection connection = idle.poll(); connection != null; connection = idle.poll()) {
            discard(connection);
        }
    }

    static String text(Extent extent) {
        return extent.pack() + ":" + extent.length();
    }

    static Extent extent(String text) {
        int colon = text.indexOf(':');
        return new Extent(Integer.parseInt(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }

    /** A question to the database. */
    @FunctionalInterface
    interface Question<T extends @Nullable Object> {
        T ask(ReadingConnection connection) throws SQLException;
    }

    <T extends @Nullable Object> T ask(Question<T> question) {
        ReadingConnection connection = null;
        try {
            connection = take();
            T answer = question.ask(connection);
            giveBack(connection);
            return answer;
        } catch (SQLException failed) {
            drop(connection);
            throw Database.failure(file, Database.CATALOGUE, failed);
        } catch (RuntimeException failed) {
            drop(connection);
            throw failed;
        }
    }

    private ReadingConnection take() throws SQLException {
        ReadingConnection connection = idle.poll();
        if (connection != null) {
            return connection;
        }
        boolean mayOpen;
        synchronized (this) {
            mayOpen = opened < CONNECTIONS;
            opened += mayOpen ? 1 : 0;
        }
        return mayOpen ? open() : await();
    }

    private ReadingConnection open() throws SQLException {
        boolean done = false;
        try {
            ReadingConnection connection = new ReadingConnection(Database.read(file, Database.CATALOGUE));
            done = true;
            return connection;
        } finally {
            if (!done) {
                synchronized (this) {
                    opened--;
                }
            }
        }
    }

    private ReadingConnection await() throws SQLException {
        try {
            return idle.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", interrupted);
        }
    }

    private void giveBack(ReadingConnection connection) {
        boolean keep;
        synchronized (this) {
            keep = !closed && idle.offer(connection);
        }
        if (!keep) {
            discard(connection);
        }
    }

    private void drop(@Nullable ReadingConnection connection) {
        if (connection != null) {
            synchronized (this) {
                opened--;
            }
            discard(connection);
        }
    }

    private static void discard(ReadingConnection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // It was only read from.
        }
    }
}
