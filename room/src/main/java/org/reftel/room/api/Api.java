package org.reftel.room.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.reftel.json.JsonText;
import org.reftel.room.Enquiries;

/** The whole interface, on one door. */
public final class Api {
    private final Enquiries enquiries;

    public Api(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    /** Adds the addresses under {@code /api/v1}. */
    public void serve(RoutesConfig routes) {
        Endpoints endpoints = new Endpoints(routes, enquiries);
        endpoints.get("/api/v1", context -> list(context, endpoints));
        new SearchApi(enquiries).serve(endpoints);
        new TelegramsApi(enquiries).serve(endpoints);
        new WitnessesApi(enquiries).serve(endpoints);
        new ManualApi(enquiries).serve(endpoints);
        endpoints.others();
    }

    private static void list(Context context, Endpoints endpoints) {
        JsonText json = new JsonText();
        json.object(() -> json.name("endpoints")
                .list(
                        endpoints.all(),
                        endpoint -> json.object(() -> {
                            json.name("path").value(endpoint.path());
                            json.name("methods").list(endpoint.methods(), json::value);
                        })));
        Endpoints.answer(context, json);
    }
}
