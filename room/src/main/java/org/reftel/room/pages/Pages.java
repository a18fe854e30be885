package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.reftel.room.Enquiries;
import org.reftel.room.Imports;
import org.reftel.room.Uploads;

/** All pages, on one door. */
public final class Pages {
    private final Enquiries enquiries;
    private final Imports imports;
    private final Uploads uploads;
    private final Templates templates = new Templates();
    private final TroublePages troubles;

    public Pages(Enquiries enquiries, Imports imports, Uploads uploads) {
        this.enquiries = enquiries;
        this.imports = imports;
        this.uploads = uploads;
        this.troubles = new TroublePages(enquiries, templates);
    }

    /** Answers an address, also where only its headers are asked for. */
    static void answer(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    /** Adds the pages' addresses. */
    public void serve(RoutesConfig routes) {
        new HomePage(enquiries, templates).serve(routes);
        new ResultsPage(enquiries, templates).serve(routes);
        new PostPages(enquiries, templates).serve(routes);
        new TagPages(enquiries, templates).serve(routes);
        new WantedPages(enquiries, templates).serve(routes);
        new LikenessPage(enquiries, templates).serve(routes);
        new CoveragePages(enquiries, templates).serve(routes);
        new DayPage(enquiries, templates).serve(routes);
        new HelpPage(templates).serve(routes);
        new TelegramPages(enquiries, imports, templates).serve(routes);
        new EmendPages(enquiries, imports, templates).serve(routes);
        new ComparePage(enquiries, templates).serve(routes);
        new ReferencePages(enquiries, templates).serve(routes);
        new ImportPages(imports, uploads, templates).serve(routes);
        new ApiPage(enquiries, templates).serve(routes);
        new ListPages(enquiries, templates).serve(routes);
        troubles.serve(routes);
    }

    /** Answers a request that is not let in. */
    public void refuse(Context context, int status, String why) {
        troubles.notLetIn(context, status, why);
    }

    /**
     * Answers a request that has to come again later.
     *
     * @param seconds until it is worth while
     */
    public void later(Context context, int status, String why, int seconds) {
        troubles.later(context, status, why, seconds);
    }

    /** The page, in UTF-8, for a request that could not be read. */
    public byte[] unreadable(String problem, String remedy) {
        return troubles.unreadable(problem, remedy);
    }
}
