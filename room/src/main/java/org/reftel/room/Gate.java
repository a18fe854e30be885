package org.reftel.room;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.room.api.ProblemKind;

/**
 * Who is let in: not a page of another site that would change something or read what only this machine may, and nobody more
 * often than the room bears.
 */
final class Gate {
    private static final int ADDRESSES = 10_000;

    private final Limits limits;
    private final boolean onlyThisMachine;
    private final Map<String, Allowance> allowances = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** Requests that an address may still make, and when it was last reckoned, in nanoseconds. */
    private static final class Allowance {
        private double left;
        private long at;
    }

    /** @param host that the room listens on */
    Gate(Limits limits, String host) {
        this.limits = limits;
        this.onlyThisMachine = isThisMachine(host);
    }

    /**
     * Why a request is not let in.
     *
     * @param retrySeconds when it is worth while to ask again; 0 for never
     */
    record Refusal(ProblemKind kind, String detail, int retrySeconds) {}

    /** Why a request is not let in; null where it is. */
    @Nullable
    Refusal refusal(Context context, long nanos) {
        if (onlyThisMachine && !isThisMachine(name(context.host()))) {
            return new Refusal(
                    ProblemKind.OTHER_HOST,
                    "This room answers as 127.0.0.1 or localhost alone, not as " + context.host()
                            + ". Open it with --host to be reached under another name.",
                    0);
        }
        if (changes(context) && isFromElsewhere(context)) {
            return new Refusal(
                    ProblemKind.FROM_ELSEWHERE, "A page of another site may not change anything in this room.", 0);
        }
        long wait = wait(context.ip(), nanos);
        return wait == 0
                ? null
                : new Refusal(ProblemKind.TOO_MANY, "This address asks more often than the room bears.", (int) wait);
    }

    private static boolean changes(Context context) {
        return switch (context.req().getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> false;
            default -> true;
        };
    }

    private static boolean isFromElsewhere(Context context) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = context.header("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equals(context.host());
    }

    /** Seconds until the next request is let in; 0 for now. */
    private synchronized long wait(String address, long nanos) {
        boolean own = isThisMachine(address);
        int perSecond = own ? limits.ownRequestsPerSecond() : limits.requestsPerSecond();
        int most = Math.max(limits.requestsAtOnce(), own ? perSecond : 1);
        Allowance allowance = allowances.computeIfAbsent(address, _ -> {
            Allowance full = new Allowance();
            full.left = most;
            full.at = nanos;
            return full;
        });
        allowance.left = Math.min(most, allowance.left + (nanos - allowance.at) / 1e9 * perSecond);
        allowance.at = nanos;
        if (allowance.left < 1) {
            return Math.max(1, (long) Math.ceil((1 - allowance.left) / perSecond));
        }
        allowance.left--;
        return 0;
    }

    /** The host's name without its port; empty where none is told. */
    private static String name(@Nullable String host) {
        if (host == null) {
            return "";
        }
        int bracket = host.indexOf(']');
        int colon = host.indexOf(':', Math.max(0, bracket));
        return (colon < 0 ? host : host.substring(0, colon)).replace("[", "").replace("]", "");
    }

    /** Whether an address or name is that of the machine itself. */
    static boolean isThisMachine(String host) {
        boolean figures = host.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        return host.equals("localhost")
                || figures && host.startsWith("127.")
                || host.equals("::1")
                || host.equals("0:0:0:0:0:0:0:1");
    }
}
