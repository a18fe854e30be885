package org.reftel.core.collation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reftel.core.text.TextSpan;

/**
 * The witnesses of one telegram side by side: aligned by the parts of the form, and then by words.
 *
 * <p>Differences of page furniture, line ends, case, punctuation and publishers' marks are recorded but are no variants; a
 * passage withheld in one witness and present in another always is. A collation prefers no witness but for the order in
 * which rows stand, which is that of the first; what they say together is a {@link Composite}.
 *
 * <p>Pure and deterministic; time and memory grow no faster than the texts, within bounds that hold on any input.
 */
public final class Collation {
    private static final List<String> VALUES = List.of(
            "transmission",
            "routing",
            "station",
            "security",
            "signals",
            "precedence",
            "precedence2",
            "dtg",
            "from",
            "distribution",
            "classification",
            "mrn",
            "captions",
            "attention",
            "order",
            "declassify",
            "tags",
            "subject",
            "ref",
            "classified");

    private final List<CollatedText> witnesses;
    private final List<Row> rows;
    private final List<Variant> variants;
    private final List<Difference> differences;

    private Collation(
            List<CollatedText> witnesses, List<Row> rows, List<Variant> variants, List<Difference> differences) {
        this.witnesses = witnesses;
        this.rows = rows;
        this.variants = variants;
        this.differences = differences;
    }

    /**
     * Collates witnesses; the first one is read where they differ and nothing else decides.
     *
     * @param witnesses one at least
     */
    public static Collation of(List<CollatedText> witnesses) {
        if (witnesses.isEmpty()) {
            throw new IllegalArgumentException("a collation has a witness");
        }
        return new Work(List.copyOf(witnesses)).collation();
    }

    public List<CollatedText> witnesses() {
        return witnesses;
    }

    /** The parts of the form, in order. */
    public List<Row> rows() {
        return rows;
    }

    /** Where witnesses say different things, in the order of the text. */
    public List<Variant> variants() {
        return variants;
    }

    /** Where they are written differently and say the same. */
    public List<Difference> differences() {
        return differences;
    }

    /** What the witnesses say together. */
    public Composite composite() {
        return Composite.of(this);
    }

    /** One collation in the making. */
    private static final class Work {
        private final Lexicon lexicon = new Lexicon();
        private final List<CollatedText> texts;
        private final List<Witnessed> witnesses = new ArrayList<>();
        private final int[] behind;
        private final List<Row> rows = new ArrayList<>();
        private final RowCollation.Findings findings = new RowCollation.Findings(new ArrayList<>(), new ArrayList<>());

        Work(List<CollatedText> texts) {
            this.texts = texts;
            this.behind = new int[texts.size()];
            for (CollatedText text : texts) {
                witnesses.add(Witnessed.of(text, lexicon));
            }
        }

        Collation collation() {
            boolean[] headless = new boolean[witnesses.size()];
            boolean any = false;
            boolean all = true;
            for (int k = 0; k < headless.length; k++) {
                headless[k] = witnesses.get(k).lacksHeader();
                any |= headless[k];
                all &= headless[k];
            }
            if (any && !all) {
                headerMissing();
            }
            values(Witnessed::transmission, headless);
            values(Witnessed::dateAndOriginator, headless);
            aligned(Witnessed::action, headless);
            aligned(Witnessed::info, headless);
            aligned(Witnessed::exempt, headless);
            values(Witnessed::head, new boolean[witnesses.size()]);
            aligned(Witnessed::body, new boolean[witnesses.size()]);
            return new Collation(
                    texts,
                    Collections.unmodifiableList(rows),
                    Collections.unmodifiableList(findings.variants()),
                    Collections.unmodifiableList(findings.differences()));
        }

        private void headerMissing() {
            List<Wording> wordings = new ArrayList<>();
            for (Witnessed witness : witnesses) {
                StringBuilder text = new StringBuilder();
                TextSpan span = new TextSpan(0, 0);
                for (Unit unit : witness.dateAndOriginator()) {
                    span = text.isEmpty() ? unit.span() : span.union(unit.span());
                    text.append(text.isEmpty() ? "" : " ").append(unit.text().text());
                }
                wordings.add(new Wording(span, text.toString()));
            }
            findings.variants().add(new Variant(Variant.Kind.VALUE, "header", wordings));
        }

        private void values(Function<Witnessed, List<Unit>> part, boolean[] lacking) {
            Map<String, Slot> slots = new LinkedHashMap<>();
            VALUES.forEach(place -> slots.put(place, new Slot(witnesses.size())));
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (int k = 0; k < witnesses.size(); k++) {
                for (Unit unit : part.apply(witnesses.get(k))) {
                    slots.computeIfAbsent(unit.place(), place -> new Slot(witnesses.size()))
                            .put(k, unit);
                    counts.merge(unit.place(), 1, Integer::sum);
                }
            }
            slots.forEach((place, slot) -> {
                if (counts.containsKey(place)) {
                    row(slot, lacking);
                }
            });
        }

        private void aligned(Function<Witnessed, List<Unit>> part, boolean[] lacking) {
            List<Slot> slots = List.of();
            for (int k = 0; k < witnesses.size(); k++) {
                slots = UnitAlignment.align(slots, part.apply(witnesses.get(k)), k, witnesses, lexicon);
            }
            for (Slot slot : slots) {
                row(slot, lacking);
            }
        }

        private void row(Slot slot, boolean[] lacking) {
            Row row = new RowCollation(slot, witnesses.size(), lexicon, behind, findings).row(lacking);
            rows.add(row);
            new Setting(slot, row.place(), witnesses, behind).record(findings.differences());
            for (int k = 0; k < witnesses.size(); k++) {
                Unit unit = slot.unit(k);
                if (unit != null && !slot.moved(k)) {
                    behind[k] = Math.max(behind[k], unit.span().end());
                }
            }
        }
    }
}
