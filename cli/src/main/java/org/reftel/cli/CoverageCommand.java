package org.reftel.cli;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.archive.reference.PostCoverage;
import org.reftel.cli.show.CoverageListing;
import org.reftel.core.manual.Manual;
import org.reftel.export.CoverageCsv;
import org.reftel.export.CoverageJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reftel coverage}: how much is held of what posts sent. */
@Command(
        name = "coverage",
        header = "Show how much is held of what each post sent.",
        description = {
            "",
            "By the numbers that are held and cited: how many telegrams the post must have sent in a year, with the interval of"
                    + " the estimate, and the share that is held. Of one post also what its message continuity numbers"
                    + " tell, and the longest stretches of days without a telegram. docs/references.md says what the"
                    + " estimates assume."
        },
        footer = {"  reftel coverage", "  reftel coverage astana", "  reftel coverage 'la paz' --year 2009 --json"})
final class CoverageCommand extends ArchiveCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "POST",
            description = "One post, as in an id or in words: astana, 'la paz'.")
    List<String> words = List.of();

    @Option(names = "--year", paramLabel = "Y", description = "Only this year, four digits.")
    @Nullable
    Integer year;

    @ArgGroup(exclusive = true)
    Form form = new Form();

    @Mixin
    final Looks looks;

    CoverageCommand(Surroundings surroundings) {
        super(surroundings);
        this.looks = new Looks(surroundings);
    }

    /** What is printed instead of the page; one of them. */
    static final class Form {
        @Option(names = "--json", description = "One JSON object, reftel/coverage/1 or reftel/coverage-post/1.")
        boolean json;

        @Option(names = "--csv", description = "CSV, a post in a year a row.")
        boolean csv;
    }

    @Override
    int run(PrintStream out) {
        String written = String.join(" ", words);
        try (Archive opened = open()) {
            return written.isEmpty() ? all(opened, out) : one(opened, written, out);
        }
    }

    private int all(Archive opened, PrintStream out) {
        List<PostCoverage> posts = opened.gaps().coverage(year, Reader.everything());
        if (form.json) {
            out.println(CoverageJson.of(posts, year));
        } else if (form.csv) {
            out.print(CoverageCsv.of(posts));
        } else {
            out.print(new CoverageListing(looks.width(), looks.ink()).of(posts));
        }
        return ExitCode.OK;
    }

    private int one(Archive opened, String written, PrintStream out) {
        String post = Manual.standard().posts().reference(written);
        PostCoverage coverage = opened.gaps().coverage(post, year, Reader.everything());
        if (coverage == null) {
            surroundings
                    .err()
                    .println("reftel: No number of '" + written + "'" + (year == null ? "" : " of " + year)
                            + " is held or cited. 'reftel coverage' lists the posts.");
            return ExitCode.INPUT;
        }
        if (form.json) {
            out.println(CoverageJson.of(coverage));
        } else if (form.csv) {
            out.print(CoverageCsv.of(List.of(coverage)));
        } else {
            out.print(new CoverageListing(looks.width(), looks.ink()).of(coverage));
        }
        return ExitCode.OK;
    }
}
