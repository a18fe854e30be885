package org.reftel.archive.reference;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The telegrams of one matter, in the order of time: what was asked, what was answered, what followed. They hang together by
 * citations. A direct citation leads on if the two were sent within half a year of each other; a further step if they were
 * sent within ninety days of each other and speak of the same: they share two words of their subjects, or two TAGS, or one of
 * each. No more than six steps, and no more than fifty telegrams, the nearest first.
 *
 * @param members in the order of time; a wanted telegram stands before the first that cites it, and in the year of its id
 * @param bounded whether there are more than are given
 */
public record TelegramThread(List<Member> members, boolean bounded) {
    /** How many telegrams at most. */
    public static final int LONGEST = 50;

    private static final int STEPS = 6;
    private static final int FANS = 60;
    private static final int DIRECT_DAYS = 183;
    private static final int DAYS = 90;
    private static final int SHORTEST_WORD = 4;

    private static final Set<String> ASKING = Set.of(
            "REQUEST",
            "REQUESTS",
            "REQUESTING",
            "REQUESTED",
            "DEMARCHE",
            "INSTRUCTION",
            "INSTRUCTIONS",
            "GUIDANCE",
            "QUERY",
            "QUESTIONS",
            "TASKING");
    private static final Set<String> ANSWERING =
            Set.of("RESPONSE", "RESPONSES", "RESPONDS", "REPLY", "REPLIES", "ANSWER");
    /** Words that stand in the subjects of matters that have nothing to do with each other. */
    private static final Set<String> COMMON = Set.of(
            "WITH",
            "FROM",
            "THAT",
            "THIS",
            "OVER",
            "INTO",
            "ABOUT",
            "AFTER",
            "BEFORE",
            "MEETING",
            "MEETS",
            "AMBASSADOR",
            "EMBASSY",
            "MINISTER",
            "REPORT",
            "UPDATE",
            "VISIT",
            "WEEKLY",
            "DAILY",
            "CORRECTED",
            "COPY");

    /** What a telegram does in its thread. */
    public enum Part {
        /** Cites nothing of it. */
        BEGINS,
        ASKS,
        ANSWERS,
        FOLLOWS_UP;

        /** For people: {@code follows up}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A telegram of the thread.
     *
     * @param part null of a wanted telegram, of which nothing can be said
     * @param argument why it is taken to do so, in words
     * @param cites ids of those in the thread that it cites
     * @param distance in citations from the telegram whose thread it is
     */
    public record Member(Node telegram, @Nullable Part part, String argument, List<String> cites, int distance) {
        public Member {
            cites = List.copyOf(cites);
        }
    }

    public TelegramThread {
        members = List.copyOf(members);
    }

    /** The thread of a telegram; null where it is neither held nor cited. */
    public static @Nullable TelegramThread of(Links links, String id) {
        Node start = links.node(id);
        return start == null ? null : new Walk(links, start).thread();
    }

    /** One walk along the citations. */
    private static final class Walk {
        private final Links links;
        private final Node start;
        private final Map<String, Node> nodes = new LinkedHashMap<>();
        private final Map<String, Integer> distances = new HashMap<>();
        private final Map<String, List<Edge>> cites = new HashMap<>();
        private boolean bounded;

        Walk(Links links, Node start) {
            this.links = links;
            this.start = start;
            add(start, 0);
        }

        private void add(Node node, int distance) {
            nodes.put(node.id(), node);
            distances.put(node.id(), distance);
        }

        TelegramThread thread() {
            List<Node> layer = List.of(start);
            for (int step = 1; step <= STEPS && !layer.isEmpty() && nodes.size() < LONGEST; step++) {
                Map<String, Node> next = new LinkedHashMap<>();
                for (Node from : layer) {
                    step(from, step, next);
                }
                List<Node> near = new ArrayList<>(next.values());
                near.sort(Comparator.comparingLong((Node node) -> days(start, node))
                        .thenComparing(Node::id));
                int room = LONGEST - nodes.size();
                bounded |= near.size() > room;
                layer = near.subList(0, Math.min(room, near.size()));
                int at = step;
                layer.forEach(node -> add(node, at));
            }
            return new TelegramThread(members(), bounded);
        }

        private void step(Node from, int step, Map<String, Node> next) {
            List<Edge> around = new ArrayList<>(cites(from.id()));
            List<Edge> fans = links.citedBy(from.id(), 0, FANS + 1);
            bounded |= fans.size() > FANS;
            around.addAll(fans.subList(0, Math.min(FANS, fans.size())));
            for (Edge edge : around) {
                String other = edge.citing().equals(from.id()) ? edge.cited() : edge.citing();
                if (edge.counts() && !nodes.containsKey(other) && !next.containsKey(other)) {
                    Node node = links.node(other);
                    if (node != null && leadsOn(from, node, step)) {
                        next.put(other, node);
                    }
                }
            }
        }

        private static boolean leadsOn(Node from, Node to, int step) {
            if (step == 1) {
                return days(from, to) <= DIRECT_DAYS;
            }
            return from.held() && to.held() && days(from, to) <= DAYS && isAlike(from, to);
        }

        private static boolean isAlike(Node one, Node other) {
            Set<String> words = subjectWords(one);
            words.retainAll(subjectWords(other));
            Set<String> tags = new HashSet<>(one.tags());
            tags.retainAll(new HashSet<>(other.tags()));
            return words.size() + tags.size() >= 2;
        }

        private List<Edge> cites(String id) {
            return cites.computeIfAbsent(id, links::cites);
        }

