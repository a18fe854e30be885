package org.reftel.archive.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.PostNumbers.Held;
import org.reftel.archive.reference.PostNumbers.Reached;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.manual.Posts;
import org.reftel.core.telegram.TelegramId;

/**
 * Decides which telegram a reference means: by what is written, by the rules for years that are not written, and by the
 * numbers and dates of what is held. The same holdings give the same answer, in whatever order they came. For one thread.
 */
public final class Resolver {
    private static final long MINUTES_A_DAY = 24 * 60;
    /** Date-time groups of two posts differ by what their clocks and their drafting do. */
    private static final long SLACK = 2 * MINUTES_A_DAY;
    /** A telegram of the year before is believed to be meant up to so long before the one that cites it. */
    private static final long PLAUSIBLE = 183 * MINUTES_A_DAY;

    private final Function<String, PostNumbers> load;
    private final Function<TelegramId, List<Claimed>> claims;
    private final Map<String, PostNumbers> numbers = new HashMap<>();
    private final Map<String, List<String>> variants = new HashMap<>();

    /**
     * The telegram that cites.
     *
     * @param id null where it is not known
     * @param year in which it was sent; 0 where that is not known
     * @param sent minutes since 1970, UTC; {@link PostNumbers#NEVER} where it is not known
     */
    public record Citing(@Nullable TelegramId id, int year, long sent) {}

    /**
     * A telegram that is held under an id, and to which some evidence gives another one.
     *
     * @param id under which it is held
     * @param holding number of its holding in the catalogue
     * @param sent minutes since 1970, UTC; {@link PostNumbers#NEVER} where it is not known
     * @param byStation whether nothing but the station's number gives the other id
     */
    public record Claimed(TelegramId id, long holding, long sent, boolean byStation) {}

    /**
     * @param load gives what is held of a post; asked once for each
     * @param claims gives the telegrams to which some evidence gives an id that they are not held under, each once, in the
     *     order of their ids
     */
    public Resolver(Function<String, PostNumbers> load, Function<TelegramId, List<Claimed>> claims) {
        this.load = load;
        this.claims = claims;
    }

    /**
     * The telegram that is meant.
     *
     * @param written with the year by the rule, where none is written
     * @param yearInferred whether none is written
     */
    public Meant meant(TelegramId written, boolean yearInferred, Citing citing) {
        if (written.equals(citing.id)) {
            Held self = numbers(written.post()).held(written.year(), written.number());
            return meant(written, self, Certainty.OPEN, Reason.SELF);
        }
        List<String> others = variants.computeIfAbsent(written.post(), Resolver::variants);
        boolean known = isKnown(written.post());
        Meant straight = yearInferred && citing.year > 0 && citing.sent != PostNumbers.NEVER
                ? inferred(written, citing, known ? Certainty.LIKELY : Certainty.DOUBTFUL)
                : asWritten(written, yearInferred, citing);
        boolean held = straight.holding() != 0 && straight.reason() != Reason.LATER;
        if (held) {
            return straight;
        }
        Meant claimed = straight.certainty() == Certainty.OPEN ? null : claimed(straight.id(), yearInferred, citing);
        if (claimed != null || known && others.isEmpty()) {
            return claimed == null ? straight : claimed;
        }
        return ofAnotherPost(written, yearInferred, citing, others, straight, known);
    }

    /** The telegram that is held under another id, and may bear this one; null where there is none. */
    private @Nullable Meant claimed(TelegramId id, boolean yearInferred, Citing citing) {
        List<Claimed> claimed = new ArrayList<>();
        for (Claimed one : claims.apply(id)) {
            if (!one.id.equals(citing.id) && !isAfter(one.sent, citing)) {
                claimed.add(one);
            }
        }
        if (claimed.isEmpty()) {
            return null;
        }
        if (claimed.size() > 1) {
            List<TelegramId> candidates = claimed.stream().map(Claimed::id).toList();
            return new Meant(id, 0, Certainty.OPEN, Reason.AMBIGUOUS, candidates);
        }
        Claimed only = claimed.getFirst();
        Certainty certainty = yearInferred || only.byStation ? Certainty.DOUBTFUL : Certainty.LIKELY;
        return new Meant(only.id, only.holding, certainty, Reason.CLAIM, List.of());
    }

    private Meant asWritten(TelegramId written, boolean yearInferred, Citing citing) {
        Held held = numbers(written.post()).held(written.year(), written.number());
        boolean later = held != null && isAfter(held, citing)
                || held == null && citing.year > 0 && written.year() > citing.year;
        if (later) {
            return meant(written, held, Certainty.DOUBTFUL, Reason.LATER);
        }
        if (held == null && !isKnown(written.post()) && numbers(written.post()).isEmpty()) {
            return meant(written, null, Certainty.DOUBTFUL, Reason.UNKNOWN);
        }
        return meant(
                written,
                held,
                yearInferred ? Certainty.LIKELY : Certainty.SURE,
                yearInferred ? Reason.RULE : Reason.WRITTEN);
    }

