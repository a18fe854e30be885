package org.reftel.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.core.collation.CollatedText;
import org.reftel.core.collation.Collation;
import org.reftel.core.telegram.Telegram;

/**
 * The copies of a holding laid side by side, as their publishers have them: emendations are not applied.
 *
 * @param copies the principal witness first; sections that were sent apart are put together and are one
 * @param changes what a publisher changed in its own copies, in the order in which they were released or came
 */
public record Comparison(HoldingKey key, List<Compared> copies, Collation collation, List<Change> changes) {

    /**
     * A copy in its column.
     *
     * @param siglum the letter by which it is called here
     * @param witnesses what it was read from: one, or the sections in order
     * @param stated what a copy in plain text says of who gave it out; null where it says nothing, and of other copies
     */
    public record Compared(
            String siglum,
            List<Witness> witnesses,
            Telegram telegram,
            boolean superseded,
            @Nullable StatedRelease stated) {
        public Witness first() {
            return witnesses.getFirst();
        }

        /** As the copy's form names it; of a text, who gave it out as far as it says so itself. */
        public String publisher() {
            return !isText() ? first().publisher() : stated == null ? "Publisher not stated" : stated.publisher();
        }

        /** When the publisher issued it, as the copy says; null where it does not. */
        public @Nullable String released() {
            String released = telegram.statement().released();
            return released == null && stated != null ? stated.date() : released;
        }

        /** By which its publisher's copies are told from those of others: a text of which nothing is known, by its path. */
        private String source() {
            return isText() && stated == null ? "The file " + first().path() : publisher();
        }

        private boolean isText() {
            return isText(first());
        }

        private static boolean isText(Witness witness) {
            return witness.publisher().equals("text");
        }
    }

    /**
     * What one publisher changed from one copy to the next.
     *
     * @param publisher as he is named; of a text that says nothing of him, {@code The file} and the path under which both came
     */
    public record Change(String publisher, Compared from, Compared to, Collation collation) {}

    public Comparison {
        copies = List.copyOf(copies);
        changes = List.copyOf(changes);
    }

    /** All copies of a holding. */
    public static Comparison of(Holding holding) {
        return of(holding, copies(holding));
    }

    /** Some of the copies of a holding, chosen among {@link #copies(Holding)}; at least one. */
    public static Comparison of(Holding holding, List<Compared> copies) {
        List<CollatedText> texts = copies.stream()
                .map(copy -> new CollatedText(copy.siglum(), copy.telegram(), copy.superseded()))
                .toList();
        return new Comparison(holding.key(), copies, Collation.of(texts), changes(copies));
    }

    /** The columns that a holding gives, each with its letter. */
    public static List<Compared> copies(Holding holding) {
        boolean corrected = holding.principal().kind() == WitnessKind.CORRECTED;
        Map<String, List<Witness>> sections = new LinkedHashMap<>();
        List<List<Witness>> columns = new ArrayList<>();
        for (Witness witness : holding.witnesses()) {
            if (witness.kind() != WitnessKind.SECTION) {
                columns.add(List.of(witness));
                continue;
            }
            List<Witness> same = sections.computeIfAbsent(witness.publisher(), publisher -> {
                List<Witness> begun = new ArrayList<>();
                columns.add(begun);
                return begun;
            });
            same.add(witness);
        }
        List<Compared> copies = new ArrayList<>();
        for (List<Witness> column : columns) {
            Assembly assembly = column.size() > 1 ? Assembly.of(column) : null;
            List<Witness> parts = assembly == null
                    ? List.copyOf(column)
                    : assembly.parts().stream().map(Assembly.Part::witness).toList();
            Telegram telegram = assembly == null ? parts.getFirst().telegram() : assembly.telegram();
            copies.add(new Compared(
                    CollatedText.siglum(copies.size()),
                    parts,
                    telegram,
                    corrected && parts.getFirst().kind() != WitnessKind.CORRECTED,
                    Compared.isText(parts.getFirst()) ? StatedRelease.of(telegram) : null));
        }
        return copies;
    }

    /** The copies with these letters; null where there is none of a letter. */
    public static @Nullable List<Compared> chosen(List<Compared> copies, Set<String> sigla) {
        List<Compared> chosen =
                copies.stream().filter(copy -> sigla.contains(copy.siglum())).toList();
        return chosen.size() == sigla.size() ? chosen : null;
    }

    private static List<Change> changes(List<Compared> copies) {
        Map<String, List<Compared>> byPublisher = new LinkedHashMap<>();
        for (Compared copy : copies) {
            byPublisher
                    .computeIfAbsent(copy.source(), source -> new ArrayList<>())
                    .add(copy);
        }
        List<Change> changes = new ArrayList<>();
        byPublisher.forEach((publisher, own) -> {
            List<Compared> ordered = ordered(own);
            for (int i = 1; i < ordered.size(); i++) {
                Compared from = ordered.get(i - 1);
                Compared to = ordered.get(i);
                Collation collation = Collation.of(List.of(
                        new CollatedText(from.siglum(), from.telegram()),
                        new CollatedText(to.siglum(), to.telegram())));
                changes.add(new Change(publisher, from, to, collation));
            }
        });
        return changes;
    }

    /** As they were released, where all say when; else as they came. */
    private static List<Compared> ordered(List<Compared> copies) {
        Comparator<Compared> order =
                Comparator.comparingLong(copy -> copy.first().sequence());
        if (copies.stream().allMatch(copy -> copy.released() != null)) {
            order = Comparator.comparing((Compared copy) -> Objects.toString(copy.released()))
                    .thenComparing(order);
        }
        return copies.stream().sorted(order).toList();
    }
}
