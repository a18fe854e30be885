package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.List;
import org.reftel.core.text.TextSpan;

/**
 * A stretch of a text.
 *
 * @param marked whether it is a word that was looked for
 */
public record MarkedRun(String text, boolean marked) {

    /** A text, cut at its marks. */
    static List<MarkedRun> of(String text, List<TextSpan> marks) {
        List<MarkedRun> runs = new ArrayList<>();
        int at = 0;
        for (TextSpan mark : marks) {
            if (mark.start() > at) {
                runs.add(new MarkedRun(text.substring(at, mark.start()), false));
            }
            if (mark.end() > Math.max(at, mark.start())) {
                runs.add(new MarkedRun(text.substring(Math.max(at, mark.start()), mark.end()), true));
            }
            at = Math.max(at, mark.end());
        }
        if (at < text.length()) {
            runs.add(new MarkedRun(text.substring(at), false));
        }
        return runs;
    }
}
