package org.reftel.core.telegram;

import org.jspecify.annotations.Nullable;

/**
 * The telegram that cites, as far as it tells the year of what it cites.
 *
 * @param year 0 where unknown
 * @param post as in an id; null where unknown
 * @param number 0 where unknown
 */
record Citing(int year, @Nullable String post, int number) {

    /** @param post as the class line spells it */
    static Citing of(int year, @Nullable String post, int number) {
        return new Citing(
                year, post == null ? null : TelegramId.of(year, post, 0).post(), number);
    }

    /**
     * The year of a telegram cited: the one written, else this telegram's, and the one before where the own post had not
     * yet come to that number.
     *
     * @param itsPost as in an id
     * @param written four digits; 0 for none
     */
    int yearOf(String itsPost, int written, int itsNumber) {
        if (written != 0) {
            boolean nextCentury = year > 0 && written > year + 50; // 65 in a telegram of 1966 is 1965
            return nextCentury ? written - 100 : written;
        }
        return isAhead(itsPost, itsNumber) ? year - 1 : year;
    }

    /** Whether a number is the own post's and above the own. */
    boolean isAhead(String itsPost, int itsNumber) {
        return number > 0 && itsNumber > number && itsPost.equals(post);
    }
}
