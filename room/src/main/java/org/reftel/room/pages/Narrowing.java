package org.reftel.room.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.Clause;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.FacetKind;
import org.reftel.archive.search.Order;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;

/** Changes a query by whole clauses: one is taken out or put beside the others. What comes out can be read again. */
final class Narrowing {
    private static final String EVERYTHING = "*";

    private final Query query;
    private final List<String> texts = new ArrayList<>();

    Narrowing(Query query) {
        this.query = query;
        for (Query.Conjunct conjunct : query.conjuncts()) {
            texts.add(query.text()
                    .substring(conjunct.span().start(), conjunct.span().end()));
        }
    }

    /** The query as written. */
    String text() {
        return query.text();
    }

    /** The clauses as written, in order; empty where the query is for everything. */
    List<String> clauses() {
        return isEverything() ? List.of() : List.copyOf(texts);
    }

    /** The place of a clause among {@link #clauses}; -1 where it is none of them. */
    int find(String clause) {
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).equalsIgnoreCase(clause)) {
                return i;
            }
        }
        return -1;
    }

    /** With one clause more. */
    String with(String clause) {
        List<String> all = new ArrayList<>(clauses());
        all.add(clause);
        return joined(all);
    }

    /** Without one of {@link #clauses}. */
    String without(int place) {
        List<String> others = new ArrayList<>(texts);
        others.remove(place);
        return joined(others);
    }

    /** Of a stretch of time; it takes the place of those that the query asks for. */
    String sent(String period) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Clause clause = query.conjuncts().get(i).clause();
            if (!(clause instanceof Clause.Sent) && !(clause instanceof Clause.Everything)) {
                all.add(texts.get(i));
            }
        }
        all.add("date:" + period);
        return joined(all);
    }

    /** Whether a clause asks that something be not there. */
    boolean excludes(int place) {
        return query.conjuncts().get(place).clause() instanceof Clause.Not;
    }

    private boolean isEverything() {
        return texts.size() == 1 && query.conjuncts().getFirst().clause() instanceof Clause.Everything;
    }

    /** Blanks do, unless the clauses would run into each other: an OR needs brackets, a name and a number an AND. */
    private String joined(List<String> clauses) {
        if (clauses.isEmpty()) {
            return EVERYTHING;
        }
        String plain = String.join(" ", clauses);
        if (count(plain) == clauses.size()) {
            return plain;
        }
        List<String> closed = clauses.stream().map(Narrowing::bracketed).toList();
        String bracketed = String.join(" ", closed);
        return count(bracketed) == clauses.size() ? bracketed : String.join(" AND ", closed);
    }

    private static String bracketed(String clause) {
        try {
            return Query.parse(clause + " " + EVERYTHING).clause() instanceof Clause.Or ? "(" + clause + ")" : clause;
        } catch (FaultyQuery cannotBeJoined) {
            return "(" + clause + ")";
        }
    }

    private static int count(String text) {
        try {
            return Query.parse(text).conjuncts().size();
        } catch (FaultyQuery runsInto) {
            return -1;
        }
    }

    /** The clause that asks for a facet's value. */
    static String clause(FacetKind kind, String value) {
        String field = switch (kind) {
            case YEAR, MONTH, DAY -> "date";
            case POST -> "post";
            case COUNTRY -> "country";
            case TAG -> "tag";
            case CLASS -> "class";
            case CAPTION -> "caption";
            case PRECEDENCE -> "prec";
            case SIGNER -> "signer";
            case CITED -> "cited";
            case CITING -> "citedby";
            case DISTANCE -> "around";
        };
        if (kind == FacetKind.CLASS || kind == FacetKind.PRECEDENCE) {
            String word = value.equals("NIACT IMMEDIATE") ? "niact" : value.toLowerCase(Locale.ROOT);
            return field + ":" + quoted(word.equals("limited official use") ? "lou" : word);
        }
        return field + ":" + quoted(kind == FacetKind.POST ? unmistakable(value) : value);
    }

    /** A post's name, or, where a city or nickname of others is written so too, how it is called in full. */
    private static String unmistakable(String name) {
        Post post = Manual.standard().posts().byName(name);
        return post == null || !Shared.NAMES.contains(post.name()) ? name : post.displayName();
    }

    /** Names of posts that are the city, country or nickname of others too. */
    private static final class Shared {
        static final Set<String> NAMES = names();

        private static Set<String> names() {
            Set<String> names = new HashSet<>();
            for (Post post : Manual.standard().posts().all()) {
                add(names, post, post.city());
                add(names, post, post.country());
                post.nicknames().forEach(nickname -> add(names, post, nickname));
            }
            return names;
        }

        private static void add(Set<String> names, Post post, @Nullable String called) {
            Post other = called == null ? null : Manual.standard().posts().byName(called);
            if (other != null && !other.equals(post)) {
                names.add(other.name());
            }
        }
    }

    private static String quoted(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '.') {
                return '"' + value.replace('"', ' ').replace('\u201c', ' ').replace('\u201d', ' ') + '"';
            }
        }
        return value;
    }

    /** The page that answers a query. */
    static String address(String query) {
        return "/search?q=" + encoded(query);
    }

    /** The page that answers a query in an order. */
    static String address(String query, Order order) {
        return address(query) + (order == Order.RELEVANCE ? "" : "&order=" + order.word());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
