package org.reftel.archive.query;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reftel.archive.query.Clause.Form;
import org.reftel.archive.query.Clause.Term;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.manual.Posts;
import org.reftel.core.text.TextSpan;

/** Reads the query language by descent: OR binds least, then AND, then NOT, then NEAR. */
final class QueryParser {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 50;
    private static final int MOST_TERMS = 500;
    private static final int NEAR = 10;
    private static final int FARTHEST = 100;
    /** How far around: looks by itself. */
    private static final int AROUND = 2;
    /** A beginning of one letter would be half the dictionary. */
    private static final int SHORTEST_PREFIX = 2;

    private static final int SHORTEST_FUZZY = 3;
    /** Of a telegram's number, leading zeros included. */
    private static final int LONGEST_NUMBER = 8;

    private static final int FIRST_YEAR = 1966;
    private static final int LAST_YEAR = 2010;
    private static final Posts POSTS = Manual.standard().posts();

    private final String s;
    private final WordScanner scanner = new WordScanner();
    private final List<String> notes = new ArrayList<>();
    private final List<Query.Conjunct> conjuncts = new ArrayList<>();
    private int at;
    private int depth;
    private int terms;
    private boolean inParagraph;

    QueryParser(String text) {
        this.s = text;
    }

    Query parse() throws FaultyQuery {
        if (s.length() > LONGEST) {
            throw fault(LONGEST, "A query has at most " + LONGEST + " characters.", "Ask in several queries.");
        }
        skipBlanks();
        if (at == s.length()) {
            throw fault(at, "The query is empty.", "Write a word, or * for every telegram.");
        }
        Clause clause = or(Field.ANYWHERE);
        if (at < s.length()) {
            throw fault(at, "There is a ) without a ( before it.", "Take it out, or put it in quotation marks.");
        }
        return new Query(s, clause, conjuncts, notes);
    }

    private Clause or(Field field) throws FaultyQuery {
        if (++depth > DEEPEST) {
            throw fault(at, "Brackets stand more than " + DEEPEST + " deep here.", "Take out what is not needed.");
        }
        List<Clause> clauses = new ArrayList<>();
        int start = at;
        clauses.add(and(field));
        while (takeOperator("OR")) {
            clauses.add(and(field));
        }
        depth--;
        if (clauses.size() == 1) {
            return clauses.getFirst();
        }
        Clause joined = new Clause.Or(clauses, spanFrom(start));
        if (depth == 0) {
            conjuncts.clear();
            conjuncts.add(new Query.Conjunct(joined, joined.span()));
        }
        return joined;
    }

    private Clause and(Field field) throws FaultyQuery {
        List<Clause> clauses = new ArrayList<>();
        int start = at;
        clauses.add(conjunct(field));
        while (true) {
            skipBlanks();
            if (at == s.length() || s.charAt(at) == ')' || isOperator("OR")) {
                break;
            }
            takeOperator("AND");
            clauses.add(conjunct(field));
        }
        return clauses.size() == 1 ? clauses.getFirst() : new Clause.And(clauses, spanFrom(start));
    }

    private Clause conjunct(Field field) throws FaultyQuery {
        skipBlanks();
        int start = at;
        Clause clause = numberOrNot(field);
        if (depth == 1) {
            conjuncts.add(new Query.Conjunct(clause, spanFrom(start)));
        }
        return clause;
    }

    private Clause numberOrNot(Field field) throws FaultyQuery {
        skipBlanks();
        int end = field == Field.ANYWHERE && !inParagraph ? numberEnd() : 0;
        return end == 0 ? not(field) : numbered(end);
    }

