package org.reftel.archive.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The telegrams around one: what it cites and what cites it, and what these cite and are cited by, up to a distance.
 *
 * @param members the one in the middle first, then by distance, of each the most cited first
 * @param edges the citations among them
 * @param bounded whether there are more within the distance than are given
 */
public record Neighbourhood(List<Member> members, List<Edge> edges, boolean bounded) {
    /** No farther than this. */
    public static final int FARTHEST = 3;

    /** Of those that cite one telegram, no more are looked at. */
    private static final int FANS = 80;

    /**
     * A telegram.
     *
     * @param distance in citations, of either direction, from the one in the middle
     */
    public record Member(Node telegram, int distance) {}

    public Neighbourhood {
        members = List.copyOf(members);
        edges = List.copyOf(edges);
    }

    /**
     * Walks the web.
     *
     * @param distance 1 to {@link #FARTHEST}
     * @param most how many telegrams, the one in the middle counted; of the last distance that has room, the most cited
     * @return null where the telegram is neither held nor cited
     */
    public static @Nullable Neighbourhood of(Links links, String id, int distance, int most) {
        Node middle = links.node(id);
        if (middle == null) {
            return null;
        }
        Map<String, Member> members = new LinkedHashMap<>();
        Set<Edge> edges = new LinkedHashSet<>();
        members.put(id, new Member(middle, 0));
        boolean bounded = false;
        List<Node> layer = List.of(middle);
        for (int step = 1; step <= Math.clamp(distance, 1, FARTHEST) && !layer.isEmpty(); step++) {
            Map<String, Node> next = new LinkedHashMap<>();
            for (Node from : layer) {
                List<Edge> around = new ArrayList<>(links.cites(from.id()));
                List<Edge> fans = links.citedBy(from.id(), 0, FANS + 1);
                bounded |= fans.size() > FANS;
                around.addAll(fans.subList(0, Math.min(FANS, fans.size())));
                around.removeIf(edge -> !edge.counts());
                edges.addAll(around);
                for (Edge edge : around) {
                    String other = edge.citing().equals(from.id()) ? edge.cited() : edge.citing();
                    if (!members.containsKey(other) && !next.containsKey(other)) {
                        Node node = links.node(other);
                        if (node != null) {
                            next.put(other, node);
                        }
                    }
                }
            }
            layer = new ArrayList<>(next.values());
            layer.sort(Comparator.comparingLong(Node::timesCited).reversed().thenComparing(Node::id));
            int room = most - members.size();
            if (layer.size() > room) {
                bounded = true;
                layer = layer.subList(0, Math.max(room, 0));
            }
            int at = step;
            layer.forEach(node -> members.put(node.id(), new Member(node, at)));
            if (members.size() >= most) {
                bounded |= step < distance;
                break;
            }
        }
        for (Member member : members.values()) {
            if (member.telegram.held()) {
                edges.addAll(links.cites(member.telegram.id()));
            }
        }
        edges.removeIf(
                edge -> !edge.counts() || !members.containsKey(edge.citing()) || !members.containsKey(edge.cited()));
        return new Neighbourhood(List.copyOf(members.values()), List.copyOf(edges), bounded);
    }

    /** The telegram in the middle. */
    public Node middle() {
        return Objects.requireNonNull(members.getFirst()).telegram();
    }
}
