package org.reftel.core.marking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * To which countries besides the United States a text may be released.
 *
 * @param everyone whether to all the world; no countries are named then
 * @param countries ISO 3166-1 alpha-3 codes, or the name in capitals where the country is not known; {@code FVEY},
 *     {@code ACGU} and {@code NATO} are resolved to their members
 */
public record Releasability(boolean everyone, Set<String> countries) {
    /** Nothing was restricted. */
    public static final Releasability EVERYONE = new Releasability(true, Set.of());

    /** To no other country. */
    public static final Releasability DOMESTIC = new Releasability(false, Set.of());

    public Releasability {
        countries = everyone ? Set.of() : Set.copyOf(countries);
    }

    /** To these countries, by name or code; {@code USA} goes without saying. */
    public static Releasability to(Collection<String> names) {
        Set<String> codes = new TreeSet<>();
        for (String name : names) {
            codes.addAll(Countries.codes(name));
        }
        codes.remove(Countries.HOME);
        return codes.isEmpty() ? DOMESTIC : new Releasability(false, codes);
    }

    /** Reads what stands after {@code REL TO}: {@code USA, AUS}, {@code Russia, Latvia}, {@code CHINA AND FRANCE}. */
    static Releasability parse(String list) {
        List<String> names = new ArrayList<>();
        for (String part : list.split(",")) {
            for (String name : part.replace(" AND ", ",").split(",")) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return to(names);
    }

    /** Whether a national of a country, named by its alpha-3 code, may be shown it. */
    public boolean includes(String nationality) {
        return everyone || nationality.equals(Countries.HOME) || countries.contains(nationality);
    }

    /** Whether nobody is included here who is not included there. */
    public boolean isWithin(Releasability other) {
        return other.everyone || !everyone && other.countries.containsAll(countries);
    }

    /** Those included in both. */
    public Releasability meet(Releasability other) {
        if (everyone) {
            return other;
        }
        if (other.everyone) {
            return this;
        }
        Set<String> both = new TreeSet<>(countries);
        both.retainAll(other.countries);
        return both.isEmpty() ? DOMESTIC : new Releasability(false, both);
    }
}
