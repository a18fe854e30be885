package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.Facet;
import org.reftel.archive.search.FacetKind;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchAnswer;
import org.reftel.archive.search.SearchRequest;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.manual.PostKind;
import org.reftel.core.manual.Years;
import org.reftel.room.Enquiries;
import org.reftel.room.pages.TroublePages.Missing;

/** The posts whose telegrams are held, and each of them by itself. */
public final class PostPages {
    private static final String ELSEWHERE = "Elsewhere";
    private static final int NEWEST = 5;
    private static final int SIGNERS = 8;
    private static final int TAGS = 12;
    private static final int VALUES = 100;

    private final Enquiries enquiries;
    private final Templates templates;

    PostPages(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Pages.answer(routes, "/posts", this::posts);
        Pages.answer(routes, "/posts/{post}", this::post);
    }

    /** The page of a post. */
    static String address(String post) {
        return "/posts/" + Narrowing.encoded(post).replace("+", "%20");
    }

    private void posts(Context context) {
        List<Facet.Count> counts = Timeline.counts(enquiries.overview().facets(), FacetKind.POST);
        Map<String, List<Entry>> byCountry = new TreeMap<>();
        for (Facet.Count count : counts) {
            Post post = Manual.standard().posts().byName(count.value());
            String country = post == null || post.country() == null ? ELSEWHERE : post.country();
            String name = post == null ? count.value() : post.displayName();
            byCountry
                    .computeIfAbsent(country, _ -> new ArrayList<>())
                    .add(new Entry(count.value(), name, address(count.value()), count.telegrams()));
        }
        List<Country> countries = new ArrayList<>();
        byCountry.forEach((name, posts) -> {
            if (!name.equals(ELSEWHERE)) {
                countries.add(country(name, posts));
            }
        });
        List<Entry> elsewhere = byCountry.get(ELSEWHERE);
        if (elsewhere != null) {
            countries.add(country(ELSEWHERE, elsewhere));
        }
        Frame frame = Frame.of("Posts", "/posts")
                .describedAs("The " + counts.size() + " posts whose telegrams are held, by country and on a map.");
        templates.answer(context, "posts", new Posts(frame, WorldMap.of(counts), countries));
    }

    private static Country country(String name, List<Entry> posts) {
        posts.sort(Comparator.comparingInt(Entry::telegrams).reversed().thenComparing(Entry::name));
        String search = name.equals(ELSEWHERE) ? "" : Narrowing.address(Narrowing.clause(FacetKind.COUNTRY, name));
        return new Country(
                name, search, posts.stream().mapToInt(Entry::telegrams).sum(), posts);
    }

    private void post(Context context) throws FaultyQuery {
        String written = context.pathParam("post");
        Post post = Manual.standard().posts().byName(written);
        String name = post == null ? written.toUpperCase(Locale.ROOT) : post.name();
        if (!name.equals(written)) {
            context.redirect(address(name));
            return;
        }
        String clause = Narrowing.clause(FacetKind.POST, name);
        Query query = Query.parse(clause);
        SearchAnswer answer = enquiries.search(new SearchRequest(query, Order.NEWEST, NEWEST, null, VALUES), 1);
        if (answer.total() == 0 && post == null) {
            throw new Missing(
                    "No post is known as “" + written + "”.",
                    "Neither the manual nor the archive has it. It may be written otherwise.",
                    new Link("All posts", "/posts", false));
        }
        Narrowing narrowing = new Narrowing(query);
        List<Facet> facets = answer.facets();
        String title = post == null ? name : post.displayName();
        Frame frame = Frame.of(title, address(name))
                .describedAs(Counting.telegrams(answer.total()) + " of " + title + " in the reading room.");
        Facet.Count itself = new Facet.Count(name, (int) Math.min(answer.total(), Integer.MAX_VALUE));
        templates.answer(
                context,
                "post",
                new Page(
                        frame,
                        title,
                        post == null ? List.of() : facts(post),
                        post == null ? null : post.note(),
                        Counting.telegrams(answer.total()),
                        Narrowing.address(clause, Order.NEWEST),
                        CoveragePages.address(name),
                        post == null ? null : WorldMap.of(List.of(itself)),
                        Timeline.narrowed(
                                Timeline.of(facets, period -> Narrowing.address(narrowing.sent(period))), clause),
                        careers(facets, narrowing),
                        Bars.of(
                                facets,
                                FacetKind.TAG,
                                TAGS,
                                "",
                                tag -> Narrowing.address(narrowing.with(Narrowing.clause(FacetKind.TAG, tag)))),
                        answer.hits().stream().map(hit -> Found.of(hit, "")).toList()));
    }

