package org.reftel.archive.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.ContinuityCount.Mark;
import org.reftel.archive.reference.YearNumbers;

/** The numbers of telegrams that are held, by post and year. */
public final class NumberRows {
    private static final String STATE = "select (select coalesce(max(sequence), 0) from witnesses) || ' '"
            + " || (select count(*) from decisions) || ' ' || (select count(*) from unresolved) || ' '"
            + " || coalesce((select value from properties where name = 'resolved'), '')";

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
            Map<String, Map<Integer, PostYear>> years = new HashMap<>();
            try (ResultSet row = connection
                    .prepared("select post, year, serial, sent from holdings where post is not null")
                    .executeQuery()) {
                while (row.next()) {
                    PostYear year = years.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                            .computeIfAbsent(row.getInt(2), inYear(row.getString(1)));
                    taker.take(year, row.getInt(3), day(row.getString(4)));
                }
            }
            return "";
        });
    }

    private static Function<Integer, PostYear> inYear(String post) {
        return year -> new PostYear(post, year);
    }

    /** What the telegrams of a post bear for each addressee, by year and addressee. */
    public Map<Integer, TreeMap<String, List<Mark>>> marks(String post) {
        return catalogue.ask(connection -> {
            Map<Integer, TreeMap<String, List<Mark>>> marks = new HashMap<>();
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
                                .computeIfAbsent(row.getString(4), _ -> new ArrayList<>())
                                .add(mark);
                    }
                }
            }
            return marks;
        });
    }

    /** The day since 1970 of {@code 2009-10-13T08:12}; {@link YearNumbers#NO_DAY} where there is none. */
    public static int day(@Nullable String sent) {
        if (sent == null || sent.length() < "2009-10-13".length()) {
            return YearNumbers.NO_DAY;
        }
        return (int) LocalDate.of(number(sent, 0, 4), number(sent, 5, 7), number(sent, 8, 10))
                .toEpochDay();
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
