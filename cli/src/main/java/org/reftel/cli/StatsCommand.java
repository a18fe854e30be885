package org.reftel.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.archive.catalogue.Statistics;
import picocli.CommandLine.Command;

/** {@code reftel stats}: the archive in figures. */
@Command(
        name = "stats",
        header = "Show the archive in figures.",
        description = {"", "How many telegrams, copies and witnesses there are, of which years and publishers."},
        footer = {"  reftel stats --archive ~/telegrams"})
final class StatsCommand extends ArchiveCommand {
    StatsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(PrintStream out) {
        try (Archive opened = open()) {
            Statistics statistics = opened.statistics(Reader.everything());
            line(out, statistics.telegrams(), "telegrams");
            line(out, statistics.unidentified(), "of them known by their text alone");
            line(out, statistics.severalWitnesses(), "of them with several witnesses");
            line(out, statistics.witnesses(), "witnesses");
            statistics.kinds().forEach((kind, count) -> line(out, count, "  " + kind.toLowerCase(Locale.ROOT)));
            line(out, statistics.copies(), "copies of " + megabytes(statistics.copyBytes()));
            line(out, statistics.references(), "references");
            line(out, statistics.wanted(), "telegrams cited and not held");
            line(out, statistics.disagreements(), "witnesses whose evidence gives another id");
            line(out, statistics.findings(), "findings");
            line(out, statistics.troubles(), "entries in the ledger");
            line(out, statistics.imports(), "imports");
            table(out, "By publisher", statistics.publishers());
            table(out, "By year", statistics.years());
        }
        return ExitCode.OK;
    }

    private static void table(PrintStream out, String title, Map<String, Long> counts) {
        if (!counts.isEmpty()) {
            out.println();
            out.println(title);
            counts.forEach((what, count) -> line(out, count, what));
        }
    }

    private static void line(PrintStream out, long count, String what) {
        out.println(String.format(Locale.ROOT, "%,12d  %s", count, what));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
