package org.reftel.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.Assembly;
import org.reftel.archive.Emended;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.Witness;
import org.reftel.archive.access.Reader;
import org.reftel.archive.catalogue.Decided;
import org.reftel.archive.identity.Resolution;
import org.reftel.archive.likeness.Likeness;
import org.reftel.archive.reference.Node;
import org.reftel.cli.pipeline.Bytes;
import org.reftel.cli.pipeline.Renderer;
import org.reftel.cli.show.Printable;
import org.reftel.cli.show.TelegramPage;
import org.reftel.cli.show.TextListing;
import org.reftel.copies.Transcription;
import org.reftel.core.manual.Manual;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.OffsetMap;
import org.reftel.core.text.TextSpan;
import org.reftel.export.HeldCopy;
import org.reftel.json.TelegramJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reftel show}: one telegram of the archive. */
@Command(
        name = "show",
        header = "Show a telegram of the archive, or one paragraph of it.",
        description = {
            "",
            "The telegram may be named in any form: 09ASTANA1843, 2009ASTANA01843, 'Astana 1843 (2009)'. Where nothing is"
                    + " held under that name, what is near to it is offered."
        },
        footer = {
            "  reftel show 09ASTANA1843",
            "  reftel show 09ASTANA1843#p3            paragraph 3",
            "  reftel show --witnesses 09ASTANA1843   the copies that it is known from",
            "  reftel show --json ASTANA 1843 of 2009"
        })
