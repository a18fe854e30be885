package org.reftel.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.reftel.archive.query.WordScanner;
import org.reftel.core.manual.Manual;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;

/** Queries of every kind, made of what stands in telegrams. */
@NullMarked
final class RandomQueries {
    private final Random random;
    private final List<Telegram> telegrams;

    RandomQueries(Random random, List<Telegram> telegrams) {
        this.random = random;
        this.telegrams = telegrams;
    }

    String next() {
        return any(random.nextInt(3));
    }

    private String any(int depth) {
        if (depth == 0) {
            return random.nextInt(4) == 0 ? field() : term();
        }
        return switch (random.nextInt(6)) {
            case 0 -> any(depth - 1) + " " + any(depth - 1);
            case 1 -> "(" + any(depth - 1) + " OR " + any(depth - 1) + ")";
            case 2 -> any(depth - 1) + " NOT " + any(0);
            case 3 -> "para:(" + inParagraph(depth) + ")";
            case 4 -> near();
            default -> "NOT " + any(0);
        };
    }

    private String inParagraph(int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 6)) {
            case 0 -> term();
            case 1 -> random.nextBoolean() ? "mark:" + mark() : "role:summary";
            case 2 -> inParagraph(depth - 1) + " " + inParagraph(depth - 1);
            case 3 -> "(" + inParagraph(depth - 1) + " OR " + inParagraph(depth - 1) + ")";
            case 4 -> inParagraph(depth - 1) + " NOT " + term();
            default -> near();
        };
    }

    private String near() {
        return term() + " NEAR/" + random.nextInt(12) + " "
                + (random.nextInt(3) == 0 ? "(" + term() + " OR " + term() + ")" : term());
    }

    private String term() {
        List<String> words = words();
        int at = random.nextInt(words.size());
        String word = words.get(at);
        return switch (random.nextInt(6)) {
            case 0 -> word.length() > 3 ? word.substring(0, 2 + random.nextInt(2)) + "*" : quoted(word);
            case 1 -> word.length() > 4 ? word.substring(0, 2) + word.substring(3) + "~" : quoted(word);
            case 2, 3 ->
                quoted(String.join(" ", words.subList(at, Math.min(words.size(), at + 1 + random.nextInt(3)))));
            default -> word.length() == 1 ? quoted(word) : word;
        };
    }

    private static String quoted(String words) {
        return '"' + words + '"';
    }

    private String mark() {
        return List.of("U", "SBU", "C", "S", "NF", "S//NF", "none").get(random.nextInt(7));
    }

    private String field() {
        Telegram telegram = telegrams.get(random.nextInt(telegrams.size()));
        return switch (random.nextInt(11)) {
            case 0 -> "class:" + List.of("u", "lou", "c", "s").get(random.nextInt(4));
            case 1 -> "prec:" + List.of("o", "p", "r", "niact").get(random.nextInt(4));
            case 2 -> "mark:" + mark();
            case 3 -> "role:" + List.of("summary", "comment", "action_request").get(random.nextInt(3));
            case 4 -> "has:" + List.of("summary", "references").get(random.nextInt(2));
            case 5 -> "date:" + (2003 + random.nextInt(8));
            case 6 -> "date:2005-0" + (1 + random.nextInt(9)) + ".." + (2006 + random.nextInt(4)) + "-11-30";
            case 7 -> (random.nextBoolean() ? "before:" : "after:") + (1968 + random.nextInt(43)) + "-06";
            case 8 -> "subject:" + term();
            case 9 -> {
                List<Reading<String>> signature = telegram.body().signature();
                String value = signature.isEmpty() ? null : signature.getFirst().value();
                yield value == null
                        ? "has:references"
                        : "signer:\"" + wordsOf(value).getFirst() + '"';
            }
            default -> {
                for (Reading<String> tag : telegram.head().tags()) {
                    String code = tag.value();
                    if (code != null && Manual.standard().tags().isKnown(code)) {
                        yield "tag:" + code;
                    }
                }
                yield "text:" + term();
            }
        };
    }

    private List<String> words() {
        while (true) {
            Telegram telegram = telegrams.get(random.nextInt(telegrams.size()));
            List<Paragraph> paragraphs = telegram.body().paragraphs();
            String subject = Reading.valueOf(telegram.head().subject());
            String text = paragraphs.isEmpty() || subject != null && random.nextInt(4) == 0
                    ? String.valueOf(subject)
                    : paragraphs.get(random.nextInt(paragraphs.size())).text().text();
            List<String> words = wordsOf(text);
            if (!words.isEmpty()) {
                return words;
            }
        }
    }

    private static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        WordScanner scanner = new WordScanner().over(text);
        while (scanner.next()) {
            if (scanner.increment() > 0) {
                words.add(scanner.word());
            }
        }
        return words;
    }
}
