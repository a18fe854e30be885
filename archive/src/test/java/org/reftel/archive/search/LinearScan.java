package org.reftel.archive.search;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.reftel.archive.access.EffectiveMarking;
import org.reftel.archive.access.Reader;
import org.reftel.archive.query.Clause;
import org.reftel.archive.query.CodeValues;
import org.reftel.archive.query.Edits;
import org.reftel.archive.query.Field;
import org.reftel.archive.query.Inflections;
import org.reftel.archive.query.Part;
import org.reftel.archive.query.WordScanner;
import org.reftel.core.marking.Marking;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;

/** Answers queries by reading every telegram from its beginning to its end: slow, and plain enough to be believed. */
@NullMarked
final class LinearScan {

    /** Words by place; a place may have two, the second read over a hyphen. */
    private record Text(List<Set<String>> places) {
        boolean has(int at, Set<String> words) {
            return at < places.size() && places.get(at).stream().anyMatch(words::contains);
        }
    }

    private record Unit(boolean subject, List<Text> texts, List<String> marks, String role) {}

    private final Telegram telegram;
    private final List<Unit> units = new ArrayList<>();

    LinearScan(Telegram telegram, Reader reader) {
        this.telegram = telegram;
        EffectiveMarking markings = EffectiveMarking.of(telegram);
        String subject = Reading.valueOf(telegram.head().subject());
        if (subject != null
                && reader.maySee(markings.of(Reading.valueOf(telegram.head().subjectMarking())))) {
            units.add(new Unit(true, List.of(text(subject)), List.of(), ""));
        }
        for (Paragraph paragraph : telegram.body().paragraphs()) {
            List<Text> texts = new ArrayList<>();
            if (paragraph.heading() != null) {
                texts.add(text(paragraph.heading()));
            }
            texts.add(text(paragraph.text().text()));
            String mark = paragraph.marking();
            if (reader.maySee(markings.of(paragraph))) {
                units.add(new Unit(
                        false,
                        texts,
                        CodeValues.codes(mark == null ? null : Marking.parse(mark)),
                        paragraph.role() == null ? "" : paragraph.role().json()));
            }
        }
    }

    private static Text text(String text) {
        List<Set<String>> places = new ArrayList<>();
        WordScanner scanner = new WordScanner().over(text);
        while (scanner.next()) {
            if (scanner.increment() > 0) {
                places.add(new HashSet<>());
            }
            places.getLast().add(scanner.word());
        }
        return new Text(places);
    }

    /** Whether the reader may see anything of it. */
    boolean isSeen() {
        return !units.isEmpty();
    }

    boolean answers(Clause clause) {
        return switch (clause) {
            case Clause.Everything _ -> true;
            case Clause.And and -> and.clauses().stream().allMatch(this::answers);
            case Clause.Or or -> or.clauses().stream().anyMatch(this::answers);
            case Clause.Not not -> !answers(not.clause());
            case Clause.Paragraph paragraph ->
                units.stream().anyMatch(unit -> !unit.subject() && answers(paragraph.clause(), unit));
            case Clause.Near near -> units.stream().anyMatch(unit -> isOf(near.field(), unit) && answers(near, unit));
            case Clause.Term term
            when term.field() == Field.SIGNER ->
                telegram.body().signature().stream()
                        .anyMatch(signature -> signature.value() != null
                                && text(signature.value()).places().stream()
                                        .anyMatch(words -> words.contains(term.word())));
            case Clause.Term term
            when term.field() == Field.TAG ->
                telegram.head().tags().stream().anyMatch(tag -> term.written().equals(tag.value()));
            case Clause.Term term -> units.stream().anyMatch(unit -> isOf(term.field(), unit) && answers(term, unit));
            case Clause.Sent sent -> isWithin(sent);
            case Clause.Code code -> isCoded(code);
            case Clause.Times _, Clause.CitedBy _, Clause.Around _ ->
                throw new AssertionError("not to be read in one telegram: " + clause);
        };
    }

