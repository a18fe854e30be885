package org.reftel.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which archive a command works on. Mixed into commands. */
final class ArchiveOption {
    private final Surroundings surroundings;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "The archive's folder. Without it: @|bold $REFTEL_ARCHIVE|@, else"
                    + " @|bold $XDG_DATA_HOME/reftel|@, else @|bold ~/.local/share/reftel|@.")
    @Nullable
    String archive;

    ArchiveOption(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The folder, whether or not there is an archive in it. */
    Path folder() {
        String named = archive;
        try {
            return named == null ? standard(surroundings.environment()) : Path.of(named);
        } catch (InvalidPathException impossible) {
            if (command == null) {
                throw impossible;
            }
            throw new CommandLine.ParameterException(
                    command.commandLine(), "'" + named + "' cannot be a folder: " + impossible.getReason() + ".");
        }
    }

    /** The folder where none is named. */
    static Path standard(Map<String, String> environment) {
        String named = environment.get("REFTEL_ARCHIVE");
        if (named != null && !named.isEmpty()) {
            return Path.of(named);
        }
        String share = environment.get("XDG_DATA_HOME");
        if (share != null && !share.isEmpty()) {
            return Path.of(share, "reftel");
        }
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
        return Path.of(home, ".local", "share", "reftel");
    }
}
