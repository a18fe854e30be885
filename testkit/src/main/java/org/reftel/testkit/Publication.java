package org.reftel.testkit;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A publication as a whole: telegrams that know of one another. Each post numbers what it sends through the year, no two
 * telegrams have the same id, and of what is cited seven of eight are telegrams of the publication, older than the citing
 * one. Every twentieth entry is a further witness of a telegram just before it.
 *
 * <p>All ids are settled beforehand, in some twenty bytes a telegram; the telegrams themselves are invented one by one,
 * in any order and in any thread.
 */
final class Publication {
    private static final int EVERY = 20;
    private static final int WITNESS_AT = 10;
    private static final int YEARS = 64;
    private static final int FIRST_YEAR = 1960;
    /** Of the department, which is no post and numbers faster. */
    private static final int STATE_ROW = 0;
    /** How far back in the traffic of all posts a citation goes. */
    private static final int REACH = 4000;

    private final long seed;
    /** By entry: the number that its post gave it. */
    private final int[] numbers;
    /** Entries by the time at which they were sent, and by entry its place among these. */
    private final int[] byTime;

    private final int[] places;
    /** By entry: the one before it of the same post and year; -1 for the first. */
    private final int[] before;

    /** What is settled of a telegram before it is written. The draws that follow write it. */
    private record Facts(Chance chance, Era era, LocalDateTime sent, Post post) {}

    Publication(long seed, int count) {
        this.seed = seed;
        numbers = new int[count];
        places = new int[count];
        before = new int[count];
        long[] order = new long[count];
        int telegrams = 0;
        Map<Post, Integer> rows = rows();
        int[] posts = new int[count];
        for (int entry = 0; entry < count; entry++) {
            if (!isWitness(entry)) {
                Facts facts = facts(entry);
                long minute = facts.sent().toEpochSecond(ZoneOffset.UTC) / 60 + Integer.MAX_VALUE;
                order[telegrams++] = minute << 31 | entry;
                int row = rows.getOrDefault(facts.post(), STATE_ROW);
                posts[entry] = row * YEARS + facts.sent().getYear() - FIRST_YEAR;
            }
        }
        Arrays.sort(order, 0, telegrams);
        byTime = new int[telegrams];
        int[] latest = new int[(Post.NETWORK.size() + 1) * YEARS];
        Arrays.fill(latest, -1);
        Chance gaps = new Chance(seed);
        for (int place = 0; place < telegrams; place++) {
            int entry = (int) (order[place] & Integer.MAX_VALUE);
            byTime[place] = entry;
            places[entry] = place;
            int last = latest[posts[entry]];
            before[entry] = last;
            int gap = 1 + gaps.below(posts[entry] < YEARS ? 19 : 6);
            numbers[entry] = (last < 0 ? 0 : numbers[last]) + gap;
            latest[posts[entry]] = entry;
        }
    }

    private static Map<Post, Integer> rows() {
        Map<Post, Integer> rows = new IdentityHashMap<>();
        for (Post post : Post.NETWORK) {
            rows.put(post, rows.size() + STATE_ROW + 1);
        }
        return rows;
    }

    /** Whether an entry is a further witness of a telegram. */
    static boolean isWitness(long entry) {
        return entry % EVERY == WITNESS_AT;
    }

    /** The telegram of an entry; of a further witness, that of which it is one. */
    InventedTelegram telegram(long entry) {
        int at = (int) (isWitness(entry) ? entry - 1 - Math.floorMod(entry / EVERY, WITNESS_AT) : entry);
        Facts facts = facts(at);
        Chance chance = facts.chance();
        int length = TelegramGenerator.fullLength(chance);
        return new TelegramWriter(
                        chance, facts.era(), facts.sent(), length, facts.post(), numbers[at], with -> cited(at, with))
                .write();
    }

    private Facts facts(int entry) {
        Chance chance = TelegramGenerator.chance(seed, entry);
        Era era = TelegramGenerator.era(chance);
        LocalDateTime sent = TelegramGenerator.date(era, chance).atTime(chance.below(24), chance.below(60));
        return new Facts(chance, era, sent, chance.percent(7) ? Post.STATE : Post.ofNetwork(chance));
    }

    private Citations.@Nullable Cited cited(int entry, Chance chance) {
        if (chance.perMille(125)) {
            return null;
        }
        int cited = entry;
        if (chance.percent(45)) {
            for (int steps = chance.between(1, 6); steps > 0 && before[cited] >= 0; steps--) {
                cited = before[cited];
            }
        }
        if (cited == entry) {
            int reach = Math.min(REACH, places[entry]);
            if (reach == 0) {
                return null;
            }
            cited = byTime[places[entry] - 1 - Math.min(chance.below(reach), chance.below(reach))];
        }
        Facts facts = facts(cited);
        return new Citations.Cited(facts.post(), facts.sent().getYear(), numbers[cited]);
    }
}
