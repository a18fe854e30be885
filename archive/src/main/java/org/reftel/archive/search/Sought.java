package org.reftel.archive.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.Clause;
import org.reftel.archive.query.CodeValues;
import org.reftel.archive.query.Field;
import org.reftel.archive.query.Inflections;
import org.reftel.archive.query.WordScanner;
import org.reftel.core.marking.Marking;
import org.reftel.core.text.TextSpan;

/** What a query looks for in paragraphs; finds it in their text, to choose the best ones and to mark the words. */
final class Sought {
    private static final float WHOLE_PARAGRAPH = 10;
    private static final float AGAIN = 0.05f;
    private static final int MANY = 6;

    private final List<Clause.Term> terms = new ArrayList<>();
    private final Map<Clause.Term, Set<String>> forms = new HashMap<>();
    private final List<Clause> wholes = new ArrayList<>();
    private final List<Clause.Code> codes = new ArrayList<>();
    private final WordScanner scanner = new WordScanner();

    private final SoughtWords interesting = new SoughtWords();

    // of the text at hand
    /** Its words; null for one that the query has nothing to do with. */
    private @Nullable String[] words = new String[256];
    /** The word and the one before it, read as one; null where no hyphen stands between, or nobody looks for it. */
    private @Nullable String[] joined = new String[256];
    /** Which words, or words read as one, are not null, in order. */
    private int[] known = new int[64];

    private int knownCount;

    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int count;

    Sought(Clause clause) {
        collect(clause);
        for (Clause.Term term : Clause.terms(clause)) {
            if (term.field().isText()) {
                terms.add(term);
                interesting.add(term);
            }
        }
        wholes.forEach(this::addWords);
    }

    private void addWords(Clause clause) {
        switch (clause) {
            case Clause.And and -> and.clauses().forEach(this::addWords);
            case Clause.Or or -> or.clauses().forEach(this::addWords);
            case Clause.Not not -> addWords(not.clause());
            case Clause.Paragraph paragraph -> addWords(paragraph.clause());
            case Clause.Near near -> near.operands().forEach(terms -> terms.forEach(interesting::add));
            case Clause.Term term -> interesting.add(term);
            case Clause.Code _,
                    Clause.Sent _,
                    Clause.Times _,
                    Clause.CitedBy _,
                    Clause.Around _,
                    Clause.Everything _ -> {}
        }
    }

    private void collect(Clause clause) {
        switch (clause) {
            case Clause.And and -> and.clauses().forEach(this::collect);
            case Clause.Or or -> or.clauses().forEach(this::collect);
            case Clause.Paragraph paragraph -> wholes.add(paragraph.clause());
            case Clause.Near near -> wholes.add(near);
            case Clause.Code code when code.field() == Field.MARK || code.field() == Field.ROLE -> codes.add(code);
            case Clause.Code _,
                    Clause.Term _,
                    Clause.Not _,
                    Clause.Sent _,
                    Clause.Times _,
                    Clause.CitedBy _,
                    Clause.Around _,
                    Clause.Everything _ -> {}
        }
    }

    /** Whether it says nothing of paragraphs, so that none is better than another. */
    boolean isOfHeadsAlone() {
        return terms.isEmpty() && wholes.isEmpty() && codes.isEmpty();
    }

    /** How well a paragraph answers; 0 where it does not at all. */
    float score(ShownTelegram.Part paragraph) {
        read(paragraph);
        float score = 0;
        for (int term = 0; term < terms.size(); term++) {
            int times =
                    terms.get(term).field() == Field.SUBJECT ? 0 : places(term).size();
            score += times == 0 ? 0 : 1 + AGAIN * Math.min(times, MANY);
        }
        for (Clause whole : wholes) {
            score += holds(whole, paragraph) ? WHOLE_PARAGRAPH : 0;
        }
        for (Clause.Code code : codes) {
            score += holds(code, paragraph) ? 1 : 0;
        }
        return score;
    }

