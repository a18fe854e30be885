package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.ContinuityCount;
import org.reftel.archive.reference.Estimate;
import org.reftel.archive.reference.PostCoverage;
import org.reftel.archive.reference.Silence;
import org.reftel.archive.reference.YearCoverage;
import org.reftel.core.manual.Manual;
import org.reftel.core.telegram.TelegramId;
import org.reftel.export.CoverageCsv;
import org.reftel.room.Enquiries;
import org.reftel.room.pages.TroublePages.Missing;

/** How much is held of what posts sent: all posts, and each by its years. */
public final class CoveragePages {
    /** Up to so many numbers are listed. */
    private static final int LISTED = 300;

    private final Enquiries enquiries;
    private final Templates templates;

    CoveragePages(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Pages.answer(routes, "/coverage", this::all);
        Pages.answer(routes, "/coverage.csv", this::csv);
        Pages.answer(routes, "/coverage/{post}", this::one);
    }

    /** The page of a post. */
    static String address(String post) {
        return "/coverage/" + Addresses.encoded(post).replace("+", "%20");
    }

    private static @Nullable Integer year(Context context) {
        String asked = context.queryParam("year");
        return asked == null || !asked.strip().matches("\\d{4}") ? null : Integer.valueOf(asked.strip());
    }

    private void csv(Context context) {
        context.header("Content-Disposition", "attachment; filename=\"coverage.csv\"");
        context.contentType("text/csv; charset=utf-8")
                .result(CoverageCsv.of(enquiries.coverage(year(context))).getBytes(StandardCharsets.UTF_8));
    }

    private void all(Context context) {
        Integer year = year(context);
        List<PostCoverage> posts = enquiries.coverage(null);
        TreeSet<Integer> years = new TreeSet<>();
        posts.forEach(post -> post.years().forEach(one -> years.add(one.year())));
        List<PostCoverage> shown = year == null ? posts : enquiries.coverage(year);
        List<Row> rows = shown.stream()
                .sorted(Comparator.comparingInt(PostCoverage::held).reversed().thenComparing(PostCoverage::name))
                .map(CoveragePages::row)
                .toList();
        Frame frame = Frame.of("Coverage" + (year == null ? "" : " of " + year), "/coverage")
                .describedAs("How many telegrams each post must have sent, and how many of them are held.");
        templates.answer(
                context,
                "coverage",
                new Page(
                        frame,
                        year == null ? "" : String.valueOf(year),
                        years.descendingSet().stream()
                                .map(one -> new Link(String.valueOf(one), "/coverage?year=" + one, one.equals(year)))
                                .toList(),
                        rows));
    }

    private static Row row(PostCoverage post) {
        int first = post.years().getFirst().year();
        int last = post.years().getLast().year();
        return Row.of(
                post.name(),
                address(post.post()),
                first == last ? String.valueOf(first) : first + " to " + last,
                post.held(),
                post.citedOnly(),
                post.sent(),
                post.share());
    }

    private void one(Context context) {
        String written = context.pathParam("post");
        String name = Manual.standard().posts().reference(written);
        PostCoverage post = enquiries.coverage(name, null);
        if (post == null) {
            throw new Missing(
                    "No number of “" + written + "” is held or cited.",
                    "The list has every post of which there is one.",
                    new Link("To the list of posts", "/coverage", false));
        }
        if (!name.equals(written)) {
            context.redirect(address(name));
            return;
        }
        Frame frame = Frame.of("Coverage: " + post.name(), address(name))
                .describedAs(Counting.telegrams(post.held()) + " of " + post.name()
                        + " are held; by their numbers it is told how many there were.");
        List<Row> rows = new ArrayList<>();
        List<Year> years = new ArrayList<>();
        for (YearCoverage year : post.years()) {
            String text = String.valueOf(year.year());
            rows.add(Row.of(text, "#y" + text, until(year), year.held(), year.citedOnly(), year.sent(), year.share()));
            years.addFirst(Year.of(name, year));
        }
        templates.answer(
                context,
                "coverageone",
                new PostPage(
                        frame,
                        post.name(),
                        PostPages.address(name),
                        "/wanted?post=" + Addresses.encoded(name),
                        post.citedOnly(),
                        rows,
                        years));
    }

