package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reftel.visits.Window.Look;

/**
 * Every page, light, dark and narrow: without faults that keep people out (axe), without errors of scripts, and not wider
 * than the window. A picture of each is left in {@code target/screenshots}, to be looked at.
 */
class LookOfPagesTest {
    private static final Visitor visitor =
            Visitor.of(List.of(Visitor.repository().resolve("specimens/story")));

    private static final List<PageOfRoom> PAGES = List.of(
            new PageOfRoom("home", "/", 200),
            new PageOfRoom("results", "/search?q=gauge", 200),
            new PageOfRoom("nothing", "/search?q=gauge+tag:KNNP+walrus", 200),
            new PageOfRoom("faulty", "/search?q=%22open", 400),
            new PageOfRoom("telegram", "/telegrams/09ASTANA811?q=protocol", 200),
            new PageOfRoom("telegram-1974", "/telegrams/74MOSCOW9871", 200),
            new PageOfRoom("compare", "/telegrams/08BISHKEK455/compare", 200),
            new PageOfRoom("compare-as-they-stand", "/telegrams/09BISHKEK212/compare?furniture=on", 200),
            new PageOfRoom("published", "/telegrams/09BISHKEK377/published", 200),
            new PageOfRoom("wire", "/telegrams/04TASHKENT1266/wire?explain=all", 200),
            new PageOfRoom("cite", "/telegrams/09ASTANA811/cite?p=p2", 200),
            new PageOfRoom("references", "/telegrams/08ASTANA997/references", 200),
            new PageOfRoom("thread", "/telegrams/08STATE40216/thread", 200),
            new PageOfRoom("graph", "/telegrams/08STATE40216/graph", 200),
            new PageOfRoom("graph-wanted", "/telegrams/08ASTANA951/graph?distance=1", 200),
            new PageOfRoom("corrected", "/telegrams/09BISHKEK1012", 200),
            new PageOfRoom("corrections", "/telegrams/09BISHKEK1012/emendations?words=treaty&read=protocol", 200),
            new PageOfRoom("same-text", "/telegrams/08ASTANA1000", 200),
            new PageOfRoom("likenesses", "/likenesses", 200),
            new PageOfRoom("import", "/import", 200),
            new PageOfRoom("api", "/api", 200),
            new PageOfRoom("year", "/?year=2009", 200),
            new PageOfRoom("everything", "/search?q=*&facet=tag", 200),
            new PageOfRoom("posts", "/posts", 200),
            new PageOfRoom("post", "/posts/BISHKEK", 200),
            new PageOfRoom("tags", "/tags", 200),
            new PageOfRoom("tag", "/tags/SENV", 200),
            new PageOfRoom("day", "/days/2009-03-04", 200),
            new PageOfRoom("help", "/help", 200),
            new PageOfRoom("list", "/list", 200),
            new PageOfRoom("named-list", "/lists/2?gone=3", 200),
            new PageOfRoom("no-page", "/telegrams", 404),
            new PageOfRoom("wanted", "/wanted", 200),
            new PageOfRoom("wanted-telegram", "/wanted/08ASTANA951", 200),
            new PageOfRoom("coverage", "/coverage", 200),
            new PageOfRoom("coverage-post", "/coverage/BISHKEK", 200),
            new PageOfRoom("missing", "/telegrams/09ASTANA812", 404));

    /** @param status with which it is answered */
    record PageOfRoom(String name, String path, int status) {}

    record Visit(PageOfRoom room, Look look) {
        @Override
        public String toString() {
            return room.name + ", " + look;
        }
    }

    static List<Visit> visits() {
        return PAGES.stream()
                .flatMap(room -> Stream.of(Look.values()).map(look -> new Visit(room, look)))
                .toList();
    }

    @BeforeAll
    static void collect() {
        send("/list", "telegram=09ASTANA811&place=p2&note=Compare.");
        send("/list", "telegram=09BISHKEK377");
        send("/lists", "name=The+gauge+and+those+who+keep+it");
        send("/list", "telegram=09BISHKEK377&place=p3&note=Who+is+meant?");
        send("/lists", "name=Gone");
        send("/lists/3/remove", "");
        send(
                "/telegrams/09BISHKEK1012/emendations",
                "p=p1&words=no+secretariat&read=no+secretary&nth=1&by=Jane+Roe&reason=so+in+the+draft");
    }

    private static void send(String path, String form) {
        visitor.send(
                path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @ParameterizedTest
    @MethodSource("visits")
    void everybodyCanReadIt(Visit visit) {
        try (Window window = Window.open(visit.look)) {
            Page page = window.visit(visitor, visit.room.path).page();
            assertEquals(visit.room.status, window.status());
            String file = visit.room.name + "-" + visit.look.name().toLowerCase(java.util.Locale.ROOT) + ".png";
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", file))
                    .setFullPage(true));

            List<String> serious = new ArrayList<>();
            for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                if ("serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact())) {
                    serious.add(rule.getId() + ": " + rule.getHelp() + " at "
                            + rule.getNodes().getFirst().getTarget() + " "
                            + rule.getNodes().getFirst().getFailureSummary());
                }
            }
            assertEquals(List.of(), serious);
            assertTrue(
                    (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                    "wider than the window");
            List<String> troubles = window.troubles().stream()
                    .filter(trouble -> !trouble.contains("status of 40"))
                    .toList();
            assertEquals(List.of(), troubles);
        }
    }
}
