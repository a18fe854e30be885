package org.reftel.archive.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Emended;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.Witness;
import org.reftel.archive.WitnessKind;
import org.reftel.archive.identity.Argument;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramId;

/** The rows of holdings, of their witnesses, and of what these say. */
final class WitnessRows {
    private final Connection connection;
    private final BatchedInsert holdings;
    private final BatchedInsert witnesses;
    private final SaidRows said;
    private final PreparedStatement holdingByKey;
    private final PreparedStatement updateHolding;
    private final PreparedStatement countWitness;
    private final PreparedStatement witnessesOfHolding;

    private final WitnessColumns columns = new WitnessColumns();

    /** Holdings that wait to be inserted. */
    private final Map<HoldingKey, Long> waitingHoldings = new HashMap<>();

    private long lastHolding;
    private long lastSequence;

    WitnessRows(Connection connection) throws SQLException {
        this.connection = connection;
        holdings = new BatchedInsert(connection, "insert into holdings values (?,?,?,?,?,?,?,?,?,?,1)");
        witnesses =
                new BatchedInsert(connection, "insert into witnesses values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        said = new SaidRows(connection);
        holdingByKey = connection.prepareStatement("select number from holdings where key = ?");
        updateHolding = connection.prepareStatement("update holdings set year=?, post=?, serial=?, sent=?, sender=?,"
                + " classification=?, subject=?, principal=? where number=?");
        countWitness = connection.prepareStatement("update holdings set witnesses = witnesses + 1 where number = ?");
        witnessesOfHolding = connection.prepareStatement(
                "select sequence, kind, publisher, section from witnesses where holding = ? order by sequence");
        lastHolding = CatalogueWriter.last(connection, "holdings", "number");
        lastSequence = CatalogueWriter.last(connection, "witnesses", "sequence");
    }

    /** The sequence of the last witness; 0 where there is none. */
    long lastSequence() {
        return lastSequence;
    }

    /** Enters the telegram that stands at {@code ordinal} in a copy. */
    CatalogueWriter.Entered enter(long copy, int ordinal, Telegram telegram, List<Mention> mentions, Argument argument)
            throws SQLException {
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
        said.claims(sequence, argument);
        said.says(sequence, telegram, mentions, null);
        return new CatalogueWriter.Entered(sequence, further, earlier != null);
    }

    /**
     * Gives a witness to another holding.
     *
     * @param from the holding without it; null where nothing is left
     * @param to the holding with it
     */
    void move(long witness, HoldingKey before, @Nullable Holding from, Holding to, Argument argument)
            throws SQLException {
        run();
        if (holding(to.key()) == null) {
            insertHolding(++lastHolding, to.key(), witness, to.principal().telegram());
            runHoldings();
        }
        Long target = Objects.requireNonNull(holding(to.key()));
        Long source = Objects.requireNonNull(holding(before));
        update("update witnesses set holding = ? where sequence = ?", target, witness);
        changed(target, to);
        if (from == null) {
            update("delete from holdings where number = ?", source);
            lastHolding = CatalogueWriter.last(connection, "holdings", "number");
        } else {
            changed(source, from);
        }
        said.forgetClaims(witness);
        said.claims(witness, argument);
        said.run();
    }

    /**
     * Enters anew what a witness says, since it is read otherwise. Which telegram it is of, and how long its text is, stays.
     *
     * @param holding as it is read now
     */
    void reread(long sequence, Holding holding) throws SQLException {
        run();
        for (Witness witness : holding.witnesses()) {
            if (witness.sequence() == sequence) {
                Emended emended = holding.emended(witness);
                Telegram telegram = holding.read(witness);
                said.forget(sequence);
                said.says(sequence, telegram, telegram.mentions(), emended);
                try (PreparedStatement row = connection.prepareStatement(
                        "update witnesses set sent = ?, tags = ?, paragraphs = ?, continuity = ?, captions = ?,"
                                + " addressees = ?, asks = ? where sequence = ?")) {
                    row.setString(1, WitnessColumns.sent(telegram));
                    row.setString(2, WitnessColumns.jsonList(telegram.head().tags()));
                    row.setInt(3, telegram.body().paragraphs().size());
                    row.setString(4, WitnessColumns.continuity(telegram.addresses()));
                    row.setString(5, WitnessColumns.jsonList(telegram.head().captions()));
                    row.setString(6, columns.addressees(telegram.addresses()));
                    row.setInt(7, WitnessColumns.asks(telegram) ? 1 : 0);
                    row.setLong(8, sequence);
                    row.executeUpdate();
                }
            }
        }
        changed(Objects.requireNonNull(holding(holding.key())), holding);
        run();
    }

    /** Describes a holding anew whose witnesses have changed, or are read otherwise. */
    private void changed(long number, Holding holding) throws SQLException {
        describe(updateHolding, 1, holding.key(), holding.read(holding.principal()));
        updateHolding.setLong(8, holding.principal().sequence());
        updateHolding.setLong(9, number);
        updateHolding.executeUpdate();
        update(
                "update holdings set witnesses = ? where number = ?",
                holding.witnesses().size(),
                number);
        update(
                "update witnesses set earlier = (select max(e.sequence) from witnesses e where e.holding ="
                        + " witnesses.holding and e.kind = witnesses.kind and e.publisher = witnesses.publisher"
                        + " and coalesce(e.section, 0) = coalesce(witnesses.section, 0)"
                        + " and e.sequence < witnesses.sequence) where holding = ?",
                number);
    }

    private void update(String sql, long... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setLong(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    /** The number of a holding, which must be there. */
    long number(HoldingKey key) throws SQLException {
        return Objects.requireNonNull(holding(key));
    }

    /** Runs all inserts that wait. */
    void run() throws SQLException {
        runHoldings();
        witnesses.run();
        said.run();
    }

    private void runHoldings() throws SQLException {
        holdings.run();
        waitingHoldings.clear();
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
        PreparedStatement row = holdings.row();
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
        row.setString(first + 3, WitnessColumns.sent(telegram));
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
        int bestSection = 0;
        try (ResultSet result = witnessesOfHolding.executeQuery()) {
            while (result.next()) {
                WitnessKind kind = WitnessKind.valueOf(result.getString(2));
                if (principal == 0 || precedes(kind, result.getInt(4), best, bestSection)) {
                    principal = result.getLong(1);
                    best = kind;
                    bestSection = result.getInt(4);
                }
                if (kind == argument.kind() && publisher.equals(result.getString(3)) && section == result.getInt(4)) {
                    earlier = result.getLong(1);
                }
            }
        }
        countWitness.setLong(1, holding);
        countWitness.executeUpdate();
        if (precedes(argument.kind(), section, best, bestSection)) {
            describe(updateHolding, 1, argument.key(), telegram);
            updateHolding.setLong(8, sequence);
            updateHolding.setLong(9, holding);
            updateHolding.executeUpdate();
        }
        return earlier;
    }

    /** Of sections, the first one is shown rather than a later one. */
    private static boolean precedes(WitnessKind kind, int section, WitnessKind other, int otherSection) {
        return kind.precedes(other) || kind == other && kind == WitnessKind.SECTION && section < otherSection;
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
        PreparedStatement row = witnesses.row();
        row.setLong(1, sequence);
        row.setLong(2, holding);
        row.setLong(3, copy);
        row.setInt(4, ordinal);
        row.setString(5, argument.kind().name());
        integer(row, 6, earlier);
        row.setString(7, telegram.statement().publisher());
        row.setString(8, telegram.statement().id());
        row.setString(9, telegram.statement().released());
        row.setString(10, WitnessColumns.sent(telegram));
        Integer section = telegram.head().section();
        integer(row, 11, section == null ? null : section.longValue());
        row.setInt(12, telegram.head().sections());
        row.setString(13, WitnessColumns.jsonList(telegram.head().tags()));
        row.setInt(14, telegram.body().paragraphs().size());
        row.setInt(15, telegram.source().length());
        row.setString(16, WitnessColumns.continuity(telegram.addresses()));
        row.setString(17, WitnessColumns.jsonList(telegram.head().captions()));
        row.setString(18, columns.addressees(telegram.addresses()));
        row.setInt(19, WitnessColumns.asks(telegram) ? 1 : 0);
        witnesses.add();
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
}
