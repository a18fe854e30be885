package org.reftel.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.Correction;
import org.reftel.archive.Emendation;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.Keeper;
import org.reftel.archive.Occurrence;
import org.reftel.archive.Witness;
import org.reftel.archive.access.Reader;
import org.reftel.cli.keep.ReadCopies;
import org.reftel.cli.show.Printable;
import org.reftel.core.text.TextSpan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reftel emend}: an editor's correction of what a copy has. */
@Command(
        name = "emend",
        header = "Correct what a copy has, for reading; the copy stays as it is.",
        description = {
            "",
            "The words are looked for in the telegram, or in the paragraph that is named behind #; a blank in them stands for any"
                    + " blanks and line ends. What is to be read instead is signed, dated and kept with the copies for good:"
                    + " the telegram is read, searched and exported with it, and shows what its copy has. It can be revoked."
        },
        footer = {
            "  reftel emend 09ASTANA1843#p3 dismi/ssed dismissed --by 'Jane Roe' --reason 'a slash of the line'",
            "  reftel emend 09ASTANA1843 teh the --nth 2 --dry-run   what would be read, and where",
            "  reftel emend --list 09ASTANA1843                      the emendations, with their numbers",
            "  reftel emend --revoke 3 --by 'Jane Roe' --reason 'the other copy has it too'"
        })
