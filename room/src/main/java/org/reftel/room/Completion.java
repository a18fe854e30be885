package org.reftel.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.catalogue.HeldTelegram;
import org.reftel.archive.query.Field;
import org.reftel.archive.query.Part;
import org.reftel.archive.search.Facet;
import org.reftel.archive.search.FacetKind;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.marking.Level;
import org.reftel.core.meaning.Meanings;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.Role;

/**
 * How a query may go on where somebody is writing it.
 *
 * @param from where the stretch begins that an offer takes the place of: characters from the start of the query
 * @param to where it ends
 * @param offers the likeliest first
 */
public record Completion(int from, int to, List<Offer> offers) {
    private static final int MOST = 10;
    private static final int MOST_OF_A_KIND = 4;
    private static final int LONGEST = 10_000;

    public Completion {
        offers = List.copyOf(offers);
    }

    /**
     * What may stand there.
     *
     * @param kind {@code field}, {@code post}, {@code tag}, {@code telegram} …, for one who shows it
     * @param text as it stands in the query
     * @param meaning in words; may be empty
     * @param telegrams how many have it; 0 where that is not known
     */
    public record Offer(String kind, String text, String meaning, long telegrams) {}

    /**
     * Completes.
     *
     * @param text the query so far
     * @param at where its writer is; its end where it is beyond
     * @param held the telegrams whose ids begin so
     */
    static Completion of(String text, int at, Overview overview, Function<String, List<HeldTelegram>> held) {
        if (text.length() > LONGEST) {
            return new Completion(0, 0, List.of());
        }
        int end = Math.clamp(at, 0, text.length());
        int start = start(text, end);
        while (start < end && (text.charAt(start) == '-' || text.charAt(start) == '(')) {
            start++;
        }
        int colon = text.indexOf(':', start);
        Field field = colon < 0 || colon >= end ? null : Field.find(text.substring(start, colon));
        Writing writing = new Writing(overview, held);
        if (field != null) {
            String value = unquoted(text.substring(colon + 1, end));
            return new Completion(start, end, writing.values(field, text.substring(start, colon), value));
        }
        String word = unquoted(text.substring(start, end));
        return new Completion(start, end, word.isEmpty() || colon > 0 && colon < end ? List.of() : writing.any(word));
    }

