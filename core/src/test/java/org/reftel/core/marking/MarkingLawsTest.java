package org.reftel.core.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Laws that hold for all markings and clearances, tried on many that are drawn by lot from a fixed seed. */
class MarkingLawsTest {
    private static final List<String> COUNTRIES = List.of("FRA", "GBR", "AUS");
    private static final Caveat[] CAVEATS = {Caveat.NOFORN, Caveat.FGI, Caveat.ORCON, Caveat.EXDIS};

    private final Random lot = new Random(20260101);
    private final List<Marking> markings = markings(60);
    private final List<Clearance> clearances = clearances(60);

    @Test
    void everyMarkingDominatesItself() {
        for (Marking a : markings) {
            assertTrue(a.dominates(a), a.toString());
        }
    }

    @Test
    void markingsThatDominateEachOtherAreEqual() {
        for (Marking a : markings) {
            for (Marking b : markings) {
                assertEquals(a.equals(b), a.dominates(b) && b.dominates(a), () -> a + " and " + b);
            }
        }
    }

    @Test
    void dominancePassesOn() {
        for (Marking a : markings) {
            for (Marking b : markings) {
                if (!a.dominates(b)) {
                    continue;
                }
                for (Marking c : markings) {
                    assertTrue(!b.dominates(c) || a.dominates(c), () -> a + " over " + b + " over " + c);
                }
            }
        }
    }

    @Test
    void theJoinIsTheLeastMarkingThatDominatesBoth() {
        for (Marking a : markings) {
            for (Marking b : markings) {
                Marking join = a.join(b);
                assertTrue(join.dominates(a) && join.dominates(b), () -> a + " and " + b);
                assertEquals(join, b.join(a));
                for (Marking c : markings) {
                    if (c.dominates(a) && c.dominates(b)) {
                        assertTrue(c.dominates(join), () -> c + " over " + join);
                    }
                }
            }
        }
    }

    @Test
    void whoMaySeeAMarkingMaySeeWhatItDominates() {
        int permitted = 0;
        for (Clearance reader : clearances) {
            for (Marking a : markings) {
                if (!reader.permits(a)) {
                    continue;
                }
                permitted++;
                for (Marking b : markings) {
                    assertTrue(!a.dominates(b) || reader.permits(b), () -> reader + ": " + a + " over " + b);
                }
            }
        }
        assertTrue(permitted > 50, "too few cases");
    }

    @Test
    void whoMaySeeTheJoinMaySeeBothAndTheOtherWayRound() {
        for (Clearance reader : clearances) {
            for (Marking a : markings) {
                for (Marking b : markings) {
                    assertEquals(
                            reader.permits(a) && reader.permits(b),
                            reader.permits(a.join(b)),
                            () -> reader + ": " + a + ", " + b);
                }
            }
        }
    }

    @Test
    void theRegularFormIsReadBackAsTheSameMarking() {
        for (Marking a : markings) {
            boolean saidWithoutWords = a.releasability().everyone() == (a.level() == Level.UNCLASSIFIED)
                    || !a.releasability().countries().isEmpty()
                    || a.caveats().contains(Caveat.NOFORN);
            if (saidWithoutWords) {
                assertEquals(a, Marking.parse(a.toString()));
            }
        }
    }

    private List<Marking> markings(int count) {
        List<Marking> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Level level = Level.values()[lot.nextInt(Level.values().length)];
            Releasability release = lot.nextInt(4) == 0 ? Releasability.EVERYONE : Releasability.to(some(COUNTRIES));
            drawn.add(new Marking(level, caveats(), release));
        }
        return drawn;
    }

    private List<Clearance> clearances(int count) {
        List<String> nationalities = List.of("USA", "FRA", "GBR", "AUS", "CHN");
        List<Clearance> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Level level = Level.values()[lot.nextInt(Level.values().length)];
            drawn.add(new Clearance(level, nationalities.get(lot.nextInt(nationalities.size())), caveats()));
        }
        return drawn;
    }

    private Set<Caveat> caveats() {
        EnumSet<Caveat> set = EnumSet.noneOf(Caveat.class);
        for (Caveat caveat : CAVEATS) {
            if (lot.nextInt(4) == 0) {
                set.add(caveat);
            }
        }
        return set;
    }

    private Collection<String> some(List<String> names) {
        Set<String> some = new TreeSet<>();
        for (String name : names) {
            if (lot.nextBoolean()) {
                some.add(name);
            }
        }
        return some;
    }
}
