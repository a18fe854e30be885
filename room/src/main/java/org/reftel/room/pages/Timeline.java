package org.reftel.room.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.search.Facet;
import org.reftel.archive.search.FacetKind;

/**
 * A drawing of how many telegrams were sent when: a bar for each decade, year, month or day from the first to the last,
 * those without any included.
 *
 * @param title says what is seen
 * @param unit {@code month}
 * @param bars in the order of time
 * @param width of the drawing, {@link #STEP} for each bar
 * @param most telegrams of the highest bar
 * @param query that is narrowed to a stretch of time; null where none can be chosen
 */
public record Timeline(
        String title,
        String unit,
        List<Bar> bars,
        int width,
        int most,
        @Nullable String query) {
    /** Height of the drawing. */
    public static final int HEIGHT = 100;

    /** From one bar to the next. */
    public static final int STEP = 10;

    private static final int MOST_YEARS = 150;
    private static final int MOST_MONTHS = 72;
    private static final int MOST_DAYS = 100;
    private static final int LABELS = 8;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /**
     * A stretch of time.
     *
     * @param name in full: {@code October 2009}
     * @param label short, under the bar; empty under most
     * @param telegrams sent in it
     * @param height of {@link #HEIGHT}; never invisible where there is a telegram
     * @param href where they are found
     * @param from its first day
     * @param to its last day
     */
    public record Bar(
            String name, String label, int telegrams, int height, String href, LocalDate from, LocalDate to) {}

    /** A stretch of time with its telegrams, before it is drawn. */
    private record Stretch(String period, String name, String label, int telegrams, LocalDate from, LocalDate to) {}

    /**
     * Draws.
     *
     * @param facets of years, months and, where they are few, days
     * @param address of what was sent in a period, {@code 2009-10} or {@code 1970..1979}
     * @return null where nothing has a date
     */
    static @Nullable Timeline of(List<Facet> facets, Function<String, String> address) {
        List<Facet.Count> years = counts(facets, FacetKind.YEAR);
        List<Facet.Count> months = counts(facets, FacetKind.MONTH);
        List<Facet.Count> days = counts(facets, FacetKind.DAY);
        if (years.isEmpty() || months.isEmpty()) {
            return null;
        }
        int span = year(years.getLast()) - year(years.getFirst()) + 1;
        if (!days.isEmpty() && length(days) <= MOST_DAYS) {
            return draw("day", days(days), address);
        }
        if (length(months, YearMonth::parse) <= MOST_MONTHS) {
            return draw("month", months(months), address);
        }
        return span <= MOST_YEARS ? draw("year", years(years), address) : draw("decade", decades(years), address);
    }

    /** Draws each month of one year. */
    static @Nullable Timeline ofYear(int year, List<Facet> facets, Function<String, String> address) {
        List<Facet.Count> months = new ArrayList<>();
        for (Facet.Count count : counts(facets, FacetKind.MONTH)) {
            if (YearMonth.parse(count.value()).getYear() == year) {
                months.add(count);
            }
        }
        if (months.isEmpty()) {
            return null;
        }
        List<Facet.Count> whole = new ArrayList<>(months);
        addMissing(whole, YearMonth.of(year, 1).toString(), 0);
        addMissing(whole, YearMonth.of(year, 12).toString(), whole.size());
        return draw("month", months(whole), address);
    }

    /** The same drawing, from which a stretch of time may be chosen, to which a query is then narrowed. */
    static @Nullable Timeline narrowed(@Nullable Timeline drawn, String query) {
        return drawn == null ? null : new Timeline(drawn.title, drawn.unit, drawn.bars, drawn.width, drawn.most, query);
    }

    /** {@code 2009-03-01/2009-03-31} for each bar, with blanks between. */
    public String stretches() {
        return bars.stream().map(bar -> bar.from() + "/" + bar.to()).collect(Collectors.joining(" "));
    }

    /** The first day of all. */
    public LocalDate from() {
        return bars.getFirst().from();
    }

    /** The last day of all. */
    public LocalDate to() {
        return bars.getLast().to();
    }

    /** The address of the script that lets a stretch be drawn over the bars. */
    public String script() {
        return Assets.address("timeline.js");
    }

    private static void addMissing(List<Facet.Count> counts, String value, int at) {
        if (counts.stream().noneMatch(count -> count.value().equals(value))) {
            counts.add(at, new Facet.Count(value, 0));
        }
    }

    static List<Facet.Count> counts(List<Facet> facets, FacetKind kind) {
        for (Facet facet : facets) {
            if (facet.kind() == kind) {
                return facet.counts();
            }
        }
        return List.of();
    }

    private static int year(Facet.Count count) {
        return Integer.parseInt(count.value());
    }

    private static long length(List<Facet.Count> days) {
        return LocalDate.parse(days.getLast().value()).toEpochDay()
                - LocalDate.parse(days.getFirst().value()).toEpochDay()
                + 1;
    }

    private static long length(List<Facet.Count> months, Function<String, YearMonth> parse) {
        YearMonth first = parse.apply(months.getFirst().value());
        YearMonth last = parse.apply(months.getLast().value());
        return (last.getYear() - first.getYear()) * 12L + last.getMonthValue() - first.getMonthValue() + 1;
    }

    private static Map<String, Integer> byValue(List<Facet.Count> counts) {
        Map<String, Integer> byValue = new HashMap<>();
        counts.forEach(count -> byValue.put(count.value(), count.telegrams()));
        return byValue;
    }

    private static List<Stretch> days(List<Facet.Count> counts) {
        Map<String, Integer> byValue = byValue(counts);
        List<Stretch> days = new ArrayList<>();
        LocalDate last = LocalDate.parse(counts.getLast().value());
        for (LocalDate day = LocalDate.parse(counts.getFirst().value()); !day.isAfter(last); day = day.plusDays(1)) {
            String value = day.toString();
            days.add(new Stretch(
                    value, DAY.format(day), SHORT_DAY.format(day), byValue.getOrDefault(value, 0), day, day));
        }
        return days;
    }

    private static List<Stretch> months(List<Facet.Count> counts) {
        Map<String, Integer> byValue = byValue(counts);
        List<Stretch> months = new ArrayList<>();
        YearMonth last = YearMonth.parse(counts.getLast().value());
        for (YearMonth month = YearMonth.parse(counts.getFirst().value());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            String value = month.toString();
            months.add(new Stretch(
                    value,
                    MONTH.format(month),
                    SHORT_MONTH.format(month),
                    byValue.getOrDefault(value, 0),
                    month.atDay(1),
                    month.atEndOfMonth()));
        }
        return months;
    }

    private static List<Stretch> years(List<Facet.Count> counts) {
        Map<String, Integer> byValue = byValue(counts);
        List<Stretch> years = new ArrayList<>();
        for (int year = year(counts.getFirst()); year <= year(counts.getLast()); year++) {
            String value = padded(year);
            years.add(new Stretch(
                    value,
                    value,
                    value,
                    byValue.getOrDefault(value, 0),
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31)));
        }
        return years;
    }

    private static List<Stretch> decades(List<Facet.Count> counts) {
        int[] telegrams = new int[1000];
        counts.forEach(count -> telegrams[year(count) / 10] += count.telegrams());
        List<Stretch> decades = new ArrayList<>();
        for (int decade = year(counts.getFirst()) / 10; decade <= year(counts.getLast()) / 10; decade++) {
            String first = padded(decade * 10);
            decades.add(new Stretch(
                    first + ".." + padded(decade * 10 + 9),
                    "the " + first + "s",
                    first + "s",
                    telegrams[decade],
                    LocalDate.of(decade * 10, 1, 1),
                    LocalDate.of(decade * 10 + 9, 12, 31)));
        }
        return decades;
    }

    private static String padded(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    private static Timeline draw(String unit, List<Stretch> stretches, Function<String, String> address) {
        int most = 1;
        long total = 0;
        Stretch highest = stretches.getFirst();
        for (Stretch stretch : stretches) {
            total += stretch.telegrams();
            if (stretch.telegrams() > highest.telegrams()) {
                highest = stretch;
            }
        }
        most = Math.max(most, highest.telegrams());
        int every = Math.max(1, (stretches.size() + LABELS - 1) / LABELS);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            int height = stretch.telegrams() == 0
                    ? 0
                    : Math.max(2, (int) Math.round((double) HEIGHT * stretch.telegrams() / most));
            bars.add(new Bar(
                    stretch.name(),
                    i % every == 0 && (i == 0 || stretches.size() - i > every / 2) ? stretch.label() : "",
                    stretch.telegrams(),
                    height,
                    address.apply(stretch.period()),
                    stretch.from(),
                    stretch.to()));
        }
        return new Timeline(title(unit, stretches, highest, total), unit, bars, bars.size() * STEP, most, null);
    }

    private static String title(String unit, List<Stretch> stretches, Stretch highest, long total) {
        String first = stretches.getFirst().name();
        if (stretches.size() == 1) {
            return Counting.telegrams(total) + ", all of " + first;
        }
        long asHigh = stretches.stream()
                .filter(stretch -> stretch.telegrams() == highest.telegrams())
                .count();
        String most = asHigh > 1
                ? ""
                : "; most " + (unit.equals("day") ? "on " : "in ") + highest.name() + ", "
                        + Counting.text(highest.telegrams());
        return Counting.telegrams(total) + " by " + unit + ", " + first + " to "
                + stretches.getLast().name() + most;
    }
}
