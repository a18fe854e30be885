package org.reftel.room.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.ImportSummary;
import org.reftel.json.JsonText;
import org.reftel.room.ImportJob;
import org.reftel.room.Imports;
import org.reftel.room.Uploads;

/** Imports: what is sent becomes a job, which can be watched and broken off. */
final class ImportsApi {
    private final Imports imports;
    private final Uploads uploads;

    ImportsApi(Imports imports, Uploads uploads) {
        this.imports = imports;
        this.uploads = uploads;
    }

    void serve(Endpoints endpoints) {
        endpoints.getNow("/api/v1/imports", this::list);
        endpoints.post("/api/v1/imports", this::ask);
        endpoints.getNow("/api/v1/imports/{job}", this::job);
        endpoints.delete("/api/v1/imports/{job}", this::stop);
    }

    private void list(Context context) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("open").value(imports.isOpen());
            json.name("imports").list(imports.all(), job -> json.object(() -> job(json, job.progress())));
        });
        Endpoints.answer(context, json);
    }

    private void ask(Context context) throws IOException {
        try {
            ImportJob job = uploads.take(context);
            context.status(202).header("Location", "/api/v1/imports/" + job.id());
            answer(context, job);
        } catch (Uploads.Refused refused) {
            throw Problem.of(refused.kind(), refused.detail());
        }
    }

    private void job(Context context) {
        answer(context, asked(context));
    }

    private void stop(Context context) {
        ImportJob job = asked(context);
        job.stop();
        context.status(202);
        answer(context, job);
    }

    private ImportJob asked(Context context) {
        String id = context.pathParam("job");
        ImportJob job = imports.find(id);
        if (job == null) {
            throw Problem.of(ProblemKind.NO_SUCH_JOB, "There is no import “" + id + "”. /api/v1/imports lists them.");
        }
        return job;
    }

    private static void answer(Context context, ImportJob job) {
        JsonText json = new JsonText();
        json.object(() -> job(json, job.progress()));
        Endpoints.answer(context, json);
    }

    private static void job(JsonText json, ImportJob.Progress job) {
        json.name("id").value(job.id());
        json.name("state").value(job.state().name().toLowerCase(java.util.Locale.ROOT));
        json.name("files").list(job.files(), json::value);
        json.name("asked").value(time(job.asked()));
        json.name("ended").value(time(job.ended()));
        json.name("consumed").value(job.consumed());
        json.name("bytes").value(job.total());
        json.name("telegrams").value(job.telegrams());
        json.name("phase").value(job.phase());
        json.name("troubles").value(job.troubles());
        json.name("told")
                .list(
                        job.told(),
                        trouble -> json.object(() -> {
                            json.name("path").value(trouble.place().path());
                            json.name("offset").value(trouble.place().offset());
                            json.name("kind").value(trouble.kind());
                            json.name("message").value(trouble.message());
                            json.name("remedy").value(trouble.remedy());
                        }));
        ImportSummary summary = job.summary();
        if (summary == null) {
            json.name("summary").value((String) null);
        } else {
            json.name("summary").object(() -> {
                json.name("copies").value(summary.copies());
                json.name("telegrams").value(summary.telegrams());
                json.name("added").value(summary.added());
                json.name("witnesses").value(summary.witnesses());
                json.name("changed").value(summary.changed());
                json.name("held").value(summary.held());
                json.name("troubles").value(summary.troubles());
                json.name("retired").value(summary.retired());
            });
        }
        json.name("failure").value(job.failure());
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
