package org.reftel.archive.query;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Posts;
import org.reftel.core.telegram.TelegramId;
import org.reftel.core.text.TextSpan;

/**
 * What a query, or a part of it, asks of a telegram; within {@link Paragraph}, of a paragraph. Immutable; printed, it is
 * a query that means the same.
 */
public sealed interface Clause {

    /** Where it stands in the query. */
    TextSpan span();

    /** Every telegram, {@code *}. */
    record Everything(TextSpan span) implements Clause {
        @Override
        public String toString() {
            return "*";
        }
    }

    /** All of these. */
    record And(List<Clause> clauses, TextSpan span) implements Clause {
        public And {
            clauses = List.copyOf(clauses);
        }

        @Override
        public String toString() {
            return clauses.stream().map(Clause::toString).collect(Collectors.joining(" AND ", "(", ")"));
        }
    }

    /** One of these, or more. */
    record Or(List<Clause> clauses, TextSpan span) implements Clause {
        public Or {
            clauses = List.copyOf(clauses);
        }

        @Override
        public String toString() {
            return clauses.stream().map(Clause::toString).collect(Collectors.joining(" OR ", "(", ")"));
        }
    }

    /** Not this. */
    record Not(Clause clause, TextSpan span) implements Clause {
        @Override
        public String toString() {
            return "NOT " + clause;
        }
    }

    /** How the words of a term are to stand. */
    enum Form {
        /** One word, or its singular or plural. */
        WORD,
        /** These words exactly, one behind the other. */
        PHRASE,
        /** Any word that begins so. */
        PREFIX,
        /** Any word that differs by a few letters. */
        FUZZY
    }

    /**
     * Words in a field.
     *
     * @param written the value as written, without quotation marks and signs
     * @param words folded as {@link WordScanner} does; one unless the form is PHRASE
     * @param edits how many letters a FUZZY word may differ by; 0 for other forms
     */
    record Term(Field field, Form form, String written, List<String> words, int edits, TextSpan span)
            implements Clause {
        public Term {
            words = List.copyOf(words);
        }

        /** The one word of a form that has one. */
        public String word() {
            return words.getFirst();
        }

        @Override
        public String toString() {
            String value = switch (form) {
                case WORD -> written;
                case PHRASE -> '"' + written + '"';
                case PREFIX -> written + "*";
                case FUZZY -> written + "~" + edits;
            };
            return field == Field.ANYWHERE ? value : field.word() + ":" + value;
        }
    }

    /**
     * Terms within one paragraph or subject, in any order, that do not overlap, with at most so many other words among
     * them.
     *
     * @param operands for each, the terms of which one must stand there
     * @param words how many other words may stand between the first and the last
     */
    record Near(Field field, List<List<Term>> operands, int words, TextSpan span) implements Clause {
        public Near {
            operands = operands.stream().map(List::copyOf).toList();
        }

        @Override
        public String toString() {
            return operands.stream()
                    .map(terms -> terms.size() == 1
                            ? terms.getFirst().toString()
                            : terms.stream().map(Term::toString).collect(Collectors.joining(" OR ", "(", ")")))
                    .collect(Collectors.joining(" NEAR/" + words + " ", "(", ")"));
        }
    }

    /**
     * One value of a field that has a fixed list of them.
     *
     * @param codes in the field's regular form, all of which must hold; of MARK, level and caveats of one paragraph
     */
    record Code(Field field, String written, List<String> codes, TextSpan span) implements Clause {
        public Code {
            codes = List.copyOf(codes);
        }

        /** Whether it asks for a part. */
        public boolean isOf(Part part) {
            return field == Field.HAS && codes.getFirst().equals(part.word());
        }

        @Override
        public String toString() {
            return field.word() + ":" + (written.indexOf(' ') < 0 ? written : '"' + written + '"');
        }
    }

    /**
     * Sent in a stretch of time, UTC.
     *
     * @param from included; null for no start
     * @param until excluded; null for no end
     */
    record Sent(
            Field field,
            String written,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime until,
            TextSpan span) implements Clause {
        @Override
        public String toString() {
            return field.word() + ":" + written;
        }
    }

    /**
     * How many other telegrams cite it.
     *
     * @param from included
     * @param to included; {@link Integer#MAX_VALUE} for no end
     */
    record Times(Field field, String written, int from, int to, TextSpan span) implements Clause {
        @Override
        public String toString() {
            return field.word() + ":" + written;
        }
    }

    /**
     * The telegrams that a telegram cites, or that those of a post cite.
     *
     * @param written the telegram's id, or the post
     * @param cited keys of these; none until the archive has looked them up
     */
    record CitedBy(String written, List<String> cited, TextSpan span) implements Clause {
        public CitedBy {
            cited = List.copyOf(cited);
        }

