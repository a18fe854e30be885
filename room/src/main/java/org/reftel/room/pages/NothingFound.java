package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reftel.archive.query.Clause;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchRequest;
import org.reftel.room.Enquiries;

/** What would find something, where a query finds nothing: each is tried before it is offered. */
public final class NothingFound {
    private static final int MOST_TRIES = 12;

    private final Enquiries enquiries;

    NothingFound(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    /**
     * A query that finds something.
     *
     * @param telegrams how many
     * @param how it differs, with the clause that it is about behind it: {@code without}
     */
    public record Way(long telegrams, String how, String clause, String href) {}

    /** The queries that find something; those that find most first. */
    List<Way> ways(Query query) {
        Narrowing narrowing = new Narrowing(query);
        List<String> clauses = narrowing.clauses();
        List<Way> ways = new ArrayList<>();
        int tries = 0;
        for (int i = 0; i < clauses.size() && clauses.size() > 1 && tries++ < MOST_TRIES; i++) {
            add(ways, "without", clauses.get(i), narrowing.without(i));
        }
        if (ways.isEmpty()) {
            for (String looser : looser(query)) {
                if (tries++ < MOST_TRIES) {
                    add(ways, "answer", looser, looser);
                }
            }
        }
        ways.sort(Comparator.comparingLong(Way::telegrams).reversed());
        return ways;
    }

    private void add(List<Way> ways, String how, String clause, String text) {
        try {
            SearchRequest request = new SearchRequest(Query.parse(text), Order.NEWEST, 0, null, 0);
            long total = enquiries.search(request, 0).total();
            if (total > 0) {
                ways.add(new Way(total, how, clause, Narrowing.address(text)));
            }
        } catch (FaultyQuery cannotBeAsked) {
            // Then it is no way.
        }
    }

    /** The query with its words apart, with one of them, with their beginnings, with other spellings. */
    private static Set<String> looser(Query query) {
        List<Clause.Term> terms = Clause.terms(query.clause()).stream()
                .filter(term -> term.field().isText())
                .toList();
        Set<String> looser = new LinkedHashSet<>();
        List<String> words =
                terms.stream().flatMap(term -> term.words().stream()).distinct().toList();
        if (words.size() > 1) {
            looser.add(String.join(" ", words));
            looser.add(String.join(" OR ", words));
        }
        for (String word : words) {
            if (word.length() > 4 && Character.isLetter(word.charAt(0))) {
                looser.add(word + "~");
                looser.add(word.substring(0, word.length() - 1) + "*");
            }
        }
        looser.remove(query.text());
        return looser;
    }
}
