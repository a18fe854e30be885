package org.reftel.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a page says. */
final class Pages {
    private Pages() {}

    /** The groups of every match, joined by blanks. */
    static List<String> all(String page, String pattern) {
        List<String> all = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            List<String> groups = new ArrayList<>();
            for (int i = 1; i <= matcher.groupCount(); i++) {
                groups.add(matcher.group(i));
            }
            all.add(String.join(" ", groups));
        }
        return all;
    }
}
