package org.reftel.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reftel.cli.pipeline.Outcome;
import org.reftel.cli.pipeline.Pipeline;
import org.reftel.cli.pipeline.Renderer;
import org.reftel.copies.CopyLimits;
import org.reftel.copies.CopyVisitor;
import org.reftel.copies.CopyWalk;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a command reads, and how it is run through the house. Mixed into commands. */
final class Inputs {
    private static final String STANDARD_INPUT = "-";
    private static final long FAREWELL_SECONDS = 2;

    private final Surroundings surroundings;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = {
                "Files, folders and containers (zip, tar, gz, 7z, WARC) with published telegrams, in any form;"
                        + " the form is recognised by content. @|bold -|@ reads standard input."
            })
    List<String> paths = new ArrayList<>();

    Inputs(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Reads all inputs, renders their telegrams to standard output, and tells of problems on standard error.
     *
     * @return the exit code
     */
    int run(Renderer renderer) {
        List<Object> walks = walks();
        boolean bar = surroundings.errIsTerminal() && !surroundings.outIsTerminal();
        try (Progress progress = new Progress(surroundings.err(), bar)) {
            Pipeline pipeline = new Pipeline(renderer, surroundings.out(), progress);
            try (Farewell _ = new Farewell(pipeline, progress)) {
                return exitCode(pipeline.run(visitor -> walk(walks, visitor, progress)));
            }
        } catch (IOException unwritable) {
            return Outlet.tell(unwritable, surroundings.err());
        }
    }

    /** Walks all inputs on the caller's thread. */
    void walk(CopyVisitor visitor, Progress progress) {
        walk(walks(), visitor, progress);
    }

    private static int exitCode(Outcome outcome) {
        if (outcome.failures() > 0) {
            return ExitCode.INTERNAL;
        }
        if (outcome.problems() > 0) {
            return ExitCode.INPUT;
        }
        return outcome.findings() > 0 ? ExitCode.FINDINGS : ExitCode.OK;
    }

    /** Runs of paths that one walk takes together, and standard input where it stands among them. */
    private List<Object> walks() {
        List<Object> walks = new ArrayList<>();
        List<Path> run = new ArrayList<>();
        boolean standardInput = false;
        for (String path : paths) {
            if (!path.equals(STANDARD_INPUT)) {
                run.add(path(path));
                continue;
            }
            if (standardInput) {
                throw new CommandLine.ParameterException(commandLine(), "Standard input (-) can be read only once.");
            }
            standardInput = true;
            if (!run.isEmpty()) {
                walks.add(List.copyOf(run));
                run.clear();
            }
            walks.add(STANDARD_INPUT);
        }
        if (!run.isEmpty()) {
            walks.add(List.copyOf(run));
        }
        return walks;
    }

    private Path path(String path) {
        try {
            return Path.of(path);
        } catch (InvalidPathException impossible) {
            throw new CommandLine.ParameterException(
                    commandLine(), "'" + path + "' cannot be a path: " + impossible.getReason() + ".");
        }
    }

    private CommandLine commandLine() {
        if (command == null) {
            throw new IllegalStateException("not mixed in");
        }
        return command.commandLine();
    }

    @SuppressWarnings("unchecked")
    private void walk(List<Object> walks, CopyVisitor visitor, Progress progress) {
        CopyWalk walk = new CopyWalk(CopyLimits.standard());
        for (Object next : walks) {
            progress.nextWalk();
            if (next instanceof List<?> run) {
                walk.walk((List<Path>) run, visitor);
            } else {
                walk.walk(surroundings.in(), "standard input", visitor);
            }
        }
    }

    /** On an interrupt, lets the line that is being written end, and clears the bar away. */
    private static final class Farewell implements AutoCloseable {
        private final CountDownLatch done = new CountDownLatch(1);
        private final Thread hook;

        Farewell(Pipeline pipeline, Progress progress) {
            hook = new Thread(() -> {
                pipeline.stop();
                try {
                    if (!done.await(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                        progress.close();
                    }
                } catch (InterruptedException now) {
                    progress.close();
                }
            });
            Runtime.getRuntime().addShutdownHook(hook);
        }

        @Override
        public void close() {
            done.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException shuttingDown) {
                // The hook runs already, and has just been told that all is done.
            }
        }
    }
}
