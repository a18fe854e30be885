package org.reftel.archive.search;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Assembly;
import org.reftel.archive.Holding;
import org.reftel.archive.Witness;
import org.reftel.archive.access.EffectiveMarking;
import org.reftel.archive.query.CodeValues;
import org.reftel.archive.query.Part;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.marking.Marking;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Classifier;
import org.reftel.core.telegram.Mrn;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.Role;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramId;
import org.reftel.core.text.Finding;
import org.reftel.core.text.Severity;

/**
 * A holding as a block of documents: its subject, its paragraphs, and last the telegram. Of further witnesses, the
 * paragraphs that the principal one does not have follow its own.
 *
 * <p>One object serves a thread for all its holdings: fields and streams are filled anew, and no text is copied. A block
 * must have been read to its end before the next is made.
 */
final class HoldingBlock implements Iterable<Iterable<IndexableField>> {
    private static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType PAIRS = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType CODES = type(IndexOptions.DOCS, false);

    /** The codes of telegrams that several witnesses may add to. */
    private static final List<String> HEADS = List.of(
            Names.ID,
            Names.NUMBER,
            Names.POST,
            Names.FROM_POST,
            Names.TO_POST,
            Names.INFO_POST,
            Names.TAG,
            Names.CAPTION,
            Names.CITED,
            Names.SIGNER,
            Names.CLASS,
            Names.PRECEDENCE,
            Names.HAS);

    private record Child(
            @Nullable String heading,
            String text,
            @Nullable Marking own,
            @Nullable Marking effective,
            @Nullable Role role,
            boolean isSubject) {}

    private final PairStream pairs = new PairStream();
    private final Field pairField = new Field(Names.PAIR, pairs, PAIRS);
    private final WordStream text = new WordStream(pairs);
    private final Field textField = new Field(Names.TEXT, text, TEXT);
    private final Map<String, CodeStream> codes = new HashMap<>();
    private final Map<String, WordStream> words = new HashMap<>();
    private final Map<String, Field> fields = new HashMap<>();
    /** Posts by address: the same addresses come again and again. */
    private final Map<String, String> posts = new HashMap<>();

    private final List<IndexableField> document = new ArrayList<>();
    private final List<Child> children = new ArrayList<>();
    private @Nullable Holding holding;

    /** Turns to the next holding. */
    HoldingBlock of(Holding next) {
        holding = next;
        children.clear();
        List<Telegram> texts = next.texts();
        Set<String> seen = texts.size() > 1 ? new HashSet<>() : Set.of();
        for (Telegram telegram : texts) {
            addChildren(telegram, seen, texts.size() > 1);
        }
        return this;
    }

    private void addChildren(Telegram telegram, Set<String> seen, boolean several) {
        EffectiveMarking markings = EffectiveMarking.of(telegram);
        String subject = Reading.valueOf(telegram.head().subject());
        if (subject != null && (!several || seen.add("subject " + subject))) {
            String mark = Reading.valueOf(telegram.head().subjectMarking());
            children.add(
                    new Child(null, subject, mark == null ? null : Marking.parse(mark), markings.of(mark), null, true));
        }
        for (Paragraph paragraph : telegram.body().paragraphs()) {
            if (several
                    && !seen.add(paragraph.marking() + " " + paragraph.text().text())) {
                continue;
            }
            children.add(new Child(
                    paragraph.heading(),
                    paragraph.text().text(),
                    paragraph.marking() == null ? null : Marking.parse(paragraph.marking()),
                    markings.of(paragraph),
                    paragraph.role(),
                    false));
        }
    }

