package org.reftel.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.access.Reader;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.reference.Certainty;
import org.reftel.archive.reference.Edge;
import org.reftel.archive.reference.Neighbourhood;
import org.reftel.archive.reference.Node;
import org.reftel.archive.reference.Quotation;
import org.reftel.archive.reference.Referral;
import org.reftel.archive.reference.TelegramThread;
import org.reftel.cli.show.Printable;
import org.reftel.export.GraphExport;
import org.reftel.export.GraphForm;
import org.reftel.export.ReferenceJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reftel refs}: what a telegram cites, what cites it, its thread, and the web of references as a graph. */
@Command(
        name = "refs",
        header = "What a telegram cites, what cites it, and the thread that it belongs to.",
        description = {
            "",
            "Each place in the reference line and the text that refers to something is listed, with what is meant: in which telegram,"
                    + " how sure that is, and why. The telegram may be named in any form; it may also be one that is cited and"
                    + " not held. With --graph the telegrams"
                    + " around it are written as a graph; without an id, the whole web of references, or with --query that of"
                    + " the telegrams that answer."
        },
        footer = {
            "  reftel refs 09ASTANA1843               what it cites",
            "  reftel refs 09ASTANA1843 --cited-by    what cites it, with the sentence",
            "  reftel refs 09ASTANA1843 --thread      question, reply, follow-up",
            "  reftel refs 09ASTANA1843 --graph around.gexf --distance 2",
            "  reftel refs --graph web.graphml        everything",
            "  reftel refs --graph canal.zip --query 'tag:PREL canal'"
        })
final class RefsCommand extends ArchiveCommand {
    private static final int MOST_CITING = 10_000;
    private static final int MOST_DRAWN = 500;
    private static final String INDENT = "            ";

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Which telegram. Several words are taken together.")
    List<String> words = List.of();

    @ArgGroup(exclusive = true)
    Answer answer = new Answer();

    @Option(names = "--json", description = "As one JSON object, as the API answers.")
    boolean json;

    @Option(
            names = "--distance",
            paramLabel = "N",
            defaultValue = "2",
            description = "With --graph: how many citations away, 1 to 3. ${DEFAULT-VALUE} by itself.")
    int distance = 2;

    @Option(
            names = "--query",
            paramLabel = "QUERY",
            description = "With --graph and without an id: only the telegrams that answer, and what these cite.")
    @Nullable
    String query;

    RefsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** What is asked, other than what the telegram cites; one of them. */
    static final class Answer {
        @Option(names = "--cited-by", description = "What cites it, with the sentence.")
        boolean citedBy;

        @Option(names = "--thread", description = "The telegrams of the same matter, in the order of time.")
        boolean thread;

        @Option(
                names = "--graph",
                paramLabel = "FILE",
                description =
                        "Write a graph: .gexf, .graphml, .csv for the citations alone, or .zip for two CSV tables,"
                                + " nodes and edges.")
        @Nullable
        Path graph;
    }

    @Override
    int run(PrintStream out) {
        Path graph = answer.graph;
        String written = String.join(" ", words);
        if (written.isBlank() && graph == null) {
            return usage("Name a telegram, or write a graph with --graph FILE.");
        }
        try (Archive opened = open()) {
            if (written.isBlank() && graph != null) {
                return export(opened, graph, null);
            }
            String id = id(opened, written);
            if (id == null) {
                return ExitCode.INPUT;
            }
            if (graph != null) {
                return export(opened, graph, opened.neighbourhood(id, distance, MOST_DRAWN, Reader.everything()));
            }
            if (answer.thread) {
                thread(opened, id, out);
            } else if (answer.citedBy) {
                citedBy(opened, id, out);
            } else {
                cites(opened, id, out);
            }
            return ExitCode.OK;
        }
    }

    private @Nullable String id(Archive opened, String written) {
        if (opened.node(written, Reader.everything()) != null) {
            return written;
        }
        HoldingKey key = opened.resolve(written, Reader.everything()).key();
        if (key == null) {
            surroundings
                    .err()
                    .println("reftel: Nothing is held under " + Printable.line(written)
                            + ", and no telegram that is held cites it. 'reftel show' offers what is near to it.");
        }
        return key == null ? null : key.text();
    }

    private void cites(Archive opened, String id, PrintStream out) {
        Holding holding = opened.holding(new HoldingKey(id), Reader.everything());
        List<Edge> cites = opened.cites(new HoldingKey(id), Reader.everything());
        List<Referral> referrals = holding == null ? List.of() : Referral.of(holding, cites);
        if (json) {
            out.println(ReferenceJson.cites(id, referrals, cites, cited -> opened.node(cited, Reader.everything())));
            return;
        }
        if (holding == null) {
            out.println(id + " is not held; what it cites is not known.");
            return;
        }
        CitedPlaces places = new CitedPlaces(holding);
        List<String> others = places.others();
        if (cites.isEmpty()) {
            out.println(id + (others.isEmpty() ? " cites no telegram." : " cites no telegram that could be read:"));
        }
        for (Edge edge : places.inOrder(cites)) {
            Node node = opened.node(edge.cited(), Reader.everything());
            out.println(line(edge.cited(), node));
            out.println(INDENT + Printable.line(places.of(edge)));
            tellDoubt(edge, out);
        }
        others.forEach(other -> out.println(INDENT + Printable.line(other)));
    }

