package org.reftel.room.api;

import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.Order;

/** What stands behind the question mark of an address, read strictly: a value that cannot be is a problem. */
record Parameters(Context context) {

    /** The query {@code q}; every telegram where there is none. */
    Query query() throws FaultyQuery {
        return Query.parse(queryText());
    }

    String queryText() {
        String text = context.queryParam("q");
        return text == null || text.isBlank() ? "*" : text;
    }

    Order order(Order usual) throws FaultyQuery {
        String name = context.queryParam("order");
        if (name == null || name.isBlank()) {
            return usual;
        }
        Order order = Order.find(name);
        if (order == null) {
            throw Problem.of(
                    ProblemKind.FAULTY_PARAMETER,
                    "order is relevance, newest, oldest, imported, most-cited, most-posts or nearest, not “" + name
                            + "”.");
        }
        if (order == Order.NEAREST) {
            query().around();
        }
        return order;
    }

    @Nullable
    String cursor() {
        String cursor = context.queryParam("cursor");
        return cursor == null || cursor.isBlank() ? null : cursor;
    }

    int number(String name, int usual, int most) {
        return number(name, 0, usual, most);
    }

    /** Likewise, and not less than the least. */
    int number(String name, int least, int usual, int most) {
        String written = context.queryParam(name);
        if (written == null || written.isBlank()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(written.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        throw Problem.of(
                ProblemKind.FAULTY_PARAMETER,
                name + " is a number from " + least + " to " + most + ", not “" + written + "”.");
    }

    /** One of a few words; the constants of an enum, in lower case. */
    <E extends Enum<E>> E oneOf(Class<E> words, String name, E usual) {
        String written = context.queryParam(name);
        if (written == null || written.isBlank()) {
            return usual;
        }
        StringBuilder all = new StringBuilder();
        for (E word : words.getEnumConstants()) {
            String text = word.name().toLowerCase(Locale.ROOT);
            if (text.equals(written.strip().toLowerCase(Locale.ROOT))) {
                return word;
            }
            all.append(all.isEmpty() ? "" : ", ").append(text);
        }
        throw Problem.of(ProblemKind.FAULTY_PARAMETER, name + " is one of " + all + ", not “" + written + "”.");
    }

    /** {@code 1}, {@code true} or {@code yes}. */
    boolean isSet(String name) {
        String written = context.queryParam(name);
        return written != null
                && switch (written.strip().toLowerCase(Locale.ROOT)) {
                    case "1", "true", "yes" -> true;
                    case "", "0", "false", "no" -> false;
                    default ->
                        throw Problem.of(ProblemKind.FAULTY_PARAMETER, name + " is 1 or 0, not “" + written + "”.");
                };
    }
}
