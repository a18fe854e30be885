package org.reftel.archive.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.reftel.archive.query.Clause.Form;
import org.reftel.archive.query.Clause.Term;
import org.reftel.archive.query.Edits;
import org.reftel.archive.query.Inflections;
import org.reftel.archive.query.WordScanner;
import org.reftel.core.manual.Caption;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.manual.Tag;

/** What a value of a query means by the manual: the posts of a country, the TAGS codes of a subject. */
final class Meaning {
    private record NamedPost(String post, List<List<String>> names) {}

    private record NamedTag(String code, Set<String> words) {}

    private Meaning() {}

    /** The posts that a name, city, country or nickname means; none where the manual knows none. */
    static Set<String> posts(Term term) {
        Set<String> posts = new TreeSet<>();
        for (NamedPost post : Loaded.POSTS) {
            for (List<String> name : post.names()) {
                if (isCalled(name, term)) {
                    posts.add(post.post());
                    break;
                }
            }
        }
        return posts;
    }

    /** The TAGS codes that a value means: itself, where it is one, else those whose meaning has its words. */
    static Set<String> tags(Term term) {
        Set<String> codes = new TreeSet<>();
        String code = term.written().toUpperCase(Locale.ROOT);
        if (term.form() == Form.WORD && Manual.standard().tags().isKnown(code)) {
            codes.add(code);
            return codes;
        }
        if (term.form() == Form.WORD || term.form() == Form.PHRASE) {
            for (NamedTag tag : Loaded.TAGS) {
                boolean all = true;
                for (String word : term.words()) {
                    all &= Inflections.of(word).stream().anyMatch(tag.words()::contains);
                }
                if (all) {
                    codes.add(tag.code());
                }
            }
        }
        return codes;
    }

    /** The captions that a value means: {@code nf} is {@code NOFORN}. */
    static Set<String> captions(Term term) {
        Caption caption = term.form() == Form.WORD || term.form() == Form.PHRASE
                ? Manual.standard().captions().find(term.written())
                : null;
        return caption == null ? Set.of() : Set.of(caption.name());
    }

    private static boolean isCalled(List<String> name, Term term) {
        return switch (term.form()) {
            case WORD, PHRASE -> name.equals(term.words());
            case PREFIX -> name.stream().anyMatch(word -> word.startsWith(term.word()));
            case FUZZY -> name.size() == 1 && isNear(name.getFirst(), term.word(), term.edits());
        };
    }

    static boolean isNear(String a, String b, int edits) {
        return Math.abs(a.length() - b.length()) <= edits
                && a.startsWith(b.substring(0, Dictionary.SURE_LETTERS))
                && Edits.between(a, b) <= edits;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WordScanner scanner = new WordScanner().over(text);
        while (scanner.next()) {
            if (scanner.increment() > 0) {
                words.add(scanner.word());
            }
        }
        return words;
    }

    private static final class Loaded {
        static final List<NamedPost> POSTS = namedPosts();
        static final List<NamedTag> TAGS = namedTags();

        private static List<NamedPost> namedPosts() {
            List<NamedPost> posts = new ArrayList<>();
            for (Post post : Manual.standard().posts().all()) {
                List<List<String>> names = new ArrayList<>();
                names.add(words(post.name()));
                names.add(words(post.spacedName()));
                names.add(words(post.displayName()));
                if (post.city() != null) {
                    names.add(words(post.city()));
                }
                if (post.country() != null) {
                    names.add(words(post.country()));
                }
                post.nicknames().forEach(nickname -> names.add(words(nickname)));
                posts.add(new NamedPost(post.name(), List.copyOf(new HashSet<>(names))));
            }
            return posts;
        }

        private static List<NamedTag> namedTags() {
            List<NamedTag> tags = new ArrayList<>();
            for (Tag tag : Manual.standard().tags().all()) {
                if (tag.meaning() != null) {
                    tags.add(new NamedTag(tag.code(), Set.copyOf(words(tag.meaning()))));
                }
            }
            return tags;
        }
    }
}