final class ShowCommand extends ArchiveCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description =
                    "Which telegram, and behind # which paragraph: #p3; #p3.2 the second that is numbered 3; #u1 the"
                            + " first without a number. Several words are taken together.")
    List<String> words = List.of();

    @ArgGroup(exclusive = true)
    Form form = new Form();

    @Mixin
    final Looks looks;

    ShowCommand(Surroundings surroundings) {
        super(surroundings);
        this.looks = new Looks(surroundings);
    }

    /** What is shown instead of the page; one of them. */
    static final class Form {
        @Option(names = "--json", description = "One JSON object, as docs/schema/telegram-1.json describes it.")
        boolean json;

        @Option(names = "--text", description = "Only the running text, a paragraph a line.")
        boolean text;

        @Option(names = "--witnesses", description = "The copies that the telegram is known from.")
        boolean witnesses;
    }

    @Override
    int run(PrintStream out) {
        String written = String.join(" ", words);
        int mark = written.indexOf('#');
        String id = mark < 0 ? written : written.substring(0, mark);
        if (mark >= 0 && (form.json || form.witnesses)) {
            surroundings
                    .err()
                    .println("reftel: --json and --witnesses show a whole telegram. Leave out "
                            + Printable.line(written.substring(mark)) + ".");
            return ExitCode.USAGE;
        }
        if (id.isBlank()) {
            surroundings.err().println("reftel: Name a telegram: year, post and number, such as 09ASTANA1843.");
            return ExitCode.USAGE;
        }
        try (Archive opened = open()) {
            Resolution resolution = opened.resolve(id, Reader.everything());
            HoldingKey key = resolution.key();
            Holding holding = key == null ? null : opened.holding(key, Reader.everything());
            if (holding == null) {
                tellOffers(id, resolution, opened.wanted(id, Reader.everything()));
                return ExitCode.INPUT;
            }
            if (form.json) {
                new TelegramJson().writeLine(holding.telegram(), HeldCopy.of(holding), out);
                return ExitCode.OK;
            }
            return mark < 0
                    ? whole(opened, holding, out)
                    : paragraph(holding, written.substring(mark + 1).strip(), out);
        }
    }

    private int whole(Archive archive, Holding holding, PrintStream out) {
        List<Decided> decisions = archive.decisions(holding.key(), Reader.everything());
        if (form.witnesses) {
            out.println(holding.key());
            for (Witness witness : holding.witnesses()) {
                out.println(String.format(
                        Locale.ROOT,
                        "%8d  %-15s %-16s %s  %s",
                        witness.sequence(),
                        witness.kind().name().toLowerCase(Locale.ROOT),
                        witness.publisher(),
                        witness.copy().substring(0, 12),
                        Printable.line(witness.path())));
                tellSection(holding, witness, out);
                for (Decided decided : decisions) {
                    if (decided.witness() == witness.sequence() && !decided.superseded()) {
                        out.println("          " + Printable.line(sentence(decided, holding.key())));
                    }
                }
            }
            for (Decided decided : decisions) {
                if (!decided.key().equals(holding.key()) && !decided.superseded()) {
                    out.println(
                            Printable.line("Witness " + decided.witness() + " " + sentence(decided, holding.key())));
                }
            }
            return ExitCode.OK;
        }
        Witness witness = holding.principal();
        Telegram telegram = holding.telegram();
        Transcription transcription = new Transcription(
                telegram.source(),
                OffsetMap.identity(0, 0),
                telegram.statement(),
                holding.path(),
                witness.copy(),
                0,
                0);
        Bytes page = new Bytes(telegram.source().length() * 2 + 1024);
        renderer().render(transcription, telegram, page);
        try {
            page.writeTo(out);
            boolean isPage = !form.text;
            if (isPage) {
                tellEmendations(holding, out);
                for (Likeness likeness : archive.likenesses(holding.key(), Reader.everything())) {
                    out.println(Printable.line(sentence(likeness, holding.key())));
                }
            }
            for (Decided decided : isPage ? decisions : List.<Decided>of()) {
                if (decided.key().equals(holding.key()) && !decided.superseded()) {
                    out.println(
                            Printable.line("Witness " + decided.witness() + " " + sentence(decided, holding.key())));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ExitCode.OK;
    }

    /** {@code assigned by Jane Roe on 2026-11-22, before 09ASTANA18430: a digit too many}. */
    private static String sentence(Decided decided, HoldingKey here) {
        String what = decided.kind().equals("ASSIGN") ? "assigned" : "assignment revoked";
        String where = decided.key().equals(here)
                ? decided.before().equals(here) ? "" : ", before of " + decided.before()
                : ", now of " + decided.key();
        return what + " by " + decided.by() + " on " + decided.made().substring(0, "2026-11-22".length()) + where + ": "
                + decided.reason();
    }

    /** Of a telegram that is held in sections: what of it stands in which. */
    private static void tellSection(Holding holding, Witness witness, PrintStream out) {
        Assembly assembly = holding.assembly();
        if (assembly == null) {
            return;
        }
        for (Assembly.Part part : assembly.parts()) {
            if (part.witness().sequence() == witness.sequence()) {
                List<String> all = holding.telegram().body().places();
                List<String> places = new ArrayList<>();
                for (int i = 0; i < all.size(); i++) {
                    TextSpan span =
                            holding.telegram().body().paragraphs().get(i).span();
                    if (assembly.witnesses(holding.source(span)).contains(witness)) {
                        places.add(all.get(i));
                    }
                }
                out.println("          section " + part.section() + (places.isEmpty() ? "" : ": " + named(places)));
            }
        }
    }

    /** {@code 09ASTANA1850 of 2009-10-15 has 98 % of the same text (sent again)}. */
    private static String sentence(Likeness likeness, HoldingKey key) {
        Likeness.Telegram other = likeness.than(key);
        String sent = other.sent();
        return other.key() + (sent == null ? "" : " of " + sent.substring(0, "2009-10-15".length())) + " has "
                + likeness.resemblance().alike() + " % of the same text ("
                + likeness.kind().sentence() + ")";
    }

    /** What is read otherwise than the copies have it, in the order of the text. */
    private static void tellEmendations(Holding holding, PrintStream out) {
        Emended emended = holding.emended();
        for (Emended.Place place : emended == null ? List.<Emended.Place>of() : emended.places()) {
            out.println(Printable.line(EmendCommand.sentence(place.emendation())));
        }
    }

    private Renderer renderer() {
        return form.text ? new TextListing() : new TelegramPage(Manual.standard(), looks.width(), looks.ink());
    }

    private int paragraph(Holding holding, String place, PrintStream out) {
        Telegram telegram = holding.telegram();
        List<String> places = telegram.body().places();
        int at = places.indexOf(place.toLowerCase(Locale.ROOT));
        if (at < 0) {
            surroundings
                    .err()
                    .println("reftel: " + holding.key() + " has no paragraph #" + Printable.line(place)
                            + (places.isEmpty() ? ", and none at all." : ". It has " + named(places) + "."));
            return ExitCode.INPUT;
        }
        Paragraph paragraph = telegram.body().paragraphs().get(at);
        out.print(
                form.text
                        ? Printable.line(paragraph.text().text()) + "\n"
                        : new TelegramPage(Manual.standard(), looks.width(), looks.ink())
                                .paragraph(telegram, paragraph));
        return ExitCode.OK;
    }

    /** {@code #p1 to #p12, #p12.2, #u1}: runs of neighbours by their ends. */
    private static String named(List<String> places) {
        StringBuilder named = new StringBuilder();
        int i = 0;
        while (i < places.size()) {
            int end = i;
            while (end + 1 < places.size() && isNext(places.get(end), places.get(end + 1))) {
                end++;
            }
            named.append(i == 0 ? "#" : ", #").append(places.get(i));
            if (end > i) {
                named.append(end == i + 1 ? ", #" : " to #").append(places.get(end));
            }
            i = end + 1;
        }
        return named.toString();
    }

    private static boolean isNext(String place, String other) {
        return place.charAt(0) == other.charAt(0)
                && place.indexOf('.') < 0
                && other.indexOf('.') < 0
                && Long.parseLong(place, 1, place.length(), 10) + 1 == Long.parseLong(other, 1, other.length(), 10);
    }

    private void tellOffers(String written, Resolution resolution, @Nullable Node wanted) {
        PrintStream err = surroundings.err();
        if (wanted != null) {
            err.println(String.format(
                    Locale.ROOT,
                    "reftel: %s is not held, but cited by %,d: reftel wanted %1$s",
                    wanted.id(),
                    wanted.timesCited()));
            return;
        }
        err.println("reftel: Nothing is held under '" + Printable.line(written) + "'."
                + (resolution.offers().isEmpty() ? "" : " Near to it:"));
        for (Resolution.Offer offer : resolution.offers()) {
            String sent = offer.sent();
            err.println(String.format(
                    Locale.ROOT,
                    "  %-20s %-10s %s (%s)",
                    offer.key(),
                    sent == null ? "" : sent.substring(0, Math.min(10, sent.length())),
                    Printable.line(text(offer.subject())),
                    offer.why()));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
