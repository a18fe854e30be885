package org.reftel.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.Gaps;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.access.Reader;
import org.reftel.archive.identity.WrittenId;
import org.reftel.archive.reference.Dossier;
import org.reftel.archive.reference.RequestLetter;
import org.reftel.archive.reference.WantedFilter;
import org.reftel.cli.show.WantedListing;
import org.reftel.core.telegram.TelegramId;
import org.reftel.export.WantedCsv;
import org.reftel.export.WantedJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reftel wanted}: telegrams that are cited and not held. */
@Command(
        name = "wanted",
        header = "List the telegrams that are cited and not held.",
        description = {
            "",
            "The most cited first, with what is known of each: between which days it was sent, who cites it, and on what"
                    + " subjects. Of one, everything: where it is cited, who probably has it; and a letter that asks for"
                    + " its release."
        },
        footer = {
            "  reftel wanted --post astana --year 2008",
            "  reftel wanted --min 3 --limit 1000 --csv > wanted.csv",
            "  reftel wanted 08ASTANA951",
            "  reftel wanted 08ASTANA951 --letter foia > letter.txt"
        })
final class WantedCommand extends ArchiveCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "One wanted telegram, in any written form: 08ASTANA951, 'ASTANA 951 (2008)'.")
    List<String> words = List.of();

    @Option(
            names = "--post",
            paramLabel = "POST",
            defaultValue = "",
            description = "Only of this post: its name in an id, or part of its name or country.")
    String post = "";

    @Option(names = "--year", paramLabel = "Y", description = "Only of this year, four digits.")
    @Nullable
    Integer year;

    @Option(
            names = "--min",
            paramLabel = "N",
            defaultValue = "1",
            description = "Only those that at least so many telegrams cite; ${DEFAULT-VALUE} by itself.")
    int least = 1;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many to show; ${DEFAULT-VALUE} by itself, 0 for all.")
    int limit = 20;

    @ArgGroup(exclusive = true)
    Form form = new Form();

    @Mixin
    final Looks looks;

    WantedCommand(Surroundings surroundings) {
        super(surroundings);
        this.looks = new Looks(surroundings);
    }

    /** What is printed instead of the page; one of them. */
    static final class Form {
        @Option(names = "--json", description = "One JSON object, reftel/wanted/1 or reftel/wanted-telegram/1.")
        boolean json;

        @Option(names = "--csv", description = "The list as CSV, a telegram a row.")
        boolean csv;

        @Option(
                names = "--letter",
                paramLabel = "LAW",
                description =
                        "A letter that asks for one telegram's release, ready to be completed and sent: foia (Freedom"
                                + " of Information Act) or mdr (mandatory declassification review).")
        RequestLetter.@Nullable Kind letter;
    }

    @Override
    int run(PrintStream out) {
        String written = String.join(" ", words);
        String wrong = limit < 0
                ? "--limit takes 0 or more."
                : written.isEmpty() && form.letter != null
                        ? "--letter needs the id of a wanted telegram: reftel wanted 08ASTANA951 --letter foia"
                        : !written.isEmpty() && form.csv
                                ? "--csv is for the list; take --json for one telegram."
                                : null;
        if (wrong != null) {
            surroundings.err().println("reftel: " + wrong);
            return ExitCode.USAGE;
        }
        try (Archive opened = open()) {
            return written.isEmpty() ? list(opened, out) : one(opened, written, out);
        }
    }

    private int list(Archive opened, PrintStream out) {
        WantedFilter filter = new WantedFilter(post, year, least);
        Gaps.Listed page = opened.gaps().wanted(filter, 0, limit == 0 ? Integer.MAX_VALUE : limit, Reader.everything());
        if (form.json) {
            out.println(WantedJson.of(page, filter, 0));
        } else if (form.csv) {
            out.print(WantedCsv.of(page.wanted()));
        } else {
            out.print(new WantedListing(looks.width(), looks.ink()).of(page));
        }
        return ExitCode.OK;
    }

    private int one(Archive opened, String written, PrintStream out) {
        Dossier dossier = dossier(opened, written);
        if (dossier == null) {
            HoldingKey held = opened.resolve(written, Reader.everything()).key();
            surroundings
                    .err()
                    .println("reftel: "
                            + (held == null
                                    ? "No telegram cites '" + written
                                            + "'. 'reftel wanted' lists those that are wanted."
                                    : held + " is held, and so not wanted: reftel show " + held));
            return ExitCode.INPUT;
        }
        if (form.letter != null) {
            out.print(RequestLetter.of(dossier, form.letter));
        } else if (form.json) {
            out.println(WantedJson.of(dossier));
        } else {
            out.print(new WantedListing(looks.width(), looks.ink()).of(dossier));
        }
        return ExitCode.OK;
    }

    private static @Nullable Dossier dossier(Archive opened, String written) {
        WrittenId parsed = WrittenId.parse(written.toUpperCase(Locale.ROOT));
        if (parsed == null) {
            return null;
        }
        for (TelegramId id : parsed.ids()) {
            Dossier dossier = opened.gaps().dossier(id, Reader.everything());
            if (dossier != null) {
                return dossier;
            }
        }
        return null;
    }
}
