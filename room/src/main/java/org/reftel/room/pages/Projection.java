package org.reftel.room.pages;

import org.reftel.core.manual.Post;

/** Places on the drawing of the world, {@code assets/world.svg}: the Natural Earth projection. */
final class Projection {
    private static final double UNIT = 175.5;
    private static final double MIDDLE = 480;
    private static final double EQUATOR = 244;

    private Projection() {}

    /** From the left, of 960. */
    static double x(Post.Coordinates place) {
        double p2 = square(Math.toRadians(place.latitude()));
        double p4 = p2 * p2;
        double width = 0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4));
        return rounded(MIDDLE + UNIT * Math.toRadians(place.longitude()) * width);
    }

    /** From the top, of 424. */
    static double y(Post.Coordinates place) {
        double latitude = Math.toRadians(place.latitude());
        double p2 = square(latitude);
        double p4 = p2 * p2;
        double height = latitude * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)));
        return rounded(EQUATOR - UNIT * height);
    }

    private static double square(double number) {
        return number * number;
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
