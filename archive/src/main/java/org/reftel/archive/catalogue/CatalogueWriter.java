package org.reftel.archive.catalogue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Gleaned;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.Witness;
import org.reftel.archive.identity.Argument;
import org.reftel.archive.likeness.Sketch;
import org.reftel.archive.witness.Entry;
import org.reftel.archive.witness.Extent;
import org.reftel.archive.witness.Location;
import org.reftel.core.telegram.Telegram;

/** Enters what came into the archive. For one thread; nothing is kept before {@link #commit}. */
public final class CatalogueWriter implements AutoCloseable {
    private static final int BATCH = 4000;
    private static final String RECOUNTED = "select h.key, coalesce(t.telegrams, 0) from recounted r"
            + " join holdings h on h.key = r.key left join times_cited t on t.cited = h.key"
            + " union select h.key, t.telegrams from times_cited t join holdings h on h.key = t.cited"
            + " where exists (select 1 from recounted where key = '*')";

    private final Path file;
    private final Connection connection;
    private final CopyRows copies;
    private final WitnessRows witnesses;
    private final TroubleRows troubles;
    private final DecisionRows decisions;
    private final CitationRows citations;
    private final EmendationRows emendations;
    private final SketchRows sketches;
    private final LikenessRows likenesses;
    private final PreparedStatement setProperty;

    private int pending;

    /**
     * What became of a telegram.
     *
     * @param further whether its holding had a witness before
     * @param changed whether it differs from an earlier witness of the same publisher
     */
    public record Entered(long sequence, boolean further, boolean changed) {}

    private CatalogueWriter(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        copies = new CopyRows(connection);
        witnesses = new WitnessRows(connection);
        troubles = new TroubleRows(connection);
        decisions = new DecisionRows(connection);
        citations = new CitationRows(connection);
        emendations = new EmendationRows(connection);
        sketches = new SketchRows(connection);
        likenesses = new LikenessRows(connection);
        setProperty = connection.prepareStatement("insert or replace into properties values (?,?)");
    }

