package org.reftel.testkit;

import java.util.SplittableRandom;

/**
 * What the wire, the terminal, the archive and the publishers do to telegrams. The rates are those measured on published
 * copies (docs/format), in telegrams of a thousand.
 */
public enum Damage {
    LINES_LOST(12, DamageWork::loseLines),
    CLASS_LETTER_DOUBLED(9, DamageWork::doubleClassLetter),
    CLASS_LETTER_LOST(4, DamageWork::loseClassLetter),
    CLASS_SPACING_BROKEN(8, DamageWork::breakClassSpacing),
    HEAD_LOWER_CASED(7, DamageWork::lowerHead),
    HEADING_DOUBLED(3, DamageWork::doubleHeading),
    PAGE_LINE_IN_ADDRESSES(3, DamageWork::pageLineInAddresses),
    PAGE_LINE_IN_WORD(20, DamageWork::pageLineInWord),
    /** One letter read as another of like shape, as by a machine from paper. */
    LETTERS_MISREAD(30, DamageWork::misreadLetters),
    /** Quotation marks and apostrophes lost at the high bit: {@code &so-called.8}, {@code Minister,s}. */
    QUOTES_LOST(150, DamageWork::loseQuotes),
    /** Names blotted out by a publisher: {@code XXXXXXXXXXXX}. */
    WORDS_WITHHELD(190, DamageWork::withhold),
    TAIL_CUT(70, DamageWork::cutTail),
    CAPTION_STRAY(200, DamageWork::strayCaption),
    /** The web site's {@code ¶} before paragraph numbers. */
    PILCROWS(100, DamageWork::pilcrows),
    /** The pilcrow read as a figure: {@code 11.} for {@code 1.} */
    NUMBERS_PREFIXED(10, DamageWork::prefixNumbers),
    BLANKS_AT_LINE_ENDS(100, DamageWork::trailBlanks),
    LINE_ENDS_OF_TWO(60, DamageWork::carriageReturns),
    TABS(20, DamageWork::tabs),
    /** Characters of cp1252 read as if they were Latin-1, and the replacement character. */
    CHARSET_WRONG(25, DamageWork::wrongCharset),
    ENTITIES(25, DamageWork::entities),
    CURLY_QUOTES(150, DamageWork::curlyQuotes),
    CHARACTERS_RANDOM(5, DamageWork::randomCharacters),
    LINES_SWAPPED(5, DamageWork::swapLines),
    SECTION_REPEATED(4, DamageWork::repeatSection),
    LINES_JOINED(60, DamageWork::joinLines),
    LINE_ENDLESS(2, DamageWork::endlessLine),
    BRACKETS_DEEP(2, DamageWork::deepBrackets);

    /** How damage is done. */
    interface Work {
        String to(String text, Chance chance);
    }

    private final int perMille;
    private final Work work;

    Damage(int perMille, Work work) {
        this.perMille = perMille;
        this.work = work;
    }

    /** Does this damage, where the text has anything it can be done to. */
    public String to(String text, SplittableRandom random) {
        return work.to(text, new Chance(random));
    }

    /**
     * Does each damage as often as it befalls telegrams, times {@code intensity}: 1 is life, 0 nothing; at 10 most texts
     * have several.
     */
    public static String apply(String text, SplittableRandom random, int intensity) {
        Chance chance = new Chance(random);
        String damaged = text;
        for (Damage damage : values()) {
            if (chance.perMille(Math.min(900, damage.perMille * intensity))) {
                damaged = damage.work.to(damaged, chance);
            }
        }
        return damaged;
    }
}
