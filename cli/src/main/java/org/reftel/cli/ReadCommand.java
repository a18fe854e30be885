package org.reftel.cli;

import java.util.concurrent.Callable;
import org.reftel.cli.pipeline.Renderer;
import org.reftel.cli.show.Explanation;
import org.reftel.cli.show.FindingsListing;
import org.reftel.cli.show.JsonLines;
import org.reftel.cli.show.TelegramPage;
import org.reftel.cli.show.TextListing;
import org.reftel.cli.show.TreeListing;
import org.reftel.core.manual.Manual;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.Severity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reftel read}: shows every telegram in its input. */
@Command(
        name = "read",
        header = "Show every telegram in files, folders and containers.",
        description = {
            "",
            "Shows each telegram as a page to read, in the order of the input: who writes to whom, when and how urgently,"
                    + " what its captions, TAGS and references mean, its paragraphs with their marks, and what was found"
                    + " odd. Problems with the input are told on standard error; the rest is still read."
        },
        footer = {
            "  reftel read telegram.html | less -R",
            "  reftel read --color=always copies.zip | less -R",
            "  reftel read --json cables.csv > telegrams.jsonl",
            "  curl -s https://example.org/page | reftel read -"
        })
final class ReadCommand implements Callable<Integer> {
    @Mixin
    final Inputs inputs;

    @ArgGroup(exclusive = true)
    Form form = new Form();

    @Mixin
    final Looks looks;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    boolean help;

    ReadCommand(Surroundings surroundings) {
        this.inputs = new Inputs(surroundings);
        this.looks = new Looks(surroundings);
    }

    /** What is shown instead of the page; one of them. */
    static final class Form {
        @Option(names = "--json", description = "One JSON object a line, as docs/schema/telegram-1.json describes it.")
        boolean json;

        @Option(names = "--explain", description = "The telegram line by line, with what each part of it means.")
        boolean explain;

        @Option(names = "--tree", description = "The lossless tree: kind, place and characters of every node.")
        boolean tree;

        @Option(names = "--findings", description = "Only what was found odd while reading.")
        boolean findings;

        @Option(names = "--text", description = "Only the running text, a paragraph a line.")
        boolean text;
    }

    @Override
    public Integer call() {
        int code = inputs.run(renderer());
        // What reading finds odd is no reason to fail; only check judges.
        return code == ExitCode.FINDINGS ? ExitCode.OK : code;
    }

    private Renderer renderer() {
        if (form.json) {
            return new JsonLines();
        }
        if (form.explain) {
            return new Explanation(Manual.standard(), looks.width(), looks.ink());
        }
        if (form.tree) {
            return new TreeListing();
        }
        if (form.text) {
            return new TextListing();
        }
        if (form.findings) {
            return new FindingsListing(Telegram::findings, Severity.INFO, looks.width(), looks.ink());
        }
        return new TelegramPage(Manual.standard(), looks.width(), looks.ink());
    }
}
