package org.reftel.archive.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.reference.Resolver;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.TelegramId;
import org.reftel.core.text.TextSpan;

/** The telegrams that cite others, all or one, in the order of their numbers, each with the ids that its witnesses give. */
final class Citings implements AutoCloseable {
    // Cross joins are made in the order in which they are written: so the rows come sorted, which spares sorting all of
    // them.
    private static final String REFTELS =
            "select w.holding, w.sequence, r.position, r.id, r.year_inferred, h.key, h.sent"
                    + " from witnesses w cross join reftels r on r.witness = w.sequence"
                    + " cross join holdings h on h.number = w.holding where r.id is not null and r.kind = 'telegram'";
    private static final String MENTIONS =
            "select w.holding, w.sequence, m.position, m.id, m.year_inferred, h.key, h.sent, m.reftels, m.form, m.text"
                    + " from witnesses w cross join mentions m on m.witness = w.sequence"
                    + " cross join holdings h on h.number = w.holding where (m.id is not null or m.reftels <> '[]'"
                    + " or m.form in ('label', 'reftel') and h.witnesses > 1)";
    private static final String ORDER = " order by w.holding, w.sequence, 3";
    private static final String LINES = "select w.sequence, r.label, r.text, r.kind, r.id, r.year_inferred"
            + " from witnesses w join reftels r on r.witness = w.sequence where w.holding = ?"
            + " order by w.sequence, r.position";
    private static final TextSpan NOWHERE = new TextSpan(0, 0);

    private final PreparedStatement reftels;
    private final PreparedStatement mentions;
    private final PreparedStatement lines;
    private final ResultSet reftel;
    private final ResultSet mention;
    private long nextReftel;
    private long nextMention;

    /**
     * A telegram that cites others, with what it writes.
     *
     * @param written by ids; in the order of their letters, so that rows come in the order of their key
     */
    record Citing(long number, Resolver.Citing telegram, Map<String, Written> written) {}

    /** An id that is written, and where. */
    static final class Written {
        private final TelegramId id;
        private boolean inferred = true;
        private final StringBuilder places = new StringBuilder();

        private Written(TelegramId id) {
            this.id = id;
        }

        TelegramId id() {
            return id;
        }

        /** Whether no place writes the year. */
        boolean inferred() {
            return inferred;
        }

        /** {@code 12r0 12m3}. */
        String places() {
            return places.toString();
        }
    }

    /** A mention by a letter, or as {@code reftel}, in a text that may have no reference line. */
    private record Orphan(long witness, String place, Mention.Form form, String text) {}

    /** @param holding null for all */
    Citings(Connection connection, @Nullable Long holding) throws SQLException {
        String where = holding == null ? "" : " and w.holding = " + holding;
        reftels = connection.prepareStatement(REFTELS + where + ORDER);
        mentions = connection.prepareStatement(MENTIONS + where + ORDER);
        lines = connection.prepareStatement(LINES);
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
        Map<TelegramId, Written> written = new TreeMap<>(Citings::compare);
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
        List<Orphan> orphans = new ArrayList<>(0);
        while (nextMention == holding) {
            mention(written, items, orphans);
            nextMention = holding(mention);
        }
        if (!orphans.isEmpty()) {
            adopt(holding, orphans, written);
        }
        return new Citing(holding, telegram, together(written));
    }

    private void mention(Map<TelegramId, Written> written, Map<String, TelegramId> items, List<Orphan> orphans)
            throws SQLException {
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
        } else if (positions.isEmpty()) {
            Mention.Form form = Mention.Form.valueOf(mention.getString(9).toUpperCase(Locale.ROOT));
            orphans.add(new Orphan(witness, place, form, mention.getString(10)));
        }
    }

    /**
     * Gives the mentions of witnesses that have no reference line to what the lines of the telegram's other witnesses
     * have: {@code ref A} in the second section is that of the first. Where these differ, nothing is given.
     */
    private void adopt(long holding, List<Orphan> orphans, Map<TelegramId, Written> written) throws SQLException {
        Map<Long, List<Reftel>> byWitness = lines(holding);
        for (Orphan orphan : orphans) {
            if (byWitness.containsKey(orphan.witness)) {
                continue;
            }
            List<TelegramId> agreed = null;
            boolean differ = false;
            for (List<Reftel> line : byWitness.values()) {
                List<TelegramId> meant = new ArrayList<>();
                for (int position : Mention.meant(orphan.form, orphan.text, line)) {
                    TelegramId id = line.get(position).id();
                    if (id != null) {
                        meant.add(id);
                    }
                }
                differ |= agreed != null && !agreed.equals(meant);
                agreed = meant;
            }
            if (agreed != null && !differ) {
                agreed.forEach(id -> add(written, id, false, orphan.place));
            }
        }
    }

    private Map<Long, List<Reftel>> lines(long holding) throws SQLException {
        Map<Long, List<Reftel>> byWitness = new TreeMap<>();
        lines.setLong(1, holding);
        try (ResultSet row = lines.executeQuery()) {
            while (row.next()) {
                String id = row.getString(5);
                byWitness
                        .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                        .add(new Reftel(
                                row.getString(2),
                                row.getString(3),
                                id == null ? null : TelegramId.parse(id),
                                Reftel.Kind.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                                row.getInt(6) == 1,
                                null,
                                NOWHERE));
            }
        }
        return byWitness;
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

    /** A telegram that cites, by its key and when it was sent. */
    static Resolver.Citing telegram(String key, @Nullable String sent) {
        int year = sent == null ? 0 : Integer.parseInt(sent, 0, 4, 10);
        return new Resolver.Citing(new HoldingKey(key).id(), year, NumberRows.minutes(sent));
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

    private static int compare(TelegramId one, TelegramId other) {
        int posts = one.post().compareTo(other.post());
        int numbers = Integer.compare(one.number(), other.number());
        return posts != 0 ? posts : numbers != 0 ? numbers : Integer.compare(one.year(), other.year());
    }

    @Override
    public void close() throws SQLException {
        reftels.close();
        mentions.close();
        lines.close();
    }
}
