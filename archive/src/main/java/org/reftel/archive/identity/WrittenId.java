package org.reftel.archive.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.manual.Posts;
import org.reftel.core.telegram.TelegramId;

/**
 * A telegram as people write it: {@code 09ASTANA1843}, {@code 2009ASTANA01843}, {@code ASTANA 1843 of 2009},
 * {@code ASTANA 1843 2009}, {@code Astana 001843 (2009)}, {@code La Paz 34, 11 January 2009}, {@code 7575LIBREVILLE1895},
 * {@code 9ASTANA1843}.
 *
 * @param year 0 where none is written
 * @param posts the posts that the name may mean, the likeliest first; never empty
 * @param number without leading zeros
 */
public record WrittenId(int year, List<String> posts, int number) {
    private static final Pattern FORM = Pattern.compile(
            "\\W*(?<year>\\d{1,2}|\\d{4})?[\\s-]*(?<post>\\p{L}[\\p{L} .'’`-]*?)[\\s#.-]*(?<number>\\d{1,8})(?!\\d)(?<rest>.*)",
            Pattern.DOTALL);
    private static final Pattern FULL_YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<!\\d)\\d\\d(?!\\d)");

    public WrittenId {
        posts = List.copyOf(posts);
    }

    /** Reads what a person wrote; null where there is no post and number in it. */
    public static @Nullable WrittenId parse(String written) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            return null;
        }
        String front = form.group("year");
        String rest = form.group("rest");
        int number = Integer.parseInt(form.group("number"));
        int year = front == null ? yearBehind(rest) : yearInFront(front);
        List<String> posts = posts(form.group("post"));
        return posts.isEmpty() ? null : new WrittenId(year, posts, number);
    }

    /** The ids that it may mean, the likeliest first; empty where no year is written. */
    public List<TelegramId> ids() {
        List<TelegramId> ids = new ArrayList<>();
        if (year > 0) {
            posts.forEach(post -> ids.add(new TelegramId(year, post, number)));
        }
        return ids;
    }

    /**
     * Two digits, four digits, two digits that slipped in twice ({@code 7575}), or one where a table has dropped the zero
     * before it; 0 where it is no year.
     */
    private static int yearInFront(String digits) {
        int value = Integer.parseInt(digits);
        if (digits.length() <= 2) {
            return TelegramId.century(value);
        }
        if (value >= 1900 && value < 2100) {
            return value;
        }
        return digits.startsWith(digits.substring(2)) ? TelegramId.century(value % 100) : 0;
    }

    /** The year of whatever stands behind the number: {@code (2009)}, {@code of 2009}, {@code 13 OCT 09}. */
    private static int yearBehind(String rest) {
        Matcher full = FULL_YEAR.matcher(rest);
        if (full.find()) {
            return Integer.parseInt(full.group());
        }
        Matcher two = SHORT_YEAR.matcher(rest);
        int year = 0;
        while (two.find()) {
            year = TelegramId.century(Integer.parseInt(two.group()));
        }
        return year;
    }

    private static List<String> posts(String written) {
        Posts manual = Manual.standard().posts();
        Set<String> posts = new LinkedHashSet<>();
        String name = written.toUpperCase(Locale.ROOT);
        String cited = manual.reference(name);
        if (cited.isEmpty()) {
            return List.of();
        }
        if (manual.byName(cited) != null) {
            posts.add(cited);
        }
        for (Post post : manual.byNickname(name)) {
            posts.add(post.name());
        }
        for (Post post : manual.byArchivesCode(name)) {
            posts.add(post.name());
        }
        Post unglued = manual.repaired(name);
        if (unglued != null && cited.endsWith(unglued.name())) {
            posts.add(unglued.name());
        }
        posts.add(cited);
        for (String found : List.copyOf(posts)) {
            namesakes(manual.byName(found), manual, posts);
        }
        return List.copyOf(posts);
    }

    /** The other names of one mission: {@code UNVIE} signs {@code UNVIEVIENNA}, too. */
    private static void namesakes(@Nullable Post post, Posts manual, Set<String> posts) {
        String indicator = post == null ? null : post.indicator();
        for (Post other : indicator == null ? List.<Post>of() : manual.byIndicator(indicator)) {
            if (post != null && other.kind() == post.kind() && Objects.equals(other.city(), post.city())) {
                posts.add(other.name());
            }
        }
    }
}
