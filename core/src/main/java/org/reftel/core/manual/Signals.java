package org.reftel.core.manual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operating signals of the wire lines (ACP 131). */
public final class Signals {
    private final Map<String, Signal> bySignal = new LinkedHashMap<>();

    private Signals() {
        for (Table.Row row : Table.read("signals.tsv")) {
            Signal signal = new Signal(row.cell("signal"), row.cell("place"), row.cell("meaning"), row.sources());
            bySignal.put(signal.signal(), signal);
        }
    }

    static Signals standard() {
        return Loaded.SIGNALS;
    }

    /** Every signal. */
    public List<Signal> all() {
        return List.copyOf(bySignal.values());
    }

    /** By its letters, with or without the digits that some take: {@code ZFF4} is {@code ZFF}. Null where unknown. */
    public @Nullable Signal find(CharSequence signal) {
        String letters = Letters.of(signal);
        int end = letters.length();
        while (end > 0 && Character.isDigit(letters.charAt(end - 1))) {
            end--;
        }
        return bySignal.get(letters.substring(0, end));
    }

    private static final class Loaded {
        static final Signals SIGNALS = new Signals();
    }
}