        /** The post that is written, as ids have it; null where it is none. */
        public static @Nullable String post(String written) {
            Posts posts = Manual.standard().posts();
            String name = posts.reference(written.strip());
            return posts.byName(name) == null ? null : name;
        }

        @Override
        public String toString() {
            return Field.CITEDBY.word() + ":" + (written.indexOf(' ') < 0 ? written : '"' + written + '"');
        }
    }

    /**
     * The telegrams within some citations, of either direction, of a telegram.
     *
     * @param written the telegram's id, and, behind a slash, how far
     * @param id the telegram's id, as written
     * @param from the least distance, from 1
     * @param to the greatest distance, to {@link #FARTHEST}
     * @param distances of the telegrams that are held, by their keys; none until the archive has looked them up
     */
    record Around(String written, String id, int from, int to, Map<String, Integer> distances, TextSpan span)
            implements Clause {
        /** No farther than this. */
        public static final int FARTHEST = 3;

        public Around {
            distances = Map.copyOf(distances);
        }

        @Override
        public String toString() {
            return Field.AROUND.word() + ":" + (written.indexOf(' ') < 0 ? written : '"' + written + '"');
        }
    }

    /** What must hold within one and the same paragraph. */
    record Paragraph(Clause clause, TextSpan span) implements Clause {
        @Override
        public String toString() {
            String inner = clause.toString();
            return "para:" + (inner.startsWith("(") ? inner : "(" + inner + ")");
        }
    }

    /** The terms that a clause asks to be there, in order; those behind NOT are left out. */
    static List<Term> terms(Clause clause) {
        return switch (clause) {
            case And and ->
                and.clauses().stream().flatMap(one -> terms(one).stream()).toList();
            case Or or ->
                or.clauses().stream().flatMap(one -> terms(one).stream()).toList();
            case Paragraph paragraph -> terms(paragraph.clause());
            case Near near -> near.operands().stream().flatMap(List::stream).toList();
            case Term term -> List.of(term);
            case Everything _, Not _, Code _, Sent _, Times _, CitedBy _, Around _ -> List.of();
        };
    }

    /** The first that asks what is around a telegram; those behind NOT are left out; null where none does. */
    static @Nullable Around around(Clause clause) {
        return switch (clause) {
            case And and -> around(and.clauses());
            case Or or -> around(or.clauses());
            case Around around -> around;
            case Everything _, Not _, Term _, Near _, Code _, Sent _, Times _, CitedBy _, Paragraph _ -> null;
        };
    }

    private static @Nullable Around around(List<Clause> clauses) {
        for (Clause clause : clauses) {
            Around found = around(clause);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What the index does not hold and the catalogue knows. */
    interface Known {
        /** The keys of those that a telegram cites. */
        List<String> cited(String written);

        /** The keys of those that stand around a telegram, with their distances, 1 to the greatest. */
        Map<String, Integer> around(String id, int farthest);

        /** The keys of those that have a likeness. */
        List<String> likened();
    }

    /**
     * The same clause with what each {@link CitedBy} and {@link Around} in it stands for looked up, and {@code has:likenesses}, whose codes then are
     * the word itself and the keys.
     */
    static Clause lookedUp(Clause clause, Known known) {
        return switch (clause) {
            case And and ->
                new And(and.clauses().stream().map(one -> lookedUp(one, known)).toList(), and.span());
            case Or or ->
                new Or(or.clauses().stream().map(one -> lookedUp(one, known)).toList(), or.span());
            case Not not -> new Not(lookedUp(not.clause(), known), not.span());
            case CitedBy citedBy -> new CitedBy(citedBy.written(), known.cited(citedBy.written()), citedBy.span());
            case Around around -> {
                Map<String, Integer> distances = new HashMap<>(known.around(around.id(), around.to()));
                distances.values().removeIf(distance -> distance < around.from());
                yield new Around(around.written(), around.id(), around.from(), around.to(), distances, around.span());
            }
            case Code code
            when code.isOf(Part.LIKENESSES) ->
                new Code(
                        code.field(),
                        code.written(),
                        Stream.concat(Stream.of(Part.LIKENESSES.word()), known.likened().stream())
                                .toList(),
                        code.span());
            case Everything _, Term _, Near _, Code _, Sent _, Times _, Paragraph _ -> clause;
        };
    }

    /** The id that a value is, blanks and signs left out; null where it is none or has no year. */
    static @Nullable TelegramId id(String written) {
        return TelegramId.parse(letters(written));
    }

    /** Post and number of a value without a year, {@code ASTANA1843}; empty where it is none. */
    static String number(String written) {
        TelegramId id = TelegramId.parse("2000" + letters(written));
        return id == null ? "" : id.post() + id.number();
    }

    private static String letters(String written) {
        StringBuilder letters = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
