package org.reftel.room;

import io.javalin.http.Context;
import java.util.Map;

/** The headers that keep a hostile telegram, or another site, from making a page do what it should not. */
final class Protection {
    /** No inline script or style, nothing from elsewhere, no frame around it. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self';"
            + " img-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private Protection() {}

    /** With which everything is answered. */
    static Map<String, String> headers() {
        return HEADERS;
    }

    static void protect(Context context) {
        HEADERS.forEach(context::header);
    }

    /** Assets carry their version in the address, so they never change. */
    static Map<String, String> forAssets() {
        return Map.of(
                "Cache-Control", "public, max-age=31536000, immutable",
                "X-Content-Type-Options", "nosniff",
                "Cross-Origin-Resource-Policy", "same-origin");
    }
}
