package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import java.util.List;
import org.reftel.archive.catalogue.HeldTelegram;
import org.reftel.room.Enquiries;

/** The first page: the search box, and what the archive holds. */
public final class HomePage {
    private static final int NEWEST = 10;

    private final Enquiries enquiries;
    private final Templates templates;

    HomePage(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        routes.get(
                "/",
                context -> templates.answer(
                        context, "home", new Page(Frame.of("Reading room", "/"), enquiries.newest(NEWEST))));
    }

    /** @param newest the telegrams of which something came last */
    public record Page(Frame frame, List<HeldTelegram> newest) {}
}