    /** Who signed most, in the order of their first years. */
    private List<Career> careers(List<Facet> facets, Narrowing narrowing) throws FaultyQuery {
        List<Facet.Count> years = Timeline.counts(facets, FacetKind.YEAR);
        List<Facet.Count> signers = Timeline.counts(facets, FacetKind.SIGNER);
        if (years.isEmpty()) {
            return List.of();
        }
        int first = Integer.parseInt(years.getFirst().value());
        int last = Integer.parseInt(years.getLast().value());
        List<Career> careers = new ArrayList<>();
        for (Facet.Count signer : signers.subList(0, Math.min(SIGNERS, signers.size()))) {
            String query = narrowing.with(Narrowing.clause(FacetKind.SIGNER, signer.value()));
            SearchAnswer signed = enquiries.search(new SearchRequest(Query.parse(query), Order.OLDEST, 0, null, 1), 0);
            List<Facet.Count> active = Timeline.counts(signed.facets(), FacetKind.YEAR);
            if (!active.isEmpty()) {
                careers.add(Career.of(signer, active, first, last, Narrowing.address(query)));
            }
        }
        careers.sort(Comparator.comparing(Career::from).thenComparing(Career::until));
        return careers;
    }

    private static List<Fact> facts(Post post) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Kind", kind(post.kind())));
        String country = post.country() == null ? "" : post.country();
        if (post.city() != null) {
            facts.add(new Fact("Place", post.city() + (country.isEmpty() ? "" : ", " + country)));
        } else if (!country.isEmpty()) {
            facts.add(new Fact("Country", country));
        }
        if (post.place() != null) {
            facts.add(new Fact("Coordinates", coordinates(post.place())));
        }
        if (post.years().first() != Years.OPEN_START || post.years().last() != Years.OPEN_END) {
            facts.add(new Fact("Under this name", years(post.years())));
        }
        if (!post.nicknames().isEmpty()) {
            facts.add(new Fact("Also cited as", String.join(", ", post.nicknames())));
        }
        if (post.indicator() != null) {
            facts.add(new Fact("Routing indicator", post.indicator()));
        }
        if (post.geoTag() != null) {
            facts.add(new Fact("TAGS of the country", post.geoTag()));
        }
        if (post.archivesCode() != null) {
            facts.add(new Fact("In the National Archives' numbers", post.archivesCode()));
        }
        return facts;
    }

    static String years(Years years) {
        if (years.first() == Years.OPEN_START) {
            return "until " + years.last();
        }
        return years.last() == Years.OPEN_END ? "from " + years.first() : years.first() + " to " + years.last();
    }

    private static String coordinates(Post.Coordinates place) {
        return String.format(
                Locale.ROOT,
                "%.2f° %s, %.2f° %s",
                Math.abs(place.latitude()),
                place.latitude() < 0 ? "south" : "north",
                Math.abs(place.longitude()),
                place.longitude() < 0 ? "west" : "east");
    }

    private static String kind(PostKind kind) {
        return switch (kind) {
            case DEPARTMENT -> "Department";
            case EMBASSY -> "Embassy";
            case MISSION -> "Mission to an organisation";
            case CONSULATE_GENERAL -> "Consulate general";
            case CONSULATE -> "Consulate";
            case INTERESTS_SECTION -> "Interests section";
            case BRANCH_OFFICE -> "Branch office";
            case OTHER -> "Delegation, series or school";
        };
    }

    /** A post in the list. */
    public record Entry(String post, String name, String href, int telegrams) {}

    /** @param search all telegrams of the country; empty where there is no such search */
    public record Country(String name, String search, int telegrams, List<Entry> posts) {
        public Country {
            posts = List.copyOf(posts);
        }
    }

    /** The list of posts. */
    public record Posts(Frame frame, @Nullable WorldMap map, List<Country> countries) {}

    /** Something that the manual knows. */
    public record Fact(String name, String value) {}

    /**
     * One who signed, and when.
     *
     * @param from his first year here
     * @param until his last
     * @param years of the drawing, the first one at 0
     * @param length how many years the drawing has
     */
    public record Career(
            String name, int telegrams, String from, String until, List<Integer> years, int length, String href) {

        static Career of(Facet.Count signer, List<Facet.Count> active, int first, int last, String href) {
            return new Career(
                    signer.value(),
                    signer.telegrams(),
                    active.getFirst().value(),
                    active.getLast().value(),
                    active.stream()
                            .map(year -> Integer.parseInt(year.value()) - first)
                            .toList(),
                    last - first + 1,
                    href);
        }
    }

    /**
     * @param note what a reader must know; null for most
     * @param all where all its telegrams are found
     * @param coverage where stands how many there were
     */
    public record Page(
            Frame frame,
            String title,
            List<Fact> facts,
            @Nullable String note,
            String total,
            String all,
            String coverage,
            @Nullable WorldMap map,
            @Nullable Timeline timeline,
            List<Career> careers,
            Bars tags,
            List<Found> newest) {}
}
