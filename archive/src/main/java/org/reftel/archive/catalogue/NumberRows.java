package org.reftel.archive.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.ContinuityCount;
import org.reftel.archive.reference.ContinuityCount.Mark;
import org.reftel.archive.reference.PostNumbers;
import org.reftel.archive.reference.YearNumbers;

/** The numbers of telegrams that are held, by post and year. */
public final class NumberRows {
    private static final String STATE = "select (select coalesce(max(sequence), 0) from witnesses) || ' '"
            + " || (select count(*) from decisions) || ' ' || (select count(*) from unresolved) || ' '"
            + " || coalesce((select value from properties where name = 'resolved'), '')";

    // One row for a post and year: a row costs more than what stands in it.
    private static final String HELD =
            "select post, year, group_concat(serial || '=' || coalesce(substr(sent, 1, 10), ''))"
                    + " from holdings where post is not null group by post, year";
    private static final int MINUTES_A_DAY = 24 * 60;

    private final Catalogue catalogue;

    public NumberRows(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A post in a year. */
    public record PostYear(String post, int year) {}

    /** Takes what is held. */
    @FunctionalInterface
    public interface Held {
        /** @param day since 1970; {@link YearNumbers#NO_DAY} where it is not known */
        void take(PostYear year, int number, int day);
    }

    /** A text that is another whenever what is held, decided or resolved is. */
    public String state() {
        return catalogue.ask(connection -> {
            try (ResultSet row = connection.prepared(STATE).executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        });
    }

    /** Every telegram with a number, in no order. */
    public void held(Held taker) {
        catalogue.ask(connection -> {
            try (ResultSet row = connection.prepared(HELD).executeQuery()) {
                while (row.next()) {
                    PostYear year = new PostYear(row.getString(1), row.getInt(2));
                    each(row.getString(3), (number, day) -> taker.take(year, number, day));
                }
            }
            return "";
        });
    }

    /** Reads {@code 1843=2009-10-13,1844=}. */
    static void each(String numbers, IntBinary taker) {
        int at = 0;
        while (at < numbers.length()) {
            int equals = numbers.indexOf('=', at);
            int comma = numbers.indexOf(',', equals);
            int end = comma < 0 ? numbers.length() : comma;
            taker.take(number(numbers, at, equals), day(numbers, equals + 1, end));
            at = end + 1;
        }
    }

    /** Takes a number and its day. */
    @FunctionalInterface
    interface IntBinary {
        void take(int number, int day);
    }

    /** What the telegrams of a post bear for each addressee, by year and addressee. */
    public Map<Integer, TreeMap<String, List<Mark>>> marks(String post) {
        return catalogue.ask(connection -> {
            Map<Integer, TreeMap<String, List<Mark>>> marks = new HashMap<>();
            Map<String, String> addressees = new HashMap<>();
            PreparedStatement query =
                    connection.prepared("select h.year, h.serial, h.sent, n.key, n.value from holdings h"
                            + " join witnesses w on w.sequence = h.principal, json_each(w.continuity) n"
                            + " where h.post = ? and h.sent is not null order by h.year, h.serial");
            query.setString(1, post);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    int day = day(row.getString(3));
                    Mark mark = day == YearNumbers.NO_DAY
                            ? null
                            : Mark.read(row.getInt(2), LocalDate.ofEpochDay(day), row.getString(5));
                    if (mark != null) {
                        marks.computeIfAbsent(row.getInt(1), _ -> new TreeMap<>())
                                .computeIfAbsent(
                                        addressees.computeIfAbsent(row.getString(4), ContinuityCount::addressee),
                                        _ -> new ArrayList<>())
                                .add(mark);
                    }
                }
            }
            return marks;
        });
    }

    /** The day since 1970 of {@code 2009-10-13T08:12}; {@link YearNumbers#NO_DAY} where there is none. */
    public static int day(@Nullable String sent) {
        return sent == null ? YearNumbers.NO_DAY : day(sent, 0, sent.length());
    }

    private static int day(String text, int start, int end) {
        if (end - start < "2009-10-13".length()) {
            return YearNumbers.NO_DAY;
        }
        return (int) LocalDate.of(
                        number(text, start, start + 4),
                        number(text, start + 5, start + 7),
                        number(text, start + 8, start + 10))
                .toEpochDay();
    }

    /** The minutes since 1970 of {@code 2009-10-13T08:12}, UTC; {@link PostNumbers#NEVER} where it is not known. */
    static long minutes(@Nullable String sent) {
        if (sent == null) {
            return PostNumbers.NEVER;
        }
        return (long) day(sent) * MINUTES_A_DAY + number(sent, 11, 13) * 60 + number(sent, 14, 16);
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
