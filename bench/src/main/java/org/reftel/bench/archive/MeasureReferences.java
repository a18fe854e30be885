package org.reftel.bench.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.archive.catalogue.CatalogueWriter;
import org.reftel.cli.keep.ReadCopies;

/**
 * Resolves all references of an archive anew, in a copy of its catalogue, and asks for threads and neighbourhoods of
 * telegrams that are drawn from a seed; prints tables in Markdown: {@code ARCHIVE WORK-FOLDER}. Called by
 * {@code bench/archive}.
 */
public final class MeasureReferences {
    private static final int ASKED = 2_000;
    private static final int UNTIMED = 500;
    private static final int MEMBERS = 40;

    private MeasureReferences() {}

    public static void main(String[] words) throws Exception {
        Path archive = Path.of(words[0]);
        resolve(archive.resolve("catalogue.sqlite"), Path.of(words[1]).resolve("resolved.sqlite"));
        try (Archive opened = Archive.open(archive, new ReadCopies())) {
            ask(opened);
        }
    }

    private static void resolve(Path catalogue, Path copy) throws Exception {
        Files.deleteIfExists(copy);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + catalogue);
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum into '" + copy + "'");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from properties where name = 'resolved'");
        }
        double seconds;
        try (CatalogueWriter writer = CatalogueWriter.open(copy)) {
            long start = System.nanoTime();
            writer.resolve(_ -> {});
            seconds = (System.nanoTime() - start) / 1e9;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            print("");
            print(String.format(
                    Locale.ROOT,
                    "%,d reference items and %,d mentions resolved to %,d citations in %.1f s.",
                    number(statement, "select count(*) from reftels"),
                    number(statement, "select count(*) from mentions"),
                    number(statement, "select count(*) from citations"),
                    seconds));
        }
        Files.delete(copy);
    }

    private static long number(Statement statement, String sql) throws Exception {
        try (var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void ask(Archive archive) {
        List<String> ids = new ArrayList<>();
        archive.web(node -> ids.add(node.id()), _ -> {}, Reader.everything());
        Collections.sort(ids);
        Collections.shuffle(ids, new Random(1));
        List<String> asked = ids.subList(0, Math.min(ids.size(), ASKED + UNTIMED));
        print("");
        print("| asked of " + Math.max(0, asked.size() - UNTIMED) + " telegrams, held and wanted | p50, ms | p99, ms"
                + " | slowest, ms | telegrams in the answers, mean |");
        print("| --- | ---: | ---: | ---: | ---: |");
        AtomicLong members = new AtomicLong();
        row("thread", asked, members, id -> {
            var thread = archive.thread(id, Reader.everything());
            members.addAndGet(thread == null ? 0 : thread.members().size());
        });
        for (int distance = 1; distance <= 3; distance++) {
            int far = distance;
            row("neighbourhood to distance " + distance, asked, members, id -> {
                var around = archive.neighbourhood(id, far, MEMBERS, Reader.everything());
                members.addAndGet(around == null ? 0 : around.members().size());
            });
        }
    }

    private static void row(String name, List<String> ids, AtomicLong members, Consumer<String> question) {
        int untimed = Math.min(UNTIMED, ids.size() / 2);
        ids.subList(0, untimed).forEach(question);
        members.set(0);
        List<String> timed = ids.subList(untimed, ids.size());
        long[] nanos = new long[timed.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            question.accept(timed.get(i));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        print(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.1f |",
                name,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                (double) members.get() / nanos.length));
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
