package org.reftel.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.Clause;
import org.reftel.archive.query.Field;
import org.reftel.archive.query.Inflections;
import org.reftel.archive.query.Part;
import org.reftel.core.telegram.TelegramId;

/**
 * Turns a query into one of Lucene's, for one reader. Words and marks are looked for in subjects and paragraphs that he may
 * see; everything else in telegrams of which he may see something.
 */
final class Translation {
    /** A beginning with more words than this is not scored word by word. */
    static final int SCORED_WORDS = 64;

    /** A beginning in NEAR is that of its first so many words. */
    static final int NEAR_WORDS = 500;

    /** A misspelt word is looked for as its nearest so many. */
    static final int FUZZY_WORDS = 200;

    private static final float OTHER_NUMBER = 0.8f;
    private static final float EXACT_ID = 1000;

    private final Segments segments;
    private final Sight sight;
    private final Dictionary dictionary;
    private final boolean hasPairs;
    private final List<String> notes = new ArrayList<>();

    /** @param hasPairs whether all of the index has pairs of frequent words; the answers are the same without, and slower */
    Translation(Segments segments, Sight sight, Dictionary dictionary, boolean hasPairs) {
        this.segments = segments;
        this.sight = sight;
        this.dictionary = dictionary;
        this.hasPairs = hasPairs;
    }

    /** How values were read and what was bounded, a sentence each. */
    List<String> notes() {
        return notes;
    }

    /** The telegrams that a clause asks for. */
    Query query(Clause clause) throws IOException {
        Query query = ofTelegram(clause);
        if (sight.isWhole()) {
            return query;
        }
        BooleanQuery.Builder seen = new BooleanQuery.Builder();
        seen.add(query, Occur.MUST);
        seen.add(new BitsQuery("seen telegrams", leaf -> sight.of(leaf).telegrams()), Occur.FILTER);
        return seen.build();
    }

