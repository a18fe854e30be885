package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.ImportSummary;
import org.reftel.room.Busy;
import org.reftel.room.ImportJob;
import org.reftel.room.Imports;
import org.reftel.room.Uploads;
import org.reftel.room.pages.TroublePages.Missing;

/** Where files are brought into the archive, and how far each import is. */
public final class ImportPages {
    private static final Frame FRAME = Frame.of("Import", "/import")
            .describedAs("Brings telegrams into the archive: files in any published form, alone or in archives.");

    private final Imports imports;
    private final Uploads uploads;
    private final Templates templates;

    ImportPages(Imports imports, Uploads uploads, Templates templates) {
        this.imports = imports;
        this.uploads = uploads;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Pages.answer(routes, "/import", context -> form(context, null));
        routes.post("/import", this::take);
        Pages.answer(routes, "/import/{job}", this::job);
        routes.post("/import/{job}/stop", this::stop);
    }

    private void form(Context context, @Nullable String problem) {
        context.header("Cache-Control", "no-store");
        List<ImportJob.Progress> jobs =
                imports.all().stream().map(ImportJob::progress).toList();
        templates.answer(context, "import", new Page(FRAME, imports.isOpen(), problem, jobs));
    }

    private void take(Context context) throws IOException {
        try {
            context.redirect("/import/" + uploads.take(context).id(), HttpStatus.SEE_OTHER);
        } catch (Uploads.Refused refused) {
            context.status(refused.kind().status());
            form(context, refused.detail());
        } catch (Busy busy) {
            context.status(503).header("Retry-After", Integer.toString(busy.retrySeconds()));
            form(context, busy.getMessage());
        }
    }

    private void job(Context context) {
        ImportJob job = asked(context);
        context.header("Cache-Control", "no-store");
        ImportJob.Progress progress = job.progress();
        Frame frame = Frame.of(
                "Import of " + String.join(", ", progress.files()) + ": " + word(progress.state()),
                "/import/" + progress.id());
        templates.answer(context, "importing", new JobPage(frame, progress));
    }

    private void stop(Context context) {
        ImportJob job = asked(context);
        job.stop();
        context.redirect("/import/" + job.id(), HttpStatus.SEE_OTHER);
    }

    private ImportJob asked(Context context) {
        String id = context.pathParam("job");
        ImportJob job = imports.find(id);
        if (job == null) {
            throw new Missing(
                    "There is no import of this name.",
                    "It was forgotten behind many others, or the room was opened anew since.",
                    new Link("All imports", "/import", false));
        }
        return job;
    }

    private static String word(ImportJob.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param open whether the room takes anything in
     * @param problem why the last upload was not taken; null for none
     */
    public record Page(Frame frame, boolean open, @Nullable String problem, List<ImportJob.Progress> jobs) {}

    /** @param job as it stands now */
    public record JobPage(Frame frame, ImportJob.Progress job) {

        /** What becomes of it, in a word: {@code running}. */
        public String state() {
            return word(job.state());
        }

        /** {@code 12 of 345 MB}. */
        public String amount() {
            return String.format(Locale.ROOT, "%.1f of %.1f MB", job.consumed() / 1e6, job.total() / 1e6);
        }

        /** What came of it, a number and a sentence each; empty while it runs. */
        public List<Outcome> outcomes() {
            ImportSummary summary = job.summary();
            return summary == null
                    ? List.of()
                    : List.of(
                            new Outcome(summary.copies(), "copies read"),
                            new Outcome(summary.telegrams(), "telegrams in them"),
                            new Outcome(summary.added(), "of which nothing was held"),
                            new Outcome(summary.witnesses(), "further witnesses of telegrams that are held"),
                            new Outcome(summary.held(), "copies that were in the archive already"),
                            new Outcome(summary.troubles(), "not understood"));
        }

        /** A number and what it counts. */
        public record Outcome(long count, String what) {

            /** {@code 251,287}. */
            public String figure() {
                return String.format(Locale.ROOT, "%,d", count);
            }
        }
    }
}