    /** Where the words stand in a text, in order, overlapping ones joined. */
    List<TextSpan> marks(String text, boolean subject) {
        read(text, null);
        boolean[] marked = new boolean[count];
        for (int term = 0; term < terms.size(); term++) {
            Field field = terms.get(term).field();
            if (field == Field.ANYWHERE || subject == (field == Field.SUBJECT)) {
                for (int[] place : places(term)) {
                    Arrays.fill(marked, place[0], place[1], true);
                }
            }
        }
        List<TextSpan> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (marked[i]) {
                marks.add(new TextSpan(starts[i], ends[i]));
            }
        }
        return marks;
    }

    /** Reads a text that may have been read before; then it may be known that there is nothing to be found. */
    private void read(ShownTelegram.Part paragraph) {
        long[] signs = paragraph.signs().bits();
        if (signs == null) {
            long[] filled = WordSigns.none();
            read(paragraph.text(), filled);
            paragraph.signs().fill(filled);
        } else if (interesting.mayStandIn(signs)) {
            read(paragraph.text(), null);
        } else {
            count = 0;
            knownCount = 0;
        }
    }

    private void read(String text, long @Nullable [] signs) {
        count = 0;
        knownCount = 0;
        scanner.over(text);
        while (scanner.next()) {
            if (signs != null) {
                WordSigns.add(WordSigns.hash(scanner.buffer(), scanner.length()), signs);
            }
            String word = interesting.find(scanner.buffer(), scanner.length());
            if (scanner.increment() == 0) {
                joined[count - 1] = word;
                if (word != null && words[count - 1] == null) {
                    addKnown(count - 1);
                }
                continue;
            }
            if (count == words.length) {
                joined = Arrays.copyOf(joined, count * 2);
                words = Arrays.copyOf(words, count * 2);
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            words[count] = word;
            joined[count] = null;
            if (word != null) {
                addKnown(count);
            }
            starts[count] = scanner.start();
            ends[count++] = scanner.end();
        }
    }

    private void addKnown(int at) {
        if (knownCount == known.length) {
            known = Arrays.copyOf(known, knownCount * 2);
        }
        known[knownCount++] = at;
    }

    /** Where a term stands among the words: first, and behind the last. */
    private List<int[]> places(int term) {
        return places(terms.get(term));
    }

    private List<int[]> places(Clause.Term term) {
        Set<String> of = forms.computeIfAbsent(term, one -> Set.copyOf(Inflections.of(one.word())));
        List<int[]> places = new ArrayList<>(2);
        List<String> sought = term.words();
        for (int k = 0; k < knownCount; k++) {
            int i = known[k];
            if (i + sought.size() > count) {
                break;
            }
            String word = words[i];
            boolean here = term.form() == Clause.Form.PHRASE ? isAt(i, sought) : word != null && isOne(word, term, of);
            String both = joined[i];
            if (here) {
                places.add(new int[] {i, i + sought.size()});
            } else if (both != null && sought.size() == 1 && isOne(both, term, of)) {
                places.add(new int[] {i - 1, i + 1});
            }
        }
        return places;
    }

    private static boolean isOne(String word, Clause.Term term, Set<String> of) {
        return switch (term.form()) {
            case WORD -> of.contains(word);
            case PHRASE -> word.equals(term.word());
            case PREFIX -> word.startsWith(term.word());
            case FUZZY -> Meaning.isNear(word, term.word(), term.edits());
        };
    }

    private boolean isAt(int at, List<String> sought) {
        for (int i = 0; i < sought.size(); i++) {
            if (!sought.get(i).equals(words[at + i]) && !sought.get(i).equals(joined[at + i])) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Clause clause, ShownTelegram.Part paragraph) {
        return switch (clause) {
            case Clause.And and -> and.clauses().stream().allMatch(one -> holds(one, paragraph));
            case Clause.Or or -> or.clauses().stream().anyMatch(one -> holds(one, paragraph));
            case Clause.Not not -> !holds(not.clause(), paragraph);
            case Clause.Term term -> !places(term).isEmpty();
            case Clause.Near near -> isNear(near);
            case Clause.Code code -> holds(code, paragraph);
            case Clause.Everything _,
                    Clause.Paragraph _,
                    Clause.Sent _,
                    Clause.Times _,
                    Clause.CitedBy _,
                    Clause.Around _ -> true;
        };
    }

    private static boolean holds(Clause.Code code, ShownTelegram.Part paragraph) {
        if (code.field() == Field.ROLE) {
            return paragraph.role() != null
                    && paragraph.role().json().equals(code.codes().getFirst());
        }
        @Nullable String mark = paragraph.marking();
        return CodeValues.codes(mark == null ? null : Marking.parse(mark)).containsAll(code.codes());
    }

    /** Whether a stretch of words holds all operands; those that overlap are told apart by the index alone. */
    private boolean isNear(Clause.Near near) {
        List<List<int[]>> places = new ArrayList<>();
        for (List<Clause.Term> operand : near.operands()) {
            Set<Integer> seen = new TreeSet<>();
            List<int[]> of = new ArrayList<>();
            for (Clause.Term term : operand) {
                for (int[] place : places(term)) {
                    if (seen.add(place[0])) {
                        of.add(place);
                    }
                }
            }
            places.add(of);
        }
        for (int[] first : places.getFirst()) {
            int from = first[0];
            int to = first[1];
            int taken = to - from;
            for (List<int[]> others : places.subList(1, places.size())) {
                int[] nearest = null;
                for (int[] other : others) {
                    boolean apart = other[1] <= first[0] || other[0] >= first[1];
                    if (apart && (nearest == null || distance(first, other) < distance(first, nearest))) {
                        nearest = other;
                    }
                }
                if (nearest == null) {
                    return false;
                }
                from = Math.min(from, nearest[0]);
                to = Math.max(to, nearest[1]);
                taken += nearest[1] - nearest[0];
            }
            if (to - from - taken <= near.words()) {
                return true;
            }
        }
        return false;
    }

    private static int distance(int[] a, int[] b) {
        return Math.max(a[0], b[0]) - Math.min(a[1], b[1]);
    }
}
