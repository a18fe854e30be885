package org.reftel.archive.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.reftel.archive.witness.Entry;
import org.reftel.archive.witness.Location;

/** The rows of imports, of the copies that they brought, and of where these were found. */
final class CopyRows {
    private static final int PATHS = 4000;

    private final Map<String, Long> paths = new HashMap<>();
    private final BatchedInsert copies;
    private final BatchedInsert places;
    private final PreparedStatement copyBySha;
    private final PreparedStatement pathByName;
    private final PreparedStatement insertPath;
    private final PreparedStatement placeIsThere;
    private final PreparedStatement insertImport;

    private long lastCopy;
    private long lastPath;
    private int lastImport;

    CopyRows(Connection connection) throws SQLException {
        copies = new BatchedInsert(connection, "insert into copies values (?,?,?,?,?,?,?,?)");
        places = new BatchedInsert(connection, "insert into places values (?,?,?,?)");
        copyBySha = connection.prepareStatement("select number from copies where sha256 = ?");
        pathByName = connection.prepareStatement("select number from paths where path = ?");
        insertPath = connection.prepareStatement("insert into paths values (?,?)");
        placeIsThere = connection.prepareStatement("select 1 from places where copy = ? and path = ? and position = ?");
        insertImport = connection.prepareStatement("insert into imports values (?,?,?)");
        lastCopy = CatalogueWriter.last(connection, "copies", "number");
        lastPath = CatalogueWriter.last(connection, "paths", "number");
        lastImport = (int) CatalogueWriter.last(connection, "imports", "number");
    }

    /** The number of the last import; 0 where there was none. */
    int lastImport() {
        return lastImport;
    }

    /** Enters an import. */
    void enter(Entry.Import begun) throws SQLException {
        insertImport.setInt(1, begun.number());
        insertImport.setString(2, Instant.ofEpochMilli(begun.time()).toString());
        insertImport.setString(3, String.join("\n", begun.inputs()));
        insertImport.executeUpdate();
        lastImport = begun.number();
    }

    /** The number of a copy; 0 where there is none with this checksum. */
    long number(String sha256) throws SQLException {
        copies.run();
        copyBySha.setBytes(1, HexFormat.of().parseHex(sha256));
        try (ResultSet result = copyBySha.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /** Enters a copy that is new, and where it was found; returns its number. */
    long enter(Entry.Copy copy, Location location) throws SQLException {
        long number = ++lastCopy;
        PreparedStatement row = copies.row();
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
        return number;
    }

    /** Whether a copy is known to have been found at a place. */
    boolean isAt(long copy, Entry.Place place) throws SQLException {
        places.run();
        placeIsThere.setLong(1, copy);
        placeIsThere.setLong(2, path(place.path()));
        placeIsThere.setLong(3, place.offset());
        try (ResultSet result = placeIsThere.executeQuery()) {
            return result.next();
        }
    }

    /** Runs all inserts that wait. */
    void run() throws SQLException {
        copies.run();
        places.run();
    }

    /** Enters a place where a copy was found. */
    void place(long copy, Entry.Place place) throws SQLException {
        PreparedStatement row = places.row();
        row.setLong(1, copy);
        row.setLong(2, path(place.path()));
        row.setLong(3, place.offset());
        row.setInt(4, lastImport);
        places.add();
    }

    /** The number of a path, which is entered where it is new. */
    long path(String path) throws SQLException {
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
        if (paths.size() >= PATHS) {
            paths.clear();
        }
        paths.put(path, number);
        return number;
    }
}
