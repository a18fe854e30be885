package org.reftel.room.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.export.Export;
import org.reftel.export.Exported;
import org.reftel.room.Enquiries;

/** All telegrams that answer a query, whole, as a download that is written while it is read. */
final class ExportApi {
    private final Enquiries enquiries;

    ExportApi(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    void serve(Endpoints endpoints) {
        endpoints.get("/api/v1/export", this::export);
    }

    private void export(Context context) throws FaultyQuery, IOException {
        Parameters parameters = new Parameters(context);
        Exported form = parameters.oneOf(Exported.class, "format", Exported.jsonl);
        Export export = new Export(parameters.query(), form);
        if (parameters.isSet("manifest")) {
            Export.Written written = enquiries.export(export, OutputStream.nullOutputStream());
            Endpoints.answer(context, export.manifest(written, null, Instant.now()));
            return;
        }
        context.contentType(
                switch (form) {
                    case jsonl -> "application/x-ndjson";
                    case csv -> "text/csv; charset=utf-8; header=present";
                    case text -> "text/plain; charset=utf-8";
                    case parquet -> "application/vnd.apache.parquet";
                });
        context.header("Content-Disposition", "attachment; filename=\"telegrams." + ending(form) + '"');
        if (context.method().name().equals("HEAD")) {
            return;
        }
        try {
            enquiries.export(export, context.outputStream());
        } catch (RuntimeException failed) {
            if (context.res().isCommitted()) {
                // What was sent must not look whole.
                ServletContextRequest.getServletContextRequest(context.req())
                        .getServletChannel()
                        .abort(failed);
            }
            throw failed;
        }
    }

    private static String ending(Exported form) {
        return form == Exported.text ? "txt" : form.name();
    }
}
