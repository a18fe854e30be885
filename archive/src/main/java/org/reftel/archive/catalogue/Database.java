package org.reftel.archive.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.reftel.archive.ArchiveException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Connections to the files with tables, and their migrations. */
final class Database {
    /**
     * What tables a file has.
     *
     * @param version that this version of the program reads and writes; the last migration sets it
     * @param derived the last version that needs rows which a migration cannot make: older files are made anew
     * @param migrations where they stand
     * @param remedy what helps where the file is damaged
     */
    record Tables(int version, int derived, String migrations, String remedy) {}

    static final Tables CATALOGUE = new Tables(
            10, 10, "classpath:org/reftel/archive/catalogue", "'reftel rebuild' makes it anew from the copies.");

    static final Tables DESK = new Tables(
            2,
            1,
            "classpath:org/reftel/archive/desk",
            "Only a backup has what stands in it: restore one, or move the file away to begin with an empty list.");

    /** Held on to, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    private static final int CACHE_KIB = 64 << 10;
    private static final int BUSY_MILLIS = 10_000;

    private Database() {}

    /** Opens the file to change it, makes it where it is missing, and brings its tables up to date. */
    static Connection change(Path file, Tables tables) throws SQLException {
        Connection connection = connect(file, false, false);
        try {
            int version = version(connection);
            if (version > tables.version) {
                throw tooNew(file, version, tables);
            }
            if (version < tables.version) {
                connection.close();
                migrate(file, tables);
                connection = connect(file, false, false);
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Opens the file to read it. */
    static Connection read(Path file, Tables tables) throws SQLException {
        // Where the folder cannot be written, SQLite cannot keep its lock there; nobody can change the file either.
        boolean immutable = !Files.isWritable(file.toAbsolutePath().getParent());
        Connection connection = connect(file, true, immutable);
        try {
            int version = version(connection);
            if (version > tables.version) {
                throw tooNew(file, version, tables);
            }
            if (version < tables.version) {
                throw new ArchiveException(file + " is of an older version of Reftel. Run 'reftel rebuild' once with"
                        + " this version to bring it up to date; the copies stay as they are.");
            }
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Whether the file is of a version whose rows have to be made anew. */
    static boolean isOutdated(Path file, Tables tables) throws SQLException {
        try (Connection connection = connect(file, true, false)) {
            int version = version(connection);
            return version > 0 && version < tables.derived;
        }
    }

    /** Opens the file to read what every version has. */
    static Connection readAny(Path file) throws SQLException {
        return connect(file, true, false);
    }

    /** What went wrong, in the words of a person who has to put it right. */
    static ArchiveException failure(Path file, Tables tables, SQLException failed) {
        int code =
                failed instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xFF : failed.getErrorCode();
        String message;
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            message = "The disk that holds " + file + " is full. Make room and run the command again; what was"
                    + " committed before is kept.";
        } else if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            message = file + " cannot be opened or written. Look at the permissions of the folder.";
        } else if (code == SQLiteErrorCode.SQLITE_BUSY.code) {
            message = file + " is held by another program. Close it and run the command again.";
        } else if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            message = file + " is damaged. " + tables.remedy;
        } else {
            message = file + " failed: " + failed.getMessage() + ". 'reftel verify' looks what is wrong. "
                    + tables.remedy;
        }
        return new ArchiveException(message, failed);
    }

    private static ArchiveException tooNew(Path file, int version, Tables tables) {
        return new ArchiveException(file + " has tables of version " + version + ", and this Reftel knows "
                + tables.version + ". Use the newer Reftel that wrote it.");
    }

    private static Connection connect(Path file, boolean readOnly, boolean immutable) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-(readOnly ? CACHE_KIB / 4 : CACHE_KIB));
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        if (!readOnly) {
            config.setPageSize(8192);
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        }
        return config.createConnection("jdbc:sqlite:" + (immutable ? file.toUri() + "?immutable=1" : file));
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma user_version")) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private static void migrate(Path file, Tables tables) {
        FLYWAY_LOG.setLevel(Level.WARNING);
        Flyway.configure(Database.class.getClassLoader())
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations(tables.migrations)
                .table("migrations")
                .load()
                .migrate();
    }
}
