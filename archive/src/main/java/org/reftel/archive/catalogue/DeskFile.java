package org.reftel.archive.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.ArchiveException;

/** The file of a {@link ReadingDesk}: opened when it is first asked, made when it is first changed. */
final class DeskFile implements AutoCloseable {
    private final Path file;
    private @Nullable Connection connection;

    DeskFile(Path file) {
        this.file = file;
    }

    /** What is asked of the file, or done to it. */
    interface Work<T extends @Nullable Object> {
        T with(Connection open) throws SQLException;
    }

    /** @param nothing the answer where there is no file yet */
    synchronized <T extends @Nullable Object> T ask(T nothing, Work<T> question) {
        if (!Files.exists(file)) {
            return nothing;
        }
        try {
            return question.with(open());
        } catch (SQLException failed) {
            throw Database.failure(file, Database.DESK, failed);
        }
    }

    /** Does all of it or nothing. */
    synchronized <T extends @Nullable Object> T change(Work<T> work) {
        try {
            Connection open = open();
            // Takes the right to write before anything is read, so that nobody changes in between what is read.
            execute(open, "begin immediate");
            try {
                T result = work.with(open);
                execute(open, "commit");
                return result;
            } catch (SQLException | RuntimeException failed) {
                execute(open, "rollback");
                throw failed;
            }
        } catch (SQLException failed) {
            throw Database.failure(file, Database.DESK, failed);
        }
    }

    static void update(Connection open, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** The number of the row that was inserted last. */
    static long last(Connection open) throws SQLException {
        try (Statement query = open.createStatement();
                ResultSet row = query.executeQuery("select last_insert_rowid()")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void execute(Connection open, String sql) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection open() throws SQLException {
        Connection open = connection;
        if (open == null) {
            boolean writable = Files.isWritable(file.toAbsolutePath().getParent());
            if (!writable && !Files.exists(file)) {
                throw new ArchiveException(
                        file + " cannot be written, so nothing can be kept. Change the permissions of the folder.");
            }
            open = writable ? Database.change(file, Database.DESK) : Database.read(file, Database.DESK);
            open.setAutoCommit(true);
            connection = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException alreadyGone) {
                // What counts was committed.
            }
        }
    }
}
