package org.reftel.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramId;
import org.reftel.core.text.TextSpan;

/**
 * All that the archive has of one telegram.
 *
 * @param witnesses at least one; the principal one first, the others in the order in which they came
 * @param assembly the telegram put together, where it is held only in sections; null where a witness has all of it
 * @param emendations those that hold, of all its witnesses, in the order of their numbers
 * @param emended the telegram as it is read with them; null where none stands in the text that is read
 */
public record Holding(
        HoldingKey key,
        List<Witness> witnesses,
        @Nullable Assembly assembly,
        List<Emendation> emendations,
        @Nullable Emended emended) {
    public Holding {
        witnesses = List.copyOf(witnesses);
        emendations = List.copyOf(emendations);
        if (witnesses.isEmpty()) {
            throw new IllegalArgumentException("a holding has a witness");
        }
    }

    /** Of witnesses, the principal one first; sections are put together. */
    public Holding(HoldingKey key, List<Witness> witnesses) {
        this(key, witnesses, List.of());
    }

    /** Likewise, with the emendations that hold. */
    public Holding(HoldingKey key, List<Witness> witnesses, List<Emendation> emendations) {
        this(key, witnesses, Assembly.of(witnesses), emendations);
    }

    private Holding(
            HoldingKey key, List<Witness> witnesses, @Nullable Assembly assembly, List<Emendation> emendations) {
        this(
                key,
                witnesses,
                assembly,
                emendations,
                assembly == null ? Emended.of(witnesses.getFirst(), emendations) : Emended.of(assembly, emendations));
    }

    /** Of witnesses in any order; null where there are none. */
    static @Nullable Holding ofAny(HoldingKey key, List<Witness> witnesses, List<Emendation> emendations) {
        List<Witness> ordered = new ArrayList<>(witnesses);
        ordered.sort(Comparator.comparingLong(Witness::sequence));
        ordered.stream()
                .min(Comparator.comparing(Witness::kind)
                        .thenComparingInt(Witness::section)
                        .thenComparingLong(Witness::sequence))
                .ifPresent(principal -> {
                    ordered.remove(principal);
                    ordered.addFirst(principal);
                });
        return ordered.isEmpty() ? null : new Holding(key, ordered, emendations);
    }

    /** The same with other emendations. */
    Holding with(List<Emendation> others) {
        return new Holding(key, witnesses, assembly, others);
    }

    /** The witness that is shown where one is asked for. */
    public Witness principal() {
        return witnesses.getFirst();
    }

    /**
     * What the telegram says: as the principal witness has it, or as its sections together; as emended. Its id is the holding's,
     * also where the witness by itself says another.
     */
    public Telegram telegram() {
        Telegram telegram = emended == null ? unemended() : emended.telegram();
        TelegramId id = key.id();
        return id == null ? telegram : telegram.under(id);
    }

    /** What stands in the copies of {@link #telegram}. */
    public Telegram unemended() {
        return assembly == null ? principal().telegram() : assembly.telegram();
    }

    /** Where a stretch of {@link #telegram} stands in {@link #unemended}. */
    public TextSpan source(TextSpan span) {
        return emended == null ? span : emended.source(span);
    }

    /** What a witness by itself says, as emended. */
    public Telegram read(Witness witness) {
        Emended read = emended(witness);
        return read == null ? witness.telegram() : read.telegram();
    }

    /** A witness by itself, emended; null where nothing is emended in it. */
    public @Nullable Emended emended(Witness witness) {
        return emendations.isEmpty() ? null : Emended.of(witness, emendations);
    }

    /** Where the copies of {@link #telegram} were found; several are joined by {@code " + "}. */
    public String path() {
        if (assembly == null) {
            return principal().path();
        }
        List<String> paths = new ArrayList<>();
        assembly.parts().forEach(part -> paths.add(part.witness().path()));
        return String.join(" + ", paths);
    }

    /** All that is evidence of the text: {@link #telegram}, then what the witnesses say that it was not made of. */
    public List<Telegram> texts() {
        List<Telegram> texts = new ArrayList<>(witnesses.size());
        texts.add(telegram());
        Set<Long> parts = new HashSet<>();
        if (assembly == null) {
            parts.add(principal().sequence());
        } else {
            assembly.parts().forEach(part -> parts.add(part.witness().sequence()));
        }
        for (Witness witness : witnesses) {
            if (!parts.contains(witness.sequence())) {
                texts.add(read(witness));
            }
        }
        return texts;
    }

    /** The number of the witness that came last. */
    public long sequence() {
        long last = 0;
        for (Witness witness : witnesses) {
            last = Math.max(last, witness.sequence());
        }
        return last;
    }
}
