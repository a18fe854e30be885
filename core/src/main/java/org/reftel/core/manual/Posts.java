package org.reftel.core.manual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The posts and other origins of telegrams, and the names under which they are cited. */
public final class Posts {
    /** Words of an address or of a damaged id that stand before or in a post's name and are no part of it. */
    private static final List<String> GLUED = List.of(
            "AMEMBASSY",
            "EMBASSY",
            "AMCONSULATE",
            "AMCONSUL",
            "USMISSION",
            "USINT",
            "USLO",
            "EFTO",
            "UNCLAS",
            "SIPDIS",
            "NOFORN");

    private static final int SHORTEST_TO_REPAIR = 4;

    private final List<Post> all;
    private final Map<String, Post> byName = new HashMap<>();
    private final Map<String, List<Post>> byNickname = new HashMap<>();
    private final Map<String, List<Post>> byIndicator = new HashMap<>();
    private final Map<String, List<Post>> byArchivesCode = new HashMap<>();
    private final PhraseTrie phrases = new PhraseTrie(false);

    private Posts() {
        List<Post> posts = new ArrayList<>();
        for (Table.Row row : Table.read("posts.tsv")) {
            posts.add(post(row));
        }
        all = List.copyOf(posts);
        for (int i = 0; i < all.size(); i++) {
            Post post = all.get(i);
            byName.put(post.name(), post);
            phrases.add(post.spacedName(), i);
            add(byIndicator, post.indicator(), post);
            add(byArchivesCode, post.archivesCode(), post);
        }
        for (int i = 0; i < all.size(); i++) {
            for (String nickname : all.get(i).nicknames()) {
                add(byNickname, Letters.of(nickname), all.get(i));
                phrases.add(nickname, i);
            }
        }
        byIndicator.values().forEach(list -> list.sort(Comparator.comparing(Post::kind)));
    }

    private static Post post(Table.Row row) {
        String latitude = row.cell("latitude");
        return new Post(
                row.cell("post"),
                row.cell("words"),
                row.cell("display"),
                row.oneOf(PostKind.class, "kind"),
                row.cellOrNull("city"),
                row.cellOrNull("country"),
                row.cellOrNull("geo"),
                row.cellOrNull("iso2"),
                latitude.isEmpty()
                        ? null
                        : new Post.Coordinates(Double.parseDouble(latitude), Double.parseDouble(row.cell("longitude"))),
                row.cellOrNull("indicator"),
                row.cellOrNull("archives"),
                row.list("nicknames", '|'),
                row.years(),
                row.cellOrNull("note"),
                row.sources());
    }

    static Posts standard() {
        return Loaded.POSTS;
    }

    /** Every post, in the order of their names. */
    public List<Post> all() {
        return all;
    }

    /** By its name; blanks, case, points and apostrophes do not count. A nickname is not found here. */
    public @Nullable Post byName(CharSequence name) {
        return byName.get(Letters.of(name));
    }

    /** The posts that a nickname may mean: {@code SECSTATE} is {@code STATE}; more than one where it is ambiguous. */
    public List<Post> byNickname(CharSequence nickname) {
        return List.copyOf(byNickname.getOrDefault(Letters.of(nickname), List.of()));
    }

    /** Whether a name that is cited may mean more than one post: {@code BRUSSELS}, the embassy or the mission to the EU. */
    public boolean isAmbiguous(CharSequence name) {
        String letters = Letters.of(name);
        return byNickname.getOrDefault(letters, List.of()).size() + (byName.containsKey(letters) ? 1 : 0) > 1;
    }

    /** The posts behind a routing indicator, the principal one first. */
    public List<Post> byIndicator(CharSequence indicator) {
        return List.copyOf(byIndicator.getOrDefault(Letters.of(indicator), List.of()));
    }

    /** The posts whose message numbers of 1973 to 1979 have this six-character form: {@code NEWDE}. */
    public List<Post> byArchivesCode(CharSequence code) {
        return List.copyOf(byArchivesCode.getOrDefault(Letters.of(code), List.of()));
    }

