package org.reftel.core.marking;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What restricts a text: its level, its caveats and the countries it may be released to (32 CFR 2001.21 to 2001.24).
 *
 * <p>Markings are partly ordered by {@link #dominates}: one dominates another if nobody may see the first who may not
 * see the second. {@link #join} is the least marking that dominates two: what a text needs that quotes both.
 *
 * @param caveats unmodifiable
 * @param releasability where none is stated, everyone for what is unclassified and nobody abroad for the rest; NOFORN
 *     overrules a release
 */
public record Marking(Level level, Set<Caveat> caveats, Releasability releasability) {
    private static final Marking[] PLAIN = new Marking[Level.values().length];
    private static final Marking[] NOFORN = new Marking[Level.values().length];

    static {
        for (Level level : Level.values()) {
            PLAIN[level.ordinal()] = new Marking(level, Set.of(), unstated(level));
            NOFORN[level.ordinal()] = new Marking(level, EnumSet.of(Caveat.NOFORN), Releasability.DOMESTIC);
        }
    }

    public Marking {
        caveats = caveats.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(caveats));
        if (caveats.contains(Caveat.NOFORN)) {
            releasability = Releasability.DOMESTIC;
        }
    }

    /** A level alone. */
    public static Marking of(Level level) {
        return PLAIN[level.ordinal()];
    }

    /** A level with caveats, and no release stated. */
    public static Marking of(Level level, Set<Caveat> caveats) {
        if (caveats.isEmpty()) {
            return PLAIN[level.ordinal()];
        }
        if (caveats.size() == 1 && caveats.contains(Caveat.NOFORN)) {
            return NOFORN[level.ordinal()];
        }
        return new Marking(level, caveats, unstated(level));
    }

    /** The marking of a mark or a banner, {@code S//NF}, {@code SECRET/REL FRANCE}; see {@link #parse(CharSequence, int, int)}. */
    public static @Nullable Marking parse(CharSequence text) {
        return parse(text, 0, text.length());
    }

    /**
     * Reads a portion mark or banner, with or without its brackets, in any case: {@code C}, {@code S-NF}, {@code SNF},
     * {@code N/SF} (a slip for S/NF), {@code U//FOUO}, {@code C - ENTIRE TEXT}, {@code SECRET/REL FRANCE},
     * {@code S//REL TO USA, FVEY}. Null for all other words, such as {@code U.S.}, {@code U/S} or {@code Iran}: a mark
     * is read only where every part of it is known. A single letter may still be something else in running prose;
     * where it stands must decide.
     */
    public static @Nullable Marking parse(CharSequence text, int start, int end) {
        return mayBeMark(text, start, end) ? new MarkReader(text, start, end).read() : null;
    }

    /** Most words in brackets are settled by their first letter. */
    private static boolean mayBeMark(CharSequence text, int start, int end) {
        int i = start;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '(')) {
            i++;
        }
        return i < end
                && switch (Level.upper(text.charAt(i))) {
                    case 'U', 'S', 'F', 'L', 'C', 'T', 'N' -> true;
                    default -> false;
                };
    }

    /** Whether everybody who may see what is marked so may see what is marked like the other. */
    public boolean dominates(Marking other) {
        return level.dominates(other.level)
                && caveats.containsAll(other.caveats)
                && releasability.isWithin(other.releasability);
    }

    /** The least marking that dominates both. */
    public Marking join(Marking other) {
        if (dominates(other)) {
            return this;
        }
        if (other.dominates(this)) {
            return other;
        }
        Set<Caveat> both = EnumSet.noneOf(Caveat.class);
        both.addAll(caveats);
        both.addAll(other.caveats);
        return new Marking(level.join(other.level), both, releasability.meet(other.releasability));
    }

    /** As a portion mark in its regular form: {@code S//NF}, {@code C//REL TO USA, FRA}. */
    @Override
    public String toString() {
        StringBuilder mark = new StringBuilder(level.mark());
        char[] before = {'/', '/'};
        for (Caveat caveat : caveats) {
            mark.append(before).append(caveat.mark());
            before = new char[] {'/'};
        }
        if (!releasability.countries().isEmpty()) {
            mark.append("//REL TO USA");
            for (String country : new TreeSet<>(releasability.countries())) {
                mark.append(", ").append(country);
            }
        }
        return mark.toString();
    }

    static Releasability unstated(Level level) {
        return level == Level.UNCLASSIFIED ? Releasability.EVERYONE : Releasability.DOMESTIC;
    }
}