    /** Of a year that is not seen to its end, until when it is. */
    private static String until(YearCoverage year) {
        LocalDate last = year.numbers().sentOn().stream()
                .map(Silence.Sent::day)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (last == null || last.getYear() != year.year() || last.getMonth() == Month.DECEMBER) {
            return "";
        }
        return "seen until " + Period.dayOfYear(last);
    }

    private static String within(@Nullable Estimate estimate) {
        return estimate == null ? "" : Counting.text(estimate.low()) + " to " + Counting.text(estimate.high());
    }

    /**
     * A line of a table.
     *
     * @param note beside the name
     * @param length of the bar, of a hundred
     */
    public record Row(
            String name,
            String href,
            String note,
            String held,
            String cited,
            String sent,
            String interval,
            String share,
            double length) {

        static Row of(
                String name, String href, String note, int held, int cited, @Nullable Estimate sent, double share) {
            return new Row(
                    name,
                    href,
                    note,
                    Counting.text(held),
                    Counting.text(cited),
                    sent == null ? "unknown" : Counting.text(sent.value()),
                    within(sent),
                    sent == null ? "" : percent(share),
                    100 * share);
        }

        private static String percent(double share) {
            if (share > 0 && share < 0.001) {
                return "under 0.1 %";
            }
            return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
        }
    }

    /** All posts. */
    public record Page(Frame frame, String year, List<Link> years, List<Row> rows) {}

    /** One post. */
    public record PostPage(
            Frame frame,
            String name,
            String postHref,
            String wantedHref,
            int wanted,
            List<Row> rows,
            List<Year> years) {}

    /** What went to an addressee. */
    public record Sent(String to, String passed, String between, int held, String year, String interval) {
        static Sent of(ContinuityCount count) {
            Estimate year = count.year();
            return new Sent(
                    count.addresseeInWords(),
                    Counting.text(count.passed()),
                    Period.between(count.from(), count.until()),
                    count.held(),
                    year == null ? "" : Counting.text(year.value()),
                    within(year));
        }
    }

    /** A stretch of days without a telegram. */
    public record Quiet(String days, String between, String passed, boolean unusual) {
        static Quiet of(Silence silence) {
            return new Quiet(
                    silence.days() == 1 ? "1 day" : silence.days() + " days",
                    Period.between(silence.from(), silence.until()),
                    silence.passed() == 0
                            ? "the post sent nothing either"
                            : silence.passed() == 1
                                    ? "1 number passed"
                                    : Counting.text(silence.passed()) + " numbers passed",
                    silence.isUnusual());
        }
    }

    /**
     * A year of a post.
     *
     * @param strip its numbers; null where none fits
     * @param held the telegrams that are held; empty where they are too many to list
     * @param all where all of them are found
     * @param wanted likewise those that are only cited
     * @param outOfLine numbers that were left out, in words
     */
    public record Year(
            String year,
            @Nullable NumberStrip strip,
            List<Link> held,
            String all,
            List<Link> wanted,
            String outOfLine,
            List<Sent> sent,
            List<Quiet> quiet) {

        static Year of(String post, YearCoverage coverage) {
            int year = coverage.year();
            List<String> left = new ArrayList<>();
            for (int number : coverage.numbers().outOfLine()) {
                left.add(String.valueOf(number));
            }
            return new Year(
                    String.valueOf(year),
                    NumberStrip.of(coverage.numbers(), coverage.sent()),
                    links(post, year, coverage.numbers().held(), "/telegrams/"),
                    Narrowing.address("post:" + post + " date:" + year),
                    links(post, year, coverage.numbers().citedOnly(), "/wanted/"),
                    String.join(", ", left),
                    coverage.continuity().stream().map(Sent::of).toList(),
                    coverage.silences().stream().map(Quiet::of).toList());
        }

        private static List<Link> links(String post, int year, int[] numbers, String room) {
            List<Link> links = new ArrayList<>();
            if (numbers.length <= LISTED) {
                for (int number : numbers) {
                    links.add(new Link(String.valueOf(number), room + new TelegramId(year, post, number), false));
                }
            }
            return links;
        }
    }
}
