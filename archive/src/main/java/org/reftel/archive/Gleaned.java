package org.reftel.archive;

import java.util.List;
import org.reftel.archive.likeness.Sketch;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Telegram;

/**
 * What the catalogue keeps of a telegram's text, and what takes time to draw from it: done by those who read copies, who are
 * many, and not by the one who enters them.
 *
 * @param sketch of its body
 * @param mentions of other telegrams, in the order of the text
 */
public record Gleaned(Sketch sketch, List<Mention> mentions) {
    public Gleaned {
        mentions = List.copyOf(mentions);
    }

    /** Of a telegram. */
    public static Gleaned of(Telegram telegram) {
        return new Gleaned(Sketch.of(telegram), telegram.mentions());
    }

    /** Of each telegram. */
    static List<Gleaned> of(List<Telegram> telegrams) {
        return telegrams.stream().map(Gleaned::of).toList();
    }
}
