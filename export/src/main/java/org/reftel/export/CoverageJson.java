package org.reftel.export;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.ContinuityCount;
import org.reftel.archive.reference.Estimate;
import org.reftel.archive.reference.PostCoverage;
import org.reftel.archive.reference.Silence;
import org.reftel.archive.reference.YearCoverage;
import org.reftel.json.JsonText;

/** How much is held of what posts sent, as JSON: {@code reftel/coverage/1}; {@code docs/references.md} has the fields. */
public final class CoverageJson {
    private CoverageJson() {}

    /** All posts, each in one line. */
    public static String of(List<PostCoverage> posts, @Nullable Integer year) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("schema").value("reftel/coverage/1");
            WantedJson.number(json.name("year"), year);
            json.name("posts")
                    .list(
                            posts,
                            post -> json.object(() -> {
                                sum(json, post);
                                json.name("years").list(post.years(), one -> json.value(one.year()));
                            }));
        });
        return json.toString();
    }

    /** One post, with all that can be told of its years. */
    public static String of(PostCoverage post) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("schema").value("reftel/coverage-post/1");
            sum(json, post);
            json.name("years").list(post.years(), year -> json.object(() -> year(json, year)));
        });
        return json.toString();
    }

    private static void sum(JsonText json, PostCoverage post) {
        json.name("post").value(post.post());
        json.name("name").value(post.name());
        json.name("held").value(post.held());
        json.name("citedOnly").value(post.citedOnly());
        estimate(json.name("sent"), post.sent());
        share(json, post.share());
    }

    private static void year(JsonText json, YearCoverage year) {
        json.name("year").value(year.year());
        json.name("held").value(year.held());
        json.name("citedOnly").value(year.citedOnly());
        json.name("highest").value(year.numbers().highest());
        estimate(json.name("sent"), year.sent());
        share(json, year.share());
        json.name("heldNumbers").list(numbers(year.numbers().held()), json::value);
        json.name("citedNumbers").list(numbers(year.numbers().citedOnly()), json::value);
        json.name("outOfLine").list(numbers(year.numbers().outOfLine()), json::value);
        json.name("continuity").list(year.continuity(), count -> json.object(() -> continuity(json, count)));
        json.name("silences").list(year.silences(), silence -> json.object(() -> silence(json, silence)));
    }

    private static void continuity(JsonText json, ContinuityCount count) {
        json.name("addressee").value(count.addressee());
        json.name("first").value(count.first());
        json.name("last").value(count.last());
        json.name("from").value(count.from().toString());
        json.name("until").value(count.until().toString());
        json.name("passed").value(count.passed());
        json.name("held").value(count.held());
        json.name("leftOut").value(count.leftOut());
        estimate(json.name("year"), count.year());
    }

    private static void silence(JsonText json, Silence silence) {
        json.name("from").value(silence.from().toString());
        json.name("until").value(silence.until().toString());
        json.name("days").value(silence.days());
        json.name("passed").value(silence.passed());
        json.name("unusual").value(silence.isUnusual());
    }

    private static void estimate(JsonText json, @Nullable Estimate estimate) {
        if (estimate == null) {
            json.value((String) null);
            return;
        }
        json.object(() -> {
            json.name("value").value(estimate.value());
            json.name("low").value(estimate.low());
            json.name("high").value(estimate.high());
            json.name("method").value(estimate.method().word());
        });
    }

    private static void share(JsonText json, double share) {
        json.name("share").value(Math.round(share * 10_000) / 10_000f);
    }

    private static List<Long> numbers(int[] numbers) {
        return Arrays.stream(numbers).asLongStream().boxed().toList();
    }
}