        private List<Member> members() {
            Map<String, String> times = new HashMap<>();
            Map<String, List<Node>> citing = new HashMap<>();
            Map<String, List<String>> inThread = new HashMap<>();
            for (Node node : nodes.values()) {
                List<String> cited = new ArrayList<>();
                if (node.held()) {
                    for (Edge edge : cites(node.id())) {
                        if (edge.counts() && nodes.containsKey(edge.cited()) && !cited.contains(edge.cited())) {
                            cited.add(edge.cited());
                            citing.computeIfAbsent(edge.cited(), _ -> new ArrayList<>())
                                    .add(node);
                        }
                    }
                }
                inThread.put(node.id(), cited);
            }
            for (Node node : nodes.values()) {
                String first = citing.getOrDefault(node.id(), List.of()).stream()
                        .map(Node::sent)
                        .filter(sent -> sent != null)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
                String by = node.sentBy(first);
                if (by != null) {
                    times.put(node.id(), by);
                }
            }
            List<Node> ordered = new ArrayList<>(nodes.values());
            ordered.sort(Comparator.comparing((Node node) -> times.getOrDefault(node.id(), ""))
                    .thenComparing(Node::held)
                    .thenComparing(Node::id));
            List<Member> members = new ArrayList<>();
            for (Node node : ordered) {
                List<String> cited = inThread.getOrDefault(node.id(), List.of());
                members.add(member(node, cited, citing.getOrDefault(node.id(), List.of())));
            }
            return members;
        }

        private Member member(Node node, List<String> cited, List<Node> citing) {
            int distance = distances.getOrDefault(node.id(), 0);
            if (!node.held()) {
                return new Member(node, null, "Cited by " + citing.size() + " of them", cited, distance);
            }
            Node abroad = abroad(node, cited);
            Set<String> words = allWords(node.subject());
            boolean answered = citing.stream().anyMatch(other -> !samePost(node, other));
            boolean saysSo = intersects(words, ANSWERING);
            if (asks(node) && !saysSo && (answered || cited.isEmpty())) {
                String why = node.asks() ? "It says that it asks for action" : "Its subject says so";
                return new Member(
                        node, Part.ASKS, why + (answered ? ", and another post cites it" : ""), cited, distance);
            }
            if (abroad != null && (saysSo || asks(abroad) || isTo(node, abroad))) {
                String why = saysSo
                        ? "Its subject says so, and it cites "
                        : asks(abroad) ? "It cites what asks, " : "It is sent to the post that it cites, ";
                return new Member(node, Part.ANSWERS, why + abroad.id() + after(abroad, node), cited, distance);
            }
            if (cited.isEmpty()) {
                return new Member(node, Part.BEGINS, "It cites none of the others", cited, distance);
            }
            Node last = latest(cited);
            String own = samePost(node, last) ? "of its own post" : "of another post";
            return new Member(
                    node, Part.FOLLOWS_UP, "It cites " + last.id() + " " + own + after(last, node), cited, distance);
        }

        private static boolean asks(Node node) {
            return node.asks() || intersects(allWords(node.subject()), ASKING);
        }

        /** Of those that it cites, the latest of another post; one that asks before others. */
        private @Nullable Node abroad(Node node, List<String> cited) {
            Node found = null;
            for (String id : cited) {
                Node other = nodes.get(id);
                if (other != null && other.held() && !samePost(node, other)) {
                    boolean better = found == null
                            || asks(other) && !asks(found)
                            || asks(other) == asks(found) && text(other.sent()).compareTo(text(found.sent())) > 0;
                    found = better ? other : found;
                }
            }
            return found;
        }

        private Node latest(List<String> cited) {
            Node found = start;
            String time = "";
            for (String id : cited) {
                Node other = nodes.get(id);
                if (other != null && (time.isEmpty() || text(other.sent()).compareTo(time) > 0)) {
                    found = other;
                    time = text(other.sent()) + " ";
                }
            }
            return found;
        }

        private static boolean isTo(Node node, Node other) {
            String post = other.post();
            return post != null && node.addressees().contains(post);
        }

        private static boolean samePost(Node one, Node other) {
            String post = one.post();
            return post != null && post.equals(other.post());
        }

        private static String after(Node earlier, Node later) {
            if (earlier.sent() == null || later.sent() == null) {
                return "";
            }
            long days = days(earlier, later);
            return days == 0 ? ", the same day" : ", " + days + (days == 1 ? " day later" : " days later");
        }

        /**
         * Whole days between two telegrams. One without a date may have been sent on any day up to the other's, so that what is
         * wanted is near to what cites it, but not after the year of its id.
         */
        private static long days(Node one, Node other) {
            String first = one.sentBy(other.sent());
            String second = other.sentBy(one.sent());
            return first == null || second == null
                    ? 0
                    : Math.abs(ChronoUnit.DAYS.between(LocalDateTime.parse(first), LocalDateTime.parse(second)));
        }

        private static Set<String> subjectWords(Node node) {
            Set<String> words = allWords(node.subject());
            words.removeIf(word -> word.length() < SHORTEST_WORD || COMMON.contains(word));
            return words;
        }

        private static Set<String> allWords(@Nullable String subject) {
            Set<String> words = new HashSet<>();
            String text = subject == null ? "" : subject.toUpperCase(Locale.ROOT);
            int start = -1;
            for (int i = 0; i <= text.length(); i++) {
                boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
                if (letter && start < 0) {
                    start = i;
                } else if (!letter && start >= 0) {
                    words.add(text.substring(start, i));
                    start = -1;
                }
            }
            return words;
        }

        private static boolean intersects(Set<String> words, Set<String> others) {
            return words.stream().anyMatch(others::contains);
        }

        private static String text(@Nullable String sent) {
            return sent == null ? "" : sent;
        }
    }
}
