package org.reftel.archive.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A digest of what the catalogue says of copies and telegrams. Two catalogues of the same input have the same one, however
 * often the import was broken off and taken up again: when and by which run something came, and where in the packs it
 * stands, do not count.
 */
public final class Fingerprint {
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("paths", "select * from paths order by number");
        TABLES.put("copies", "select number, hex(sha256), length, form from copies order by number");
        TABLES.put("places", "select copy, path, position from places order by 1, 2, 3");
        TABLES.put("holdings", "select * from holdings order by number");
        TABLES.put("witnesses", "select * from witnesses order by sequence");
        TABLES.put("claims", "select * from claims order by witness, evidence");
        TABLES.put("reftels", "select * from reftels order by witness, position");
        TABLES.put("mentions", "select * from mentions order by witness, position");
        TABLES.put("citations", "select * from citations order by citing, written");
        TABLES.put("times_cited", "select * from times_cited order by cited");
        TABLES.put("findings", "select * from findings order by witness, position");
        TABLES.put("decisions", "select * from decisions order by number");
        TABLES.put("emendations", "select * from emendations order by number");
        TABLES.put("sketches", "select chunk, hex(bins) from sketches order by chunk");
        TABLES.put("likenesses", "select * from likenesses order by earlier, later");
        TABLES.put(
                "troubles",
                "select number, path, position, kind, message, remedy, retired is null from troubles order by number");
    }

    private Fingerprint() {}

    /** Each table with a digest of its rows. */
    public static Map<String, String> of(Catalogue catalogue) {
        Map<String, String> digests = new LinkedHashMap<>();
        TABLES.forEach((table, sql) -> digests.put(table, digest(catalogue, sql)));
        return digests;
    }

    private static String digest(Catalogue catalogue, String sql) {
        return catalogue.ask(connection -> {
            MessageDigest digest = sha256();
            long rows = 0;
            try (ResultSet row = connection.prepared(sql).executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    StringBuilder line = new StringBuilder();
                    for (int column = 1; column <= columns; column++) {
                        line.append(row.getString(column)).append('\u001f');
                    }
                    digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
                    rows++;
                }
            }
            return rows + " rows, " + HexFormat.of().formatHex(digest.digest());
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256", impossible);
        }
    }
}
