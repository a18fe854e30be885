package org.reftel.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.Keeper;
import org.reftel.archive.access.Reader;
import org.reftel.archive.witness.Entry;
import org.reftel.cli.keep.ReadCopies;
import org.reftel.cli.show.Printable;
import org.reftel.core.telegram.TelegramId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reftel assign}: a person decides which telegram a witness belongs to. */
@Command(
        name = "assign",
        header = "Decide which telegram a witness belongs to.",
        description = {
            "",
            "For a copy whose own evidence misleads: a wrong number, a damaged date. The decision is signed, dated and kept with"
                    + " the copies for good; reftel rebuild applies it again. It can be revoked, and a later decision on the"
                    + " same witness takes its place."
        },
        footer = {
            "  reftel show --witnesses 09ASTANA18430            the witnesses, with their numbers",
            "  reftel assign 17 09ASTANA1843 --by 'Jane Roe' --reason 'a digit too many in the class line'",
            "  reftel assign 17 --revoke --by 'Jane Roe' --reason 'it is another telegram'"
        })
final class AssignCommand extends ArchiveCommand {
    @Parameters(
            index = "0",
            paramLabel = "WITNESS",
            description = "Its number as reftel show --witnesses prints it, or eight letters or more of its copy's"
                    + " checksum.")
    String witness = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The telegram, with its year.")
    @Nullable
    String id;

    @Option(names = "--revoke", description = "Its own evidence decides again.")
    boolean revoke;

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who decides.")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    String reason = "";

    AssignCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(PrintStream out) {
        if ((id == null) != revoke || by.isBlank() || reason.isBlank()) {
            return wrong("Name a witness and a telegram, or a witness and --revoke, with --by and --reason.");
        }
        List<Entry.Decision> named;
        String key = "";
        try (Archive opened = open()) {
            named = opened.witnesses(witness, Reader.everything());
            if (!revoke) {
                key = key(opened, Objects.requireNonNull(id));
            }
        }
        if (named.size() != 1) {
            return wrong((named.isEmpty() ? "There is no witness " : "There is more than one witness ")
                    + Printable.line(witness) + ". reftel show --witnesses ID prints their numbers.");
        }
        if (key.isEmpty() && !revoke) {
            return wrong(Printable.line(Objects.requireNonNull(id))
                    + " is no telegram's id. Write year, post and number: 09ASTANA1843.");
        }
        Entry.Decision of = named.getFirst();
        try (Progress progress = progress();
                Keeper keeper = Keeper.ofExisting(archive.folder(), new ReadCopies())) {
            keeper.decide(
                    new Entry.Decision(
                            System.currentTimeMillis(), of.sha256(), of.ordinal(), key, by.strip(), reason.strip()),
                    new ArchiveJournal(progress));
        }
        out.println(
                revoke
                        ? "Of witness " + Printable.line(witness) + " its own evidence decides."
                        : "Witness " + Printable.line(witness) + " belongs to " + key + ".");
        return ExitCode.OK;
    }

    private int wrong(String message) {
        surroundings.err().println("reftel: " + message);
        return ExitCode.USAGE;
    }

    /** The key of what is held under an id, or of the id itself; empty where it is none. */
    private static String key(Archive archive, String written) {
        HoldingKey held = archive.resolve(written, Reader.everything()).key();
        if (held != null) {
            return held.text();
        }
        TelegramId id = TelegramId.parse(written);
        return id == null ? "" : id.toString();
    }
}
