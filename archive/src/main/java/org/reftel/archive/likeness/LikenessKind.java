package org.reftel.archive.likeness;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What it probably means that two telegrams have the same text, or nearly so. */
public enum LikenessKind {
    /** The same moment of sending, or one's own text says the other's id: one telegram under two ids, or a body under a wrong header. */
    SAME_TELEGRAM("seems to be the same telegram"),
    /** The later one, soon after from the same post, says that it corrects. */
    CORRECTED("corrected and sent again"),
    /** Soon after from the same post, under a number of its own. */
    SENT_AGAIN("sent again"),
    /** From another post at that time: passed on, or sent jointly. */
    SAME_TEXT("the same text"),
    /** Nearly word for word, and months or years apart: one of the two has a body that belongs to the other. */
    MISPLACED("a body that belongs to one of the two"),
    /** One has nearly all of the other, and more. */
    PART("one has the text of the other, and more");

    /** Two texts are alike from so much resemblance on. */
    private static final double ALIKE = 0.7;

    private static final double NEARLY_ALL = 0.85;
    private static final double SHORTER = 0.8;
    /** How much may be changed by a correction. */
    private static final double CORRECTION = 0.5;

    private static final double WORD_FOR_WORD = 0.9;
    /** Longer texts are not the same by chance, nor because both fill in a form. */
    private static final int LONG = 150;

    private static final Duration SOON = Duration.ofDays(15);
    private static final Duration LATE = Duration.ofDays(60);

    private final String sentence;

    LikenessKind(String sentence) {
        this.sentence = sentence;
    }

    /** A few words for a person. */
    public String sentence() {
        return sentence;
    }

    /** {@code sent-again}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * One of the two, as far as it matters here.
     *
     * @param post that numbered it; null where that is not known
     * @param sent null where that is not known
     * @param corrects whether it says that it is a corrected copy
     * @param claimed whether some evidence in it gives it the other's id
     */
    public record Side(@Nullable String post, @Nullable LocalDateTime sent, boolean corrects, boolean claimed) {}

    /** What it means; null where it means nothing: a form that a post fills in again and again, or too little in common. */
    public static @Nullable LikenessKind of(SketchTable.Pair pair, Side one, Side other) {
        double resemblance = pair.resemblance();
        boolean alike = resemblance >= ALIKE;
        int shorter = Math.min(pair.shingles(), pair.others());
        boolean part = pair.containment() >= NEARLY_ALL
                && shorter < SHORTER * Math.max(pair.shingles(), pair.others())
                && shorter >= LONG / 2;
        boolean samePost = one.post != null && one.post.equals(other.post);
        Duration apart = one.sent == null || other.sent == null
                ? null
                : Duration.between(one.sent, other.sent).abs();
        boolean soon = apart != null && apart.compareTo(SOON) <= 0;
        if (alike && (one.claimed || other.claimed || Duration.ZERO.equals(apart))) {
            return SAME_TELEGRAM;
        }
        if (samePost && soon && resemblance >= CORRECTION && (one.corrects || other.corrects)) {
            return CORRECTED;
        }
        if (alike && samePost && soon) {
            return SENT_AGAIN;
        }
        boolean wordForWord = resemblance >= WORD_FOR_WORD && shorter >= LONG;
        if (alike && wordForWord && apart != null && apart.compareTo(LATE) > 0) {
            return MISPLACED;
        }
        if (alike) {
            // A post that sends much the same again after weeks fills in a form.
            return samePost && !wordForWord ? null : SAME_TEXT;
        }
        return part ? PART : null;
    }
}
