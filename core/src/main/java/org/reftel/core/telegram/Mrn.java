package org.reftel.core.telegram;

/**
 * A message reference number: the post and its serial, as in {@code ASTANA 001843}, with the year that the telegram's
 * date gives. Serials start again each year.
 *
 * @param post the post as the class line spells it, single blanks: {@code TEL AVIV}
 * @param number the serial without leading zeros
 * @param year four digits
 */
public record Mrn(String post, int number, int year) {

    /** The archive key: {@code ASTANA 1843} of 2009 is {@code 09ASTANA1843}. */
    public TelegramId id() {
        return TelegramId.of(year, post, number);
    }
}
