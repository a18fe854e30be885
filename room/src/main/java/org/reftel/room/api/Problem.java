package org.reftel.room.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.json.JsonText;

/** Thrown where a request cannot be answered; told as problem details, RFC 9457. */
@SuppressWarnings("serial")
final class Problem extends RuntimeException {
    private final ProblemKind kind;
    private final String detail;
    private final Consumer<JsonText> more;
    private int retrySeconds;

    private Problem(ProblemKind kind, String detail, Consumer<JsonText> more) {
        super(detail, null, false, false);
        this.kind = kind;
        this.detail = detail;
        this.more = more;
    }

    static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail, _ -> {});
    }

    /**
     * @param more writes further members: names with their values
     */
    static Problem of(ProblemKind kind, String detail, Consumer<JsonText> more) {
        return new Problem(kind, detail, more);
    }

    static Problem of(FaultyQuery fault) {
        return new Problem(ProblemKind.FAULTY_QUERY, fault.problem(), json -> {
            json.name("query").value(fault.query());
            json.name("offset").value(fault.offset());
            json.name("remedy").value(fault.remedy());
        });
    }

    /** Tells when it is worth while to ask again. */
    Problem retryAfter(int seconds) {
        retrySeconds = seconds;
        return this;
    }

    ProblemKind kind() {
        return kind;
    }

    /** Answers with it. */
    void answer(Context context) {
        if (retrySeconds > 0) {
            context.header("Retry-After", Integer.toString(retrySeconds));
        }
        answer(context, kind.status(), kind.type(), kind.title(), detail, more);
    }

    /** Answers with a problem that the server itself met, which has no kind of ours. */
    static void answer(Context context, int status, String title, @Nullable String detail) {
        answer(context, status, "about:blank", title, detail, _ -> {});
    }

    private static void answer(
            Context context, int status, String type, String title, @Nullable String detail, Consumer<JsonText> more) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("type").value(type);
            json.name("title").value(title);
            json.name("status").value(status);
            json.name("detail").value(detail);
            json.name("instance").value(context.path());
            more.accept(json);
        });
        context.status(status);
        context.header("Cache-Control", "no-store");
        context.contentType("application/problem+json").result(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
