package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.likeness.Likeness;
import org.reftel.export.LikenessList;
import org.reftel.room.Enquiries;

/** All telegrams that have the same text as one of another id, in pairs. */
public final class LikenessPage {
    private static final int ON_A_PAGE = 50;
    private static final int MOST = 1_000_000;
    private static final String PATH = "/likenesses";

    private final Enquiries enquiries;
    private final Templates templates;

    LikenessPage(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Pages.answer(routes, PATH, this::list);
        Pages.answer(routes, PATH + ".csv", this::csv);
    }

    private void csv(Context context) {
        context.header("Content-Disposition", "attachment; filename=\"likenesses.csv\"");
        context.contentType("text/csv; charset=utf-8")
                .result(LikenessList.csv(enquiries.likenesses()).getBytes(StandardCharsets.UTF_8));
    }

    private void list(Context context) {
        List<Likeness> all = enquiries.likenesses();
        int page = page(context.queryParam("page"));
        int first = (page - 1) * ON_A_PAGE;
        String sum = (all.size() == 1 ? "1 pair" : Counting.text(all.size()) + " pairs")
                + " of telegrams with the same text, or nearly so, under two ids.";
        templates.answer(
                context,
                "likenesses",
                new Page(
                        Frame.of("The same text", PATH).describedAs(sum),
                        sum,
                        all.stream().skip(first).limit(ON_A_PAGE).map(Pair::of).toList(),
                        page > 1 ? PATH + "?page=" + (page - 1) : null,
                        first + ON_A_PAGE < all.size() ? PATH + "?page=" + (page + 1) : null,
                        first + 1));
    }

    private static int page(@Nullable String written) {
        try {
            return written == null ? 1 : Math.clamp(Integer.parseInt(written.strip()), 1, MOST);
        } catch (NumberFormatException noNumber) {
            return 1;
        }
    }

    /**
     * One of a pair.
     *
     * @param day on which it was sent; empty where that is not known
     */
    public record Line(String id, String href, String day, String subject) {
        static Line of(Likeness.Telegram telegram) {
            String sent = telegram.sent();
            String subject = telegram.subject();
            return new Line(
                    telegram.key().text(),
                    "/telegrams/" + telegram.key().text(),
                    sent == null ? "" : sent.substring(0, "2009-10-15".length()),
                    subject == null ? "Without a subject" : subject);
        }
    }

    /**
     * Two telegrams.
     *
     * @param percent of the text that they have in common, estimated
     * @param meaning what that probably means
     */
    public record Pair(int percent, String meaning, List<Line> telegrams) {
        static Pair of(Likeness likeness) {
            String meaning = likeness.kind().sentence();
            return new Pair(
                    likeness.resemblance().alike(),
                    Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1),
                    List.of(Line.of(likeness.key()), Line.of(likeness.other())));
        }
    }

    /**
     * The list.
     *
     * @param first number of the first pair
     */
    public record Page(
            Frame frame,
            String sum,
            List<Pair> pairs,
            @Nullable String before,
            @Nullable String behind,
            int first) {}
}