    /** Opens the catalogue to write, and makes it where it is missing. */
    public static CatalogueWriter open(Path file) {
        Connection connection = null;
        try {
            connection = Database.change(file, Database.CATALOGUE);
            return new CatalogueWriter(file, connection);
        } catch (SQLException failed) {
            closeQuietly(connection);
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** The sequence of the last witness; 0 where there is none. */
    public long lastSequence() {
        return witnesses.lastSequence();
    }

    /** The number of the last import; 0 where there was none. */
    public int lastImport() {
        return copies.lastImport();
    }

    /** How far the packs were committed; null in a new catalogue. */
    public @Nullable Extent committed() {
        try (PreparedStatement query =
                        connection.prepareStatement("select value from properties where name = 'committed'");
                ResultSet result = query.executeQuery()) {
            return result.next() ? Catalogue.extent(result.getString(1)) : null;
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** Enters an import. */
    public void enter(Entry.Import begun) {
        try {
            copies.enter(begun);
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** The number of a copy; 0 where there is none with this checksum. */
    public long copy(String sha256) {
        try {
            return copies.number(sha256);
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** Enters a copy that is new, and where it was found; returns its number. */
    public long enter(Entry.Copy copy, Location location) {
        try {
            long number = copies.enter(copy, location);
            if (++pending % BATCH == 0) {
                runInserts();
            }
            return number;
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** Whether a copy is known to have been found at a place. */
    public boolean isAt(long copy, Entry.Place place) {
        try {
            return copies.isAt(copy, place);
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** Enters a further place of a copy. */
    public void enter(long copy, Entry.Place place) {
        try {
            copies.place(copy, place);
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** Enters what was not understood. */
    public void enter(Entry.Trouble trouble) {
        try {
            troubles.enter(trouble, copies.path(trouble.place().path()), lastImport());
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** Enters that a trouble no longer holds. */
    public void enter(Entry.Retired retired) {
        try {
            troubles.retire(retired, lastImport());
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** Whether a trouble is known and holds. */
    public boolean knows(Entry.Trouble trouble) {
        try {
            return troubles.holds(trouble);
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** What was not understood and still is not, in the order in which it was met. */
    public List<Entry.Trouble> troubles() {
        try {
            return troubles.holding();
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** Enters the telegram that stands at {@code ordinal} in a copy. */
    public Entered enter(long copy, int ordinal, Telegram telegram, Gleaned gleaned, Argument argument) {
        try {
            Entered entered = witnesses.enter(copy, ordinal, telegram, gleaned.mentions(), argument);
            sketches.put(entered.sequence(), gleaned.sketch());
            return entered;
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** The holding that the witness belongs to that stands in a copy at an ordinal; null where there is no such witness. */
    public @Nullable HoldingKey holdingOf(String sha256, int ordinal) {
        try {
            runInserts();
            DecisionRows.Place witness = decisions.witness(sha256, ordinal);
            return witness == null ? null : witness.key();
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /**
     * Enters a decision, and gives the witness to the telegram that it names.
     *
     * @param from the holding that it belonged to, without it; null where nothing is left
     * @param to the holding that it belongs to, with it
     * @param argument what speaks against that
     */
    public void enter(Entry.Decision decision, @Nullable Holding from, Holding to, Argument argument) {
        try {
            runInserts();
            DecisionRows.Place witness =
                    Objects.requireNonNull(decisions.witness(decision.sha256(), decision.ordinal()));
            decisions.enter(decision, witness, to.key());
            if (!witness.key().equals(to.key())) {
                long before = witnesses.number(witness.key());
                List<String> claims = citations.claims(witness.sequence());
                witnesses.move(witness.sequence(), witness.key(), from, to, argument);
                citations.changed(witness.key(), before);
                long now = witnesses.number(to.key());
                citations.changed(to.key(), now);
                for (String claim : claims) {
                    citations.changed(new HoldingKey(claim), now);
                }
            }
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** Whether something came since citations were last resolved. */
    public boolean isUnresolved() {
        try {
            return citations.isBehind(lastSequence()) || likenesses.isBehind();
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /**
     * Finds out, for what was committed since it was done last, which telegrams are meant by what telegrams cite; durable
     * at once. To be called right behind a commit.
     *
     * @param progress hears from time to time how many telegrams were looked at
     */
    public void resolve(LongConsumer progress) {
        try {
            citations.resolve(lastSequence(), progress);
            if (likenesses.isBehind()) {
                likenesses.find(sketches.table());
            }
            connection.commit();
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        } catch (ResolvedRows.UncheckedSql failed) {
            throw Database.failure(file, Database.CATALOGUE, failed.failure());
        }
    }

    /** The number of the last emendation; 0 where there is none. */
    public int lastEmendation() {
        try {
            return emendations.last();
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /**
     * Enters an emendation.
     *
     * @param holding as it is read with it
     */
    public void enter(Entry.Emended emended, Holding holding) {
        try {
            DecisionRows.Place witness = Objects.requireNonNull(decisions.witness(emended.sha256(), emended.ordinal()));
            emendations.enter(emended, witness.copy());
            reread(witness.sequence(), holding);
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /**
     * Enters that an emendation does not hold any more.
     *
     * @param witness in whose text it stood
     * @param holding as it is read without it
     */
    public void enter(Entry.Revoked revoked, long witness, Holding holding) {
        try {
            emendations.enter(revoked);
            reread(witness, holding);
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    private void reread(long witness, Holding holding) throws SQLException {
        witnesses.reread(witness, holding);
        for (Witness one : holding.witnesses()) {
            if (one.sequence() == witness) {
                sketches.put(witness, Sketch.of(holding.read(one)));
            }
        }
        citations.changed(holding.key(), witnesses.number(holding.key()));
        decisions.stale(holding.key());
    }

    /** Says that the index was made anew, and has no holding's times cited. */
    public void indexIsEmpty() {
        try {
            citations.recountAll();
            connection.commit();
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** The holdings whose times cited the index may not have as they are now, with these. */
    public void recounted(ObjLongConsumer<HoldingKey> visitor) {
        try (PreparedStatement query = connection.prepareStatement(RECOUNTED);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                visitor.accept(new HoldingKey(row.getString(1)), row.getLong(2));
            }
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
        }
    }

    /** Says that the index has every holding as it is now, and how often it is cited. */
    public void indexIsFresh() {
        try {
            boolean wasStale = decisions.clearStale();
            if (citations.clearRecounted() || wasStale) {
                connection.commit();
            }
        } catch (SQLException failed) {
            throw Database.failure(file, Database.CATALOGUE, failed);
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
            throw Database.failure(file, Database.CATALOGUE, failed);
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

    private void runInserts() throws SQLException {
        copies.run();
        witnesses.run();
        sketches.run();
    }

    /** The greatest number of a table; 0 where it is empty. */
    static long last(Connection connection, String table, String column) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select max(" + column + ") from " + table);
                ResultSet result = query.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
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
