package org.reftel.cli.show;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.ContinuityCount;
import org.reftel.archive.reference.Estimate;
import org.reftel.archive.reference.PostCoverage;
import org.reftel.archive.reference.Silence;
import org.reftel.archive.reference.YearCoverage;

/** How much is held of what posts sent, as a page to read. */
public final class CoverageListing {
    private static final String FORMAT = "%-16s %8s %8s %9s  %-19s %7s  %s";
    private static final int BAR = 10;

    private final int width;
    private final Ink ink;

    public CoverageListing(int width, Ink ink) {
        this.width = width;
        this.ink = ink;
    }

    /** All posts, those with the most telegrams first. */
    public String of(List<PostCoverage> posts) {
        StringBuilder out = new StringBuilder();
        head(out, "post");
        posts.stream()
                .sorted(Comparator.comparingInt(PostCoverage::held).reversed().thenComparing(PostCoverage::post))
                .forEach(post -> row(out, post.post(), post.held(), post.citedOnly(), post.sent(), post.share()));
        return out.toString();
    }

    /** One post, year by year. */
    public String of(PostCoverage post) {
        StringBuilder out = new StringBuilder();
        Sheet sheet = new Sheet(out, width);
        out.append(ink.bold(post.name())).append('\n').append('\n');
        head(out, "year");
        for (YearCoverage year : post.years()) {
            row(out, String.valueOf(year.year()), year.held(), year.citedOnly(), year.sent(), year.share());
        }
        for (YearCoverage year : post.years()) {
            if (year.continuity().isEmpty()
                    && year.silences().isEmpty()
                    && year.numbers().outOfLine().length == 0) {
                continue;
            }
            out.append('\n').append(ink.bold(String.valueOf(year.year()))).append('\n');
            String label = "sent to";
            for (ContinuityCount count : year.continuity()) {
                sheet.field(label, continuity(count), ink);
                label = "";
            }
            label = "silent";
            for (Silence silence : year.silences()) {
                sheet.field(label, silence(silence), ink);
                label = "";
            }
            int[] outOfLine = year.numbers().outOfLine();
            if (outOfLine.length > 0) {
                sheet.field(
                        "left out",
                        Arrays.stream(outOfLine).mapToObj(String::valueOf).collect(Collectors.joining(", "))
                                + ": cited before lower numbers were sent; number or year may be miswritten",
                        ink);
            }
        }
        out.append('\n');
        for (String line : Sheet.wrap(
                "Sent: by the highest number seen, m + m/k - 1 of k numbers, and the interval that holds in nineteen of twenty"
                        + " cases where each telegram was as likely to be seen as any other. docs/references.md says where"
                        + " that fails.",
                width)) {
            out.append(ink.dim(line)).append('\n');
        }
        return out.toString();
    }

    private void head(StringBuilder out, String what) {
        out.append(ink.dim(String.format(Locale.ROOT, FORMAT, what, "held", "wanted", "sent", "between", "share", "")
                        .stripTrailing()))
                .append('\n');
    }

    private static void row(
            StringBuilder out, String what, int held, int cited, @Nullable Estimate sent, double share) {
        String bar = "#".repeat((int) Math.round(BAR * share));
        out.append(String.format(
                                Locale.ROOT,
                                FORMAT,
                                what,
                                number(held),
                                number(cited),
                                sent == null ? "?" : number(sent.value()),
                                sent == null ? "" : number(sent.low()) + " - " + number(sent.high()),
                                String.format(Locale.ROOT, "%.1f %%", 100 * share),
                                bar)
                        .stripTrailing())
                .append('\n');
    }

    private static String continuity(ContinuityCount count) {
        Estimate year = count.year();
        return count.addresseeInWords() + ": " + number(count.passed()) + " from " + count.from() + " to "
                + count.until() + " (numbers "
                + count.first() + " to " + count.last() + ", " + count.held() + " telegrams held)"
                + (year == null
                        ? ""
                        : "; in the year about " + number(year.value()) + ", " + number(year.low()) + " to "
                                + number(year.high()));
    }

    private static String silence(Silence silence) {
        return silence.days() + (silence.days() == 1 ? " day" : " days") + " between " + silence.from() + " and "
                + silence.until() + ", while " + number(silence.passed()) + " numbers passed"
                + (silence.isUnusual() ? "; unusual" : "");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
