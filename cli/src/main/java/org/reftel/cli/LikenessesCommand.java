package org.reftel.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.access.Reader;
import org.reftel.archive.likeness.Likeness;
import org.reftel.cli.show.Printable;
import org.reftel.export.LikenessList;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reftel likenesses}: telegrams of different ids with the same text. */
@Command(
        name = "likenesses",
        header = "Telegrams of different ids that have the same text, or nearly so.",
        description = {
            "",
            "Retransmissions under a new number, corrected copies, telegrams that another post passed on, and bodies that stand under"
                    + " the wrong header. A form that a post fills in again and again is none. Of one telegram the texts themselves"
                    + " are compared; in the list of all, how much two have in common is estimated."
        },
        footer = {
            "  reftel likenesses                     all pairs",
            "  reftel likenesses 09ASTANA1843        what is like this telegram",
            "  reftel likenesses --csv > pairs.csv"
        })
final class LikenessesCommand extends ArchiveCommand {
    @Parameters(arity = "0..*", paramLabel = "ID", description = "Which telegram; several words are taken together.")
    List<String> words = List.of();

    @ArgGroup(exclusive = true)
    Form form = new Form();

    /** How they are printed. */
    static final class Form {
        @Option(names = "--json", description = "A pair a line, as JSON.")
        boolean json;

        @Option(names = "--csv", description = "A pair a row, as CSV.")
        boolean csv;
    }

    LikenessesCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(PrintStream out) {
        try (Archive opened = open()) {
            HoldingKey key = null;
            if (!words.isEmpty()) {
                String written = String.join(" ", words);
                key = opened.resolve(written, Reader.everything()).key();
                if (key == null) {
                    surroundings
                            .err()
                            .println("reftel: Nothing is held under '" + Printable.line(written)
                                    + "'. reftel show says what is near to it.");
                    return ExitCode.INPUT;
                }
            }
            List<Likeness> likenesses =
                    key == null ? opened.likenesses(Reader.everything()) : opened.likenesses(key, Reader.everything());
            if (form.json) {
                likenesses.forEach(likeness -> out.println(LikenessList.json(likeness)));
            } else if (form.csv) {
                out.print(LikenessList.csv(likenesses));
            } else {
                list(likenesses, key, out);
            }
        }
        return ExitCode.OK;
    }

    private static void list(List<Likeness> likenesses, @Nullable HoldingKey key, PrintStream out) {
        out.println(
                likenesses.size() == 1
                        ? "1 likeness"
                        : likenesses.size() + (key == null ? " pairs with the same text" : " likenesses"));
        for (Likeness likeness : likenesses) {
            out.println();
            out.println(String.format(
                    Locale.ROOT,
                    "%s: %s (%d %% of the text; %d %% of the shorter one)",
                    likeness.kind().word(),
                    likeness.kind().sentence(),
                    likeness.resemblance().alike(),
                    likeness.resemblance().contained()));
            for (Likeness.Telegram one : List.of(likeness.key(), likeness.other())) {
                String sent = one.sent();
                out.println(String.format(
                        Locale.ROOT,
                        "  %-20s %-10s  %s",
                        one.key(),
                        sent == null ? "" : sent.substring(0, 10),
                        Printable.line(one.subject() == null ? "" : one.subject())));
            }
        }
    }
}
