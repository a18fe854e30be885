package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import org.reftel.room.Enquiries;

/** All pages, on one door. */
public final class Pages {
    private final Enquiries enquiries;

    public Pages(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    /** Adds the pages' addresses. */
    public void serve(RoutesConfig routes) {
        Templates templates = new Templates();
        new HomePage(enquiries, templates).serve(routes);
        new ResultsPage(enquiries, templates).serve(routes);
        new TelegramPages(enquiries, templates).serve(routes);
        new TroublePages(enquiries, templates).serve(routes);
    }
}