    private Query ofTelegram(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Everything _ -> everything();
            case Clause.And and -> all(and.clauses(), false);
            case Clause.Or or -> any(or.clauses(), false);
            case Clause.Not not -> all(List.of(not), false);
            case Clause.Paragraph paragraph -> withParts(restricted(ofPart(paragraph.clause()), Field.TEXT));
            case Clause.Near near -> withParts(restricted(near(near), near.field()));
            case Clause.Term term when term.field().isText() -> withText(term);
            case Clause.Term term -> head(term);
            case Clause.Sent sent -> unscored(sent(sent));
            case Clause.Times times -> timesCited(times);
            case Clause.CitedBy citedBy -> codes(Names.KEY, Set.copyOf(citedBy.cited()));
            case Clause.Around around -> codes(Names.KEY, around.distances().keySet());
            case Clause.Code code -> code(code);
        };
    }

    /** What a clause within {@code para:( … )} asks of a paragraph. */
    private Query ofPart(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Everything _ -> paragraphs();
            case Clause.And and -> all(and.clauses(), true);
            case Clause.Or or -> any(or.clauses(), true);
            case Clause.Not not -> all(List.of(not), true);
            case Clause.Near near -> near(near);
            case Clause.Term term -> text(term);
            case Clause.Code code -> unscored(partCode(code));
            case Clause.Paragraph _, Clause.Sent _, Clause.Times _, Clause.CitedBy _, Clause.Around _ ->
                throw new IllegalArgumentException("the parser lets no " + clause + " into a paragraph");
        };
    }

    private Query all(List<Clause> clauses, boolean part) throws IOException {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        boolean positive = false;
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Not not) {
                builder.add(part ? ofPart(not.clause()) : ofTelegram(not.clause()), Occur.MUST_NOT);
            } else {
                builder.add(part ? ofPart(clause) : ofTelegram(clause), Occur.MUST);
                positive = true;
            }
        }
        if (!positive) {
            builder.add(part ? paragraphs() : everything(), Occur.MUST);
        }
        return builder.build();
    }

    private Query any(List<Clause> clauses, boolean part) throws IOException {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (Clause clause : clauses) {
            builder.add(part ? ofPart(clause) : ofTelegram(clause), Occur.SHOULD);
        }
        return builder.build();
    }

    private Query everything() {
        return unscored(new BitsQuery("telegrams", leaf -> segments.of(leaf).telegrams()));
    }

    private Query paragraphs() {
        return unscored(new BitsQuery("paragraphs", leaf -> {
            Segment segment = segments.of(leaf);
            FixedBitSet others = segment.telegrams().clone();
            others.or(segment.subjects());
            others.flip(0, others.length());
            return others;
        }));
    }

    /** Keeps to paragraphs or subjects, where the field does, and to what the reader may see. */
    private Query restricted(Query parts, Field field) {
        boolean anywhere = field == Field.ANYWHERE;
        if (anywhere && sight.isWhole()) {
            return parts;
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.add(parts, Occur.MUST);
        if (!anywhere) {
            builder.add(
                    new BitsQuery("subjects", leaf -> segments.of(leaf).subjects()),
                    field == Field.SUBJECT ? Occur.FILTER : Occur.MUST_NOT);
        }
        if (!sight.isWhole()) {
            builder.add(new BitsQuery("seen", leaf -> sight.of(leaf).parts()), Occur.FILTER);
        }
        return builder.build();
    }

    private Query withParts(Query parts) {
        return new WithPart(parts, segments);
    }

    /** Telegrams in whose text a term stands: by the shorter way, where it is a few words. */
    private Query withText(Clause.Term term) throws IOException {
        CountedParts.Kind parts = switch (term.field()) {
            case SUBJECT -> CountedParts.Kind.SUBJECTS;
            case TEXT -> CountedParts.Kind.PARAGRAPHS;
            default -> CountedParts.Kind.ANY;
        };
        List<WithWord.Form> forms = new ArrayList<>();
        switch (term.form()) {
            case WORD -> {
                for (String form : Inflections.of(term.word())) {
                    forms.add(new WithWord.Form(form, forms.isEmpty() ? 1 : OTHER_NUMBER));
                }
            }
            case PHRASE -> {
                if (term.words().size() > 1) {
                    String pair = term.words().size() == 2 ? pair(term.words(), 0) : null;
                    return pair == null
                            ? withParts(restricted(text(term), term.field()))
                            : WithWord.ofPair(pair, term.words(), parts, segments, sight);
                }
                forms.add(new WithWord.Form(term.word(), 1));
            }
            case PREFIX -> {
                List<String> words = dictionary.beginning(Names.TEXT, term.word(), SCORED_WORDS);
                if (words.size() > SCORED_WORDS) {
                    return withParts(restricted(text(term), term.field()));
                }
                words.forEach(word -> forms.add(new WithWord.Form(word, 1)));
            }
            case FUZZY -> fuzzy(Names.TEXT, term).forEach(word -> forms.add(new WithWord.Form(word, 1)));
        }
        return new WithWord(forms, parts, segments, sight);
    }

    private Query text(Clause.Term term) throws IOException {
        return switch (term.form()) {
            case WORD -> {
                List<String> forms = Inflections.of(term.word());
                SynonymQuery.Builder builder = new SynonymQuery.Builder(Names.TEXT);
                builder.addTerm(new Term(Names.TEXT, forms.getFirst()));
                for (String other : forms.subList(1, forms.size())) {
                    builder.addTerm(new Term(Names.TEXT, other), OTHER_NUMBER);
                }
                yield builder.build();
            }
            case PHRASE -> textPhrase(term.words());
            case PREFIX -> {
                List<String> words = dictionary.beginning(Names.TEXT, term.word(), SCORED_WORDS);
                yield words.size() > SCORED_WORDS
                        ? new PrefixQuery(new Term(Names.TEXT, term.word()))
                        : synonyms(Names.TEXT, words);
            }
            case FUZZY -> synonyms(Names.TEXT, fuzzy(Names.TEXT, term));
        };
    }

    private List<String> fuzzy(String field, Clause.Term term) throws IOException {
        List<Dictionary.Near> near = dictionary.near(field, term.word(), term.edits());
        if (near.size() > FUZZY_WORDS) {
            notes.add(term + " is near " + near.size() + " words; the nearest and most frequent " + FUZZY_WORDS
                    + " were looked for.");
        }
        return near.stream().limit(FUZZY_WORDS).map(Dictionary.Near::word).toList();
    }

    private static Query synonyms(String field, Collection<String> words) {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no such word occurs");
        }
        SynonymQuery.Builder builder = new SynonymQuery.Builder(field);
        words.forEach(word -> builder.addTerm(new Term(field, word)));
        return builder.build();
    }

    /** A phrase, looked for only where its pairs stand. */
    private Query textPhrase(List<String> words) {
        Query phrase = phrase(Names.TEXT, words);
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(phrase, Occur.MUST);
        boolean found = false;
        for (int i = 0; i + 1 < words.size(); i++) {
            String pair = pair(words, i);
            if (pair != null) {
                all.add(new TermQuery(new Term(Names.PAIR, pair)), Occur.FILTER);
                found = true;
            }
        }
        return found ? all.build() : phrase;
    }

    /** What the word at a place and the next are in the index as one; null where they are two. */
    private @Nullable String pair(List<String> words, int at) {
        return hasPairs ? FrequentWords.standard().pair(words.get(at), words.get(at + 1)) : null;
    }

    private static Query phrase(String field, List<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.getFirst()));
        }
        return new PhraseQuery(field, words.toArray(String[]::new));
    }

    private Query near(Clause.Near near) throws IOException {
        List<NearQuery.Operand> operands = new ArrayList<>();
        for (List<Clause.Term> terms : near.operands()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            List<NearQuery.Run> runs = new ArrayList<>();
            for (Clause.Term term : terms) {
                NearQuery.Run run = run(term);
                runs.add(run);
                any.add(
                        term.form() == Clause.Form.PHRASE
                                ? phrase(Names.TEXT, term.words())
                                : synonyms(Names.TEXT, run.words().getFirst()),
                        Occur.SHOULD);
            }
            operands.add(new NearQuery.Operand(any.build(), runs));
        }
        return new NearQuery(Names.TEXT, operands, near.words());
    }

    private NearQuery.Run run(Clause.Term term) throws IOException {
        return switch (term.form()) {
            case WORD -> new NearQuery.Run(List.of(Inflections.of(term.word())));
            case PHRASE -> new NearQuery.Run(term.words().stream().map(List::of).toList());
            case PREFIX -> {
                List<String> words = dictionary.beginning(Names.TEXT, term.word(), NEAR_WORDS);
                if (words.size() > NEAR_WORDS) {
                    notes.add("More than " + NEAR_WORDS + " words begin with " + term.word()
                            + "; NEAR looked for the first " + NEAR_WORDS + " of them.");
                }
                yield new NearQuery.Run(List.of(words.stream().limit(NEAR_WORDS).toList()));
            }
            case FUZZY -> new NearQuery.Run(List.of(fuzzy(Names.TEXT, term)));
        };
    }

    private Query head(Clause.Term term) throws IOException {
        return switch (term.field()) {
            case FROM -> address(term, Names.FROM, Names.FROM_POST);
            case TO -> address(term, Names.TO, Names.TO_POST);
            case INFO -> address(term, Names.INFO, Names.INFO_POST);
            case POST -> {
                Set<String> posts = Meaning.posts(term);
                note(term, posts, 1);
                yield either(code(Names.POST, term, ""), codes(Names.POST, posts));
            }
            case TAG -> {
                Set<String> tags = Meaning.tags(term);
                note(term, tags, 1);
                boolean isCode =
                        tags.size() == 1 && tags.contains(term.written().toUpperCase(Locale.ROOT));
                yield isCode
                        ? codes(Names.TAG, tags)
                        : either(code(Names.TAG, term, " "), codes(Names.TAG, tags), words(Names.TAG_WORDS, term));
            }
            case CAPTION -> either(codes(Names.CAPTION, Meaning.captions(term)), words(Names.CAPTION_WORDS, term));
            case REF -> {
                TelegramId id = term.form() == Clause.Form.WORD || term.form() == Clause.Form.PHRASE
                        ? Clause.id(term.written())
                        : null;
                yield id == null
                        ? words(Names.REFERENCE, term)
                        : unscored(new TermQuery(new Term(Names.CITED, id.toString())));
            }
            case SIGNER -> words(Names.SIGNER_WORDS, term);
            case CLASSIFIER -> words(Names.CLASSIFIER, term);
            case ID -> {
                TelegramId id = Clause.id(term.written());
                Term of = id == null
                        ? new Term(Names.NUMBER, Clause.number(term.written()))
                        : new Term(Names.ID, id.toString());
                yield new BoostQuery(new ConstantScoreQuery(new TermQuery(of)), EXACT_ID);
            }
            default -> throw new IllegalArgumentException(term + " has no words in the head of a telegram");
        };
    }

    private Query address(Clause.Term term, String wordsField, String postField) throws IOException {
        Set<String> posts = Meaning.posts(term);
        note(term, posts, 1);
        return either(words(wordsField, term), codes(postField, posts));
    }

    /** Says how a value was read, where that is more than what it says. */
    private void note(Clause.Term term, Set<String> meant, int obvious) {
        String literal = String.join("", term.words()).toUpperCase(Locale.ROOT);
        if (meant.size() > obvious || !meant.isEmpty() && !meant.contains(literal)) {
            notes.add(term + " is read as " + String.join(", ", meant) + ".");
        }
    }

    private Query words(String field, Clause.Term term) throws IOException {
        return unscored(
                switch (term.form()) {
                    case WORD, PHRASE -> phrase(field, term.words());
                    case PREFIX -> new PrefixQuery(new Term(field, term.word()));
                    case FUZZY -> synonyms(field, fuzzy(field, term));
                });
    }

    /** The value itself as a code, in capitals. */
    private static Query code(String field, Clause.Term term, String between) {
        String value = String.join(between, term.words()).toUpperCase(Locale.ROOT);
        return unscored(
                switch (term.form()) {
                    case WORD, PHRASE -> new TermQuery(new Term(field, value));
                    case PREFIX -> new PrefixQuery(new Term(field, value));
                    case FUZZY -> new MatchNoDocsQuery("codes are not misspelt");
                });
    }

    private static Query codes(String field, Set<String> codes) {
        return codes.isEmpty()
                ? new MatchNoDocsQuery("the manual knows none")
                : unscored(new TermInSetQuery(
                        field, codes.stream().map(BytesRef::new).toList()));
    }

    private static Query either(Query... queries) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (Query query : queries) {
            builder.add(query, Occur.SHOULD);
        }
        return unscored(builder.build());
    }

    private Query timesCited(Clause.Times times) {
        return unscored(new BitsQuery(
                times.toString(),
                leaf -> segments.timesCited(leaf).within(times.from(), times.to(), segments.of(leaf))));
    }

    private static Query sent(Clause.Sent sent) {
        long from = sent.from() == null ? Long.MIN_VALUE : HoldingBlock.minutes(sent.from());
        long until = sent.until() == null ? Long.MAX_VALUE : HoldingBlock.minutes(sent.until()) - 1;
        return LongPoint.newRangeQuery(Names.SENT, from, until);
    }

    private Query code(Clause.Code code) {
        String value = code.codes().getFirst();
        return switch (code.field()) {
            case CLASS -> unscored(new TermQuery(new Term(Names.CLASS, value)));
            case PREC -> unscored(new TermQuery(new Term(Names.PRECEDENCE, value)));
            case HAS -> {
                Part part = Part.find(value);
                if (part == Part.LIKENESSES) {
                    yield codes(
                            Names.KEY,
                            Set.copyOf(code.codes().subList(1, code.codes().size())));
                }
                if (part == Part.SUBJECT) {
                    yield unscored(withParts(restricted(
                            new BitsQuery("subjects", leaf -> segments.of(leaf).subjects()), Field.SUBJECT)));
                }
                yield part != null && part.role() != null
                        ? withCode(
                                new TermQuery(new Term(Names.ROLE, part.role().json())))
                        : unscored(new TermQuery(new Term(Names.HAS, value)));
            }
            default -> withCode(partCode(code));
        };
    }

    private Query withCode(Query parts) {
        return unscored(withParts(restricted(parts, Field.ANYWHERE)));
    }

    /** The mark or role of a paragraph. */
    private static Query partCode(Clause.Code code) {
        if (code.field() == Field.ROLE) {
            return new TermQuery(new Term(Names.ROLE, code.codes().getFirst()));
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (String mark : code.codes()) {
            builder.add(new TermQuery(new Term(Names.MARK, mark)), Occur.FILTER);
        }
        return builder.build();
    }

    private static Query unscored(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }
}
