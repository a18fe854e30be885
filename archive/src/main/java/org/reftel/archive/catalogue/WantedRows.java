package org.reftel.archive.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.Arrival;
import org.reftel.archive.reference.Certainty;
import org.reftel.archive.reference.Reason;

/** What is cited and not held, and what was and has come. */
public final class WantedRows {
    // In the order of the telegrams that cite, which stand in this order on the disk too; the index has what is asked
    // for.
    private static final String CITING =
            "select c.cited, h.key, h.post, h.sent, h.classification, h.subject, c.certainty"
                    + " from citations c indexed by citations_wanted join holdings h on h.number = c.citing"
                    + " where c.holding is null and c.certainty <> 'open' and c.reason <> 'self'";
    private static final String CITING_ONE =
            "select h.key, h.post, h.sent, h.sender, h.subject, h.classification, w.tags, w.captions, c.certainty, c.reason,"
                    + " c.places from citations c join holdings h on h.number = c.citing"
                    + " join witnesses w on w.sequence = h.principal"
                    + " where c.cited = ? and c.holding is null and c.certainty <> 'open' and c.reason <> 'self'"
                    + " order by h.sent is null, h.sent, h.key";
    private static final String IMPORT = "(select i.import from witnesses x join copies i on i.number = x.copy"
            + " where x.holding = %s order by x.sequence limit 1)";
    private static final String ARRIVALS = "select h.key, h.sent, h.subject, i.started, g.key from holdings h"
            + " join imports i on i.number = " + IMPORT.formatted("h.number")
            + " join citations c on c.holding = h.number and c.certainty <> 'open' and c.reason <> 'self'"
            + " join holdings g on g.number = c.citing"
            + " where h.number in (select w.holding from witnesses w join copies k on k.number = w.copy"
            + " where k.import > (select min(number) from imports))"
            + " and " + IMPORT.formatted("g.number") + " < i.number"
            + " order by i.number desc, h.post, h.year, h.serial, g.sent, g.key";

    private final Catalogue catalogue;

    public WantedRows(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One telegram that cites one that is not held. */
    public record CitingLine(
            String cited,
            String key,
            @Nullable String post,
            @Nullable String sent,
            @Nullable String classification,
            @Nullable String subject,
            boolean doubtful) {}

    /**
     * One telegram that cites the one asked for, with what its principal witness says.
     *
     * @param tags as written
     * @param places {@code 12r0 12m3}: witness and position of an item of the reference line, or of a mention
     */
    public record CitingTelegram(
            String key,
            @Nullable String post,
            @Nullable String sent,
            @Nullable String sender,
            @Nullable String subject,
            @Nullable String classification,
            List<String> tags,
            List<String> captions,
            Certainty certainty,
            Reason reason,
            String places) {}

    /**
     * A place of a citation, as the catalogue has it.
     *
     * @param witness its sequence
     * @param position among the witness's mentions; -1 for an item of the reference line
     */
    public record CitingPlace(
            long witness,
            @Nullable String paragraph,
            @Nullable String label,
            String words,
            int position) {}

    /** Every telegram that cites one that is not held, in no order. */
    public List<CitingLine> citing() {
        return catalogue.ask(connection -> {
            List<CitingLine> lines = new ArrayList<>();
            try (ResultSet row = connection.prepared(CITING).executeQuery()) {
                while (row.next()) {
                    lines.add(new CitingLine(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7).equals(Certainty.DOUBTFUL.word())));
                }
            }
            return lines;
        });
    }

    /** Those that cite the telegram with this id, in the order of time. */
    public List<CitingTelegram> citing(String id) {
        return catalogue.ask(connection -> {
            List<CitingTelegram> citing = new ArrayList<>();
            PreparedStatement query = connection.prepared(CITING_ONE);
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    citing.add(new CitingTelegram(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            texts(row.getString(7)),
                            texts(row.getString(8)),
                            Certainty.of(row.getString(9)),
                            Reason.of(row.getString(10)),
                            row.getString(11)));
                }
            }
            return citing;
        });
    }

    /** Where a citation stands, by its places as the catalogue has them. */
    public List<CitingPlace> places(String places) {
        return catalogue.ask(connection -> {
            List<CitingPlace> found = new ArrayList<>();
            for (String place : places.split(" ", -1)) {
                int kind = Math.max(place.indexOf('r'), place.indexOf('m'));
                boolean item = kind > 0 && place.charAt(kind) == 'r';
                PreparedStatement query = connection.prepared(
                        item
                                ? "select witness, null, label, text, -1 from reftels where witness = ? and position = ?"
                                : "select witness, place, null, text, position from mentions where witness = ?"
                                        + " and position = ?");
                query.setLong(1, Long.parseLong(place.substring(0, kind)));
                query.setLong(2, Long.parseLong(place.substring(kind + 1)));
                try (ResultSet row = query.executeQuery()) {
                    if (row.next()) {
                        found.add(new CitingPlace(
                                row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)));
                    }
                }
            }
            return found;
        });
    }

    /** Telegrams that telegrams of earlier imports cite, the latest import's first. */
    public List<Arrival> arrivals(int most) {
        if (catalogue.number("select count(*) from imports") < 2) {
            return List.of();
        }
        return catalogue.ask(connection -> {
            List<Arrival> arrivals = new ArrayList<>();
            try (ResultSet row = connection.prepared(ARRIVALS).executeQuery()) {
                List<String> citing = new ArrayList<>();
                Arrival last = null;
                while (row.next()) {
                    Arrival next = arrival(row);
                    if (last != null && !last.key().equals(next.key())) {
                        arrivals.add(with(last, citing));
                        citing.clear();
                        if (arrivals.size() == most) {
                            return arrivals;
                        }
                    }
                    citing.add(row.getString(5));
                    last = next;
                }
                if (last != null) {
                    arrivals.add(with(last, citing));
                }
            }
            return arrivals;
        });
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(row.getString(1), row.getString(2), row.getString(3), row.getString(4), List.of());
    }

    private static Arrival with(Arrival arrival, List<String> citing) {
        return new Arrival(arrival.key(), arrival.sent(), arrival.subject(), arrival.came(), citing);
    }

    /** The texts of a JSON list of texts as the catalogue writes them. */
    private static List<String> texts(String json) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (!inside) {
                inside = c == '"';
            } else if (c == '"') {
                texts.add(text.toString());
                text.setLength(0);
                inside = false;
            } else {
                text.append(c == '\\' ? json.charAt(++i) : c);
            }
        }
        return texts;
    }
}