    /** Where the run begins that ends at {@code end}: behind a blank or bracket that is not within quotation marks. */
    private static int start(String text, int end) {
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\u201c' || c == '\u201d') {
                quoted = !quoted;
            } else if (!quoted && (Character.isWhitespace(c) || c == '(' || c == ')')) {
                start = i + 1;
            }
        }
        return start;
    }

    private static String unquoted(String value) {
        return value.replace("\"", "")
                .replace("\u201c", "")
                .replace("\u201d", "")
                .strip();
    }

    /** Offers for what is being written. */
    private static final class Writing {
        private final Overview overview;
        private final Function<String, List<HeldTelegram>> held;
        private final Meanings meanings = new Meanings(Manual.standard(), null);

        Writing(Overview overview, Function<String, List<HeldTelegram>> held) {
            this.overview = overview;
            this.held = held;
        }

        /** What a word without a field may become. */
        List<Offer> any(String word) {
            List<Offer> offers = new ArrayList<>();
            String lower = word.toLowerCase(Locale.ROOT);
            for (Field field : Field.values()) {
                if (field != Field.ANYWHERE && field.word().startsWith(lower)) {
                    offers.add(new Offer("field", field.word() + ":", field.meaning(), 0));
                }
            }
            if (word.length() > 1) {
                addFirst(offers, telegrams(word));
                addFirst(offers, posts("post", word));
                addFirst(offers, tags("tag", word));
                addFirst(offers, facet("signer", FacetKind.SIGNER, word));
                addFirst(offers, facet("caption", FacetKind.CAPTION, word));
            }
            return offers.subList(0, Math.min(MOST, offers.size()));
        }

        private static void addFirst(List<Offer> offers, List<Offer> others) {
            offers.addAll(others.subList(0, Math.min(MOST_OF_A_KIND, others.size())));
        }

        /** What may stand behind a field's colon. */
        List<Offer> values(Field field, String name, String value) {
            List<Offer> offers = switch (field) {
                case FROM, TO, INFO, POST -> posts(name, value);
                case TAG -> tags(name, value);
                case SIGNER -> facet(name, FacetKind.SIGNER, value);
                case CAPTION -> captions(name, value);
                case ID, REF, CITEDBY, AROUND -> telegrams(name + ":", value);
                case CLASS -> classes(name, value);
                case PREC -> precedences(name, value);
                case ROLE -> roles(name, value);
                case HAS -> parts(name, value);
                case MARK -> marks(name, value);
                case DATE, BEFORE, AFTER -> dates(name, value);
                case ANYWHERE, SUBJECT, CLASSIFIER, TEXT, CITED, PARA -> List.of();
            };
            return offers.subList(0, Math.min(MOST, offers.size()));
        }

        private List<Offer> posts(String name, String value) {
            Map<String, Integer> counts = counts(FacetKind.POST);
            List<Offer> offers = new ArrayList<>();
            for (Post post : Manual.standard().posts().all()) {
                int telegrams = counts.getOrDefault(post.name(), 0);
                boolean begins = begins(post.name(), value)
                        || begins(post.spacedName(), value)
                        || begins(post.city(), value)
                        || begins(post.country(), value)
                        || begins(post.displayName(), value);
                if (begins && telegrams > 0) {
                    offers.add(new Offer(
                            "post", clause(name, post.spacedName()), meanings.postNamed(post.name()), telegrams));
                }
            }
            for (Map.Entry<String, Integer> other : counts.entrySet()) {
                if (Manual.standard().posts().byName(other.getKey()) == null && begins(other.getKey(), value)) {
                    offers.add(new Offer("post", clause(name, other.getKey()), "", other.getValue()));
                }
            }
            return mostFirst(offers);
        }

        private List<Offer> tags(String name, String value) {
            List<Offer> byCode = new ArrayList<>();
            List<Offer> byMeaning = new ArrayList<>();
            for (Facet.Count count : facet(FacetKind.TAG)) {
                String meaning = meanings.tag(count.value());
                Offer offer = new Offer("tag", clause(name, count.value()), meaning, count.telegrams());
                if (begins(count.value(), value)) {
                    byCode.add(offer);
                } else if (hasWord(meaning, value) || hasWord(count.value(), value)) {
                    byMeaning.add(offer);
                }
            }
            List<Offer> offers = new ArrayList<>(mostFirst(byCode));
            offers.addAll(mostFirst(byMeaning));
            return offers;
        }

        private List<Offer> captions(String name, String value) {
            List<Offer> offers = new ArrayList<>();
            for (Facet.Count count : facet(FacetKind.CAPTION)) {
                if (begins(count.value(), value)) {
                    offers.add(new Offer(
                            "caption",
                            clause(name, count.value()),
                            meanings.caption(count.value()),
                            count.telegrams()));
                }
            }
            return offers;
        }

        private List<Offer> facet(String name, FacetKind kind, String value) {
            List<Offer> offers = new ArrayList<>();
            for (Facet.Count count : facet(kind)) {
                if (hasWord(count.value(), value)) {
                    offers.add(new Offer(kind.word(), clause(name, count.value()), "", count.telegrams()));
                }
            }
            return offers;
        }

        private List<Offer> telegrams(String word) {
            return telegrams("", word);
        }

        private List<Offer> telegrams(String before, String value) {
            String id = value.toUpperCase(Locale.ROOT).replace(" ", "");
            boolean digits = id.length() > 2 && Character.isDigit(id.charAt(0)) && Character.isDigit(id.charAt(1));
            if (!digits) {
                return List.of();
            }
            boolean century = id.length() > 4 && Character.isDigit(id.charAt(2)) && Character.isDigit(id.charAt(3));
            List<Offer> offers = new ArrayList<>();
            for (HeldTelegram telegram : held.apply(century ? id.substring(2) : id)) {
                String subject = telegram.subject();
                offers.add(new Offer("telegram", before + telegram.key().text(), subject == null ? "" : subject, 0));
            }
            return offers;
        }

        private List<Offer> classes(String name, String value) {
            Map<String, Integer> counts = counts(FacetKind.CLASS);
            List<Offer> offers = new ArrayList<>();
            for (Level level : Level.values()) {
                if (level == level.classLine() && (begins(level.words(), value) || begins(level.mark(), value))) {
                    String word = level == Level.LIMITED_OFFICIAL_USE
                            ? "lou"
                            : level.words().toLowerCase(Locale.ROOT);
                    offers.add(new Offer(
                            "class",
                            clause(name, word),
                            Meanings.sentence(level.words()),
                            counts.getOrDefault(level.words(), 0)));
                }
            }
            return offers;
        }

        private List<Offer> precedences(String name, String value) {
            Map<String, Integer> counts = counts(FacetKind.PRECEDENCE);
            List<Offer> offers = new ArrayList<>();
            for (Precedence precedence : Precedence.values()) {
                String word = precedence == Precedence.NIACT_IMMEDIATE ? "NIACT" : precedence.word();
                if (begins(word, value)) {
                    offers.add(new Offer(
                            "precedence",
                            clause(name, word.toLowerCase(Locale.ROOT)),
                            Meanings.urgencyAsks(precedence),
                            counts.getOrDefault(precedence.word(), 0)));
                }
            }
            return offers;
        }

        private static List<Offer> roles(String name, String value) {
            List<Offer> offers = new ArrayList<>();
            for (Role role : Role.values()) {
                if (begins(role.json(), value)) {
                    offers.add(new Offer("role", clause(name, role.json()), Meanings.roleInFull(role), 0));
                }
            }
            return offers;
        }

        private static List<Offer> parts(String name, String value) {
            List<Offer> offers = new ArrayList<>();
            for (Part part : Part.values()) {
                if (begins(part.word(), value)) {
                    offers.add(new Offer("part", clause(name, part.word()), "", 0));
                }
            }
            return offers;
        }

        private static List<Offer> marks(String name, String value) {
            List<Offer> offers = new ArrayList<>();
            for (Level level : Level.values()) {
                if (begins(level.mark(), value)) {
                    offers.add(new Offer("mark", name + ":" + level.mark(), Meanings.sentence(level.words()), 0));
                }
            }
            return offers;
        }

        private List<Offer> dates(String name, String value) {
            List<Offer> offers = new ArrayList<>();
            FacetKind kind = value.length() < 4 ? FacetKind.YEAR : FacetKind.MONTH;
            for (Facet.Count count : facet(kind)) {
                if (count.value().startsWith(value)) {
                    offers.add(new Offer("date", name + ":" + count.value(), "", count.telegrams()));
                }
            }
            return offers.reversed();
        }

        private List<Facet.Count> facet(FacetKind kind) {
            for (Facet facet : overview.facets()) {
                if (facet.kind() == kind) {
                    return facet.counts();
                }
            }
            return List.of();
        }

        private Map<String, Integer> counts(FacetKind kind) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            facet(kind).forEach(count -> counts.put(count.value(), count.telegrams()));
            return counts;
        }

        private static List<Offer> mostFirst(List<Offer> offers) {
            return offers.stream()
                    .sorted(Comparator.comparingLong(Offer::telegrams)
                            .reversed()
                            .thenComparing(Offer::text))
                    .toList();
        }

        private static String clause(String name, String value) {
            boolean plain = value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
            return name + ":" + (plain ? value : '"' + value + '"');
        }

        private static boolean begins(@Nullable String text, String value) {
            return text != null && text.regionMatches(true, 0, value, 0, value.length());
        }

        /** Whether a word of the text begins so. */
        private static boolean hasWord(String text, String value) {
            for (int i = 0; i < text.length(); i++) {
                boolean start = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
                if (start && text.regionMatches(true, i, value, 0, value.length())) {
                    return true;
                }
            }
            return false;
        }
    }
}