    /** Where a post's name with a number behind it ends, {@code La Paz 0034}; 0 where none stands here. */
    private int numberEnd() {
        int name = POSTS.longestPrefix(s, at, s.length());
        int i = at + name;
        while (name > 0 && i < s.length() && Character.isWhitespace(s.charAt(i))) {
            i++;
        }
        int end = runEnd(i);
        if (name == 0 || i == at + name || end == i || end - i > LONGEST_NUMBER) {
            return 0;
        }
        for (int k = i; k < end; k++) {
            if (s.charAt(k) < '0' || s.charAt(k) > '9') {
                return 0;
            }
        }
        int behind = end;
        while (behind < s.length() && Character.isWhitespace(s.charAt(behind))) {
            behind++;
        }
        return s.startsWith("NEAR", behind) || Integer.parseInt(s, i, end, 10) == 0 ? 0 : end;
    }

    /** Post and number stand for the telegrams of that number, of any year, and for the words. */
    private Clause numbered(int end) throws FaultyQuery {
        int start = at;
        Post post = POSTS.prefix(s, at, end);
        List<Clause> words = new ArrayList<>();
        while (at < end) {
            words.add(not(Field.ANYWHERE));
            skipBlanks();
        }
        TextSpan span = new TextSpan(start, end);
        String written = s.substring(start, end);
        int digits = end;
        while (s.charAt(digits - 1) >= '0' && s.charAt(digits - 1) <= '9') {
            digits--;
        }
        int number = Integer.parseInt(s, digits, end, 10);
        String id = (post == null ? s.substring(start, digits).strip() : post.name()) + " " + number;
        boolean maybeYear = number >= FIRST_YEAR && number <= LAST_YEAR;
        notes.add("“" + written + "” finds the telegrams of that post with the number " + number
                + ", and those in which the words stand" + (maybeYear ? "; for the year write date:" + number : "")
                + ".");
        Term telegram = new Term(Field.ID, Form.PHRASE, id, wordsOf(id), 0, span);
        return new Clause.Or(List.of(telegram, new Clause.And(words, span)), span);
    }

    private Clause not(Field field) throws FaultyQuery {
        skipBlanks();
        int start = at;
        boolean minus = at + 1 < s.length() && s.charAt(at) == '-' && isWordStart(at + 1);
        if (minus) {
            at++;
        }
        if (minus || takeOperator("NOT")) {
            if (++depth > DEEPEST) {
                throw fault(at, "There are more than " + DEEPEST + " NOT here.", "Take out what is not needed.");
            }
            Clause.Not clause = new Clause.Not(not(field), spanFrom(start));
            depth--;
            return clause;
        }
        return near(field);
    }

    /** Whether what stands behind a minus sign can be left out: a word, a field, a phrase, a bracket. */
    private boolean isWordStart(int i) {
        char c = s.charAt(i);
        return c == '"' || c == '(' || Character.isLetterOrDigit(c);
    }

    private Clause near(Field field) throws FaultyQuery {
        skipBlanks();
        int start = at;
        Clause first = primary(field);
        int behind = at;
        int words = takeNear();
        if (words < 0) {
            at = behind;
            return first;
        }
        List<List<Term>> operands = new ArrayList<>();
        operands.add(operand(first, start));
        int most = words;
        while (words >= 0) {
            if (words != most) {
                throw fault(
                        behind,
                        "Each NEAR of a chain has the same number.",
                        "Write NEAR/" + most + ", or put two of the words in an own clause with AND.");
            }
            skipBlanks();
            int operandStart = at;
            operands.add(operand(primary(field), operandStart));
            behind = at;
            words = takeNear();
        }
        at = behind;
        Field of = operands.getFirst().getFirst().field();
        for (List<Term> operand : operands) {
            for (Term term : operand) {
                if (term.field() != of || !of.isText()) {
                    throw fault(
                            term.span().start(),
                            "NEAR joins words of one text: anywhere, text: or subject:.",
                            "Write AND between fields.");
                }
            }
        }
        return new Clause.Near(of, operands, most, spanFrom(start));
    }

