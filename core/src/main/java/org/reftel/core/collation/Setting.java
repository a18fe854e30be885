package org.reftel.core.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;

/** Finds where a row is set differently: other page furniture, other publisher's marks, other line ends. */
final class Setting {
    private final Slot slot;
    private final String place;
    private final List<Witnessed> witnesses;
    private final int[] behind;

    Setting(Slot slot, String place, List<Witnessed> witnesses, int[] behind) {
        this.slot = slot;
        this.place = place;
        this.witnesses = witnesses;
        this.behind = behind;
    }

    void record(List<Difference> differences) {
        furniture(Difference.Kind.FURNITURE, false, differences);
        furniture(Difference.Kind.PUBLISHER, true, differences);
        layout(differences);
    }

    /** What stands in the row's passages, and in front of them since those before. */
    private void furniture(Difference.Kind kind, boolean publisher, List<Difference> differences) {
        List<Wording> wordings = new ArrayList<>(witnesses.size());
        String first = null;
        boolean differs = false;
        for (int k = 0; k < witnesses.size(); k++) {
            Unit unit = slot.unit(k);
            int from = behind[k];
            int to = unit == null ? from : Math.max(from, unit.span().end());
            String text = witnesses.get(k).furniture().text(from, to, publisher);
            wordings.add(new Wording(new TextSpan(from, to), text));
            if (unit != null) {
                differs |= first != null && !first.equals(text);
                first = text;
            }
        }
        if (differs) {
            differences.add(new Difference(kind, place, wordings));
        }
    }

    private void layout(List<Difference> differences) {
        int[] first = null;
        boolean differs = false;
        List<Wording> wordings = new ArrayList<>(witnesses.size());
        for (int k = 0; k < witnesses.size(); k++) {
            Unit unit = slot.unit(k);
            if (unit == null) {
                wordings.add(new Wording(new TextSpan(behind[k], behind[k]), ""));
                continue;
            }
            int[] breaks =
                    breaks(unit, witnesses.get(k).text().telegram().source().characters());
            wordings.add(new Wording(unit.span(), breaks.length + 1 + " lines"));
            differs |= first != null && !Arrays.equals(first, breaks);
            first = breaks;
        }
        if (differs) {
            differences.add(new Difference(Difference.Kind.LAYOUT, place, wordings));
        }
    }

    /** Before which words a new line begins. */
    private static int[] breaks(Unit unit, String source) {
        Words words = unit.words();
        if (words.size() == 0) {
            return new int[0];
        }
        int[] places = unit.text().map().starts(words.starts());
        int[] breaks = new int[words.size()];
        int count = 0;
        char lineEnd = SourceText.lineEnd(source);
        int at = places[0];
        for (int w = 1; w < words.size(); w++) {
            int to = places[w];
            int feed = source.indexOf(lineEnd, at, Math.max(at, to));
            if (feed >= 0) {
                breaks[count++] = w;
            }
            at = Math.max(at, to);
        }
        return Arrays.copyOf(breaks, count);
    }
}
