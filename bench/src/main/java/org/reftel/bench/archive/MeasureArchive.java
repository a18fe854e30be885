package org.reftel.bench.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Loads a dump into the plain engines, opens the archive that {@code reftel import} made of it, asks all of them the
 * recorded searches, and prints tables in Markdown: {@code DUMP ARCHIVE SECONDS-OF-THE-IMPORT WORK-FOLDER yes|no}; with
 * {@code no}, the plain engines are left out. Called by {@code bench/archive}.
 */
public final class MeasureArchive {
    private static final int FACET_VALUES = 10;
    private static final int MANY = 8;

    private MeasureArchive() {}

    public static void main(String[] words) throws Exception {
        Path dump = Path.of(words[0]);
        Path archive = Path.of(words[1]);
        double imported = Double.parseDouble(words[2]);
        Path work = Path.of(words[3]);
        List<Recorded> all = Recorded.all();
        List<Recorded> plain =
                all.stream().filter(search -> search.kind().isPlain()).toList();

        try (ReftelArchive reftel = new ReftelArchive(archive, FACET_VALUES)) {
            alone(reftel, all);
        }
        if (words[4].equals("no")) {
            return;
        }
        print("");
        print("The same in one run, " + plain.size() + " searches without facets:");
        print("");
        print("| | loaded in, s | of Reftel's | size, MB | opened in, ms | p50, ms | p99, ms | mean, ms | of Reftel's |"
                + " p50 of 8 at once, ms |");
        print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        double[] first = {imported, 0};
        try (ReftelArchive reftel = new ReftelArchive(archive, 0)) {
            row(reftel, imported, plain, first);
        }
        List<Contender> others = List.of(new PlainLucene(work.resolve("lucene")), new PlainTable(work.resolve("fts5")));
        for (Contender other : others) {
            long start = System.nanoTime();
            other.load(dump);
            row(other, seconds(start), plain, first);
            other.close();
        }
        totals(archive, others, plain);
    }

    private static void alone(Contender contender, List<Recorded> all) throws Exception {
        long start = System.nanoTime();
        contender.open();
        print(String.format(Locale.ROOT, "Opened in %.2f s, by a Java that has just been started.", seconds(start)));
        print("");
        print("| " + all.size() + " searches, facets, marked paragraphs | p50, ms | p99, ms | mean, ms | slowest |");
        print("| --- | ---: | ---: | ---: | --- |");
        Map<Recorded.Kind, Double> medians = new EnumMap<>(Recorded.Kind.class);
        for (int clients : new int[] {1, MANY}) {
            Latencies latencies = Latencies.of(contender, all, clients);
            print(String.format(
                    Locale.ROOT,
                    "| %d at once | %.1f | %.1f | %.1f | `%s` |",
                    clients,
                    latencies.percentile(50),
                    latencies.percentile(99),
                    latencies.mean(),
                    latencies.slowest()));
            medians.putAll(clients == 1 ? latencies.medians() : Map.of());
        }
        contender.close();
        contender.open();
        Latencies first = Latencies.first(contender, all);
        print(String.format(
                Locale.ROOT,
                "| 1, opened anew, each for the first time | %.1f | %.1f | %.1f | `%s` |",
                first.percentile(50),
                first.percentile(99),
                first.mean(),
                first.slowest()));
        StringBuilder line = new StringBuilder("Of one at a time, half came within (ms):");
        medians.forEach((kind, median) ->
                line.append(String.format(Locale.ROOT, " %s %.1f,", kind.name().toLowerCase(Locale.ROOT), median)));
        print("");
        print(line.substring(0, line.length() - 1) + ".");
    }

    /** @param first seconds and mean milliseconds of the first row, to which the others stand in proportion */
    private static void row(Contender contender, double loaded, List<Recorded> searches, double[] first)
            throws Exception {
        long start = System.nanoTime();
        contender.open();
        double opened = seconds(start) * 1000;
        Latencies one = Latencies.of(contender, searches, 1);
        Latencies many = Latencies.of(contender, searches, MANY);
        first[1] = first[1] == 0 ? one.mean() : first[1];
        print(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.2f | %.0f | %.0f | %.1f | %.1f | %.1f | %.2f | %.1f |",
                contender.name(),
                loaded,
                loaded / first[0],
                size(contender.folder()) / 1e6,
                opened,
                one.percentile(50),
                one.percentile(99),
                one.mean(),
                one.mean() / first[1],
                many.percentile(50)));
    }

    /** How far the totals agree: a sign that all were asked the same. */
    private static void totals(Path archive, List<Contender> others, List<Recorded> searches) throws Exception {
        List<Contender> all = new ArrayList<>();
        all.add(new ReftelArchive(archive, 0));
        all.addAll(others);
        print("");
        for (Contender contender : all) {
            contender.open();
            long found = 0;
            try (Contender.Client client = contender.client()) {
                for (Recorded search : searches) {
                    found += client.ask(search);
                }
            }
            print(contender.name() + " found " + found + " telegrams by all of them together.");
            contender.close();
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(MeasureArchive::length)
                    .sum();
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
