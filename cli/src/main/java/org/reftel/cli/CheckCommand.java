package org.reftel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.reftel.cli.pipeline.Renderer;
import org.reftel.cli.show.FindingsLines;
import org.reftel.cli.show.FindingsListing;
import org.reftel.core.check.Checks;
import org.reftel.core.manual.Manual;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.Finding;
import org.reftel.core.text.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reftel check}: judges every telegram in its input. */
@Command(
        name = "check",
        header = "Judge every telegram against the manual of its time.",
        description = {
            "",
            "Prints what is damaged, doubtful or against the rules in each telegram, with line and column, the code of"
                    + " the finding and the section it rests on. docs/findings has a page for each code. A telegram of"
                    + " which there is nothing to say is passed over."
        },
        footer = {
            "  reftel check telegram.txt",
            "  reftel check --severity=error copies/",
            "  reftel check --json copies/ > findings.jsonl"
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    final Inputs inputs;

    @Option(names = "--json", description = "One JSON object a line, as docs/schema/findings-1.json describes it.")
    boolean json;

    @Option(
            names = "--severity",
            paramLabel = "LEVEL",
            defaultValue = "warning",
            description = "The least severity that is reported: ${COMPLETION-CANDIDATES}. ${DEFAULT-VALUE} by itself.")
    Level severity = Level.warning;

    @Mixin
    final Looks looks;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    boolean help;

    CheckCommand(Surroundings surroundings) {
        this.inputs = new Inputs(surroundings);
        this.looks = new Looks(surroundings);
    }

    /** Severities as they stand on the command line. */
    enum Level {
        info,
        warning,
        error
    }

    @Override
    public Integer call() {
        Severity least = Severity.valueOf(severity.name().toUpperCase(Locale.ROOT));
        Checks checks = Checks.standard(Manual.standard());
        Renderer renderer = json
                ? new FindingsLines(telegram -> judged(checks, telegram), least)
                : new FindingsListing(telegram -> judged(checks, telegram), least, looks.width(), looks.ink());
        return inputs.run(renderer);
    }

    /** What reading found and what judging finds. */
    private static List<Finding> judged(Checks checks, Telegram telegram) {
        List<Finding> findings = new ArrayList<>(telegram.findings());
        findings.addAll(checks.judge(telegram));
        return findings;
    }
}