    /**
     * The posts whose names are one letter away (one added, lost, changed, or exchanged with its neighbour), for
     * damaged names: {@code BRUSSQLS}. Empty for a name of fewer than four letters.
     */
    public List<Post> near(CharSequence name) {
        String letters = Letters.of(name);
        if (letters.length() < SHORTEST_TO_REPAIR) {
            return List.of();
        }
        List<Post> near = new ArrayList<>(1);
        for (Post post : all) {
            if (Letters.oneEditApart(letters, post.name())) {
                near.add(post);
            }
        }
        return near;
    }

    /**
     * The one post that a damaged name can mean: glued words such as {@code AMEMBASSY}, {@code EFTO} and
     * {@code SECTION01OF03} are cut, then the name, then a nickname, then a name one letter away is taken. Null where
     * there is none, or more than one.
     */
    public @Nullable Post repaired(CharSequence name) {
        String letters = withoutGlue(Letters.of(name));
        Post exact = byName.get(letters);
        if (exact != null) {
            return exact;
        }
        List<Post> candidates = byNickname.getOrDefault(letters, List.of());
        if (candidates.isEmpty()) {
            candidates = near(letters);
        }
        return candidates.size() == 1 ? candidates.getFirst() : null;
    }

    /**
     * The post of an address such as {@code AMEMBASSY LA PAZ}, {@code USMISSION UNVIE VIENNA}, {@code USINT HAVANA} or
     * {@code SECSTATE WASHDC}; null where the address is no post's.
     */
    public @Nullable Post byAddress(CharSequence address) {
        String letters = Letters.of(address);
        Post whole = exactOrNickname(letters);
        if (whole != null) {
            return whole;
        }
        for (String word : GLUED) {
            if (letters.startsWith(word)) {
                return exactOrNickname(letters.substring(word.length()));
            }
        }
        return null;
    }

    /**
     * The post under which a cited telegram is known: {@code SECSTATE} is {@code STATE}, {@code USUN} is
     * {@code USUNNEWYORK}, {@code La Paz} and {@code AMEMBASSY LA PAZ} are {@code LAPAZ}. A name the manual does not know, or an ambiguous nickname,
     * stays as cited, in capitals and without blanks.
     */
    public String reference(CharSequence cited) {
        Post post = byAddress(cited);
        return post == null ? Letters.of(cited) : post.name();
    }

    /**
     * How many characters from {@code start} on, and before {@code end}, are a post's name or nickname, spaced or not,
     * in any case; 0 where there is none. {@code RIO DE JANEIRO 0123} gives 14. No letter follows the name; a digit may.
     */
    public int longestPrefix(CharSequence text, int start, int end) {
        return PhraseTrie.length(phrases.longest(text, start, end));
    }

    /** The post whose length {@link #longestPrefix} gives, a name before a nickname; null where there is none. */
    public @Nullable Post prefix(CharSequence text, int start, int end) {
        long found = phrases.longest(text, start, end);
        return found == 0 ? null : all.get(PhraseTrie.value(found));
    }

    private @Nullable Post exactOrNickname(String letters) {
        Post post = byName.get(letters);
        if (post != null) {
            return post;
        }
        List<Post> nicknamed = byNickname.getOrDefault(letters, List.of());
        return nicknamed.size() == 1 ? nicknamed.getFirst() : null;
    }

    private static String withoutGlue(String letters) {
        String rest = letters;
        for (String word : GLUED) {
            if (rest.startsWith(word) && rest.length() > word.length()) {
                rest = rest.substring(word.length());
            }
        }
        if (rest.startsWith("SECTION")) {
            int i = "SECTION".length();
            while (i < rest.length()
                    && (isDigit(rest.charAt(i)) || rest.startsWith("OF", i) && isDigit(rest.charAt(i - 1)))) {
                i += isDigit(rest.charAt(i)) ? 1 : 2;
            }
            rest = rest.substring(i);
        }
        return rest;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void add(Map<String, List<Post>> index, @Nullable String key, Post post) {
        if (key != null) {
            index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(post);
        }
    }

    private static final class Loaded {
        static final Posts POSTS = new Posts();
    }
}
