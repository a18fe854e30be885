package org.reftel.room.pages;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes addresses. */
final class Addresses {
    private Addresses() {}

    /** A text as it stands in the query of an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** {@code http://127.0.0.1:7780}, as the reader reached the room. */
    static String origin(Context context) {
        return context.scheme() + "://" + context.host();
    }

    /** What was asked for, to ask it again: {@code /search?q=oil}. One that a browser would look for elsewhere is made harmless. */
    static String asked(Context context) {
        String path = context.path().startsWith("//") ? "/" : context.path();
        String query = context.queryString();
        return query == null ? path : path + "?" + query;
    }
}
