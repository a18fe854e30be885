package org.reftel.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a text that shows a fault as small as it can be made while it still shows it. */
public final class Shrink {
    private static final int TRIALS = 20_000;

    private Shrink() {}

    /**
     * Drops lines, then characters, in ever smaller pieces, as long as the predicate holds.
     *
     * @param text one for which {@code fails} is true; else it comes back as it is
     * @param fails whether a text still shows the fault
     */
    public static String lines(String text, Predicate<String> fails) {
        if (!fails.test(text)) {
            return text;
        }
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        lines.add(text.substring(start));
        String fewerLines = drop(lines, fails);
        return drop(fewerLines.codePoints().mapToObj(Character::toString).toList(), fails);
    }

    private static String drop(List<String> parts, Predicate<String> fails) {
        List<String> kept = new ArrayList<>(parts);
        int trials = TRIALS;
        int size = Math.max(1, kept.size() / 2);
        while (true) {
            boolean dropped = false;
            for (int at = 0; at < kept.size() && trials > 0; trials--) {
                List<String> fewer = new ArrayList<>(kept.subList(0, at));
                fewer.addAll(kept.subList(Math.min(kept.size(), at + size), kept.size()));
                if (fails.test(String.join("", fewer))) {
                    kept = fewer;
                    dropped = true;
                } else {
                    at += size;
                }
            }
            if (trials == 0 || size == 1 && !dropped) {
                return String.join("", kept);
            }
            size = size == 1 ? 1 : size / 2;
        }
    }
}
