package org.reftel.testkit;

import static org.reftel.testkit.TelegramWriter.pad;
import static org.reftel.testkit.TelegramWriter.twoDigits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.reftel.testkit.Truth.Mention;
import org.reftel.testkit.Truth.Reference;

/** Lets paragraphs speak of other telegrams, one to three times in most bodies, in the forms that drafters use. */
final class MentionWriter {
    private static final int PERCENT = 34; // of paragraphs

    private final Chance chance;
    private final Post post;
    private final int number;
    private final int ownYear;
    private final List<Reference> references;
    private final Citations citations;
    private final List<Mention> mentions = new ArrayList<>();
    private int written;

    /** @param chance of its own, so that what else is written stays the same */
    MentionWriter(Chance chance, Post post, int number, int ownYear, List<Reference> references, Citations citations) {
        this.chance = chance;
        this.post = post;
        this.number = number;
        this.ownYear = ownYear;
        this.references = references;
        this.citations = citations;
    }

    /** In the order of the text. */
    List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    /** How many characters were added to the prose in all. */
    int written() {
        return written;
    }

    /**
     * A paragraph's prose, with what speaks of another telegram in it, or as it was.
     *
     * @param prose ends with a full stop
     * @param place of the paragraph: {@code p3}
     */
    String cite(String prose, String place, boolean capitals) {
        if (!chance.percent(PERCENT)) {
            return prose;
        }
        int kind = chance.below(100);
        Mention mention;
        if (kind < 55 && !references.isEmpty()) {
            mention = references.size() == 1 ? reftel(place) : label(place);
        } else if (kind < 75 || kind < 90 && references.isEmpty()) {
            mention = number(place);
        } else {
            String word = chance.of("septel", "septel", "Septel", "septels");
            mention = new Mention("septel", word, List.of(), null, place);
        }
        if (capitals) {
            String text = mention.text().toUpperCase(Locale.ROOT);
            mention = new Mention(mention.form(), text, mention.references(), mention.id(), place);
        }
        mentions.add(mention);
        String cited = into(prose, mention.text(), capitals);
        written += cited.length() - prose.length();
        return cited;
    }

    private String into(String prose, String mention, boolean capitals) {
        String before = prose.substring(0, prose.length() - 1);
        String cited = switch (chance.below(6)) {
            case 0 -> prose + " Please see " + mention + ".";
            case 1 -> prose + " As noted in " + mention + ", nothing else is known.";
            case 2 -> prose + " All of this was reported in " + mention + " and not denied.";
            default -> before + " (" + mention + ").";
        };
        return capitals ? cited.toUpperCase(Locale.ROOT) : cited;
    }

    private Mention reftel(String place) {
        String word = chance.of("reftel", "reftel", "reftel", "Reftel", "ref");
        Reference only = references.getFirst();
        return new Mention("reftel", word, List.of(0), only.id(), place);
    }

    private Mention label(String place) {
        int size = references.size();
        int first = chance.below(size);
        String word = chance.of("ref", "ref", "Ref", "reftel");
        if (first + 1 < size && chance.percent(25)) {
            int last = chance.between(first + 1, size - 1);
            boolean range = last > first + 1;
            String text = word + "s " + letter(first) + (range ? "-" : " and ") + letter(last);
            return new Mention(
                    "label", text, IntStream.rangeClosed(first, last).boxed().toList(), null, place);
        }
        String letter = chance.percent(12) ? "(" + letter(first) + ")" : letter(first);
        return new Mention(
                "label",
                word + " " + letter,
                List.of(first),
                references.get(first).id(),
                place);
    }

    private static String letter(int item) {
        return String.valueOf((char) ('A' + item));
    }

    private Mention number(String place) {
        Citations.Cited cited = citations.draw(chance);
        if (cited == null) {
            Post other = chance.percent(45) ? post : chance.percent(25) ? Post.STATE : Post.busy(chance);
            boolean own = other.name().equals(post.name());
            int most = own ? number - 1 : other == Post.STATE ? 150_000 : 3500;
            boolean earlier = chance.percent(15) || most < 1;
            cited = new Citations.Cited(other, ownYear - (earlier ? 1 : 0), chance.between(1, earlier ? 3500 : most));
        }
        String digits = pad(cited.number(), chance.of(List.of(4, 4, 5, 6)));
        boolean likeAYear = digits.length() == 4 && cited.number() >= 1900 && cited.number() < 2050;
        String name = chance.percent(50) || cited.post().name().startsWith("US")
                ? cited.post().name()
                : titled(cited.post().name());
        String year = cited.year() == ownYear ? "" : twoDigits(cited.year() % 100) + " ";
        String text = year + name + " " + (likeAYear ? "0" : "") + digits;
        String id = twoDigits(cited.year() % 100) + cited.post().key() + cited.number();
        List<Integer> same = IntStream.range(0, references.size())
                .filter(i -> id.equals(references.get(i).id()))
                .boxed()
                .toList();
        return new Mention("number", text, same, id, place);
    }

    /** {@code La Paz}. */
    private static String titled(String name) {
        StringBuilder titled = new StringBuilder(name.toLowerCase(Locale.ROOT));
        for (int i = 0; i < titled.length(); i++) {
            if (i == 0 || titled.charAt(i - 1) == ' ') {
                titled.setCharAt(i, name.charAt(i));
            }
        }
        return titled.toString();
    }
}