    private List<Term> operand(Clause clause, int start) throws FaultyQuery {
        if (clause instanceof Term term) {
            return List.of(term);
        }
        List<Term> alternatives = new ArrayList<>();
        if (clause instanceof Clause.Or or) {
            for (Clause one : or.clauses()) {
                if (one instanceof Term term) {
                    alternatives.add(term);
                }
            }
            if (alternatives.size() == or.clauses().size()) {
                return alternatives;
            }
        }
        throw fault(
                start,
                "NEAR joins words, phrases, or words with OR in brackets.",
                "Write AND, or para:( … ) for what must stand in one paragraph.");
    }

    /** The number of a NEAR that stands here, which is taken; -1 where none does. */
    private int takeNear() throws FaultyQuery {
        skipBlanks();
        int end = runEnd(at);
        if (!s.startsWith("NEAR", at) || end > at + 4 && s.charAt(at + 4) != '/') {
            return -1;
        }
        int start = at;
        int words = NEAR;
        if (end > at + 4) {
            words = 0;
            for (int i = at + 5; i < end; i++) {
                char c = s.charAt(i);
                words = c >= '0' && c <= '9' && words <= FARTHEST ? words * 10 + c - '0' : FARTHEST + 1;
            }
            if (end == at + 5 || words > FARTHEST) {
                throw fault(
                        start,
                        "Behind NEAR/ stands how many words may come between, 0 to " + FARTHEST + ".",
                        "Write NEAR/5, or NEAR alone for " + NEAR + ".");
            }
        }
        at = end;
        needOperand(start, "NEAR");
        return words;
    }

    private Clause primary(Field field) throws FaultyQuery {
        skipBlanks();
        if (at == s.length()) {
            throw fault(at, "The query ends where a word is expected.", "Write a word, or take out the last operator.");
        }
        int start = at;
        char c = s.charAt(at);
        if (c == '(') {
            return bracket(field);
        }
        if (c == ')') {
            throw fault(at, "There is nothing before this ).", "Write a word in the brackets, or take them out.");
        }
        if (c == '"' || c == '\u201c' || c == '\u201d') {
            return quoted(field);
        }
        if (c == '+') {
            throw fault(at, "+ is not needed: every word must be there.", "Take it out; OR makes words optional.");
        }
        int end = runEnd(at);
        for (String operator : List.of("AND", "OR", "NOT", "NEAR")) {
            if (isOperator(operator)) {
                throw fault(
                        at,
                        operator + " has nothing before it to join.",
                        "Put a word before it, or write \"" + operator.toLowerCase(Locale.ROOT)
                                + "\" in quotation marks for the word itself.");
            }
        }
        int colon = colonOfField(at, end);
        if (colon > 0) {
            return fielded(field, colon);
        }
        return value(field, start, end);
    }

    private Clause bracket(Field field) throws FaultyQuery {
        int open = at++;
        skipBlanks();
        if (at < s.length() && s.charAt(at) == ')') {
            throw fault(open, "These brackets are empty.", "Write a word in them, or take them out.");
        }
        Clause clause = or(field);
        if (at == s.length()) {
            throw fault(open, "This ( is never closed.", "Add a ).");
        }
        at++;
        return clause;
    }

    private Clause quoted(Field field) throws FaultyQuery {
        int open = at;
        int close = open + 1;
        while (close < s.length() && !isQuote(s.charAt(close))) {
            close++;
        }
        if (close == s.length()) {
            throw fault(open, "This quotation mark is never closed.", "Add a \" behind the last word of the phrase.");
        }
        String written = s.substring(open + 1, close);
        at = close + 1;
        if (at < s.length() && (s.charAt(at) == '~' || s.charAt(at) == '*' || s.charAt(at) == '^')) {
            throw fault(
                    at,
                    "A phrase takes no " + s.charAt(at) + ".",
                    s.charAt(at) == '~' ? "Write: one NEAR/5 other." : "Take it out.");
        }
        TextSpan span = spanFrom(open);
        int valueStart = open + 1 + leadingBlanks(written);
        return switch (field.takes()) {
            case WORDS -> phrase(field, written, valueStart, span);
            case CODES -> code(field, written, valueStart, span);
            case COUNTS -> times(field, written, valueStart, span);
            case TELEGRAM ->
                field == Field.AROUND ? around(written, valueStart, span) : citedBy(written, valueStart, span);
            default -> dated(field, written, valueStart, span);
        };
    }

