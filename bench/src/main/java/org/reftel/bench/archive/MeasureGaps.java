package org.reftel.bench.archive;

import java.nio.file.Path;
import java.util.Locale;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.archive.reference.Wanted;
import org.reftel.archive.reference.WantedFilter;
import org.reftel.cli.keep.ReadCopies;

/** How long it takes to tell what an archive lacks: {@code MeasureGaps ARCHIVE}; prints a table for {@code docs/benchmarks.md}. */
public final class MeasureGaps {
    private static final int ONE_BY_ONE = 200;

    private MeasureGaps() {}

    public static void main(String[] arguments) {
        Reader reader = Reader.everything();
        try (Archive archive = Archive.open(Path.of(arguments[0]), new ReadCopies())) {
            System.out.println("| what is missing | ms |");
            System.out.println("| --- | ---: |");
            int[] total = new int[1];
            row(
                    "the whole list of wanted telegrams, in an archive that was just opened",
                    () -> total[0] = archive.gaps()
                            .wanted(WantedFilter.ALL, 0, Integer.MAX_VALUE, reader)
                            .total());
            row(
                    "the same again (" + total[0] + " telegrams)",
                    () -> archive.gaps().wanted(WantedFilter.ALL, 0, Integer.MAX_VALUE, reader));
            row(
                    "those of one post",
                    () -> archive.gaps().wanted(new WantedFilter("astana", null, 1), 0, Integer.MAX_VALUE, reader));
            row("coverage of all posts", () -> archive.gaps().coverage(null, reader));
            row(
                    "coverage of one post, with message continuity numbers",
                    () -> archive.gaps().coverage("ASTANA", null, reader));
            row("wanted telegrams that have come", () -> archive.gaps().arrivals(ONE_BY_ONE, reader));
            double[] each = archive.gaps().wanted(WantedFilter.ALL, 0, ONE_BY_ONE, reader).wanted().stream()
                    .map(Wanted::id)
                    .mapToDouble(id -> milliseconds(() -> archive.gaps().dossier(id, reader)))
                    .sorted()
                    .toArray();
            if (each.length > 0) {
                print("all that is known of one, p50 of the " + each.length + " most cited", each[each.length / 2]);
                print("the same, p99", each[Math.min(each.length - 1, each.length * 99 / 100)]);
            }
        }
    }

    private static void row(String what, Runnable work) {
        print(what, milliseconds(work));
    }

    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, double milliseconds) {
        System.out.println(String.format(Locale.ROOT, "| %s | %.1f |", what, milliseconds));
    }
}
