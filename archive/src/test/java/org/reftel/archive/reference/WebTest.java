package org.reftel.archive.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reftel.core.telegram.TelegramId;

/** Threads and neighbourhoods of a web of a few telegrams. */
@NullMarked
class WebTest {
    private final Web web = new Web();

    @BeforeEach
    void aRequestIsAnsweredAndFollowed() {
        web.holds("09STATE100", "2009-03-01T10:00", "REQUEST FOR VIEWS ON THE CANAL TREATY", "ASTANA");
        web.holds("09ASTANA20", "2009-03-04T08:00", "CANAL TREATY: ASTANA'S VIEWS", "STATE");
        web.holds("09ASTANA31", "2009-04-02T08:00", "CANAL TREATY SIGNED", "STATE");
        web.holds("09TASHKENT7", "2009-04-05T08:00", "COTTON HARVEST", "STATE");
        web.cites("09ASTANA20", "09STATE100");
        web.cites("09ASTANA31", "09ASTANA20");
        web.cites("09ASTANA31", "09STATE77");
        web.cites("09TASHKENT7", "09ASTANA31");
    }

    @Test
    void aThreadTellsWhatEachTelegramDoesInTheOrderOfTime() {
        assertEquals("""
                09STATE100 asks: Its subject says so, and another post cites it
                09ASTANA20 answers: It cites what asks, 09STATE100, 2 days later
                09STATE77 wanted: Cited by 1 of them
                09ASTANA31 follows up: It cites 09ASTANA20 of its own post, 29 days later
                09TASHKENT7 follows up: It cites 09ASTANA31 of another post, 3 days later
                """, thread("09ASTANA31"));
    }

    @Test
    void fartherStepsMustSpeakOfTheSame() {
        String thread = thread("09STATE100");
        assertTrue(thread.contains("09ASTANA31"), thread);
        assertFalse(thread.contains("09TASHKENT7"), thread);
    }

    @Test
    void aTelegramThatNobodyKnowsHasNoThread() {
        assertNull(TelegramThread.of(web, "09ASTANA999"));
        assertNull(Neighbourhood.of(web, "09ASTANA999", 2, 10));
    }

    @Test
    void aNeighbourhoodGrowsWithTheDistance() {
        assertEquals("[09ASTANA20 0, 09ASTANA31 1, 09STATE100 1]", around("09ASTANA20", 1, 10));
        assertEquals(
                "[09ASTANA20 0, 09ASTANA31 1, 09STATE100 1, 09STATE77 2, 09TASHKENT7 2]", around("09ASTANA20", 2, 10));
    }

    @Test
    void aNeighbourhoodSaysThatThereIsMore() {
        assertEquals("[09ASTANA31 0, 09STATE77 1, 09ASTANA20 1] bounded", around("09ASTANA31", 1, 3));
    }

    @Test
    void theCitationsAmongTheMembersAreGiven() {
        Neighbourhood around = Objects.requireNonNull(Neighbourhood.of(web, "09ASTANA20", 1, 10));
        assertEquals(
                List.of("09ASTANA20 09STATE100", "09ASTANA31 09ASTANA20"),
                around.edges().stream()
                        .map(edge -> edge.citing() + " " + edge.cited())
                        .sorted()
                        .toList());
    }

    private String around(String id, int distance, int most) {
        Neighbourhood around = Neighbourhood.of(web, id, distance, most);
        assertNotNull(around);
        return around.members().stream()
                        .map(member -> member.telegram().id() + " " + member.distance())
                        .toList()
                + (around.bounded() ? " bounded" : "");
    }

    private String thread(String id) {
        TelegramThread thread = Objects.requireNonNull(TelegramThread.of(web, id));
        StringBuilder lines = new StringBuilder();
        for (TelegramThread.Member member : thread.members()) {
            TelegramThread.Part part = member.part();
            lines.append(member.telegram().id())
                    .append(' ')
                    .append(part == null ? "wanted" : part.words())
                    .append(": ")
                    .append(member.argument())
                    .append('\n');
        }
        return lines.toString();
    }

    /** A web in memory. */
    private static final class Web implements Links {
        private final Map<String, Node> nodes = new LinkedHashMap<>();
        private final List<Edge> edges = new ArrayList<>();

        void holds(String id, String sent, String subject, String addressee) {
            String post = Objects.requireNonNull(TelegramId.parse(id)).post();
            nodes.put(id, new Node(id, true, post, sent, subject, List.of("PREL"), List.of(addressee), false, 0, 0));
        }

        void cites(String citing, String cited) {
            edges.add(new Edge(
                    citing,
                    cited,
                    nodes.containsKey(cited),
                    Certainty.SURE,
                    Reason.WRITTEN,
                    cited,
                    false,
                    List.of(),
                    List.of()));
        }

        @Override
        public @Nullable Node node(String id) {
            Node node = nodes.get(id);
            boolean wanted =
                    node == null && edges.stream().anyMatch(edge -> edge.cited().equals(id));
            return wanted ? new Node(id, false, null, null, null, List.of(), List.of(), false, 1, 1) : node;
        }

        @Override
        public List<Edge> cites(String id) {
            return edges.stream().filter(edge -> edge.citing().equals(id)).toList();
        }

        @Override
        public List<Edge> citedBy(String id, int skip, int most) {
            return edges.stream()
                    .filter(edge -> edge.cited().equals(id))
                    .skip(skip)
                    .limit(most)
                    .toList();
        }
    }
}
