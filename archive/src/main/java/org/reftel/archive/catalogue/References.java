package org.reftel.archive.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.Certainty;
import org.reftel.archive.reference.Edge;
import org.reftel.archive.reference.Links;
import org.reftel.archive.reference.Node;
import org.reftel.archive.reference.Reason;
import org.reftel.archive.reference.Vicinity;
import org.reftel.core.telegram.TelegramId;

/** The web of references as the catalogue has it. */
public final class References implements Links, Vicinity.Steps {
    private static final String NODE = "select h.post, h.sent, h.subject, w.tags, w.addressees, w.asks, t.telegrams,"
            + " t.posts, h.key from holdings h join witnesses w on w.sequence = h.principal"
            + " left join times_cited t on t.cited = h.key ";
    private static final String WANTED = "select cited, telegrams, posts from times_cited ";
    private static final String EDGE = "select h.key, c.cited, c.holding, c.certainty, c.reason, c.written,"
            + " c.year_inferred, c.candidates, c.places from citations c join holdings h on h.number = c.citing ";
    private static final String CITES = EDGE
            + "where c.citing = (select number from holdings where key = ?) and c.reason <> 'self' order by c.written";
    private static final String CITED_BY = EDGE
            + "where c.cited = ? and c.certainty <> 'open' group by c.citing order by h.sent, h.key limit ? offset ?";

    private static final String CITED_BY_POST = "select distinct c.cited from holdings h cross join citations c"
            + " on c.citing = h.number where h.post = ? and c.holding is not null and c.certainty <> 'open'"
            + " and c.reason <> 'self' order by c.cited";

    private static final String AROUND = "select c.cited, c.holding is not null from holdings h cross join citations c"
            + " on c.citing = h.number where h.key = ? and c.certainty <> 'open'"
            + " union select h.key, 1 from citations c cross join holdings h on h.number = c.citing"
            + " where c.cited = ? and c.certainty <> 'open' order by 1";

    private final Catalogue catalogue;

    public References(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public @Nullable Node node(String id) {
        List<Node> found = catalogue.ask(connection -> {
            List<Node> nodes = new ArrayList<>(1);
            PreparedStatement held = connection.prepared(NODE + "where h.key = ?");
            held.setString(1, id);
            try (ResultSet row = held.executeQuery()) {
                if (row.next()) {
                    nodes.add(held(row));
                    return nodes;
                }
            }
            PreparedStatement wanted = connection.prepared(WANTED + "where cited = ?");
            wanted.setString(1, id);
            try (ResultSet row = wanted.executeQuery()) {
                if (row.next()) {
                    nodes.add(wanted(row));
                }
            }
            return nodes;
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Every telegram that is held, and then every one that is wanted. */
    public void nodes(Consumer<Node> visitor) {
        catalogue.ask(connection -> {
            try (ResultSet row = connection.prepared(NODE + "order by h.number").executeQuery()) {
                while (row.next()) {
                    visitor.accept(held(row));
                }
            }
            try (ResultSet row = connection
                    .prepared(WANTED + "where holding is null order by cited")
                    .executeQuery()) {
                while (row.next()) {
                    visitor.accept(wanted(row));
                }
            }
            return "";
        });
    }

    /** Every citation that is not open. */
    public void edges(Consumer<Edge> visitor) {
        catalogue.ask(connection -> {
            try (ResultSet row = connection
                    .prepared(EDGE + "where c.certainty <> 'open' order by c.citing, c.written")
                    .executeQuery()) {
                while (row.next()) {
                    visitor.accept(edge(row));
                }
            }
            return "";
        });
    }

    private static Node held(ResultSet row) throws SQLException {
        return new Node(
                row.getString(9),
                true,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                strings(row.getString(4)),
                strings(row.getString(5)),
                row.getInt(6) == 1,
                row.getLong(7),
                row.getLong(8));
    }

    private static Node wanted(ResultSet row) throws SQLException {
        String id = row.getString(1);
        TelegramId parsed = TelegramId.parse(id);
        String post = parsed == null ? null : parsed.post();
        return new Node(id, false, post, null, null, List.of(), List.of(), false, row.getLong(2), row.getLong(3));
    }

    @Override
    public List<Edge> cites(String id) {
        return catalogue.ask(connection -> {
            PreparedStatement query = connection.prepared(CITES);
            query.setString(1, id);
            return edges(query);
        });
    }

    @Override
    public List<Edge> citedBy(String id, int skip, int most) {
        return catalogue.ask(connection -> {
            PreparedStatement query = connection.prepared(CITED_BY);
            query.setString(1, id);
            query.setInt(2, most);
            query.setInt(3, skip);
            return edges(query);
        });
    }

    /** The telegrams that are held and that telegrams of a post cite; each once. */
    public List<String> citedByPost(String post) {
        return catalogue.ask(connection -> {
            List<String> cited = new ArrayList<>();
            PreparedStatement query = connection.prepared(CITED_BY_POST);
            query.setString(1, post);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    cited.add(row.getString(1));
                }
            }
            return cited;
        });
    }

    @Override
    public Map<String, Boolean> around(String id) {
        return catalogue.ask(connection -> {
            Map<String, Boolean> around = new LinkedHashMap<>();
            PreparedStatement query = connection.prepared(AROUND);
            query.setString(1, id);
            query.setString(2, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    around.put(row.getString(1), row.getInt(2) == 1);
                }
            }
            return around;
        });
    }

    private static List<Edge> edges(PreparedStatement query) throws SQLException {
        List<Edge> edges = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                edges.add(edge(row));
            }
        }
        return edges;
    }

    private static Edge edge(ResultSet row) throws SQLException {
        List<Edge.Place> places = new ArrayList<>();
        for (String text : row.getString(9).split(" ")) {
            Edge.Place place = Edge.Place.parse(text);
            if (place != null) {
                places.add(place);
            }
        }
        return new Edge(
                row.getString(1),
                row.getString(2),
                row.getLong(3) != 0,
                Certainty.of(row.getString(4)),
                Reason.of(row.getString(5)),
                row.getString(6),
                row.getInt(7) == 1,
                strings(row.getString(8)),
                places);
    }

    /** {@code ["PREL","KZ"]}; escapes are those that the catalogue writes. */
    private static List<String> strings(String list) {
        List<String> strings = new ArrayList<>();
        StringBuilder text = null;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '"' && text == null) {
                text = new StringBuilder();
            } else if (c == '"' && text != null) {
                strings.add(text.toString());
                text = null;
            } else if (text != null) {
                text.append(c == '\\' && i + 1 < list.length() ? list.charAt(++i) : c);
            }
        }
        return strings;
    }
}
