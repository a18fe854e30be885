package org.reftel.archive.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reftel.core.marking.Caveat;
import org.reftel.core.marking.Level;
import org.reftel.core.marking.Marking;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.Role;

/** The values of the fields that have a fixed list of them. */
public final class CodeValues {
    /** The code of a paragraph without a mark that can be read. */
    public static final String UNMARKED = "none";

    /** Before a country to which a paragraph may be released. */
    public static final String RELEASE = "REL ";

    private CodeValues() {}

    /** The codes that a value means; null where it means none. */
    static @Nullable List<String> read(Field field, String value) {
        return switch (field) {
            case CLASS -> classification(value);
            case PREC -> precedence(value);
            case MARK -> mark(value);
            case ROLE -> role(value);
            case HAS -> {
                Part part = Part.find(value);
                yield part == null ? null : List.of(part.word());
            }
            default -> throw new IllegalArgumentException(field + " has no codes");
        };
    }

    /** What may be written, for a message. */
    static String choices(Field field) {
        return switch (field) {
            case CLASS -> "unclassified, lou, confidential, secret or \"top secret\"";
            case PREC -> "flash, niact, immediate, priority or routine";
            case MARK -> "a portion mark such as U, SBU, C, S, S//NF, a caveat such as NF, or none";
            case ROLE -> Arrays.stream(Role.values()).map(Role::json).collect(Collectors.joining(", "));
            case HAS -> Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(", "));
            default -> throw new IllegalArgumentException(field + " has no codes");
        };
    }

    /** The codes of a marking: its level, its caveats, the countries it may be released to. */
    public static List<String> codes(@Nullable Marking marking) {
        if (marking == null) {
            return List.of(UNMARKED);
        }
        List<String> codes = new ArrayList<>(2);
        codes.add(marking.level().mark());
        for (Caveat caveat : marking.caveats()) {
            codes.add(caveat.mark());
        }
        for (String country : new TreeSet<>(marking.releasability().countries())) {
            codes.add(RELEASE + country);
        }
        return codes;
    }

    private static @Nullable List<String> classification(String value) {
        Level level = Level.find(value.replace('-', ' ').replace('_', ' '));
        return level == null || level != level.classLine() ? null : List.of(level.words());
    }

    private static @Nullable List<String> precedence(String value) {
        String word = value.toUpperCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        for (Precedence precedence : Precedence.values()) {
            if (precedence.word().equals(word) || precedence.word().equals(word + " IMMEDIATE")) {
                return List.of(precedence.word());
            }
        }
        Precedence ofProsign = word.length() == 1 ? Precedence.ofProsign(word.charAt(0)) : null;
        return ofProsign == null ? null : List.of(ofProsign.word());
    }

    private static @Nullable List<String> mark(String value) {
        if (value.equalsIgnoreCase(UNMARKED)) {
            return List.of(UNMARKED);
        }
        Caveat caveat = Caveat.find(value);
        if (caveat != null) {
            return List.of(caveat.mark());
        }
        Marking marking = Marking.parse(value);
        return marking == null ? null : codes(marking);
    }

    private static @Nullable List<String> role(String value) {
        String name = value.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (Role role : Role.values()) {
            if (role.name().equals(name)) {
                return List.of(role.json());
            }
        }
        return null;
    }
}
