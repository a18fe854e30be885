package org.reftel.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reftel.archive.catalogue.Catalogue;
import org.reftel.archive.catalogue.HeldTelegram;
import org.reftel.archive.identity.NearNumbers;
import org.reftel.archive.identity.Resolution;
import org.reftel.archive.identity.Resolution.Offer;
import org.reftel.archive.identity.WrittenId;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.telegram.TelegramId;

/** Finds the one telegram that a person means by an id in whatever form, or those that are near to it. */
final class Finder {
    private static final int MOST_OFFERS = 8;

    private final Catalogue catalogue;

    Finder(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Resolution find(String written) {
        HeldTelegram exact = catalogue.held(new HoldingKey(written.strip()));
        if (exact != null) {
            return new Resolution(exact.key(), List.of());
        }
        WrittenId id = WrittenId.parse(written);
        if (id == null) {
            return new Resolution(null, List.of());
        }
        for (TelegramId meant : id.ids()) {
            HeldTelegram held = catalogue.held(HoldingKey.of(meant));
            if (held != null) {
                return new Resolution(held.key(), List.of());
            }
        }
        Map<HoldingKey, Offer> offers = new LinkedHashMap<>();
        List<HeldTelegram> otherYears = new ArrayList<>();
        for (String post : id.posts()) {
            for (HeldTelegram held : catalogue.numbered(post, id.number())) {
                otherYears.add(held);
                offer(held, "of " + year(held), offers);
            }
        }
        if (id.year() == 0 && otherYears.size() == 1) {
            return new Resolution(otherYears.getFirst().key(), List.of());
        }
        for (TelegramId meant : id.ids()) {
            for (HeldTelegram held : catalogue.claimed(meant.toString())) {
                offer(held, "held under another id; its evidence disagrees", offers);
            }
        }
        nearNumbers(id, offers);
        nearPosts(id, offers);
        return new Resolution(null, List.copyOf(offers.values()));
    }

    /** What is near to an id under which nothing is held; empty where something is. */
    List<Offer> near(String written) {
        WrittenId id = WrittenId.parse(written);
        if (id != null && id.year() == 0) {
            for (String post : id.posts()) {
                if (!catalogue.numbered(post, id.number()).isEmpty()) {
                    return List.of();
                }
            }
        }
        return find(written).offers();
    }

    private void nearNumbers(WrittenId id, Map<HoldingKey, Offer> offers) {
        Set<Integer> numbers = NearNumbers.of(id.number());
        for (String post : id.posts()) {
            for (int number : numbers) {
                if (offers.size() == MOST_OFFERS) {
                    return;
                }
                for (HeldTelegram held : catalogue.numbered(post, number)) {
                    if (id.year() == 0 || id.year() == year(held)) {
                        offer(held, "the number differs by a digit", offers);
                    }
                }
            }
        }
    }

    private void nearPosts(WrittenId id, Map<HoldingKey, Offer> offers) {
        for (Post post : Manual.standard().posts().near(id.posts().getFirst())) {
            for (HeldTelegram held : catalogue.numbered(post.name(), id.number())) {
                if (id.year() == 0 || id.year() == year(held)) {
                    offer(held, "the post differs by a letter", offers);
                }
            }
        }
    }

    private static void offer(HeldTelegram held, String why, Map<HoldingKey, Offer> offers) {
        if (offers.size() < MOST_OFFERS) {
            offers.putIfAbsent(held.key(), new Offer(held.key(), why, held.sent(), held.subject()));
        }
    }

    private static int year(HeldTelegram held) {
        TelegramId id = held.key().id();
        return id == null ? 0 : id.year();
    }
}
