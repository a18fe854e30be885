package org.reftel.room.pages;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.Certainty;
import org.reftel.archive.reference.Edge;
import org.reftel.archive.reference.Neighbourhood;
import org.reftel.archive.reference.Node;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.telegram.TelegramId;

/**
 * Telegrams around one, drawn: time goes from left to right, each post has a row, an arrow leads from each telegram to those
 * that it cites. Long gaps in time are shortened.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record GraphDrawing(
        int width, int height, List<Row> rows, List<Tick> ticks, List<Arrow> arrows, List<Box> boxes) {
    private static final int LEFT = 138;
    private static final int TOP = 34;
    private static final int BOX_WIDTH = 62;
    private static final int BOX_HEIGHT = 24;
    private static final int LANE = 34;
    private static final int ROW_PADDING = 10;
    private static final int MARGIN = 16;
    private static final int LEAST_WIDTH = 640;
    private static final int TICK_SPACE = 84;
    /** Wide enough for the page. */
    private static final int ROOM = 860;

    private static final int SHORTEST_GAP = 6;
    private static final int GAP_PER_DOUBLING = 17;

    /** A post's. */
    public record Row(String name, int y, int height, boolean odd) {
        public int middle() {
            return y + height / 2 + 4;
        }
    }

    /** A day on the axis. */
    public record Tick(int x, String text) {}

    /** @param path in the drawing language of SVG */
    public record Arrow(String path, String style) {}

    /**
     * A telegram.
     *
     * @param style middle, held or wanted
     * @param href where its own surroundings are drawn
     * @param title what stands in it, for those who do not see it and those who point at it
     */
    public record Box(int x, int y, String text, String style, String href, String title) {
        public int width() {
            return BOX_WIDTH;
        }

        public int height() {
            return BOX_HEIGHT;
        }

        public int middleX() {
            return x + BOX_WIDTH / 2;
        }

        public int baseline() {
            return y + BOX_HEIGHT / 2 + 4;
        }
    }

    public GraphDrawing {
        rows = List.copyOf(rows);
        ticks = List.copyOf(ticks);
        arrows = List.copyOf(arrows);
        boxes = List.copyOf(boxes);
    }

    static GraphDrawing of(Neighbourhood around, int distance) {
        return new Draft(around, distance).drawing();
    }

    /** A drawing while it is made. */
    private static final class Draft {
        private final Neighbourhood around;
        private final int distance;
        private final Map<String, String> times = new HashMap<>();
        private final Map<String, Integer> columns = new HashMap<>();
        private final Map<String, Box> boxes = new LinkedHashMap<>();

        Draft(Neighbourhood around, int distance) {
            this.around = around;
            this.distance = distance;
        }

        GraphDrawing drawing() {
            for (Neighbourhood.Member member : around.members()) {
                Node node = member.telegram();
                String sent = node.sentBy(citedFirst(node.id()));
                times.put(node.id(), sent == null ? "" : sent);
            }
            List<Tick> ticks = columns();
            int right = columns.values().stream().mapToInt(x -> x).max().orElse(0);
            int width = Math.max(LEAST_WIDTH, LEFT + right + BOX_WIDTH + MARGIN);
            List<Row> rows = rows();
            Row last = rows.getLast();
            return new GraphDrawing(
                    width, last.y() + last.height() + MARGIN / 2, rows, ticks, arrows(), List.copyOf(boxes.values()));
        }

        /** When a telegram without a date was cited first. */
        private @Nullable String citedFirst(String id) {
            String first = null;
            for (Edge edge : around.edges()) {
                if (edge.cited().equals(id)) {
                    for (Neighbourhood.Member member : around.members()) {
                        String sent = member.telegram().sent();
                        if (member.telegram().id().equals(edge.citing())
                                && sent != null
                                && (first == null || sent.compareTo(first) < 0)) {
                            first = sent;
                        }
                    }
                }
            }
            return first == null
                    ? null
                    : LocalDateTime.parse(first).minusDays(1).toString();
        }

        /** Gives each time its place, so that a gap twice as long is wider by a little. */
        private List<Tick> columns() {
            Map<String, Integer> places = new HashMap<>();
            int x = 0;
            String before = "";
            for (String time : new TreeSet<>(times.values())) {
                if (!before.isEmpty() && !time.isEmpty()) {
                    long hours = ChronoUnit.HOURS.between(LocalDateTime.parse(before), LocalDateTime.parse(time));
                    double doublings = Math.log(1 + hours / 12.0) / Math.log(2);
                    x += SHORTEST_GAP + (int) Math.round(doublings * GAP_PER_DOUBLING);
                }
                places.put(time, x);
                before = time;
            }
            int last = x;
            times.forEach((id, time) -> columns.put(id, scaled(places.getOrDefault(time, 0), last)));
            return ticks(places, last);
        }

        private static List<Tick> ticks(Map<String, Integer> places, int last) {
            List<Tick> ticks = new ArrayList<>();
            int before = -TICK_SPACE;
            for (Map.Entry<String, Integer> place : new TreeMap<>(places).entrySet()) {
                int at = scaled(place.getValue(), last);
                if (!place.getKey().isEmpty() && at - before >= TICK_SPACE) {
                    ticks.add(new Tick(LEFT + at, place.getKey().substring(0, 10)));
                    before = at;
                }
            }
            return ticks;
        }

        /** So that all of it can be seen at once; telegrams that come to stand too near stand below each other. */
        private static int scaled(int place, int last) {
            return last <= ROOM ? place : (int) ((long) place * ROOM / last);
        }

        private List<Row> rows() {
            Map<String, List<Node>> byPost = new LinkedHashMap<>();
            for (Neighbourhood.Member member : around.members()) {
                String post = member.telegram().post();
                byPost.computeIfAbsent(post == null ? "" : post, _ -> new ArrayList<>())
                        .add(member.telegram());
            }
            List<Row> rows = new ArrayList<>();
            int y = TOP;
            for (Map.Entry<String, List<Node>> entry : byPost.entrySet()) {
                List<Integer> ends = new ArrayList<>();
                entry.getValue()
                        .sort(Comparator.comparingInt((Node node) -> columns.getOrDefault(node.id(), 0))
                                .thenComparing(Node::id));
                for (Node node : entry.getValue()) {
                    int x = LEFT + columns.getOrDefault(node.id(), 0);
                    int lane = 0;
                    while (lane < ends.size() && ends.get(lane) > x) {
                        lane++;
                    }
                    if (lane == ends.size()) {
                        ends.add(0);
                    }
                    ends.set(lane, x + BOX_WIDTH + SHORTEST_GAP);
                    boxes.put(node.id(), box(node, x, y + ROW_PADDING / 2 + lane * LANE + (LANE - BOX_HEIGHT) / 2));
                }
                int height = ends.size() * LANE + ROW_PADDING;
                rows.add(new Row(name(entry.getKey()), y, height, rows.size() % 2 == 1));
                y += height;
            }
            return rows;
        }

        private Box box(Node node, int x, int y) {
            boolean middle = node.id().equals(around.middle().id());
            TelegramId id = TelegramId.parse(node.id());
            String subject = node.subject();
            String title = node.id()
                    + (node.held() ? "" : ", not held")
                    + (node.sent() == null ? "" : ", " + ReferencePages.day(node))
                    + (subject == null ? "" : ", " + subject)
                    + (node.timesCited() == 0 ? "" : ", cited by " + Counting.telegrams(node.timesCited()));
            return new Box(
                    x,
                    y,
                    id == null ? "text" : Integer.toString(id.number()),
                    (middle ? "middle " : "") + (node.held() ? "held" : "wanted"),
                    "/telegrams/" + node.id() + "/graph?distance=" + distance,
                    title);
        }

        private List<Arrow> arrows() {
            List<Arrow> arrows = new ArrayList<>();
            for (Edge edge : around.edges()) {
                Box from = boxes.get(edge.citing());
                Box to = boxes.get(edge.cited());
                if (from != null && to != null) {
                    String style = (isMiddle(edge) ? "near" : "far")
                            + (edge.certainty() == Certainty.DOUBTFUL ? " doubtful" : "");
                    arrows.add(new Arrow(path(from, to), style));
                }
            }
            arrows.sort(Comparator.comparing(Arrow::style));
            return arrows;
        }

        private boolean isMiddle(Edge edge) {
            String middle = around.middle().id();
            return edge.citing().equals(middle) || edge.cited().equals(middle);
        }

        /** From the left edge of the later telegram to the right edge of the earlier one; around, where they overlap. */
        private static String path(Box from, Box to) {
            int fromY = from.y() + BOX_HEIGHT / 2;
            int toY = to.y() + BOX_HEIGHT / 2;
            int toX = to.x() + BOX_WIDTH + 2;
            if (toX + MARGIN <= from.x()) {
                int bend = Math.max(MARGIN, (from.x() - toX) / 2);
                return "M" + from.x() + " " + fromY + "C" + (from.x() - bend) + " " + fromY + " " + (toX + bend) + " "
                        + toY + " " + toX + " " + toY;
            }
            boolean down = toY > fromY;
            int startY = down ? from.y() + BOX_HEIGHT : from.y();
            int endY = down ? to.y() - 2 : to.y() + BOX_HEIGHT + 2;
            int bend = Math.max(MARGIN, Math.abs(endY - startY) / 2) * (down ? 1 : -1);
            return "M" + from.middleX() + " " + startY + "C" + from.middleX() + " " + (startY + bend) + " "
                    + to.middleX() + " " + (endY - bend) + " " + to.middleX() + " " + endY;
        }

        private static String name(String post) {
            Post known = Manual.standard().posts().byName(post);
            return post.isEmpty() ? "Unknown post" : known == null ? post : known.displayName();
        }
    }
}