    private void citedBy(Archive opened, String id, PrintStream out) {
        List<Edge> edges = opened.citedBy(id, 0, MOST_CITING, Reader.everything());
        if (json) {
            out.println(ReferenceJson.citedBy(
                    id,
                    edges.size(),
                    edges,
                    null,
                    citing -> opened.node(citing, Reader.everything()),
                    edge -> quotations(opened, edge)));
            return;
        }
        if (edges.isEmpty()) {
            out.println("No telegram that is held cites " + id + ".");
        }
        for (Edge edge : edges) {
            out.println(line(edge.citing(), opened.node(edge.citing(), Reader.everything())));
            for (Quotation quotation : quotations(opened, edge)) {
                String place = quotation.place() == null ? "" : " (#" + quotation.place() + ")";
                String text = quotation.inReferenceLine()
                        ? "in its reference line: " + quotation.words()
                        : "“" + quotation.before() + quotation.words() + quotation.after() + "”" + place;
                out.println(INDENT + Printable.line(text));
            }
            tellDoubt(edge, out);
        }
    }

    private static List<Quotation> quotations(Archive opened, Edge edge) {
        Holding citing = opened.holding(new HoldingKey(edge.citing()), Reader.everything());
        return citing == null ? List.of() : Quotation.of(citing, edge);
    }

    private void thread(Archive opened, String id, PrintStream out) {
        TelegramThread thread = opened.thread(id, Reader.everything());
        if (thread == null) {
            return;
        }
        if (json) {
            out.println(ReferenceJson.thread(id, thread));
            return;
        }
        for (TelegramThread.Member member : thread.members()) {
            TelegramThread.Part part = member.part();
            out.println(line(member.telegram().id(), member.telegram()));
            out.println(INDENT
                    + (part == null ? "" : part.words() + ": ")
                    + member.argument()
                    + (member.telegram().id().equals(id) && words.size() > 0 ? " (this one)" : ""));
        }
        if (thread.bounded()) {
            out.println("There are more, farther away.");
        }
    }

    /** {@code 2009-10-13  09ASTANA1843  SUBJECT}. */
    private static String line(String id, @Nullable Node node) {
        String sent = node == null ? null : node.sent();
        String subject = node == null ? null : node.subject();
        boolean held = node != null && node.held();
        return Printable.line(String.format(
                Locale.ROOT,
                "%-10s  %-20s %s",
                sent == null ? "" : sent.substring(0, 10),
                id,
                held ? (subject == null ? "" : subject) : "(not held)"));
    }

    private static void tellDoubt(Edge edge, PrintStream out) {
        if (edge.certainty() != Certainty.SURE) {
            List<String> more = new ArrayList<>(edge.candidates());
            out.println(INDENT + edge.certainty().word() + ": " + edge.reason().words()
                    + (more.isEmpty() ? "" : " (" + String.join(", ", more) + ")"));
        }
    }

    private int export(Archive opened, Path file, @Nullable Neighbourhood around) {
        GraphForm form = null;
        for (GraphForm one : GraphForm.values()) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith("." + one.ending())) {
                form = one;
            }
        }
        if (form == null) {
            return usage(
                    "The form of a graph is told by the end of its file's name: .gexf, .graphml, .csv or .zip, not "
                            + file.getFileName() + ".");
        }
        try {
            GraphExport export = new GraphExport(form, query == null ? null : Query.parse(query));
            GraphExport.Written written = WholeFile.write(
                    file,
                    out -> around == null ? export.write(opened, Reader.everything(), out) : export.write(around, out));
            surroundings
                    .err()
                    .println(String.format(
                            Locale.ROOT,
                            "reftel: %,d telegrams and %,d citations are in %s.%s",
                            written.telegrams(),
                            written.citations(),
                            file,
                            around != null && around.bounded() ? " There are more within this distance." : ""));
            return ExitCode.OK;
        } catch (FaultyQuery fault) {
            return QueryCommand.tell(fault, surroundings.err());
        } catch (IOException failed) {
            surroundings
                    .err()
                    .println("reftel: " + file + ": cannot be written: " + failed.getMessage()
                            + ". See that the folder is there and the disk has room.");
            return ExitCode.OUTPUT;
        }
    }

    private int usage(String what) {
        surroundings.err().println("reftel: " + Printable.line(what));
        return ExitCode.USAGE;
    }
}
