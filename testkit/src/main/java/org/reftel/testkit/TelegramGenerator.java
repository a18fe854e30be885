package org.reftel.testkit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Invents telegrams from a seed: real in form and size, with the truth about them; nothing in them ever happened.
 *
 * <p>Telegram {@code n} of a seed is the same on every machine and in every thread, whichever others were made. Form,
 * share of eras and length follow what was measured on published telegrams: mean about 6.5 KB with a long tail to 60 KB,
 * dates from 1966 to 2010, nine of ten after 2002.
 */
public final class TelegramGenerator {

    /** How long telegrams are. */
    public enum Size {
        /** As in life. */
        FULL,
        /** About 2 KB: for tests over very many. */
        BRIEF
    }

    private final long seed;
    private final Size size;

    public TelegramGenerator(long seed) {
        this(seed, Size.FULL);
    }

    public TelegramGenerator(long seed, Size size) {
        this.seed = seed;
        this.size = size;
    }

    /** Endless telegrams, in order of their index. */
    public Stream<InventedTelegram> stream() {
        return LongStream.iterate(0, n -> n + 1).mapToObj(this::telegram);
    }

    /** The telegram at an index, from 0. */
    public InventedTelegram telegram(long index) {
        Chance chance = chance(seed, index);
        Era era = era(chance);
        LocalDateTime sent = date(era, chance).atTime(chance.below(24), chance.below(60));
        return new TelegramWriter(chance, era, sent, bodyLength(chance)).write();
    }

    /** The telegram at an index, in a given form. */
    public InventedTelegram telegram(long index, Era era) {
        Chance chance = chance(seed, index);
        LocalDateTime sent = date(era, chance).atTime(chance.below(24), chance.below(60));
        return new TelegramWriter(chance, era, sent, bodyLength(chance)).write();
    }

    static Chance chance(long seed, long index) {
        return new Chance(seed * 0x9E3779B97F4A7C15L + index * 0xD1342543DE82EF95L);
    }

    static Era era(Chance chance) {
        int draw = chance.below(1000);
        if (draw < 15) {
            return Era.EARLY;
        } else if (draw < 75) {
            return Era.ARCHIVES;
        } else if (draw < 105) {
            return Era.EIGHTIES;
        } else if (draw < 130) {
            return Era.NINETIES;
        } else if (draw < 190) {
            return Era.SHORT_HEADER;
        } else if (draw < 240) {
            return Era.PARTIAL;
        }
        return Era.WIRE;
    }

    static LocalDate date(Era era, Chance chance) {
        int year = switch (era) {
            case EARLY -> chance.between(1966, 1971);
            case ARCHIVES -> chance.between(1973, 1979);
            case EIGHTIES -> chance.between(1980, 1989);
            case NINETIES -> chance.between(1990, 2001);
            default -> chance.percent(95) ? chance.between(2004, 2010) : chance.between(2002, 2003);
        };
        return LocalDate.ofYearDay(year, chance.between(1, year == 2010 ? 59 : 365));
    }

    private int bodyLength(Chance chance) {
        return size == Size.BRIEF ? chance.between(200, 1300) : fullLength(chance);
    }

    /** Of a body, in characters: some 6,000 with a long tail. */
    static int fullLength(Chance chance) {
        int length = chance.between(800, 6600);
        if (chance.percent(20)) {
            length += chance.below(10_000);
        }
        if (chance.perMille(15)) {
            length += chance.below(40_000);
        }
        return length;
    }
}
