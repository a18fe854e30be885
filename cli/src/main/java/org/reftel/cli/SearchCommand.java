package org.reftel.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchAnswer;
import org.reftel.archive.search.SearchRequest;
import org.reftel.cli.show.SearchListing;
import org.reftel.export.SearchCsv;
import org.reftel.export.SearchJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reftel search}: finds telegrams of the archive. */
@Command(
        name = "search",
        header = "Find telegrams by any word, field or number.",
        description = {
            "",
            "Shows how many telegrams answer the query, exactly, and the first of them: who writes to whom, the subject,"
                    + " and the paragraphs that answer best, with the words marked."
        },
        footer = {
            "  reftel search pipeline minister",
            "  reftel search 'para:(oil AND mark:S) from:astana date:2009'",
            "  reftel search --order date --facets 'tag:democratization -class:secret'",
            "  reftel search 09ASTANA1843              the telegram, and those that cite it"
        })
final class SearchCommand extends QueryCommand {
    private static final int PASSAGES = 3;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            defaultValue = "relevance",
            description =
                    "relevance, date (the newest first), oldest, imported, most-cited (by other telegrams), most-posts (cited by"
                            + " those of the most posts) or nearest (to the one that around: names). ${DEFAULT-VALUE} by itself.")
    String order = "relevance";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many telegrams to show, at most " + SearchRequest.MOST + "; ${DEFAULT-VALUE} by itself.")
    int limit = 10;

    @Option(names = "--cursor", paramLabel = "C", description = "Go on where the answer with this cursor ended.")
    @Nullable
    String cursor;

    @Option(
            names = "--facets",
            description = "Count all that was found by year, month, post, country, TAG, class, caption, precedence,"
                    + " signer and times cited.")
    boolean facets;

    @Option(
            names = "--citing",
            description = "With --facets: count by the posts whose telegrams cite what was found, too.")
    boolean citing;

    @Option(
            names = "--facet-values",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many values of a facet to show, the most frequent; ${DEFAULT-VALUE} by itself.")
    int facetValues = 10;

    @ArgGroup(exclusive = true)
    Form form = new Form();

    @Mixin
    final Looks looks;

    SearchCommand(Surroundings surroundings) {
        super(surroundings);
        this.looks = new Looks(surroundings);
    }

    /** What is printed instead of the page; one of them. */
    static final class Form {
        @Option(names = "--json", description = "One JSON object, reftel/search/1.")
        boolean json;

        @Option(names = "--csv", description = "CSV, a telegram a row.")
        boolean csv;
    }

    @Override
    int answer(Query query, PrintStream out) throws FaultyQuery {
        Order by = Order.find(order);
        String wrong = by == null
                ? "There is no order '" + order
                        + "'. Write relevance, date, oldest, imported, most-cited, most-posts or nearest."
                : limit < 1 || limit > SearchRequest.MOST
                        ? "--limit takes 1 to " + SearchRequest.MOST + "; --cursor leads to the rest."
                        : facetValues < 1 ? "--facet-values takes 1 or more." : null;
        if (by == null || wrong != null) {
            surroundings.err().println("reftel: " + wrong);
            return ExitCode.USAGE;
        }
        if (by == Order.NEAREST) {
            query.around();
        }
        try (Archive opened = open()) {
            SearchAnswer answer = opened.search(
                    new SearchRequest(query, by, limit, cursor, facets ? facetValues : 0).withCiting(citing),
                    PASSAGES,
                    Reader.everything());
            if (form.json) {
                out.println(SearchJson.of(answer, query.text(), by.word()));
            } else if (form.csv) {
                out.print(SearchCsv.of(answer));
            } else {
                out.print(new SearchListing(looks.width(), looks.ink()).of(answer, words(by)));
            }
        }
        return ExitCode.OK;
    }

    private static String words(Order order) {
        return switch (order) {
            case RELEVANCE -> "by relevance";
            case NEWEST -> "the newest first";
            case OLDEST -> "the oldest first";
            case IMPORTED -> "the newly imported first";
            case MOST_CITED -> "the most cited first";
            case MOST_POSTS -> "those cited by most posts first";
            case NEAREST -> "the nearest first";
        };
    }
}
