package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.search.Facet;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;

/**
 * A drawing of the posts on the world, each a circle whose area is its telegrams.
 *
 * @param title says what is seen
 * @param spots the largest first, so that the small ones lie on top
 * @param unplaced telegrams of posts whose place is not known
 */
public record WorldMap(String title, List<Spot> spots, long unplaced) {
    private static final double LARGEST = 15;
    private static final double SMALLEST = 2.5;
    private static final int MOST_LABELS = 14;
    private static final double LETTER = 6.2;
    private static final double LINE = 13;
    private static final double WIDTH = 960;

    /**
     * A post.
     *
     * @param label beside the circle; empty where it would lie on another, or its city is named already
     * @param labelX where it begins, or ends where {@code leftwards}
     */
    public record Spot(
            String post,
            String name,
            int telegrams,
            String href,
            double x,
            double y,
            double radius,
            String label,
            double labelX,
            boolean leftwards) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** @param posts with their counts, the largest first */
    static @Nullable WorldMap of(List<Facet.Count> posts) {
        List<Spot> spots = new ArrayList<>();
        List<Box> labels = new ArrayList<>();
        Set<String> named = new HashSet<>();
        long unplaced = 0;
        long placed = 0;
        int most = posts.isEmpty() ? 1 : Math.max(1, posts.getFirst().telegrams());
        for (Facet.Count count : posts) {
            Post post = Manual.standard().posts().byName(count.value());
            Post.Coordinates place = post == null ? null : post.place();
            if (post == null || place == null) {
                unplaced += count.telegrams();
                continue;
            }
            placed += count.telegrams();
            spots.add(spot(post, place, count.telegrams(), most, labels, named));
        }
        if (spots.isEmpty()) {
            return null;
        }
        String title = spots.size() == 1
                ? Counting.telegrams(placed) + " of " + spots.getFirst().name()
                : Counting.telegrams(placed) + " of " + Counting.text(spots.size()) + " posts; most from "
                        + spots.getFirst().name();
        return new WorldMap(title, spots, unplaced);
    }

    private static Spot spot(
            Post post, Post.Coordinates place, int telegrams, int most, List<Box> labels, Set<String> named) {
        double x = Projection.x(place);
        double y = Projection.y(place);
        double radius = Math.round(Math.max(SMALLEST, LARGEST * Math.sqrt((double) telegrams / most)) * 10) / 10.0;
        String city = post.city() == null ? post.displayName() : post.city();
        double length = city.length() * LETTER;
        boolean leftwards = x + radius + length + 4 > WIDTH;
        Box right = new Box(x + radius + 3, y - LINE / 2, x + radius + 3 + length, y + LINE / 2);
        Box left = new Box(x - radius - 3 - length, y - LINE / 2, x - radius - 3, y + LINE / 2);
        Box box = leftwards ? left : right;
        if (!leftwards && meets(box, labels) && !meets(left, labels)) {
            leftwards = true;
            box = left;
        }
        boolean labelled = labels.size() < MOST_LABELS && !meets(box, labels) && named.add(city);
        if (labelled) {
            labels.add(box);
        }
        return new Spot(
                post.name(),
                post.displayName(),
                telegrams,
                PostPages.address(post.name()),
                x,
                y,
                radius,
                labelled ? city : "",
                Math.round((leftwards ? x - radius - 3 : x + radius + 3) * 10) / 10.0,
                leftwards);
    }

    private static boolean meets(Box box, List<Box> others) {
        return others.stream().anyMatch(box::meets);
    }
}
