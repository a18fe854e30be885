package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.cli.keep.ReadCopies;

/** An archive whose catalogue was made before references were resolved: its tables are those of the fourth migration. */
@NullMarked
class OlderArchiveTest {
    private static final List<String> MIGRATIONS =
            List.of("V1__archive", "V2__decisions", "V3__neighbours", "V4__continuity");

    @TempDir
    Path folder = Path.of("");

    @Test
    void isDerivedAnewWhenItIsNextChanged() throws Exception {
        List<String> copies = copies();
        String last = copies.removeLast();
        run("import", copies);
        makeOld();

        Session reading = run("search", List.of("cited:4.."));
        assertNotEquals(ExitCode.OK, reading.code());
        assertTrue(reading.err().contains("Run 'reftel rebuild' once"), reading.err());

        Session importing = run("import", List.of(last));
        assertEquals(ExitCode.OK, importing.code(), importing.err());

        Path fresh = folder.resolve("fresh");
        assertEquals(ExitCode.OK, in(fresh, "import", copies).code());
        assertEquals(ExitCode.OK, in(fresh, "import", List.of(last)).code());
        assertEquals(fingerprint(fresh), fingerprint(folder.resolve("archive")));
        for (List<String> question : List.of(
                List.of("cited:2..", "--order", "most-cited", "--csv"),
                List.of("*", "--facets"),
                List.of("citedby:08ASTANA997", "--csv"))) {
            Session answer = run("search", question);
            assertEquals(ExitCode.OK, answer.code(), answer.err());
            assertEquals(in(fresh, "search", question).out(), answer.out());
        }
        assertTrue(run("search", List.of("cited:2..", "--csv")).out().lines().count() > 3);
        assertEquals(ExitCode.OK, run("verify", List.of()).code());
    }

    /** Puts a catalogue of the old tables in the place of the present one, with what these have of its rows. */
    private void makeOld() throws IOException, SQLException {
        Path catalogue = folder.resolve("archive/catalogue.sqlite");
        Path present = folder.resolve("present.sqlite");
        Files.move(catalogue, present);
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + catalogue);
                Statement statement = old.createStatement()) {
            for (String migration : MIGRATIONS) {
                statement.executeUpdate(script(migration));
            }
            statement.executeUpdate("attach '" + present + "' as present");
            for (String table : names(statement, "select name from main.sqlite_schema where type = 'table'")) {
                String columns = String.join(
                        ", ",
                        names(
                                statement,
                                "select name from pragma_table_info('" + table + "', 'main') intersect"
                                        + " select name from pragma_table_info('" + table + "', 'present')"));
                if (!columns.isEmpty()) {
                    statement.executeUpdate("insert or replace into main." + table + " (" + columns + ") select "
                            + columns + " from present." + table);
                }
            }
            assertEquals(List.of("4"), names(statement, "pragma main.user_version"));
        }
    }

    private static List<String> names(Statement statement, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static String script(String migration) throws IOException {
        try (InputStream in =
                Archive.class.getResourceAsStream("/org/reftel/archive/catalogue/" + migration + ".sql")) {
            assertTrue(in != null, migration);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> copies() throws IOException {
        try (Stream<Path> files = Files.walk(Session.root().resolve("specimens/story"))) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList());
        }
    }

    private Session run(String command, List<String> words) {
        return in(folder.resolve("archive"), command, words);
    }

    private static Session in(Path archive, String command, List<String> words) {
        List<String> arguments = new ArrayList<>(List.of(command, "--archive", archive.toString()));
        arguments.addAll(words);
        return Session.of(arguments.toArray(String[]::new));
    }

    private static Map<String, String> fingerprint(Path archive) {
        try (Archive opened = Archive.open(archive, new ReadCopies())) {
            return opened.fingerprint(Reader.everything());
        }
    }
}
