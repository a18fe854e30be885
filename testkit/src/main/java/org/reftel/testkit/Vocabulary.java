package org.reftel.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of invented telegrams: plain English of the trade in front, then tens of thousands of words composed by rule,
 * drawn so that a few are frequent and most are rare, as in real language. The small words of grammar come about as often
 * among their like as in English prose.
 */
final class Vocabulary {
    private static final int SLOTS = 1 << 17;
    private static final long SHARE = 1_000_000_000;
    /** Of the small words of grammar, which are few. */
    private static final int SMALL_SLOTS = 1 << 10;

    private static final List<String> NOUNS = words("""
            minister ministry government president parliament election party leader official opposition delegation
            agreement meeting policy law proposal visit region border security trade energy pipeline export import budget
            economy investment company bank tariff quota harvest port railway airport refinery power plant school
            university hospital journalist newspaper court judge prosecutor police army general colonel officer soldier
            training exercise base aircraft vessel treaty commission council committee assembly conference summit seminar
            embassy ambassador consul counselor envoy mission delegate neighbor ally partner source contact analyst
            businessman farmer worker union strike protest demonstration village province district governor mayor city
            capital reform program project loan debt credit price market sector industry ministerial resolution sanctions
            ceasefire refugee migration visa passport customs crime smuggling corruption investigation trial sentence
            appeal amnesty constitution referendum cabinet coalition deputy candidate campaign poll voter turnout
            negotiation framework draft clause deadline extension concern interest objective priority strategy approach
            position view reaction response request assistance cooperation support influence pressure decision initiative
            statement interview speech press television radio website report article figure percentage increase decline
            drought flood water fishery forest climate emission standard license permit contract tender bidder
            """);
    private static final List<String> VERBS = words("""
            said told noted added argued believed claimed confirmed denied described discussed emphasized expected
            explained expressed hoped insisted observed predicted pressed proposed questioned raised recalled recommended
            rejected remarked repeated replied requested reviewed signaled stressed suggested supported urged warned
            welcomed announced approved agreed asked assured blamed complained considered conveyed cited defended delayed
            demanded encouraged endorsed estimated faced favored feared intended invited maintained offered opposed
            planned postponed praised presented promised provided received refused regretted released resisted sought
            signed stated thanked underlined
            """);
    private static final List<String> ADJECTIVES = words("""
            new senior foreign local regional bilateral political economic military domestic recent former current major
            public private national international official technical legal financial commercial joint strong weak early
            late final formal informal serious difficult likely unlikely possible important significant critical limited
            broad direct indirect open closed quiet frank positive negative cautious ambitious modest rural urban coastal
            northern southern eastern western central provincial independent reliable popular moderate conservative liberal
            temporary permanent annual long short high low large small good poor rich young old main key other several many
            """);
    /** Of a thousand. */
    private static final String PREPOSITIONS = """
            of 330 in 230 to 110 for 80 on 70 with 60 by 45 from 30 at 20 about 8 over 4 between 3 after 3 under 2
            before 2 against 1 during 1 within 1
            """;

    private static final String DETERMINERS =
            "the 580 a 230 its 50 his 40 their 35 this 30 that 10 any 10 our 10 each 5";
    private static final String CONJUNCTIONS =
            "and 430 that 300 but 80 which 70 who 40 if 30 because 20 while 20 although 10";
    private static final List<String> ADVERBS = words("""
            also however still again now already often recently privately publicly reportedly probably clearly strongly
            repeatedly separately meanwhile instead likewise therefore
            """);
    private static final List<String> GIVEN = words("""
            Arlen Betha Corvin Dalia Edmar Fenna Gerrit Hollis Ilsa Joram Kelda Lorin Maren Nevil Oriel Pavla Quentin
            Rhoda Silas Tamsin Ulric Verna Wendel Xenia Yorick Zelda Alder Brona Cassian Delphine Emrys Farrah
            """);
    private static final List<String> GIVEN_HEADS =
            words("Al Ber Cor Dan El Fer Gil Hel Is Jul Mar Nor Os Ros Sal Vin");
    private static final List<String> GIVEN_TAILS =
            words("ard bert dina eth fred ina ko lan mira nald ora rick vid wyn");
    private static final List<String> SURNAME_HEADS = words("""
            Hol Tarn Wex Brack Cald Dun Elver Fairn Garth Hask Ink Jes Kel Lang Marn North Ott Pend Quill Rad Strand Thorn
            Under Vand West Yar
            """);
    private static final List<String> SURNAME_TAILS =
            words("brook wood ley ham combe field more ridge stead worth gate low ford mere well by");
    private static final List<String> SURNAME_MIDDLES = words("ber den el er ing les ner on sel ster ten wick");
    private static final List<String> ONSETS =
            words("b br d dr f g gr h j k kl kr l m n p pl pr r s sk sl st t tr v z zh sh ch");
    private static final List<String> VOWELS = words("a e i o u a e o ai ei");
    private static final List<String> CODAS = words("n r l s t k m nd rt sk v n r l");

    private static final List<String> VERB_HEADS = words("re over mis out under fore pre");
    private static final List<String> ADJECTIVE_HEADS = words("non un inter anti pro post quasi");
    private static final List<String> ADJECTIVE_TAILS = words("al ian ic ese ous ive ist ary");

