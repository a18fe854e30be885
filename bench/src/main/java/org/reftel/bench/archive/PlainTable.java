package org.reftel.bench.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.reftel.archive.query.Inflections;

/** SQLite with a full-text table of id and text. */
final class PlainTable implements Contender {
    private static final int ROWS_A_COMMIT = 5000;

    private final Path folder;

    PlainTable(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "SQLite FTS5";
    }

    @Override
    public Path folder() {
        return folder;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("texts.sqlite"));
    }

    @Override
    public void load(Path dump) throws Exception {
        Files.createDirectories(folder);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("PRAGMA cache_size = -200000");
            statement.execute("CREATE VIRTUAL TABLE telegram USING fts5(id UNINDEXED, text)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO telegram VALUES (?, ?)")) {
                int[] rows = {0};
                Texts.each(dump, (id, text) -> {
                    synchronized (insert) {
                        insert.setString(1, id);
                        insert.setString(2, text);
                        insert.executeUpdate();
                        if (++rows[0] % ROWS_A_COMMIT == 0) {
                            connection.commit();
                        }
                    }
                });
            }
            connection.commit();
        }
    }

    @Override
    public void open() throws Exception {
        client().close();
    }

    @Override
    public Client client() throws SQLException {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA mmap_size = 4000000000");
        }
        PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM telegram WHERE telegram MATCH ?");
        PreparedStatement best = connection.prepareStatement("SELECT id, snippet(telegram, 1, '[', ']', '...', 60)"
                + " FROM telegram WHERE telegram MATCH ? ORDER BY rank LIMIT " + SHOWN);
        return new Client() {
            @Override
            public long ask(Recorded search) throws SQLException {
                String match = match(search);
                best.setString(1, match);
                try (ResultSet rows = best.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(2);
                    }
                }
                count.setString(1, match);
                try (ResultSet rows = count.executeQuery()) {
                    return rows.getLong(1);
                }
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private static String match(Recorded search) {
        return switch (search.kind()) {
            case PHRASE, PREFIX -> search.text();
            case OR -> forms(search, " OR ");
            case NOT -> forms(search, " NOT ");
            default -> forms(search, " AND ");
        };
    }

    /** Each word, or its singular or plural. */
    private static String forms(Recorded search, String between) {
        return search.words().stream()
                .map(word -> "(\"" + String.join("\" OR \"", Inflections.of(word)) + "\")")
                .collect(Collectors.joining(between));
    }

    @Override
    public void close() {
        // Each client has a connection of its own.
    }
}
