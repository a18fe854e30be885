package org.reftel.archive.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.telegram.TelegramId;

/**
 * All that is known of a telegram that is not held.
 *
 * @param citing those that cite it, in the order of time
 * @param tags of those that cite it, the most frequent first
 * @param captions of those that cite it
 * @param recipients who probably has it, the surest first
 */
public record Dossier(
        Wanted wanted, List<Citing> citing, List<Tag> tags, List<String> captions, List<Recipient> recipients) {

    public Dossier {
        citing = List.copyOf(citing);
        tags = List.copyOf(tags);
        captions = List.copyOf(captions);
        recipients = List.copyOf(recipients);
    }

    public TelegramId id() {
        return wanted.id();
    }

    /** Its post in words: {@code Embassy Astana}; the name of its id where the manual does not know it. */
    public String postInWords() {
        Post post = Manual.standard().posts().byName(id().post());
        return post == null ? id().post() : post.displayName();
    }

    /** Its number as in a class line: {@code ASTANA 000349}. */
    public String reference() {
        Post post = Manual.standard().posts().byName(id().post());
        return String.format("%s %06d", post == null ? id().post() : post.spacedName(), id().number());
    }

    /**
     * A telegram that cites it.
     *
     * @param sent {@code 2009-10-13T08:12}; null where unknown
     * @param certainty how sure it is that this telegram is meant
     * @param reason why it is taken to be
     * @param places where it does, in the reference line first
     */
    public record Citing(
            String key,
            @Nullable String post,
            @Nullable String sent,
            @Nullable String sender,
            @Nullable String subject,
            @Nullable String classification,
            Certainty certainty,
            Reason reason,
            List<Place> places) {

        public Citing {
            places = List.copyOf(places);
        }

        /** Whether its reference line says that not every addressee has what it cites. */
        public boolean isNotToAll() {
            return places.stream().anyMatch(place -> place.words().contains("NOTAL"));
        }
    }

    /**
     * A place that speaks of it.
     *
     * @param paragraph {@code p3}; null in the reference line, the subject and headings
     * @param label of the reference line; null elsewhere, or where there is none
     * @param words as written: {@code 08 ASTANA 0680 (NOTAL)}, {@code ref A}
     * @param sentence in which it stands; null outside paragraphs
     */
    public record Place(
            @Nullable String paragraph,
            @Nullable String label,
            String words,
            @Nullable String sentence) {}

    /** @param telegrams that cite it and have the tag */
    public record Tag(String code, int telegrams) {}

    /**
     * One who probably has it.
     *
     * @param name {@code AMEMBASSY ASTANA}, or a post's name in words
     * @param why a clause: {@code cites it in 09STATE20774}
     */
    public record Recipient(String name, Likelihood likelihood, String why) {}

    /** How likely it is that somebody has it. */
    public enum Likelihood {
        /** He sent it, or cites it. */
        HAS_IT("must have it"),
        /** Most of the telegrams around it went to him. */
        LIKELY("likely"),
        /** Telegrams that go on from it went to him. */
        POSSIBLE("possible");

        private final String words;

        Likelihood(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As in JSON: {@code has_it}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
