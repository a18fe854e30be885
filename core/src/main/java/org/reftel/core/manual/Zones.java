package org.reftel.core.manual;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Post.Coordinates;

/** The time that posts keep: a post's zone is that of the nearest place in its country that the table names. */
public final class Zones {
    private record Place(double latitude, double longitude, String zone) {}

    private final Map<String, List<Place>> places = new HashMap<>();

    private Zones() {
        for (Table.Row row : Table.read("zones.tsv")) {
            Place place = new Place(
                    Double.parseDouble(row.cell("latitude")),
                    Double.parseDouble(row.cell("longitude")),
                    row.cell("zone"));
            places.computeIfAbsent(row.cell("iso2"), _ -> new ArrayList<>()).add(place);
        }
    }

    static Zones standard() {
        return Loaded.ZONES;
    }

    /** The zone of a post; null where its country or its place is not known. */
    public @Nullable ZoneId of(Post post) {
        Coordinates at = post.place();
        List<Place> candidates = post.iso2() == null ? null : places.get(post.iso2());
        if (at == null || candidates == null) {
            return null;
        }
        Place nearest = candidates.getFirst();
        for (Place place : candidates) {
            if (distance(place, at) < distance(nearest, at)) {
                nearest = place;
            }
        }
        try {
            return ZoneId.of(nearest.zone);
        } catch (DateTimeException tooNewForThisJava) {
            return null;
        }
    }

    /** Good enough to tell which of two places is nearer: degrees, those of longitude shortened towards the poles. */
    private static double distance(Place place, Coordinates at) {
        double north = place.latitude - at.latitude();
        double turn = Math.abs(place.longitude - at.longitude());
        double east = Math.min(turn, 360 - turn) * Math.cos(Math.toRadians(at.latitude()));
        return north * north + east * east;
    }

    private static final class Loaded {
        static final Zones ZONES = new Zones();
    }
}
