package org.reftel.cli;

import org.reftel.cli.show.Ink;
import picocli.CommandLine.Option;

/** How what is printed for a person looks. Mixed into commands. */
final class Looks {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;

    private final Surroundings surroundings;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Use colour: ${COMPLETION-CANDIDATES}. By itself on a terminal, unless NO_COLOR is set.")
    When colour = When.auto;

    Looks(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** When to use colour. In lower case, as the words stand on the command line. */
    enum When {
        auto,
        always,
        never
    }

    Ink ink() {
        return switch (colour) {
            case always -> new Ink(true);
            case never -> new Ink(false);
            case auto -> new Ink(surroundings.wantsColour(surroundings.outIsTerminal()));
        };
    }

    /** Columns to write in: those of the terminal, but no wider than is good to read. */
    int width() {
        return Math.clamp(surroundings.columns(), NARROWEST, WIDEST);
    }
}