    private boolean isWithin(Clause.Sent sent) {
        LocalDateTime time = telegram.sent();
        return time != null
                && (sent.from() == null || !time.isBefore(sent.from()))
                && (sent.until() == null || time.isBefore(sent.until()));
    }

    private boolean isCoded(Clause.Code code) {
        String value = code.codes().getFirst();
        Precedence precedence = Reading.valueOf(telegram.addresses().precedence());
        return switch (code.field()) {
            case CLASS -> value.equals(Reading.valueOf(telegram.head().classification()));
            case PREC -> precedence != null && value.equals(precedence.word());
            case HAS ->
                value.equals(Part.REFERENCES.word())
                        ? !telegram.head().references().isEmpty()
                        : units.stream().anyMatch(unit -> unit.role().equals(value));
            default -> units.stream().anyMatch(unit -> !unit.subject() && answers(code, unit));
        };
    }

    private static boolean isOf(Field field, Unit unit) {
        return field == Field.ANYWHERE || unit.subject() == (field == Field.SUBJECT);
    }

    private boolean answers(Clause clause, Unit unit) {
        return switch (clause) {
            case Clause.Everything _ -> true;
            case Clause.And and -> and.clauses().stream().allMatch(one -> answers(one, unit));
            case Clause.Or or -> or.clauses().stream().anyMatch(one -> answers(one, unit));
            case Clause.Not not -> !answers(not.clause(), unit);
            case Clause.Term term ->
                unit.texts().stream().anyMatch(text -> !places(term, text).isEmpty());
            case Clause.Near near -> unit.texts().stream().anyMatch(text -> isNear(near, text));
            case Clause.Code code
            when code.field() == Field.ROLE -> unit.role().equals(code.codes().getFirst());
            case Clause.Code code -> unit.marks().containsAll(code.codes());
            default -> throw new AssertionError(clause);
        };
    }

    private static List<int[]> places(Clause.Term term, Text text) {
        List<int[]> places = new ArrayList<>();
        for (int at = 0; at < text.places().size(); at++) {
            boolean whole = true;
            for (int i = 0; i < term.words().size(); i++) {
                whole &= text.has(at + i, Set.of(term.words().get(i)));
            }
            boolean here = switch (term.form()) {
                case PHRASE -> whole;
                case WORD -> text.has(at, Set.copyOf(Inflections.of(term.word())));
                case PREFIX -> text.places().get(at).stream().anyMatch(word -> word.startsWith(term.word()));
                case FUZZY ->
                    text.places().get(at).stream()
                            .anyMatch(word -> word.charAt(0) == term.word().charAt(0)
                                    && Edits.between(word, term.word()) <= term.edits());
            };
            if (here) {
                places.add(new int[] {at, at + term.words().size()});
            }
        }
        return places;
    }

    private static boolean isNear(Clause.Near near, Text text) {
        List<List<int[]>> operands = near.operands().stream()
                .map(terms -> terms.stream()
                        .flatMap(term -> places(term, text).stream())
                        .toList())
                .toList();
        return choose(operands, new ArrayList<>(), near.words());
    }

    private static boolean choose(List<List<int[]>> operands, List<int[]> chosen, int words) {
        if (chosen.size() == operands.size()) {
            int from = chosen.stream().mapToInt(place -> place[0]).min().orElseThrow();
            int to = chosen.stream().mapToInt(place -> place[1]).max().orElseThrow();
            int taken = chosen.stream().mapToInt(place -> place[1] - place[0]).sum();
            return to - from - taken <= words;
        }
        for (int[] place : operands.get(chosen.size())) {
            if (chosen.stream().allMatch(other -> place[1] <= other[0] || place[0] >= other[1])) {
                chosen.add(place);
                boolean found = choose(operands, chosen, words);
                chosen.removeLast();
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }
}