    private Clause fielded(Field outer, int colon) throws FaultyQuery {
        String name = s.substring(at, colon);
        Field field = Field.find(name);
        if (field == null) {
            String near = NearestName.of(name);
            throw fault(
                    at,
                    "There is no field " + name + ".",
                    (near == null ? "" : "Did you mean " + near + ":? ")
                            + "For the text itself write it in quotation marks; fields are " + fieldList() + ".");
        }
        if (outer != Field.ANYWHERE) {
            throw fault(at, "A field stands within " + outer.word() + ":( … ).", "Close the bracket before it.");
        }
        if (inParagraph && !field.isText() && field != Field.MARK && field != Field.ROLE
                || inParagraph && field == Field.SUBJECT) {
            throw fault(
                    at,
                    field.word() + ": is not of a paragraph; para:( … ) takes words, mark: and role:.",
                    "Move it out of the brackets.");
        }
        int start = at;
        at = colon + 1;
        skipBlanks();
        if (at == s.length() || s.charAt(at) == ')') {
            throw fault(
                    colon,
                    "Nothing stands behind " + name + ":.",
                    "Write " + field.word() + ":" + field.example() + ".");
        }
        if (field == Field.PARA) {
            return paragraph(start);
        }
        if (s.charAt(at) == '(') {
            return bracket(field);
        }
        if (isQuote(s.charAt(at))) {
            return quoted(field);
        }
        return value(field, start, runEnd(at));
    }

    private Clause paragraph(int start) throws FaultyQuery {
        if (s.charAt(at) != '(') {
            throw fault(at, "Behind para: stands a bracket.", "Write para:(oil AND mark:S).");
        }
        inParagraph = true;
        Clause clause = bracket(Field.ANYWHERE);
        inParagraph = false;
        return new Clause.Paragraph(clause, spanFrom(start));
    }

    /** A value without quotation marks. */
    private Clause value(Field field, int start, int end) throws FaultyQuery {
        String written = s.substring(at, end);
        int valueStart = at;
        at = end;
        TextSpan span = spanFrom(start);
        return switch (field.takes()) {
            case CODES -> code(field, written, valueStart, span);
            case DATES -> dated(field, written, valueStart, span);
            case COUNTS -> times(field, written, valueStart, span);
            case TELEGRAM ->
                field == Field.AROUND ? around(written, valueStart, span) : citedBy(written, valueStart, span);
            default -> words(field, written, valueStart, span);
        };
    }

    private Clause words(Field field, String value, int start, TextSpan span) throws FaultyQuery {
        if (value.equals("*")) {
            if (field != Field.ANYWHERE) {
                throw fault(
                        start,
                        "* alone stands for every telegram, without a field.",
                        "Write has: for a part that is there.");
            }
            return new Clause.Everything(span);
        }
        String written = value;
        int sign = signAt(value);
        if (sign >= 0) {
            written = value.substring(0, sign);
        }
        checkSigns(value, sign, start);
        List<String> words = wordsOf(written);
        if (words.isEmpty()) {
            throw fault(start, "There is no word in " + value + ".", "Write letters or digits, or take it out.");
        }
        noteSmallOperator(value, start);
        if (sign < 0) {
            Term term = term(field, words.size() == 1 ? Form.WORD : Form.PHRASE, written, words, 0, start, span);
            return field == Field.ANYWHERE && !inParagraph && isWholeId(words) ? orTelegram(term) : term;
        }
        boolean prefix = value.charAt(sign) == '*';
        if (words.size() > 1) {
            throw fault(
                    start,
                    written + " is more than one word; only one can have " + value.charAt(sign) + ".",
                    prefix ? "Write para:(one other*)." : "Write the words apart.");
        }
        if (prefix) {
            if (words.getFirst().length() < SHORTEST_PREFIX) {
                throw fault(start, "A beginning has two letters or more.", "Add a letter before the *.");
            }
            return term(field, Form.PREFIX, written, words, 0, start, span);
        }
        if (words.getFirst().length() < SHORTEST_FUZZY) {
            throw fault(start, "A word with ~ has three letters or more.", "Leave the ~ out.");
        }
        int edits = value.length() > sign + 1
                ? value.charAt(sign + 1) - '0'
                : words.getFirst().length() < 6 ? 1 : 2;
        return term(field, Form.FUZZY, written, words, edits, start, span);
    }

