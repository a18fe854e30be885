package org.reftel.archive.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Role;
import org.reftel.core.telegram.Telegram;

/** What a row of the table {@code witnesses} says of a telegram, as that table has it; lists as JSON. For one thread. */
final class WitnessColumns {
    private static final int MOST_ADDRESSES = 20_000;

    /** Posts by address, empty where there is none: the same addresses come again and again. */
    private final Map<String, String> posts = new HashMap<>();

    /** When it was sent, {@code 2009-10-13T04:42}. */
    static @Nullable String sent(Telegram telegram) {
        var sent = telegram.sent();
        return sent == null ? null : sent.toString();
    }

    /** {@code ["PREL","KZ"]}. */
    static String jsonList(List<Reading<String>> values) {
        StringBuilder json = new StringBuilder("[");
        for (Reading<String> reading : values) {
            String value = Reading.valueOf(reading);
            if (value != null) {
                json.append(json.length() > 1 ? "," : "");
                quoted(json, value);
            }
        }
        return json.append(']').toString();
    }

    /** {@code {"RUEHC":"6605"}}; null where no addressee bears a number. */
    static @Nullable String continuity(Telegram.Addresses addresses) {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (List<Address> list : List.of(addresses.action(), addresses.info())) {
            for (Address address : list) {
                String serial = address.serial();
                if (serial != null) {
                    String indicator = address.indicator();
                    numbers.putIfAbsent(indicator == null ? address.plad() : indicator, serial);
                }
            }
        }
        if (numbers.isEmpty()) {
            return null;
        }
        StringBuilder json = new StringBuilder("{");
        numbers.forEach((addressee, serial) -> {
            json.append(json.length() > 1 ? "," : "");
            quoted(json, addressee);
            json.append(':');
            quoted(json, serial);
        });
        return json.append('}').toString();
    }

    /** {@code ["STATE","TASHKENT"]}. */
    String addressees(Telegram.Addresses addresses) {
        StringBuilder json = new StringBuilder("[");
        Set<String> seen = new HashSet<>();
        for (List<Address> list : List.of(addresses.action(), addresses.info())) {
            for (Address address : list) {
                String post = posts.computeIfAbsent(address.plad(), WitnessColumns::post);
                if (!post.isEmpty() && seen.add(post)) {
                    json.append(json.length() > 1 ? "," : "");
                    quoted(json, post);
                }
            }
        }
        if (posts.size() > MOST_ADDRESSES) {
            posts.clear();
        }
        return json.append(']').toString();
    }

    private static String post(String plad) {
        Post post = Manual.standard().posts().byAddress(plad);
        return post == null ? "" : post.name();
    }

    /** Whether it asks for something to be done. */
    static boolean asks(Telegram telegram) {
        for (Paragraph paragraph : telegram.body().paragraphs()) {
            if (paragraph.role() == Role.ACTION_REQUEST) {
                return true;
            }
        }
        return false;
    }

    private static void quoted(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c < ' ' ? ' ' : c);
        }
        json.append('"');
    }
}
