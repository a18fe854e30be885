package org.reftel.room.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.ArchiveException;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.search.TookTooLong;
import org.reftel.archive.search.WrongCursor;
import org.reftel.json.JsonText;
import org.reftel.room.Busy;
import org.reftel.room.Enquiries;

/**
 * Under which addresses the interface answers, and what all answers have in common: a tag by which a client learns that
 * nothing has changed, HEAD beside GET, and problems as problem details.
 */
final class Endpoints {
    private static final Logger LOG = Logger.getLogger(Endpoints.class.getName());
    private static final String JSON = "application/json";
    private static final int LATER = 10;

    /** An address as it is written in {@code openapi.json}, with the methods that it answers. */
    record Endpoint(String path, List<String> methods) {}

    private final RoutesConfig routes;
    private final Enquiries enquiries;
    private final Map<String, List<String>> known = new TreeMap<>();

    Endpoints(RoutesConfig routes, Enquiries enquiries) {
        this.routes = routes;
        this.enquiries = enquiries;
    }

    /** Answers GET and HEAD with what the archive holds, which is asked again only when the archive has changed. */
    void get(String path, Handler handler) {
        Handler tagged = guarded(context -> tagged(context, handler));
        note(path, "GET");
        routes.get(path, tagged);
        routes.head(path, tagged);
    }

    /** Answers GET and HEAD with what may be another thing a moment later. */
    void getNow(String path, Handler handler) {
        Handler fresh = guarded(context -> {
            context.header("Cache-Control", "no-store");
            handler.handle(context);
        });
        note(path, "GET");
        routes.get(path, fresh);
        routes.head(path, fresh);
    }

    void post(String path, Handler handler) {
        note(path, "POST");
        routes.post(path, guarded(handler));
    }

    void put(String path, Handler handler) {
        note(path, "PUT");
        routes.put(path, guarded(handler));
    }

    void delete(String path, Handler handler) {
        note(path, "DELETE");
        routes.delete(path, guarded(handler));
    }

    /** Answers everything else under {@code /api/v1} with what is wrong with it; to be called last. */
    void others() {
        for (Endpoint endpoint : all()) {
            Handler wrong = guarded(context -> {
                context.header("Allow", allow(endpoint));
                throw Problem.of(
                        ProblemKind.WRONG_METHOD,
                        context.method() + " is not answered here, but " + allow(endpoint) + ".");
            });
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                if (!endpoint.methods().contains(method)) {
                    add(method, endpoint.path(), wrong);
                }
            }
        }
        Handler nothing = guarded(context -> {
            throw Problem.of(
                    ProblemKind.NOTHING_HERE, "Nothing answers under " + context.path() + ". /api/v1 lists what does.");
        });
        for (String path : List.of("/api/v1/<rest>", "/api/<rest>")) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")) {
                add(method, path, nothing);
            }
        }
    }

    /** Every address, in order. */
    List<Endpoint> all() {
        List<Endpoint> all = new ArrayList<>();
        known.forEach((path, methods) -> all.add(new Endpoint(path, List.copyOf(methods))));
        return all;
    }

    /** Answers with a JSON text. */
    static void answer(Context context, JsonText json) {
        answer(context, json.toString());
    }

    /** Answers with a JSON text. */
    static void answer(Context context, String json) {
        context.contentType(JSON).result(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String allow(Endpoint endpoint) {
        String methods = String.join(", ", endpoint.methods());
        return methods.contains("GET") ? methods.replace("GET", "GET, HEAD") : methods;
    }

    private void add(String method, String path, Handler handler) {
        routes.addHttpHandler(io.javalin.http.HandlerType.findOrCreate(method), path, handler);
    }

    private void note(String path, String method) {
        known.computeIfAbsent(path, _ -> new ArrayList<>()).add(method);
    }

    private void tagged(Context context, Handler handler) throws Exception {
        String tag = "W/\"" + enquiries.state() + '"';
        context.header("ETag", tag);
        context.header("Cache-Control", "no-cache");
        if (isAmong(tag, context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        try {
            handler.handle(context);
        } catch (Exception failed) {
            if (!context.res().isCommitted()) {
                context.removeHeader("ETag");
            }
            throw failed;
        }
    }

    private static boolean isAmong(String tag, @Nullable String listed) {
        if (listed == null) {
            return false;
        }
        String opaque = tag.substring(2);
        for (String one : listed.split(",", -1)) {
            String other = one.strip();
            if (other.equals(opaque) || other.equals(tag)) {
                return true;
            }
        }
        return false;
    }

    private static Handler guarded(Handler handler) {
        return context -> {
            try {
                handler.handle(context);
            } catch (Problem problem) {
                problem.answer(context);
            } catch (FaultyQuery fault) {
                Problem.of(fault).answer(context);
            } catch (WrongCursor wrong) {
                Problem.of(ProblemKind.WRONG_CURSOR, String.valueOf(wrong.getMessage()))
                        .answer(context);
            } catch (TookTooLong given) {
                Problem.of(ProblemKind.TOOK_TOO_LONG, String.valueOf(given.getMessage()))
                        .retryAfter(LATER)
                        .answer(context);
            } catch (Busy busy) {
                Problem.of(ProblemKind.BUSY, String.valueOf(busy.getMessage()))
                        .retryAfter(busy.retrySeconds())
                        .answer(context);
            } catch (HttpResponseException refused) {
                Problem.answer(
                        context,
                        refused.getStatus(),
                        HttpStatus.forStatus(refused.getStatus()).getMessage(),
                        refused.getMessage());
            } catch (ArchiveException failed) {
                LOG.log(Level.WARNING, context.path(), failed);
                Problem.of(ProblemKind.ARCHIVE_FAILED, String.valueOf(failed.getMessage()))
                        .answer(context);
            } catch (RuntimeException failed) {
                if (context.res().isCommitted()) {
                    throw failed;
                }
                LOG.log(Level.SEVERE, context.path(), failed);
                Problem.of(ProblemKind.FAILED, "Reftel itself failed: " + failed + ".")
                        .answer(context);
            }
        };
    }
}
