package org.reftel.core.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.core.syntax.SyntaxTree;

/**
 * Sets the units of one more witness beside the rows of those before it: first what is the same word for word, then by
 * number and likeness, then what was divided or joined, and what stands elsewhere. What is left makes rows of its own.
 */
final class UnitAlignment {
    /** Beyond these, stretches are set side by side by their numbers alone, so that hostile input stays cheap. */
    private static final int MOST_PAIRS = 10_000;

    private static final long MOST_WORDS = 4_000_000;

    private static final double ALIKE = 0.5;
    private static final double ALIKE_WITH_NUMBER = 0.2;
    private static final double NUMBER_BONUS = 0.3;
    private static final double ALIKE_ELSEWHERE = 0.7;
    private static final int FEWEST_WORDS_ELSEWHERE = 6;
    private static final double HELD_WITHIN = 0.8;
    private static final int NONE = -1;

    private final List<Slot> slots;
    private final List<Unit> units;
    private final int witness;
    private final List<Witnessed> witnesses;
    private final Lexicon lexicon;
    private final int[] slotOf;
    private final int[] unitOf;
    private final boolean[] moved;

    private UnitAlignment(List<Slot> slots, List<Unit> units, int witness, List<Witnessed> witnesses, Lexicon lexicon) {
        this.slots = slots;
        this.units = new ArrayList<>(units);
        this.witness = witness;
        this.witnesses = witnesses;
        this.lexicon = lexicon;
        this.slotOf = filled(units.size());
        this.unitOf = filled(slots.size());
        this.moved = new boolean[units.size()];
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    /** The rows with what a further witness has; its units in their order. */
    static List<Slot> align(
            List<Slot> slots, List<Unit> units, int witness, List<Witnessed> witnesses, Lexicon lexicon) {
        UnitAlignment alignment = new UnitAlignment(slots, units, witness, witnesses, lexicon);
        boolean ordered = units.isEmpty() || units.getFirst().kind() != Row.Kind.ADDRESSEE;
        alignment.same(ordered);
        if (ordered) {
            alignment.betweenMatches(true);
            alignment.elsewhere();
        } else {
            alignment.alike(0, slots.size(), 0, units.size());
        }
        return alignment.rows();
    }

    // The same words.

    private void same(boolean ordered) {
        Map<Long, Integer> firstSlot = new HashMap<>();
        Map<Long, Integer> slotCount = new HashMap<>();
        for (int s = 0; s < slots.size(); s++) {
            long identity = slots.get(s).representative().identity();
            firstSlot.putIfAbsent(identity, s);
            slotCount.merge(identity, 1, Integer::sum);
        }
        Map<Long, Integer> unitCount = new HashMap<>();
        for (Unit unit : units) {
            unitCount.merge(unit.identity(), 1, Integer::sum);
        }
        int[] foundSlots = new int[units.size()];
        int[] foundUnits = new int[units.size()];
        int count = 0;
        for (int u = 0; u < units.size(); u++) {
            long identity = units.get(u).identity();
            Integer slot = firstSlot.get(identity);
            boolean once = ordered
                    ? Integer.valueOf(1).equals(slotCount.get(identity))
                            && Integer.valueOf(1).equals(unitCount.get(identity))
                    : slot != null && unitOf[slot] == NONE;
            if (slot != null && once) {
                if (!ordered) {
                    match(slot, u);
                }
                foundSlots[count] = slot;
                foundUnits[count++] = u;
            }
        }
        if (ordered) {
            for (int kept : Increasing.longest(foundSlots, count)) {
                match(foundSlots[kept], foundUnits[kept]);
            }
        }
    }

    private void match(int slot, int unit) {
        slotOf[unit] = slot;
        unitOf[slot] = unit;
    }

    // Between what is the same.

    private void betweenMatches(boolean deep) {
        int slotFrom = 0;
        int unitFrom = 0;
        for (int u = 0; u <= units.size(); u++) {
            boolean end = u == units.size();
            if (!end && slotOf[u] == NONE) {
                continue;
            }
            int slotTo = end ? slots.size() : slotOf[u];
            if (deep) {
                alike(slotFrom, slotTo, unitFrom, u);
            } else {
                leftOver(slotFrom, slotTo, unitFrom, u);
            }
            slotFrom = slotTo + 1;
            unitFrom = u + 1;
        }
        if (deep) {
            betweenMatches(false);
            divided();
        }
    }

    /** The best pairing of two stretches that keeps the order. */
    private void alike(int slotFrom, int slotTo, int unitFrom, int unitTo) {
        int n = slotTo - slotFrom;
        int m = unitTo - unitFrom;
        if (n <= 0 || m <= 0) {
            return;
        }
        if (!affordable(slotFrom, slotTo, unitFrom, unitTo)) {
            byNumber(slotFrom, slotTo, unitFrom, unitTo);
            return;
        }
        double[][] pair = new double[n][m];
        double[][] best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            Unit held = slots.get(slotFrom + i).representative();
            boolean taken = unitOf[slotFrom + i] != NONE;
            for (int j = m - 1; j >= 0; j--) {
                Unit unit = units.get(unitFrom + j);
                pair[i][j] = taken || slotOf[unitFrom + j] != NONE ? 0 : score(held, unit);
                double with = pair[i][j] == 0 ? 0 : pair[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(with, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            if (pair[i][j] > 0 && best[i][j] == pair[i][j] + best[i + 1][j + 1]) {
                match(slotFrom + i++, unitFrom + j++);
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private boolean affordable(int slotFrom, int slotTo, int unitFrom, int unitTo) {
        long n = slotTo - slotFrom;
        long m = unitTo - unitFrom;
        if (n * m > MOST_PAIRS) {
            return false;
        }
        long words = 0;
        for (int s = slotFrom; s < slotTo; s++) {
            words += m * slots.get(s).representative().words().size();
        }
        for (int u = unitFrom; u < unitTo; u++) {
            words += n * units.get(u).words().size();
        }
        return words <= MOST_WORDS;
    }

    private void byNumber(int slotFrom, int slotTo, int unitFrom, int unitTo) {
        int next = slotFrom;
        for (int u = unitFrom; u < unitTo; u++) {
            Unit unit = units.get(u);
            for (int s = next; s < Math.min(slotTo, next + 8); s++) {
                Unit held = slots.get(s).representative();
                if (held.kind() == unit.kind() && held.place().equals(unit.place())) {
                    match(s, u);
                    next = s + 1;
                    break;
                }
            }
        }
    }

    /** 0 where they are not one. */
    private static double score(Unit one, Unit other) {
        double like = Likeness.of(one.words(), other.words());
        if (one.kind() != other.kind()) {
            boolean body = one.kind().isBody() && other.kind().isBody();
            return body && like >= HELD_WITHIN ? like : 0;
        }
        if (one.kind() == Row.Kind.SIGNATURE) {
            return like + ALIKE;
        }
        boolean numbered = one.number() != null && one.number().equals(other.number());
        boolean blotted = one.words().isMostlyWithheld() || other.words().isMostlyWithheld();
        if (numbered && (like >= ALIKE_WITH_NUMBER || blotted)) {
            return like + NUMBER_BONUS;
        }
        return like >= ALIKE ? like : 0;
    }

    /** What is left between two matches: a sign that stands for all that the other side has, or one heading for another. */
    private void leftOver(int slotFrom, int slotTo, int unitFrom, int unitTo) {
        if (slotFrom >= slotTo || unitFrom >= unitTo) {
            return;
        }
        if (slotTo - slotFrom == 1
                && unitTo - unitFrom == 1
                && slots.get(slotFrom).representative().kind() == Row.Kind.HEADING
                && units.get(unitFrom).kind() == Row.Kind.HEADING) {
            match(slotFrom, unitFrom);
        } else if (slotTo - slotFrom > 1
                && unitTo - unitFrom == 1
                && units.get(unitFrom).words().isMostlyWithheld()) {
            for (int s = slotFrom + 1; s < slotTo; s++) {
                join(slotFrom, s);
            }
            match(slotFrom, unitFrom);
        } else if (slotTo - slotFrom == 1
                && slots.get(slotFrom).representative().words().isMostlyWithheld()) {
            for (int u = unitFrom + 1; u < unitTo; u++) {
                joinUnits(unitFrom, u);
            }
            match(slotFrom, unitFrom);
        } else if (slotTo - slotFrom == 1
                && unitTo - unitFrom == 1
                && units.get(unitFrom).words().isMostlyWithheld()) {
            match(slotFrom, unitFrom);
        }
    }

    // Divided and joined.

    private static final int JOINED = -2;

    /** Words that may still be read once more because units were joined. */
    private long joinable = MOST_JOINED;

    private static final long MOST_JOINED = 200_000;

    private boolean affordable(Words one, Words other) {
        joinable -= one.size() + other.size() + 1L;
        return joinable > 0;
    }

    private void join(int slot, int further) {
        if (!affordable(
                slots.get(slot).representative().words(),
                slots.get(further).representative().words())) {
            return;
        }
        slots.get(slot).take(slots.get(further), witnesses, lexicon);
        unitOf[further] = JOINED;
    }

    private void joinUnits(int unit, int further) {
        if (!affordable(units.get(unit).words(), units.get(further).words())) {
            return;
        }
        units.set(unit, units.get(unit).with(units.get(further), tree(), lexicon));
        slotOf[further] = JOINED;
    }

    private SyntaxTree tree() {
        return witnesses.get(witness).tree();
    }

    private void divided() {
        for (int u = 0; u < units.size(); u++) {
            if (slotOf[u] == NONE && mayBePart(units.get(u))) {
                boolean done = u > 0 && joinsUnit(owner(u - 1), u);
                if (!done && u + 1 < units.size()) {
                    joinsUnit(u + 1, u);
                }
            }
        }
        for (int s = 0; s < slots.size(); s++) {
            if (unitOf[s] == NONE && mayBePart(slots.get(s).representative())) {
                boolean done = s > 0 && joinsSlot(slotOwner(s - 1), s);
                if (!done && s + 1 < slots.size()) {
                    joinsSlot(s + 1, s);
                }
            }
        }
    }

    /** A heading as well: where the number behind it is not the next one, it reads like the end of the paragraph above. */
    private static boolean mayBePart(Unit unit) {
        return unit.kind() == Row.Kind.PARAGRAPH || unit.kind() == Row.Kind.HEADING;
    }

    /** The unit into which a joined one went. */
    private int owner(int unit) {
        int at = unit;
        while (at > 0 && slotOf[at] == JOINED) {
            at--;
        }
        return at;
    }

    private int slotOwner(int slot) {
        int at = slot;
        while (at > 0 && unitOf[at] == JOINED) {
            at--;
        }
        return at;
    }

    private boolean joinsUnit(int neighbour, int unit) {
        if (slotOf[neighbour] < 0) {
            return false;
        }
        Words whole = slots.get(slotOf[neighbour]).representative().words();
        if (!completes(whole, units.get(neighbour).words(), units.get(unit), neighbour < unit)) {
            return false;
        }
        joinUnits(neighbour, unit);
        return slotOf[unit] == JOINED;
    }

    private boolean joinsSlot(int neighbour, int slot) {
        if (unitOf[neighbour] < 0) {
            return false;
        }
        Words whole = units.get(unitOf[neighbour]).words();
        Unit held = slots.get(neighbour).representative();
        if (!completes(whole, held.words(), slots.get(slot).representative(), neighbour < slot)) {
            return false;
        }
        join(neighbour, slot);
        return unitOf[slot] == JOINED;
    }

    /**
     * Whether a further part is held within the whole, and brings what is there nearer to it.
     *
     * @param behind whether it stands behind the part that is there already
     */
    private static boolean completes(Words whole, Words part, Unit further, boolean behind) {
        int[] words = further.words().sorted();
        if (words.length == 0 || Likeness.shared(words, whole.sorted()) < HELD_WITHIN * words.length) {
            return false;
        }
        boolean heading = further.kind() == Row.Kind.HEADING;
        if (heading ? !whole.hasAtEdge(further.words(), behind) : words.length < 2) {
            return false;
        }
        int[] both = Arrays.copyOf(part.sorted(), part.sorted().length + words.length);
        System.arraycopy(words, 0, both, part.sorted().length, words.length);
        Arrays.sort(both);
        int more = Likeness.shared(both, whole.sorted()) - Likeness.shared(part.sorted(), whole.sorted());
        return more >= HELD_WITHIN * words.length;
    }

    // Elsewhere.

    private void elsewhere() {
        List<Integer> freeSlots = new ArrayList<>();
        List<Integer> freeUnits = new ArrayList<>();
        long words = 0;
        for (int s = 0; s < slots.size(); s++) {
            Unit held = slots.get(s).representative();
            if (unitOf[s] == NONE && held.words().sorted().length >= FEWEST_WORDS_ELSEWHERE) {
                freeSlots.add(s);
                words += held.words().size();
            }
        }
        for (int u = 0; u < units.size(); u++) {
            if (slotOf[u] == NONE && units.get(u).words().sorted().length >= FEWEST_WORDS_ELSEWHERE) {
                freeUnits.add(u);
                words += units.get(u).words().size();
            }
        }
        long pairs = (long) freeSlots.size() * freeUnits.size();
        if (pairs == 0 || pairs > MOST_PAIRS || words * Math.max(freeSlots.size(), freeUnits.size()) > MOST_WORDS) {
            return;
        }
        for (int u : freeUnits) {
            int best = NONE;
            double most = ALIKE_ELSEWHERE;
            for (int s : freeSlots) {
                double like = unitOf[s] == NONE
                        ? Likeness.of(
                                slots.get(s).representative().words(),
                                units.get(u).words())
                        : 0;
                if (like > most) {
                    most = like;
                    best = s;
                }
            }
            if (best != NONE) {
                match(best, u);
                moved[u] = true;
            }
        }
    }

    // The rows.

    private List<Slot> rows() {
        List<Slot> rows = new ArrayList<>(slots.size() + units.size());
        List<List<Slot>> behind = new ArrayList<>();
        for (int s = 0; s <= slots.size(); s++) {
            behind.add(List.of());
        }
        int last = 0; // new rows stand behind the row of the unit before, counted from 1
        for (int u = 0; u < units.size(); u++) {
            if (slotOf[u] == JOINED) {
                continue;
            }
            if (slotOf[u] == NONE) {
                Slot row = new Slot(witnesses.size());
                row.put(witness, units.get(u));
                if (behind.get(last).isEmpty()) {
                    behind.set(last, new ArrayList<>());
                }
                behind.get(last).add(row);
                continue;
            }
            Slot row = slots.get(slotOf[u]);
            row.put(witness, units.get(u));
            if (moved[u]) {
                row.setMoved(witness);
            } else {
                last = slotOf[u] + 1;
            }
        }
        rows.addAll(behind.getFirst());
        for (int s = 0; s < slots.size(); s++) {
            if (unitOf[s] != JOINED) {
                rows.add(slots.get(s));
            }
            rows.addAll(behind.get(s + 1));
        }
        return rows;
    }
}