final class EmendCommand extends ArchiveCommand {
    private static final int MOST_SHOWN = 20;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "Which telegram, and behind # which paragraph: 09ASTANA1843#p3.")
    @Nullable
    String id;

    @Parameters(index = "1", arity = "0..1", paramLabel = "WORDS", description = "What stands there.")
    @Nullable
    String words;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "READ",
            description = "What is to be read instead; '' for nothing.")
    @Nullable
    String read;

    @Option(
            names = "--nth",
            paramLabel = "N",
            description = "Which place it is, if the words stand at several; 1 is the first.")
    int nth;

    @Option(
            names = "--witness",
            paramLabel = "N",
            description =
                    "In which witness, by its number in reftel show --witnesses; otherwise in the text that is read.")
    @Nullable
    Long witness;

    @Option(names = "--list", description = "The emendations of a telegram, or all.")
    boolean list;

    @Option(names = "--revoke", paramLabel = "N", description = "The emendation with this number holds no more.")
    @Nullable
    Integer revoke;

    @Option(names = "--dry-run", description = "Only show what would be read.")
    boolean dry;

    @Option(names = "--by", paramLabel = "NAME", description = "Who says so.")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
    String reason = "";

    EmendCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(PrintStream out) {
        boolean signed = !by.isBlank() && !reason.isBlank();
        if (list && revoke == null && words == null) {
            return list(out);
        }
        if (revoke != null && id == null && signed && !list) {
            revoke(out, revoke);
            return ExitCode.OK;
        }
        if (id == null || words == null || read == null || list || revoke != null || !signed && !dry) {
            return wrong(
                    "Name a telegram, the words that stand there and what is to be read, with --by and --reason; or"
                            + " --list; or --revoke N with --by and --reason.");
        }
        return emend(out, id, words, read);
    }

    private int emend(PrintStream out, String id, String words, String read) {
        int mark = id.indexOf('#');
        String paragraph = mark < 0 ? null : id.substring(mark + 1).strip().toLowerCase(Locale.ROOT);
        Correction correction;
        String shown;
        try (Archive opened = open()) {
            Holding holding = holding(opened, mark < 0 ? id : id.substring(0, mark));
            if (holding == null) {
                return wrong(Printable.line(id) + " is not held. reftel show says what is near to it.");
            }
            if (paragraph != null && !holding.telegram().body().places().contains(paragraph)) {
                return wrong(holding.key() + " has no paragraph #" + Printable.line(paragraph) + ".");
            }
            Witness in = in(holding);
            if (witness != null && in == null) {
                return wrong(holding.key() + " has no witness " + witness + ". reftel show --witnesses " + holding.key()
                        + " prints their numbers.");
            }
            List<Occurrence> found = Occurrence.of(holding, in, paragraph, words);
            if (found.isEmpty() || found.size() > 1 && nth == 0 || nth < 0 || nth > found.size()) {
                return tellPlaces(holding, paragraph, words, found);
            }
            Occurrence place = found.get(Math.max(nth, 1) - 1);
            correction = place.read(read);
            correction.check(holding);
            shown = holding.key() + (place.paragraph() == null ? "" : "#" + place.paragraph()) + ", witness "
                    + place.witness().sequence() + "\n  stands  "
                    + Printable.line(place.inContext(place.stands())) + "\n  read    "
                    + Printable.line(place.inContext(read));
        }
        out.println(shown);
        if (dry) {
            out.println("Nothing was entered.");
            return ExitCode.OK;
        }
        try (Progress progress = progress();
                Keeper keeper = Keeper.ofExisting(archive.folder(), new ReadCopies())) {
            int number = keeper.emend(
                    correction, by.strip(), reason.strip(), System.currentTimeMillis(), new ArchiveJournal(progress));
            out.println("Emendation " + number + " is entered.");
        }
        return ExitCode.OK;
    }

    private void revoke(PrintStream out, int number) {
        try (Progress progress = progress();
                Keeper keeper = Keeper.ofExisting(archive.folder(), new ReadCopies())) {
            keeper.revoke(number, by.strip(), reason.strip(), System.currentTimeMillis(), new ArchiveJournal(progress));
        }
        out.println("Emendation " + number + " is revoked.");
    }

    private int list(PrintStream out) {
        try (Archive opened = open()) {
            List<Emendation> emendations;
            if (id == null) {
                emendations = opened.emendations(Reader.everything());
            } else {
                HoldingKey key = opened.resolve(id, Reader.everything()).key();
                if (key == null) {
                    return wrong(Printable.line(id) + " is not held. reftel show says what is near to it.");
                }
                emendations = opened.emendations(key, Reader.everything());
            }
            for (Emendation emendation : emendations) {
                out.println(String.format(
                        Locale.ROOT,
                        "%4d  %s%s, witness %d: “%s” is read “%s”",
                        emendation.number(),
                        emendation.key(),
                        paragraph(opened.holding(emendation.key(), Reader.everything()), emendation),
                        emendation.witness(),
                        Printable.line(emendation.stands()),
                        Printable.line(emendation.after())));
                out.println("      " + Printable.line(signature(emendation)));
                Emendation.Revocation revoked = emendation.revoked();
                if (revoked != null) {
                    out.println(Printable.line("      revoked by " + revoked.by() + " on " + day(revoked.made()) + ": "
                            + revoked.reason()));
                }
            }
        }
        return ExitCode.OK;
    }

    /** {@code Emendation 3 by Jane Roe on 2026-11-22: the copy has “dismi/ssed”, read “dismissed” (a slash of the line)}. */
    static String sentence(Emendation emendation) {
        return "Emendation " + emendation.number() + ": the copy has “" + emendation.stands() + "”, read “"
                + emendation.after() + "” (" + signature(emendation) + ")";
    }

    private static String signature(Emendation emendation) {
        return emendation.by() + " on " + day(emendation.made()) + ": " + emendation.reason();
    }

    private static String day(String time) {
        return time.substring(0, "2026-11-22".length());
    }

    /** {@code #p3}, where the emendation is read; empty where it is not, or stands in no paragraph. */
    private static String paragraph(@Nullable Holding holding, Emendation emendation) {
        var emended = holding == null ? null : holding.emended();
        if (holding != null && emended != null) {
            List<String> places = holding.telegram().body().places();
            for (var place : emended.places()) {
                for (int i = 0; i < places.size(); i++) {
                    TextSpan span =
                            holding.telegram().body().paragraphs().get(i).span();
                    boolean here =
                            span.start() <= place.span().start() && place.span().end() <= span.end();
                    if (here && place.emendation().number() == emendation.number()) {
                        return "#" + places.get(i);
                    }
                }
            }
        }
        return "";
    }

    private int tellPlaces(Holding holding, @Nullable String paragraph, String words, List<Occurrence> found) {
        String where = holding.key() + (paragraph == null ? "" : "#" + paragraph);
        String sought = "“" + Printable.line(words) + "”";
        if (found.isEmpty()) {
            return wrong(sought + " does not stand in " + where + ". Write it as reftel show --text " + where
                    + " prints it, letter by letter.");
        }
        int code = wrong(sought + " stands at " + found.size() + (found.size() == 1 ? " place in " : " places in ")
                + where + ". Name one with --nth, or write more of the words around it:");
        for (int i = 0; i < Math.min(found.size(), MOST_SHOWN); i++) {
            Occurrence place = found.get(i);
            surroundings
                    .err()
                    .println(String.format(
                            Locale.ROOT,
                            "%4d  %-6s %s",
                            i + 1,
                            Objects.requireNonNullElse(place.paragraph(), ""),
                            Printable.line(place.inContext(place.stands()))));
        }
        if (found.size() > MOST_SHOWN) {
            surroundings.err().println("      and " + (found.size() - MOST_SHOWN) + " more");
        }
        return code;
    }

    private @Nullable Witness in(Holding holding) {
        for (Witness one : holding.witnesses()) {
            if (witness != null && one.sequence() == witness) {
                return one;
            }
        }
        return null;
    }

    private static @Nullable Holding holding(Archive archive, String written) {
        HoldingKey key = archive.resolve(written, Reader.everything()).key();
        return key == null ? null : archive.holding(key, Reader.everything());
    }

    private int wrong(String message) {
        surroundings.err().println("reftel: " + message);
        return ExitCode.USAGE;
    }
}
