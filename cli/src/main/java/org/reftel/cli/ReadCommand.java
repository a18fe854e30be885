package org.reftel.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reftel.cli.pipeline.Renderer;
import org.reftel.cli.show.JsonLines;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reftel read}: shows every telegram in its input. */
@Command(
        name = "read",
        header = "Show every telegram in files, folders and containers.",
        description = "Shows each telegram as a page to read, in the order of the input.")
final class ReadCommand implements Callable<Integer> {
    @Mixin
    final Inputs inputs;

    @ArgGroup(exclusive = true)
    @Nullable
    Form form;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and end.")
    boolean help;

    ReadCommand(Surroundings surroundings) {
        this.inputs = new Inputs(surroundings);
    }

    /** What is shown instead of the page. */
    static final class Form {
        @Option(names = "--json", description = "One JSON object a line, as docs/schema/telegram-1.json describes it.")
        boolean json;
    }

    @Override
    public Integer call() {
        return inputs.run(renderer());
    }

    private Renderer renderer() {
        return new JsonLines();
    }
}
