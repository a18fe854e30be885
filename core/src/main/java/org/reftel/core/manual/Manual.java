package org.reftel.core.manual;

/**
 * The manual: the dated tables that a telegram is read and judged against. Each table is loaded when it is first asked
 * for, and once; asking for the manual itself loads nothing.
 */
public final class Manual {
    private static final Manual STANDARD = new Manual();

    private Manual() {}

    /** The edition that the program ships. */
    public static Manual standard() {
        return STANDARD;
    }

    /** {@code NOFORN}, {@code EXDIS}, {@code SIPDIS} … */
    public Captions captions() {
        return Captions.standard();
    }

    /** Embassies, consulates, missions and other origins. */
    public Posts posts() {
        return Posts.standard();
    }

    /** TAGS: what a telegram is about. */
    public Tags tags() {
        return Tags.standard();
    }

    /** The switch addresses of the wire lines. */
    public RoutingIndicators routingIndicators() {
        return RoutingIndicators.standard();
    }

    /** The orders of the E.O. line, their marks and reasons. */
    public ExecutiveOrders orders() {
        return ExecutiveOrders.standard();
    }

    /** The operating signals of the wire lines. */
    public Signals signals() {
        return Signals.standard();
    }

    /** What the drafters' abbreviations stand for. */
    public Abbreviations abbreviations() {
        return Abbreviations.standard();
    }

    /** What time it is at a post. */
    public Zones zones() {
        return Zones.standard();
    }

    /** The sources that the rows of every table name. */
    public Sources sources() {
        return Sources.standard();
    }
}
