package org.reftel.testkit;

import java.util.Locale;

/** Writes sentences in the manner of reporting officers: single blanks, no line ends. */
final class Prose {
    private Prose() {}

    /** Adds sentences until {@code target} characters are there. */
    static void sentences(StringBuilder out, Chance chance, int target) {
        int start = out.length();
        do {
            if (out.length() > start) {
                out.append(' ');
            }
            sentence(out, chance);
        } while (out.length() - start < target);
    }

    static void sentence(StringBuilder out, Chance chance) {
        int start = out.length();
        int kind = chance.below(100);
        if (kind < 12) {
            out.append("On ")
                    .append(month(chance))
                    .append(' ')
                    .append(chance.between(1, 28))
                    .append(", ");
        } else if (kind < 20) {
            out.append("According to ").append(Vocabulary.surname(chance)).append(", ");
        } else if (kind < 26) {
            out.append("As for ");
            nounPhrase(out, chance);
            out.append(", ");
        }
        clause(out, chance);
        int clauses = chance.below(3);
        for (int i = 0; i < clauses; i++) {
            if (chance.percent(40)) {
                out.append(',');
            }
            out.append(' ').append(Vocabulary.conjunction(chance)).append(' ');
            clause(out, chance);
        }
        tail(out, chance);
        char first = out.charAt(start);
        if (first >= 'a' && first <= 'z') {
            out.setCharAt(start, (char) (first - 32));
        }
    }

    private static void clause(StringBuilder out, Chance chance) {
        if (chance.percent(20)) {
            if (chance.percent(30)) {
                out.append(Vocabulary.given(chance)).append(' ');
            }
            out.append(Vocabulary.surname(chance));
        } else {
            nounPhrase(out, chance);
        }
        out.append(' ');
        if (chance.percent(12)) {
            out.append(Vocabulary.adverb(chance)).append(' ');
        }
        out.append(Vocabulary.verb(chance)).append(' ');
        nounPhrase(out, chance);
        int more = chance.below(3);
        for (int i = 0; i < more; i++) {
            out.append(' ').append(Vocabulary.preposition(chance)).append(' ');
            nounPhrase(out, chance);
        }
    }

    private static void nounPhrase(StringBuilder out, Chance chance) {
        int kind = chance.below(100);
        if (kind < 8) {
            out.append(Vocabulary.name(chance));
        } else if (kind < 11) {
            out.append("the \"")
                    .append(Vocabulary.adjective(chance))
                    .append(' ')
                    .append(Vocabulary.noun(chance))
                    .append('"');
        } else if (kind < 14) {
            out.append(Vocabulary.name(chance)).append("'s ").append(Vocabulary.noun(chance));
        } else if (kind < 16) {
            out.append(Vocabulary.name(chance))
                    .append('-')
                    .append(Vocabulary.name(chance))
                    .append(" relations");
        } else {
            String determiner = Vocabulary.determiner(chance);
            out.append(determiner);
            int gap = out.length();
            out.append(' ');
            if (chance.percent(45)) {
                out.append(Vocabulary.adjective(chance)).append(' ');
            }
            out.append(Vocabulary.noun(chance));
            if (determiner.equals("a") && "aeiou".indexOf(out.charAt(gap + 1)) >= 0) {
                out.insert(gap, 'n');
            }
        }
    }

    private static void tail(StringBuilder out, Chance chance) {
        int kind = chance.below(100);
        if (kind < 4) {
            out.append(" (").append(Vocabulary.noun(chance)).append(' ').append(Vocabulary.preposition(chance));
            out.append(' ').append(Vocabulary.name(chance)).append(')');
        } else if (kind < 8) {
            out.append(", some ").append(chance.between(2, 98)).append(" percent of ");
            nounPhrase(out, chance);
        } else if (kind < 11) {
            out.append(" in ").append(chance.between(1961, 1999));
        } else if (kind < 14) {
            out.append(", worth ").append(chance.between(1, 9)).append('.').append(chance.below(10));
            out.append(" million dollars");
        } else if (kind < 16) {
            out.append(" -- ");
            nounPhrase(out, chance);
        }
        out.append('.');
    }

    private static String month(Chance chance) {
        return chance.of(
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December");
    }

    /** Words of a subject or heading, without end punctuation: {@code DELAYED HARVEST WORRIES NORTHERN GOVERNORS}. */
    static String title(Chance chance, int words, boolean capitals) {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < words; i++) {
            if (i > 0) {
                title.append(i == 1 && chance.percent(8) ? ": " : " ");
            }
            String word = switch (i % 4) {
                case 0 -> chance.percent(40) ? Vocabulary.name(chance) : Vocabulary.adjective(chance);
                case 2 -> chance.percent(50) ? Vocabulary.verb(chance) : Vocabulary.preposition(chance);
                default -> Vocabulary.noun(chance);
            };
            title.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word, 1, word.length());
        }
        return capitals ? title.toString().toUpperCase(Locale.ROOT) : title.toString();
    }
}
