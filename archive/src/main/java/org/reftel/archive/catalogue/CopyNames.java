package org.reftel.archive.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** How copies are named to people, who know telegrams and files rather than checksums. */
public final class CopyNames {
    private static final int MOST = 3;
    private static final String TELEGRAMS = "select h.key from copies c join witnesses w on w.copy = c.number"
            + " join holdings h on h.number = w.holding where c.sha256 = ? group by h.number order by min(w.sequence)";
    private static final String PATH = "select p.path from copies c join places l on l.copy = c.number"
            + " join paths p on p.number = l.path where c.sha256 = ? order by l.import, p.number, l.position limit 1";

    private CopyNames() {}

    /** {@code copy 5e88… (09ASTANA1843, pages/a.html)}: its telegrams and where it was first found, as far as the catalogue knows. */
    public static String name(Catalogue catalogue, String sha256) {
        List<String> known = new ArrayList<>(words(catalogue, TELEGRAMS, sha256));
        if (known.size() > MOST) {
            int more = known.size() - MOST;
            known.subList(MOST, known.size()).clear();
            known.add(more + " more");
        }
        known.addAll(words(catalogue, PATH, sha256));
        return "copy " + sha256 + (known.isEmpty() ? "" : " (" + String.join(", ", known) + ")");
    }

    private static List<String> words(Catalogue catalogue, String sql, String sha256) {
        return catalogue.ask(connection -> {
            List<String> words = new ArrayList<>();
            PreparedStatement query = connection.prepared(sql);
            query.setBytes(1, HexFormat.of().parseHex(sha256));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    words.add(row.getString(1));
                }
            }
            return words;
        });
    }
}
