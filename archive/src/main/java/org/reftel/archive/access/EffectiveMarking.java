package org.reftel.archive.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.core.marking.Caveat;
import org.reftel.core.marking.Level;
import org.reftel.core.marking.Marking;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;

/**
 * By which marking it is decided who may see a part of a telegram. A part's own mark decides where it has one that can
 * be read, else the telegram's classification and captions; what is known by neither has no marking, and only one who may
 * see everything may see it. Captions of distribution ({@code NODIS}, {@code EXDIS}) hold for every part.
 */
public final class EffectiveMarking {
    private static final String SENSITIVE = "SENSITIVE";

    private final @Nullable Marking whole;
    private final Set<Caveat> distribution = EnumSet.noneOf(Caveat.class);

    private EffectiveMarking(Telegram telegram) {
        String classification = Reading.valueOf(telegram.head().classification());
        Level level = classification == null ? null : Level.find(classification);
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        for (Reading<String> reading : telegram.head().captions()) {
            String caption = reading.value();
            if (caption == null) {
                continue;
            }
            Caveat caveat = Caveat.find(caption);
            if (caveat != null) {
                caveats.add(caveat);
                if (caveat.needsAccess()) {
                    distribution.add(caveat);
                }
            } else if (caption.equals(SENSITIVE) && level == Level.UNCLASSIFIED) {
                level = Level.SENSITIVE_BUT_UNCLASSIFIED;
            }
        }
        this.whole = level == null ? null : Marking.of(level, caveats);
    }

    /** The markings of a telegram's parts. */
    public static EffectiveMarking of(Telegram telegram) {
        return new EffectiveMarking(telegram);
    }

    /** Of a paragraph. */
    public @Nullable Marking of(Paragraph paragraph) {
        return of(paragraph.marking());
    }

    /** Of the part that bears this mark; null for a part without a mark. */
    public @Nullable Marking of(@Nullable String mark) {
        Marking own = mark == null ? null : Marking.parse(mark);
        if (own == null) {
            return whole;
        }
        return distribution.isEmpty() ? own : withDistribution(own);
    }

    private Marking withDistribution(Marking own) {
        Set<Caveat> caveats = EnumSet.copyOf(distribution);
        caveats.addAll(own.caveats());
        return new Marking(own.level(), caveats, own.releasability());
    }
}
