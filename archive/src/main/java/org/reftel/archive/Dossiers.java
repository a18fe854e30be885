package org.reftel.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.access.Reader;
import org.reftel.archive.catalogue.WantedRows;
import org.reftel.archive.catalogue.WantedRows.CitingTelegram;
import org.reftel.archive.reference.Dossier;
import org.reftel.archive.reference.Dossier.Citing;
import org.reftel.archive.reference.Dossier.Likelihood;
import org.reftel.archive.reference.Dossier.Place;
import org.reftel.archive.reference.Dossier.Recipient;
import org.reftel.archive.reference.Quotation;
import org.reftel.archive.reference.Wanted;
import org.reftel.archive.reference.YearNumbers;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramId;

/** Puts together what is known of wanted telegrams. */
final class Dossiers {
    private static final int NEIGHBOURS = 3;
    private static final int CITING_READ = 12;
    private static final int NAMED = 3;
    private static final int RECIPIENTS = 24;

    private final WantedRows rows;
    private final Holdings holdings;
    private final Reader reader;

    Dossiers(WantedRows rows, Holdings holdings, Reader reader) {
        this.rows = rows;
        this.holdings = holdings;
        this.reader = reader;
    }

    /**
     * @param numbers of its post and year; null where none is known
     */
    Dossier of(Wanted wanted, @Nullable YearNumbers numbers) {
        List<CitingTelegram> telegrams = rows.citing(wanted.id().toString());
        List<Citing> citing = new ArrayList<>();
        Map<String, Integer> tags = new LinkedHashMap<>();
        Set<String> captions = new LinkedHashSet<>();
        for (CitingTelegram telegram : telegrams) {
            citing.add(citing(telegram));
            Set.copyOf(telegram.tags()).forEach(tag -> tags.merge(tag, 1, Integer::sum));
            captions.addAll(telegram.captions());
        }
        List<Dossier.Tag> counted = tags.entrySet().stream()
                .map(tag -> new Dossier.Tag(tag.getKey(), tag.getValue()))
                .sorted(Comparator.comparingInt(Dossier.Tag::telegrams)
                        .reversed()
                        .thenComparing(Dossier.Tag::code))
                .toList();
        return new Dossier(wanted, citing, counted, List.copyOf(captions), recipients(wanted.id(), citing, numbers));
    }

    private Citing citing(CitingTelegram telegram) {
        Set<Place> places = new LinkedHashSet<>();
        Holding holding =
                telegram.places().indexOf('m') < 0 ? null : holdings.holding(new HoldingKey(telegram.key()), reader);
        rows.places(telegram.places()).stream()
                .sorted(Comparator.comparingInt(WantedRows.CitingPlace::position))
                .forEach(place -> places.add(
                        new Place(place.paragraph(), place.label(), place.words(), sentence(holding, place))));
        List<Place> whole = places.stream()
                .filter(place -> places.stream().noneMatch(other -> isPartOf(place, other)))
                .toList();
        return new Citing(
                telegram.key(),
                telegram.post(),
                telegram.sent(),
                telegram.sender(),
                telegram.subject(),
                telegram.classification(),
                telegram.certainty(),
                telegram.reason(),
                whole);
    }

    /** Whether a place says less than another witness has of the same sentence. */
    private static boolean isPartOf(Place place, Place other) {
        String sentence = place.sentence();
        String longer = other.sentence();
        return sentence != null
                && longer != null
                && Objects.equals(place.paragraph(), other.paragraph())
                && sentence.length() < longer.length()
                && longer.startsWith(sentence);
    }

    private static @Nullable String sentence(@Nullable Holding holding, WantedRows.CitingPlace place) {
        if (holding == null || place.paragraph() == null) {
            return null;
        }
        for (Witness witness : holding.witnesses()) {
            List<Mention> mentions =
                    witness.sequence() == place.witness() ? witness.telegram().mentions() : List.of();
            if (place.position() < mentions.size()) {
                return Quotation.of(witness.telegram(), mentions.get(place.position()))
                        .sentence();
            }
        }
        return null;
    }