    private static final String[] NOUN_SLOTS = slots(SLOTS, with(NOUNS, madeUp(7001), madeUp(30011)));
    private static final String[] VERB_SLOTS = slots(SLOTS, with(VERBS, joined(VERB_HEADS, VERBS), ended(2003, "ed")));
    private static final String[] ADJECTIVE_SLOTS =
            slots(SLOTS, with(ADJECTIVES, joined(ADJECTIVE_HEADS, ADJECTIVES), ended(4001, ADJECTIVE_TAILS)));
    private static final String[] ADVERB_SLOTS = slots(SMALL_SLOTS, ADVERBS);
    private static final String[] NAME_SLOTS = slots(SLOTS, capitalised(with(madeUp(3001), madeUp(30013))));
    private static final String[] GIVEN_SLOTS = slots(SMALL_SLOTS, with(GIVEN, joined(GIVEN_HEADS, GIVEN_TAILS)));
    private static final String[] SURNAME_SLOTS = slots(
            SLOTS,
            with(
                    mixed(joined(SURNAME_HEADS, SURNAME_TAILS)),
                    mixed(joined(joined(SURNAME_HEADS, SURNAME_MIDDLES), SURNAME_TAILS)),
                    capitalised(madeUp(20011))));
    private static final String[] PREPOSITION_SLOTS = shares(PREPOSITIONS);
    private static final String[] DETERMINER_SLOTS = shares(DETERMINERS);
    private static final String[] CONJUNCTION_SLOTS = shares(CONJUNCTIONS);

    private Vocabulary() {}

    static String noun(Chance chance) {
        return drawn(NOUN_SLOTS, chance);
    }

    static String verb(Chance chance) {
        return drawn(VERB_SLOTS, chance);
    }

    static String adjective(Chance chance) {
        return drawn(ADJECTIVE_SLOTS, chance);
    }

    static String preposition(Chance chance) {
        return drawn(PREPOSITION_SLOTS, chance);
    }

    static String determiner(Chance chance) {
        return drawn(DETERMINER_SLOTS, chance);
    }

    static String conjunction(Chance chance) {
        return drawn(CONJUNCTION_SLOTS, chance);
    }

    static String adverb(Chance chance) {
        return drawn(ADVERB_SLOTS, chance);
    }

    /** A made-up proper name of a place, party or company. */
    static String name(Chance chance) {
        return drawn(NAME_SLOTS, chance);
    }

    static String given(Chance chance) {
        return drawn(GIVEN_SLOTS, chance);
    }

    static String surname(Chance chance) {
        return drawn(SURNAME_SLOTS, chance);
    }

    private static String drawn(String[] slots, Chance chance) {
        return slots[chance.below(slots.length)];
    }

    private static List<String> words(String list) {
        return List.of(list.strip().split("\\s+"));
    }

    /** All of them in order, each once. */
    @SafeVarargs
    private static List<String> with(List<String> first, List<String>... others) {
        Set<String> all = new LinkedHashSet<>(first);
        for (List<String> other : others) {
            all.addAll(other);
        }
        return List.copyOf(all);
    }

    /** Every head with every tail, head by head. */
    private static List<String> joined(List<String> heads, List<String> tails) {
        return heads.stream()
                .flatMap(head -> tails.stream().map(tail -> head + tail))
                .toList();
    }

    private static List<String> ended(int count, List<String> tails) {
        List<String> ended = new ArrayList<>();
        for (String word : madeUp(count)) {
            ended.add(word + tails.get(ended.size() % tails.size()));
        }
        return ended;
    }

    private static List<String> ended(int count, String tail) {
        return ended(count, List.of(tail));
    }

    private static List<String> capitalised(List<String> words) {
        return words.stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .toList();
    }

    /** So that those with the same beginning are not all frequent or all rare. */
    private static List<String> mixed(List<String> words) {
        List<String> mixed = new ArrayList<>(words);
        Chance chance = new Chance(0x51ee7 + words.size());
        for (int i = mixed.size() - 1; i > 0; i--) {
            Collections.swap(mixed, i, chance.below(i + 1));
        }
        return mixed;
    }

    /** Spreads words over slots: the word of rank r gets a share of about 1/(r+3), and at least one slot. */
    private static String[] slots(int size, List<String> words) {
        int count = words.size();
        long sum = 0;
        for (int rank = 0; rank < count; rank++) {
            sum += SHARE / (rank + 3);
        }
        String[] slots = new String[size];
        int filled = 0;
        for (int round = 0; filled < size; round++) {
            int rank = 0;
            for (String word : words) {
                long share = round > 0 ? 1 : (long) (size - count) * (SHARE / (rank + 3)) / sum + 1;
                for (long i = 0; i < share && filled < size; i++) {
                    slots[filled++] = word;
                }
                rank++;
            }
        }
        return slots;
    }

    /** Gives each word of a list the share that stands behind it. */
    private static String[] shares(String list) {
        List<String> slots = new ArrayList<>();
        Iterator<String> cells = words(list).iterator();
        while (cells.hasNext()) {
            String word = cells.next();
            slots.addAll(Collections.nCopies(Integer.parseInt(cells.next()), word));
        }
        return slots.toArray(String[]::new);
    }

    private static List<String> madeUp(int count) {
        Set<String> words = new LinkedHashSet<>();
        Chance chance = new Chance(0x7e1e97a3 + count);
        while (words.size() < count) {
            words.add(makeUp(chance));
        }
        return List.copyOf(words);
    }

    private static String makeUp(Chance chance) {
        StringBuilder word = new StringBuilder();
        int syllables = chance.between(2, 4);
        for (int i = 0; i < syllables; i++) {
            word.append(chance.of(ONSETS)).append(chance.of(VOWELS));
        }
        if (chance.percent(60)) {
            word.append(chance.of(CODAS));
        }
        return word.toString();
    }
}
