package org.reftel.room;

import java.nio.ByteBuffer;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a request that never comes as far as pages and API, because the server cannot read it: an address too long
 * or with wrong escapes, a header too large. It has the same look and the same safe headers as everything else.
 */
final class UnreadableRequests extends ErrorHandler {
    private static final int TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;
    private static final int SERVER_ERROR = 500;

    private final BiFunction<String, String, byte[]> page;

    /** @param page sets a page that tells of a problem and its remedy */
    UnreadableRequests(BiFunction<String, String, byte[]> page) {
        this.page = page;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        Protection.headers().forEach(headers::put);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.write(true, ByteBuffer.wrap(page.apply(problem(code), remedy(code))), callback);
    }

    private static String problem(int code) {
        return switch (code) {
            case TOO_LONG -> "This address is too long to be read.";
            case HEADERS_TOO_LARGE -> "What the browser sent along with this address is too long to be read.";
            default ->
                code < SERVER_ERROR
                        ? "This request cannot be read (" + code + ")."
                        : "The room could not answer this (" + code + ").";
        };
    }

    private static String remedy(int code) {
        return switch (code) {
            case TOO_LONG -> "A query has at most 10,000 characters. Ask for less at a time.";
            case HEADERS_TOO_LARGE ->
                "Remove the cookies that other programs have left for this address, and try again.";
            default ->
                code < SERVER_ERROR
                        ? "The address may have been cut, or hold a % that begins no sign. Nothing was changed."
                        : "Nothing in the archive was changed by it. Try again in a moment.";
        };
    }
}
