package org.reftel.testkit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of invented telegrams: plain English of the trade in front, then thousands of made-up words, drawn so that a
 * few are frequent and most are rare, as in real language.
 */
final class Vocabulary {
    private static final int SLOTS = 1 << 14;

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
    private static final List<String> PREPOSITIONS =
            words("of in on for with by from to at about against between under after before during within over of in");
    private static final List<String> DETERMINERS = words("the the the the a its this that his their any each our");
    private static final List<String> CONJUNCTIONS = words("and and but that that because while although which who if");
    private static final List<String> ADVERBS = words("""
            also however still again now already often recently privately publicly reportedly probably clearly strongly
            repeatedly separately meanwhile instead likewise therefore
            """);
    private static final List<String> GIVEN = words("""
            Arlen Betha Corvin Dalia Edmar Fenna Gerrit Hollis Ilsa Joram Kelda Lorin Maren Nevil Oriel Pavla Quentin
            Rhoda Silas Tamsin Ulric Verna Wendel Xenia Yorick Zelda Alder Brona Cassian Delphine Emrys Farrah
            """);
    private static final List<String> SURNAME_HEADS = words("""
            Hol Tarn Wex Brack Cald Dun Elver Fairn Garth Hask Ink Jes Kel Lang Marn North Ott Pend Quill Rad Strand Thorn
            Under Vand West Yar
            """);
    private static final List<String> SURNAME_TAILS =
            words("brook wood ley ham combe field more ridge stead worth gate low ford mere well by");
    private static final List<String> ONSETS =
            words("b br d dr f g gr h j k kl kr l m n p pl pr r s sk sl st t tr v z zh sh ch");
    private static final List<String> VOWELS = words("a e i o u a e o ai ei");
    private static final List<String> CODAS = words("n r l s t k m nd rt sk v n r l");

    private static final String[] NOUN_SLOTS = slots(NOUNS, 7001);
    private static final String[] VERB_SLOTS = slots(VERBS, 0);
    private static final String[] ADJECTIVE_SLOTS = slots(ADJECTIVES, 0);
    private static final String[] NAME_SLOTS = names();

    private Vocabulary() {}

    static String noun(Chance chance) {
        return NOUN_SLOTS[chance.bits() & SLOTS - 1];
    }

    static String verb(Chance chance) {
        return VERB_SLOTS[chance.bits() & SLOTS - 1];
    }

    static String adjective(Chance chance) {
        return ADJECTIVE_SLOTS[chance.bits() & SLOTS - 1];
    }

    static String preposition(Chance chance) {
        return chance.of(PREPOSITIONS);
    }

    static String determiner(Chance chance) {
        return chance.of(DETERMINERS);
    }

    static String conjunction(Chance chance) {
        return chance.of(CONJUNCTIONS);
    }

    static String adverb(Chance chance) {
        return chance.of(ADVERBS);
    }

    /** A made-up proper name of a place, party or company. */
    static String name(Chance chance) {
        return NAME_SLOTS[chance.bits() & SLOTS - 1];
    }

    static String given(Chance chance) {
        return chance.of(GIVEN);
    }

    static String surname(Chance chance) {
        return chance.of(SURNAME_HEADS) + chance.of(SURNAME_TAILS);
    }

    private static List<String> words(String list) {
        return List.of(list.strip().split("\\s+"));
    }

    private static String[] names() {
        String[] names = slots(List.of(), 3001);
        for (int i = 0; i < SLOTS; i++) {
            names[i] = names[i].substring(0, 1).toUpperCase(Locale.ROOT) + names[i].substring(1);
        }
        return names;
    }

    /** Spreads words over the slots: the word of rank r gets a share of about 1/(r+3), and at least one slot. */
    private static String[] slots(List<String> known, int madeUp) {
        Set<String> words = new LinkedHashSet<>(known);
        Chance chance = new Chance(0x7e1e97a3 + madeUp);
        while (words.size() < known.size() + madeUp) {
            words.add(makeUp(chance));
        }
        int count = words.size();
        long sum = 0;
        for (int rank = 0; rank < count; rank++) {
            sum += 1_000_000 / (rank + 3);
        }
        String[] slots = new String[SLOTS];
        int filled = 0;
        for (int round = 0; filled < SLOTS; round++) {
            int rank = 0;
            for (String word : words) {
                long share = round > 0 ? 1 : (long) (SLOTS - count) * (1_000_000 / (rank + 3)) / sum + 1;
                for (long i = 0; i < share && filled < SLOTS; i++) {
                    slots[filled++] = word;
                }
                rank++;
            }
        }
        return slots;
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
