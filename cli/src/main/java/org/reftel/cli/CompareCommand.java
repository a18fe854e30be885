package org.reftel.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.Comparison;
import org.reftel.archive.Comparison.Compared;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.access.Reader;
import org.reftel.archive.identity.Resolution;
import org.reftel.cli.show.ComparisonListing;
import org.reftel.cli.show.Printable;
import org.reftel.export.comparison.ComparisonJson;
import org.reftel.export.comparison.TeiDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reftel compare}: the copies of a telegram side by side. */
@Command(
        name = "compare",
        header = "Compare the copies of a telegram.",
        description = {
            "",
            "Lists where they say different things: what was withheld in one and stands in another, words, numbers and names"
                    + " that were changed, paragraphs and addressees that are missing. Line ends, page furniture, case and"
                    + " punctuation are counted, and no variants."
        },
        footer = {
            "  reftel compare 07ASTANA2874",
            "  reftel compare --full 07ASTANA2874      and what the copies say together",
            "  reftel compare --of B,C 07ASTANA2874    two of the copies",
            "  reftel compare --tei river.xml 07ASTANA2874"
        })
final class CompareCommand extends ArchiveCommand {
    @Parameters(arity = "1..*", paramLabel = "ID", description = "Which telegram. Several words are taken together.")
    List<String> words = List.of();

    @Option(
            names = "--of",
            paramLabel = "LETTERS",
            split = ",",
            description = "Compare only these copies, by the letters that are printed before them.")
    List<String> of = List.of();

    @Option(names = "--full", description = "Add what the copies say together, each word with the copies that have it.")
    boolean full;

    @Option(names = "--json", description = "One JSON object, reftel/comparison/1.")
    boolean json;

    @Option(
            names = "--tei",
            paramLabel = "FILE",
            description = "Write a TEI document with an apparatus to this file; - is standard output.")
    @Nullable
    Path tei;

    @Mixin
    final Looks looks;

    CompareCommand(Surroundings surroundings) {
        super(surroundings);
        this.looks = new Looks(surroundings);
    }

    @Override
    int run(PrintStream out) {
        String written = String.join(" ", words);
        try (Archive opened = open()) {
            Resolution resolution = opened.resolve(written, Reader.everything());
            HoldingKey key = resolution.key();
            Holding holding = key == null ? null : opened.holding(key, Reader.everything());
            if (holding == null) {
                String near = resolution.offers().stream()
                        .map(offer -> offer.key().text())
                        .collect(Collectors.joining(", "));
                return refuse("Nothing is held under '" + Printable.line(written) + "'."
                        + (near.isEmpty() ? "" : " Near to it: " + near + "."));
            }
            List<Compared> copies = Comparison.copies(holding);
            Set<String> sigla = of.stream()
                    .map(letter -> letter.strip().toUpperCase(Locale.ROOT))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            List<Compared> chosen = sigla.isEmpty() ? copies : Comparison.chosen(copies, sigla);
            if (chosen == null) {
                List<String> there = copies.stream().map(Compared::siglum).toList();
                String missing =
                        sigla.stream().filter(letter -> !there.contains(letter)).collect(Collectors.joining(", "));
                return refuse(holding.key() + " has no copy " + Printable.line(missing)
                        + (there.size() == 1
                                ? "; its only copy is " + there.getFirst() + "."
                                : "; its copies are " + String.join(", ", there) + "."));
            }
            return answer(Comparison.of(holding, chosen), out);
        }
    }

    private int refuse(String why) {
        surroundings.err().println("reftel: " + why);
        return ExitCode.INPUT;
    }

    private int answer(Comparison comparison, PrintStream out) {
        Path file = tei;
        if (file != null && !file.toString().equals("-")) {
            try {
                Files.writeString(file, TeiDocument.of(comparison));
            } catch (IOException failed) {
                surroundings
                        .err()
                        .println("reftel: " + file + ": cannot be written: " + failed.getMessage()
                                + ". See that the folder is there and the disk has room.");
                return ExitCode.OUTPUT;
            }
            if (!json && !full) {
                return ExitCode.OK;
            }
        } else if (file != null) {
            out.print(TeiDocument.of(comparison));
            return ExitCode.OK;
        }
        if (json) {
            out.println(ComparisonJson.of(comparison));
        } else {
            out.print(new ComparisonListing(looks.width()).text(comparison, full));
        }
        return ExitCode.OK;
    }
}