    /** Year, post and number in one word. */
    private static boolean isWholeId(List<String> words) {
        return words.size() == 1 && Clause.id(words.getFirst()) != null;
    }

    /** An id stands for the telegram itself, those that cite it, and those whose text names it. */
    private Clause orTelegram(Term term) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(new Term(Field.ID, Form.WORD, term.written(), term.words(), 0, term.span()));
        clauses.add(new Term(Field.REF, Form.WORD, term.written(), term.words(), 0, term.span()));
        clauses.add(term);
        return new Clause.Or(clauses, term.span());
    }

    /** Where a {@code *}, {@code ~}, {@code ~1} or {@code ~2} at the end begins; -1 where there is none. */
    private static int signAt(String value) {
        int last = value.length() - 1;
        char c = value.charAt(last);
        if (c == '*' || c == '~') {
            return last;
        }
        return last > 0 && (c == '1' || c == '2') && value.charAt(last - 1) == '~' ? last - 1 : -1;
    }

    private void checkSigns(String value, int sign, int start) throws FaultyQuery {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letterFollows = i + 1 < value.length() && Character.isLetterOrDigit(value.charAt(i + 1));
            if (i == sign) {
                return;
            }
            if (c == '*') {
                throw fault(start + i, "* stands at the end of a word only.", "Write the word's beginning and then *.");
            }
            if (c == '~') {
                throw fault(start + i, "Behind ~ stands 1, 2 or nothing.", "Write word~, word~1 or word~2.");
            }
            if (c == '?' && letterFollows) {
                throw fault(start + i, "? does not stand for a letter.", "Write word~ for other spellings.");
            }
            if (c == '^') {
                throw fault(start + i, "Words cannot be weighted with ^.", "Take it out.");
            }
            if (c == '[' || c == ']' || c == '{' || c == '}') {
                throw fault(start + i, "Ranges are not written with " + c + ".", "Write date:2009-03..2009-10.");
            }
            if (c == '&' && value.startsWith("&&", i)) {
                throw fault(start + i, "&& is no operator.", "Write AND, or nothing.");
            }
            if (c == '|') {
                throw fault(start + i, "| is no operator.", "Write OR.");
            }
            if (c == '!' && letterFollows) {
                throw fault(start + i, "! is no operator.", "Write NOT.");
            }
        }
    }

    private void noteSmallOperator(String value, int start) {
        String upper = value.toUpperCase(Locale.ROOT);
        boolean operator = upper.equals("AND") || upper.equals("OR") || upper.equals("NOT") || upper.equals("NEAR");
        if (operator && terms > 0) {
            notes.add("“" + value + "” at column " + (start + 1) + " is looked for as a word; write " + upper
                    + " in capitals to join or exclude.");
        }
    }

    private Clause phrase(Field field, String written, int start, TextSpan span) throws FaultyQuery {
        List<String> words = wordsOf(written);
        if (words.isEmpty()) {
            throw fault(
                    span.start(), "There is no word between these quotation marks.", "Write one, or take them out.");
        }
        return term(field, Form.PHRASE, written, words, 0, start, span);
    }

    /** @param start where the value stands, behind its field */
    private Term term(Field field, Form form, String written, List<String> words, int edits, int start, TextSpan span)
            throws FaultyQuery {
        if (++terms > MOST_TERMS) {
            throw fault(start, "A query has at most " + MOST_TERMS + " words.", "Ask in several queries.");
        }
        if (field == Field.ID && (form == Form.PREFIX || form == Form.FUZZY || !isId(written))) {
            throw fault(
                    start,
                    written + " is no telegram's id.",
                    "Write year, post and number, id:09ASTANA1843, or post and number, id:\"ASTANA 1843\".");
        }
        return new Term(field, form, written.strip(), words, edits, span);
    }

    private static boolean isId(String written) {
        return Clause.id(written) != null || !Clause.number(written).isEmpty();
    }

    private Clause code(Field field, String written, int start, TextSpan span) throws FaultyQuery {
        List<String> codes = CodeValues.read(field, written.strip());
        if (codes == null) {
            throw fault(
                    start,
                    field.word() + ": does not know " + written + ".",
                    "It takes " + CodeValues.choices(field) + ".");
        }
        return new Clause.Code(field, written.strip(), codes, span);
    }

    private Clause citedBy(String written, int start, TextSpan span) throws FaultyQuery {
        if (!isId(written) && Clause.CitedBy.post(written) == null) {
            throw fault(
                    start,
                    written + " is no telegram's id and no post.",
                    "Write year, post and number, citedby:09ASTANA1843, post and number, citedby:\"ASTANA 1843\", or a post,"
                            + " citedby:astana.");
        }
        return new Clause.CitedBy(written.strip(), List.of(), span);
    }

    /** An id, and perhaps a slash and how far: {@code 09ASTANA1843/2}, {@code 09ASTANA1843/2..3}. */
    private Clause around(String written, int start, TextSpan span) throws FaultyQuery {
        String value = written.strip();
        int slash = value.lastIndexOf('/');
        String id = slash < 0 ? value : value.substring(0, slash).strip();
        String far = slash < 0 ? "" : value.substring(slash + 1);
        int dots = far.indexOf("..");
        int to = slash < 0 ? AROUND : number(dots < 0 ? far : far.substring(dots + 2));
        int from = dots < 0 ? 1 : number(far.substring(0, dots));
        if (!isId(id)) {
            throw fault(
                    start,
                    id + " is no telegram's id.",
                    "Write year, post and number, around:09ASTANA1843, or post and number, around:\"ASTANA 1843\".");
        }
        if (from < 1 || from > to || to > Clause.Around.FARTHEST) {
            throw fault(
                    start + slash + 1,
                    far + " is no distance.",
                    "Write how many citations away at most, 1 to " + Clause.Around.FARTHEST
                            + ", around:09ASTANA1843/3.");
        }
        return new Clause.Around(value, id, from, to, Map.of(), span);
    }

    private Clause times(Field field, String written, int start, TextSpan span) throws FaultyQuery {
        String value = written.strip();
        int dots = value.indexOf("..");
        String first = dots < 0 ? value : value.substring(0, dots);
        String last = dots < 0 ? value : value.substring(dots + 2);
        int from = first.isEmpty() ? 0 : number(first);
        int to = last.isEmpty() ? Integer.MAX_VALUE : number(last);
        if (from < 0 || to < 0 || first.isEmpty() && last.isEmpty()) {
            throw fault(
                    start,
                    value + " is no number of telegrams.",
                    "Write " + field.word() + ":5, or a range such as " + field.word() + ":2..4 or " + field.word()
                            + ":5..");
        }
        if (from > to) {
            throw fault(start, value + " ends before it begins.", "Write the smaller number first.");
        }
        return new Clause.Times(field, value, from, to, span);
    }

    /** The number that digits are; -1 where they are none, or too many. */
    private static int number(String digits) {
        int number = digits.length() > LONGEST_NUMBER ? -1 : 0;
        for (int i = 0; i < digits.length() && number >= 0; i++) {
            char c = digits.charAt(i);
            number = c >= '0' && c <= '9' ? number * 10 + c - '0' : -1;
        }
        return number;
    }

    private Clause dated(Field field, String written, int start, TextSpan span) throws FaultyQuery {
        String value = written.strip();
        int dots = value.indexOf("..");
        if (field == Field.DATE && dots >= 0) {
            String first = value.substring(0, dots);
            String last = value.substring(dots + 2);
            LocalDateTime from =
                    first.isEmpty() ? null : period(field, first, start).from();
            LocalDateTime until = last.isEmpty()
                    ? null
                    : period(field, last, start + dots + 2).until();
            if (from != null && until != null && !from.isBefore(until)) {
                throw fault(start, value + " ends before it begins.", "Write the earlier date first.");
            }
            if (from == null && until == null) {
                throw fault(start, "This range has no date.", "Write date:2009-03..2009-10.");
            }
            return new Clause.Sent(field, value, from, until, span);
        }
        Period period = period(field, value, start);
        return switch (field) {
            case BEFORE -> new Clause.Sent(field, value, null, period.from(), span);
            case AFTER -> new Clause.Sent(field, value, period.until(), null, span);
            default -> new Clause.Sent(field, value, period.from(), period.until(), span);
        };
    }

    private Period period(Field field, String value, int start) throws FaultyQuery {
        Period period = Period.parse(value);
        if (period == null) {
            throw fault(
                    start,
                    value + " is no date.",
                    "Write " + field.word() + ":2009, " + field.word() + ":2009-10 or " + field.word() + ":2009-10-13"
                            + (field == Field.DATE ? ", or a range such as date:2009-03..2009-10." : "."));
        }
        return period;
    }

    private static int leadingBlanks(String text) {
        return text.length() - text.stripLeading().length();
    }

    private List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        scanner.over(text);
        while (scanner.next()) {
            if (scanner.increment() > 0) {
                words.add(scanner.word());
            }
        }
        return words;
    }

    /** The colon behind a field's name that begins here; 0 where none does. */
    private int colonOfField(int start, int end) {
        int i = start;
        while (i < end && (Character.isLetter(s.charAt(i)) || s.charAt(i) == '_')) {
            i++;
        }
        return i > start && i < s.length() && s.charAt(i) == ':' ? i : 0;
    }

    /** Where a run without blanks, brackets and quotation marks ends. */
    private int runEnd(int from) {
        int i = from;
        while (i < s.length()) {
            char c = s.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '(' || c == ')' || isQuote(c)) {
                break;
            }
            i++;
        }
        return i;
    }

    private boolean isOperator(String operator) {
        return s.startsWith(operator, at) && runEnd(at) == at + operator.length();
    }

    private boolean takeOperator(String operator) throws FaultyQuery {
        skipBlanks();
        if (!isOperator(operator)) {
            return false;
        }
        int start = at;
        at += operator.length();
        needOperand(start, operator);
        return true;
    }

    private void needOperand(int start, String operator) throws FaultyQuery {
        skipBlanks();
        if (at == s.length() || s.charAt(at) == ')') {
            throw fault(
                    start,
                    operator + " has nothing behind it.",
                    "Put a word behind it, or write \"" + operator.toLowerCase(Locale.ROOT)
                            + "\" in quotation marks for the word itself.");
        }
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d';
    }

    private void skipBlanks() {
        while (at < s.length() && (Character.isWhitespace(s.charAt(at)) || s.charAt(at) == '\u00a0')) {
            at++;
        }
    }

    private TextSpan spanFrom(int start) {
        int end = at;
        while (end > start && Character.isWhitespace(s.charAt(end - 1))) {
            end--;
        }
        return new TextSpan(start, end);
    }

    private static String fieldList() {
        StringBuilder list = new StringBuilder();
        for (Field field : Field.values()) {
            if (field != Field.ANYWHERE) {
                list.append(list.isEmpty() ? "" : ", ").append(field.word());
            }
        }
        return list.toString();
    }

    private FaultyQuery fault(int offset, String problem, String remedy) {
        return new FaultyQuery(s, Math.min(offset, s.length()), problem, remedy);
    }
}
