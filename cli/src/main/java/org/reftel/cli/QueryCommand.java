package org.reftel.cli;

import java.io.PrintStream;
import java.util.List;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.WrongCursor;
import org.reftel.cli.show.Printable;
import picocli.CommandLine.Parameters;

/** What the commands have in common that take a query. */
abstract class QueryCommand extends ArchiveCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "QUERY",
            description = "What to look for, as docs/search.md describes it. Several words are taken together; put the"
                    + " whole in single quotation marks where the shell would read something into it.")
    List<String> words = List.of();

    QueryCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** Answers a query that was understood. */
    abstract int answer(Query query, PrintStream out) throws FaultyQuery;

    @Override
    final int run(PrintStream out) {
        String text = String.join(" ", words);
        PrintStream err = surroundings.err();
        try {
            return answer(Query.parse(text), out);
        } catch (FaultyQuery fault) {
            return tell(fault, err);
        } catch (WrongCursor wrong) {
            err.println("reftel: " + wrong.getMessage());
            return ExitCode.USAGE;
        }
    }

    /** Shows a query that was not understood, with the place of the fault. */
    static int tell(FaultyQuery fault, PrintStream err) {
        String text = fault.query();
        int column = text.codePointCount(0, fault.offset());
        err.println("reftel: " + fault.problem());
        err.println("  " + Printable.line(text));
        err.println("  " + " ".repeat(column) + "^ column " + (column + 1));
        err.println("  " + fault.remedy());
        return ExitCode.USAGE;
    }
}