    @Override
    public Iterator<Iterable<IndexableField>> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next <= children.size();
            }

            @Override
            public Iterable<IndexableField> next() {
                if (next > children.size()) {
                    throw new NoSuchElementException();
                }
                document.clear();
                if (next < children.size()) {
                    describe(children.get(next++));
                } else {
                    next++;
                    describeTelegram();
                }
                return document;
            }
        };
    }

    private void describe(Child child) {
        boolean summary = child.role == Role.SUMMARY;
        Field words = textField(
                child.isSubject
                        ? ParagraphSimilarity.SUBJECT
                        : summary ? ParagraphSimilarity.SUMMARY : ParagraphSimilarity.PASSING);
        if (child.heading != null) {
            text.add(child.heading);
        }
        text.add(child.text);
        document.add(words);
        // Behind the words, which the pairs are noted from.
        document.add(pairField);
        if (child.isSubject) {
            addCode(Names.KIND, Names.SUBJECT);
        } else {
            CodeStream mark = codes(Names.MARK).clear();
            CodeValues.codes(child.own).forEach(mark::add);
            addFilled(Names.MARK);
            if (child.role != null) {
                addCode(Names.ROLE, child.role.json());
            }
        }
        if (child.effective != null) {
            addCode(Names.ACCESS, child.effective.toString());
        }
    }

    /** The field of text, with no words yet. */
    private Field textField(int weight) {
        text.clear(weight);
        return textField;
    }

    private void describeTelegram() {
        Holding of = holding;
        if (of == null) {
            throw new IllegalStateException("a block is of a holding");
        }
        String key = of.key().text();
        // Without words, so that every document has a norm: Lucene looks each up faster then, wherever a word stands.
        document.add(textField(ParagraphSimilarity.PASSING));
        addCode(Names.KIND, Names.TELEGRAM);
        addCode(Names.KEY, key);
        document.add(new BinaryDocValuesField(Names.KEY, new BytesRef(key)));
        document.add(new NumericDocValuesField(Names.SEQUENCE, of.sequence()));
        HEADS.forEach(name -> codes(name).clear());
        words.values().forEach(stream -> stream.clear(ParagraphSimilarity.PASSING));
        TelegramId id = of.key().id();
        if (id != null) {
            addId(id);
        }
        for (Witness witness : of.witnesses()) {
            describeHead(of.read(witness));
        }
        if (of.witnesses().size() > 1) {
            codes(Names.HAS).add(Part.WITNESSES.word());
        }
        addWhere(codes(Names.HAS), Part.EMENDATIONS, of.emended() != null);
        Assembly assembly = of.assembly();
        addWhere(
                codes(Names.HAS),
                Part.FINDINGS,
                assembly != null && !assembly.missing().isEmpty());
        describeTime(of.telegram());
        describeFacets(of, id);
        HEADS.forEach(this::addFilled);
        for (Map.Entry<String, WordStream> entry : words.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                document.add(field(entry.getKey()));
            }
        }
    }

    private void addId(TelegramId id) {
        codes(Names.ID).add(id.toString());
        codes(Names.NUMBER).add(id.post() + id.number());
    }

    private void describeHead(Telegram telegram) {
        Telegram.Head head = telegram.head();
        Telegram.Addresses addresses = telegram.addresses();
        CodeStream has = codes(Names.HAS);
        if (telegram.id() != null) {
            addId(telegram.id());
        }
        Mrn mrn = Reading.valueOf(head.mrn());
        if (mrn != null) {
            addId(mrn.id());
        }
        String from = Reading.valueOf(addresses.from());
        if (from != null) {
            addAddress(Names.FROM, Names.FROM_POST, from);
        }
        for (Address address : addresses.action()) {
            addAddress(Names.TO, Names.TO_POST, address.written());
        }
        for (Address address : addresses.info()) {
            addAddress(Names.INFO, Names.INFO_POST, address.written());
        }
        addWhere(has, Part.INFO, !addresses.info().isEmpty());
        addWhere(has, Part.EXEMPT, !addresses.exempt().isEmpty());
        addWhere(has, Part.DATE, telegram.sent() != null);
        addWhere(has, Part.CAPTIONS, !head.captions().isEmpty());
        addWhere(has, Part.ATTENTION, !head.attention().isEmpty());
        addWhere(has, Part.TAGS, !head.tags().isEmpty());
        addWhere(has, Part.REFERENCES, !head.references().isEmpty());
        addWhere(has, Part.CLASSIFIER, head.classifiedBy() != null);
        addWhere(has, Part.SIGNATURE, !telegram.body().signature().isEmpty());
        addWhere(has, Part.SECTIONS, head.sections() > 1);
        addWhere(has, Part.FINDINGS, telegram.findings().stream().anyMatch(HoldingBlock::isGrave));
        for (Reading<String> caption : head.captions()) {
            addValue(Names.CAPTION, Names.CAPTION_WORDS, caption.value());
        }
        for (Reading<String> tag : head.tags()) {
            addValue(Names.TAG, Names.TAG_WORDS, tag.value());
        }
        for (Reading<String> signature : telegram.body().signature()) {
            addValue(Names.SIGNER, Names.SIGNER_WORDS, signature.value());
        }
        for (Reftel reference : head.references()) {
            if (reference.id() != null) {
                codes(Names.CITED).add(reference.id().toString());
            }
            words(Names.REFERENCE).add(reference.text());
        }
        Classifier classifier = head.classifiedBy();
        if (classifier != null) {
            addWords(Names.CLASSIFIER, classifier.name());
            addWords(Names.CLASSIFIER, classifier.title());
        }
        String classification = Reading.valueOf(head.classification());
        if (classification != null) {
            codes(Names.CLASS).add(classification);
        }
        Precedence precedence = Reading.valueOf(addresses.precedence());
        if (precedence != null) {
            codes(Names.PRECEDENCE).add(precedence.word());
        }
    }

    private static boolean isGrave(Finding finding) {
        return finding.severity() != Severity.INFO;
    }

    private static void addWhere(CodeStream has, Part part, boolean there) {
        if (there) {
            has.add(part.word());
        }
    }

    private void addValue(String codeName, String wordsName, @Nullable String value) {
        if (value != null) {
            codes(codeName).add(value.toUpperCase(Locale.ROOT));
            words(wordsName).add(value);
        }
    }

    private void addWords(String name, @Nullable String value) {
        if (value != null) {
            words(name).add(value);
        }
    }

    private void addAddress(String wordsName, String postName, String address) {
        words(wordsName).add(address);
        String post = posts.computeIfAbsent(address, HoldingBlock::postOf);
        if (!post.isEmpty()) {
            codes(postName).add(post);
        }
    }

    private static String postOf(String address) {
        int offices = address.indexOf("//");
        Post post = Manual.standard().posts().byAddress(offices < 0 ? address : address.substring(0, offices));
        return post == null ? "" : post.name();
    }

    private void describeTime(Telegram telegram) {
        LocalDateTime sent = telegram.sent();
        if (sent != null) {
            long minutes = minutes(sent);
            document.add(new LongPoint(Names.SENT, minutes));
            document.add(new NumericDocValuesField(Names.SENT, minutes));
        }
    }

    /** Minutes since 1970. */
    static long minutes(LocalDateTime time) {
        return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60);
    }

    /**
     * What is counted. Every field that has codes has these values too, or Lucene refuses the document; so each witness
     * adds its own, and where there can be but one value, the first witness that has it gives it.
     */
    private void describeFacets(Holding of, @Nullable TelegramId id) {
        String post = id == null ? null : id.post();
        String classification = null;
        String precedence = null;
        for (Witness witness : of.witnesses()) {
            Telegram telegram = of.read(witness);
            Mrn mrn = Reading.valueOf(telegram.head().mrn());
            post = post == null && mrn != null ? mrn.id().post() : post;
            if (classification == null) {
                classification = Reading.valueOf(telegram.head().classification());
            }
            Precedence word = Reading.valueOf(telegram.addresses().precedence());
            precedence = precedence == null && word != null ? word.word() : precedence;
            addFacet(Names.TAG, telegram.head().tags());
            addFacet(Names.CAPTION, telegram.head().captions());
            addFacet(Names.SIGNER, telegram.body().signature());
        }
        if (post != null) {
            codes(Names.POST).add(post);
        }
        addFacet(Names.POST, post);
        addFacet(Names.CLASS, classification);
        addFacet(Names.PRECEDENCE, precedence);
    }

    private void addFacet(String name, @Nullable String value) {
        if (value != null) {
            document.add(new SortedDocValuesField(name, new BytesRef(value)));
        }
    }

    private void addFacet(String name, List<Reading<String>> values) {
        for (Reading<String> reading : values) {
            String value = reading.value();
            if (value != null) {
                document.add(new SortedSetDocValuesField(name, new BytesRef(value.toUpperCase(Locale.ROOT))));
            }
        }
    }

    private void addCode(String name, String code) {
        codes(name).clear().add(code);
        document.add(field(name));
    }

    private void addFilled(String name) {
        CodeStream stream = codes(name);
        if (!stream.codes().isEmpty()) {
            document.add(field(name));
        }
    }

    private CodeStream codes(String name) {
        CodeStream stream = codes.get(name);
        if (stream == null) {
            stream = new CodeStream();
            codes.put(name, stream);
            fields.put(name, new Field(name, stream, CODES));
        }
        return stream;
    }

    private WordStream words(String name) {
        WordStream stream = words.get(name);
        if (stream == null) {
            stream = new WordStream();
            words.put(name, stream);
            fields.put(name, new Field(name, stream, WORDS));
        }
        return stream;
    }

    private Field field(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalStateException("no stream was made for " + name);
        }
        return field;
    }

    private static FieldType type(IndexOptions options, boolean norms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(!norms);
        type.freeze();
        return type;
    }
}
