package org.reftel.core.collation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row in the making: the units of several witnesses that are one part of the form. */
final class Slot {
    private final @Nullable Unit[] units;
    /** Which witnesses have it elsewhere than the first one. */
    private final boolean[] moved;

    Slot(int witnesses) {
        this.units = new Unit[witnesses];
        this.moved = new boolean[witnesses];
    }

    @Nullable
    Unit unit(int witness) {
        return units[witness];
    }

    void put(int witness, Unit unit) {
        units[witness] = unit;
    }

    boolean moved(int witness) {
        return moved[witness];
    }

    void setMoved(int witness) {
        moved[witness] = true;
    }

    /** The unit of the first witness that has most of it in clear. */
    Unit representative() {
        Unit first = null;
        for (Unit unit : units) {
            if (unit != null && !unit.words().isMostlyWithheld()) {
                return unit;
            }
            first = first == null ? unit : first;
        }
        if (first == null) {
            throw new IllegalStateException("a row belongs to a witness");
        }
        return first;
    }

    /** Takes in what another slot has. */
    void take(Slot other, List<Witnessed> witnesses, Lexicon lexicon) {
        for (int k = 0; k < units.length; k++) {
            Unit mine = units[k];
            Unit further = other.units[k];
            if (further != null) {
                units[k] = mine == null
                        ? further
                        : mine.with(further, witnesses.get(k).tree(), lexicon);
            }
        }
    }
}
