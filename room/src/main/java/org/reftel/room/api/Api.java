package org.reftel.room.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.reftel.json.JsonText;
import org.reftel.room.Enquiries;
import org.reftel.room.Imports;
import org.reftel.room.Uploads;

/** The whole interface, on one door. */
public final class Api {
    private final Enquiries enquiries;
    private final Imports imports;
    private final Uploads uploads;

    public Api(Enquiries enquiries, Imports imports, Uploads uploads) {
        this.enquiries = enquiries;
        this.imports = imports;
        this.uploads = uploads;
    }

    /** Adds the addresses under {@code /api/v1}, and the feeds. */
    public void serve(RoutesConfig routes) {
        Endpoints endpoints = new Endpoints(routes, enquiries);
        byte[] description = description();
        endpoints.get("/api/v1", context -> list(context, endpoints));
        endpoints.get(
                "/api/v1/openapi.json",
                context -> context.contentType("application/json").result(description));
        new SearchApi(enquiries).serve(endpoints);
        new TelegramsApi(enquiries).serve(endpoints);
        new ReferencesApi(enquiries).serve(endpoints);
        new WitnessesApi(enquiries).serve(endpoints);
        new CompareApi(enquiries).serve(endpoints);
        new ManualApi(enquiries).serve(endpoints);
        new ExportApi(enquiries).serve(endpoints);
        new EmendationsApi(enquiries, imports).serve(endpoints);
        new ImportsApi(imports, uploads).serve(endpoints);
        new DeskApi(enquiries).serve(endpoints);
        new Feed(enquiries).serve(endpoints);
        new GapsApi(enquiries).serve(endpoints);
        new WantedFeed(enquiries).serve(endpoints);
        endpoints.others();
    }

    /** Answers a request that is not let in. */
    public static void refuse(Context context, ProblemKind kind, String detail, int retrySeconds) {
        Problem.of(kind, detail).retryAfter(retrySeconds).answer(context);
    }

    private static void list(Context context, Endpoints endpoints) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("description").value("/api/v1/openapi.json");
            json.name("endpoints")
                    .list(
                            endpoints.all(),
                            endpoint -> json.object(() -> {
                                json.name("path").value(endpoint.path());
                                json.name("methods").list(endpoint.methods(), json::value);
                            }));
        });
        Endpoints.answer(context, json);
    }

    private static byte[] description() {
        try (InputStream file = Api.class.getResourceAsStream("openapi.json")) {
            if (file == null) {
                throw new IllegalStateException("openapi.json is not packed with the program");
            }
            return file.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