    /** Its own post; those that cite it; those to whom the telegrams around it went; those to whom went what goes on from it. */
    private List<Recipient> recipients(TelegramId id, List<Citing> citing, @Nullable YearNumbers numbers) {
        Map<String, Recipient> recipients = new LinkedHashMap<>();
        add(recipients, id.post(), Likelihood.HAS_IT, "sent it");
        Map<String, List<String>> citers = new LinkedHashMap<>();
        for (Citing telegram : citing) {
            if (telegram.post() != null && !telegram.post().equals(id.post())) {
                citers.computeIfAbsent(telegram.post(), _ -> new ArrayList<>()).add(telegram.key());
            }
        }
        citers.forEach((post, keys) -> add(recipients, post, Likelihood.HAS_IT, "cites it in " + some(keys)));
        List<Telegram> near = numbers == null ? List.of() : neighbours(id, numbers);
        addressees(near).forEach((name, times) -> {
            if (2 * times > near.size() && times > 1) {
                add(
                        recipients,
                        name,
                        Likelihood.LIKELY,
                        "was sent " + share(times, near.size()) + " telegrams of the post nearest to it by number");
            }
        });
        List<Citing> toAll = citing.stream().filter(one -> !one.isNotToAll()).toList();
        List<Telegram> following = telegrams(toAll.stream()
                .limit(CITING_READ)
                .map(one -> new HoldingKey(one.key()))
                .toList());
        addressees(following).forEach((name, times) -> {
            if (2 * times > following.size()) {
                add(
                        recipients,
                        name,
                        Likelihood.POSSIBLE,
                        following.size() == 1
                                ? "was sent the telegram that cites it"
                                : "was sent " + share(times, following.size()) + " telegrams that cite it");
            }
        });
        return recipients.values().stream()
                .sorted(Comparator.comparing(Recipient::likelihood))
                .limit(RECIPIENTS)
                .toList();
    }

    private List<Telegram> neighbours(TelegramId id, YearNumbers numbers) {
        List<HoldingKey> keys = new ArrayList<>();
        numbers.nearest(id.number(), NEIGHBOURS)
                .forEach(number -> keys.add(HoldingKey.of(new TelegramId(id.year(), id.post(), number))));
        return telegrams(keys);
    }

    private List<Telegram> telegrams(List<HoldingKey> keys) {
        return holdings.holdings(keys, reader).stream().map(Holding::telegram).toList();
    }

    /** How many of the telegrams went to each addressee. */
    private static Map<String, Integer> addressees(List<Telegram> telegrams) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Telegram telegram : telegrams) {
            Set<String> names = new LinkedHashSet<>();
            telegram.addresses().action().stream().map(Address::plad).forEach(names::add);
            telegram.addresses().info().stream().map(Address::plad).forEach(names::add);
            names.forEach(name -> times.merge(key(name), 1, Integer::sum));
        }
        return times.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, LinkedHashMap::new));
    }

    /** One name for a post, however it is addressed. */
    private static String key(String plad) {
        Post post = Manual.standard().posts().byAddress(plad);
        return post == null ? plad : post.name();
    }

    private static void add(Map<String, Recipient> recipients, String key, Likelihood likelihood, String why) {
        Post post = Manual.standard().posts().byName(key);
        String name = post == null ? key : post.displayName();
        recipients.merge(
                name,
                new Recipient(name, likelihood, why),
                (first, second) -> new Recipient(name, first.likelihood(), first.why() + "; " + second.why()));
    }

    private static String share(int times, int all) {
        return times < all ? times + " of the " + all : all == 2 ? "both" : "all " + all;
    }

    private static String some(List<String> keys) {
        return String.join(", ", keys.subList(0, Math.min(NAMED, keys.size())))
                + (keys.size() > NAMED ? " and " + (keys.size() - NAMED) + " more" : "");
    }
}