    /** The year is that in which the citing telegram was sent, or the one before. */
    private Meant inferred(TelegramId written, Citing citing, Certainty byRule) {
        PostNumbers post = numbers(written.post());
        TelegramId now = new TelegramId(citing.year, written.post(), written.number());
        TelegramId before = new TelegramId(citing.year - 1, written.post(), written.number());
        Held heldNow = post.held(now.year(), now.number());
        Held heldBefore = post.held(before.year(), before.number());
        Reached reached = heldNow != null && isAfter(heldNow, citing) ? Reached.NO : reached(post, now, citing);
        if (heldNow != null && !isAfter(heldNow, citing)) {
            return meant(now, heldNow, heldBefore == null ? Certainty.SURE : Certainty.LIKELY, Reason.HELD);
        }
        if (reached == Reached.YES) {
            return meant(now, null, Certainty.LIKELY, Reason.NUMBERS);
        }
        if (reached == Reached.NO) {
            return meant(before, heldBefore, Certainty.LIKELY, heldBefore == null ? Reason.NUMBERS : Reason.HELD);
        }
        if (heldBefore != null && heldBefore.sent() != PostNumbers.NEVER) {
            return citing.sent - heldBefore.sent() <= PLAUSIBLE
                    ? meant(before, heldBefore, Certainty.LIKELY, Reason.HELD)
                    : new Meant(now, 0, Certainty.OPEN, Reason.AMBIGUOUS, List.of(now, before));
        }
        Held held = post.held(written.year(), written.number());
        return meant(written, held, byRule, Reason.RULE);
    }

    /** The citing telegram's own number tells how far its post had come. */
    private static Reached reached(PostNumbers post, TelegramId meant, Citing citing) {
        TelegramId own = citing.id;
        if (own != null && own.post().equals(meant.post()) && own.year() == meant.year()) {
            return meant.number() < own.number() ? Reached.YES : Reached.NO;
        }
        return post.reached(meant.year(), meant.number(), citing.sent);
    }

    /** Where nothing is held under the post as it is written: the posts that the name may mean besides. */
    private Meant ofAnotherPost(
            TelegramId written,
            boolean yearInferred,
            Citing citing,
            List<String> others,
            Meant straight,
            boolean known) {
        List<Meant> held = new ArrayList<>();
        for (String other : others) {
            TelegramId id = new TelegramId(written.year(), other, written.number());
            if (id.equals(citing.id)) {
                continue;
            }
            Meant meant = yearInferred && citing.year > 0 && citing.sent != PostNumbers.NEVER
                    ? inferred(id, citing, Certainty.DOUBTFUL)
                    : asWritten(id, yearInferred, citing);
            if (meant.holding() != 0 && meant.reason() != Reason.LATER) {
                held.add(meant);
            }
        }
        if (held.size() == 1) {
            Meant only = held.getFirst();
            Certainty certainty = yearInferred ? Certainty.DOUBTFUL : Certainty.LIKELY;
            return new Meant(only.id(), only.holding(), certainty, Reason.POST, List.of());
        }
        if (held.size() > 1) {
            List<TelegramId> candidates = held.stream().map(Meant::id).toList();
            return new Meant(straight.id(), 0, Certainty.OPEN, Reason.AMBIGUOUS, candidates);
        }
        boolean slip = !known && others.size() == 1 && numbers(written.post()).isEmpty();
        return slip
                ? new Meant(
                        new TelegramId(straight.id().year(), others.getFirst(), written.number()),
                        0,
                        Certainty.DOUBTFUL,
                        Reason.POST,
                        List.of())
                : straight;
    }

    private static boolean isAfter(Held held, Citing citing) {
        return isAfter(held.sent(), citing);
    }

    private static boolean isAfter(long sent, Citing citing) {
        return sent != PostNumbers.NEVER && citing.sent != PostNumbers.NEVER && sent > citing.sent + SLACK;
    }

    private PostNumbers numbers(String post) {
        PostNumbers known = numbers.get(post);
        if (known == null) {
            known = load.apply(post);
            numbers.put(post, known);
        }
        return known;
    }

    /** Whether a name is a post's own. */
    public static boolean isKnown(String post) {
        return Manual.standard().posts().byName(post) != null;
    }

    /** The posts that a name may mean, besides the one that bears it; only a name that nobody bears is taken for misspelt. */
    public static List<String> variants(String name) {
        Posts posts = Manual.standard().posts();
        Set<String> variants = new LinkedHashSet<>();
        posts.byNickname(name).forEach(post -> variants.add(post.name()));
        if (posts.byName(name) == null) {
            posts.byArchivesCode(name).forEach(post -> variants.add(post.name()));
            Post repaired = posts.repaired(name);
            if (repaired != null) {
                variants.add(repaired.name());
            }
            posts.near(name).forEach(post -> variants.add(post.name()));
        }
        variants.remove(name);
        return List.copyOf(variants);
    }

    private static Meant meant(TelegramId id, @Nullable Held held, Certainty certainty, Reason reason) {
        return new Meant(id, held == null ? 0 : held.holding(), certainty, reason, List.of());
    }
}
