package org.reftel.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Makes another copy of an invented telegram, and knows what it made different: words, numbers and names replaced, passages
 * withheld, a paragraph or an addressee dropped. Around these it may disturb what says nothing: lines, page furniture, case,
 * marks, quotation marks.
 */
public final class Planting {
    private static final int FEWEST_WORDS = 8;
    private static final int FROM_ENDS = 2;
    private static final String BLOT = "XXXXXXXXXXXX";

    /** What is made different. */
    public enum Kind {
        WORD,
        NUMBER,
        NAME,
        WITHHELD,
        PARAGRAPH,
        ADDRESSEE
    }

    /**
     * One place that was made different.
     *
     * @param place {@code p3}, {@code info}
     * @param original what stood there; of a paragraph, nothing
     * @param instead what stands there now
     */
    public record Planted(Kind kind, String place, String original, String instead) {}

    /** A copy, and what was planted in it, in the order of the text. */
    public record Copy(String text, List<Planted> planted) {}

    /**
     * A line of prose of one paragraph.
     *
     * @param line its index
     */
    private record Prose(int line, int paragraph) {}

    private final Truth truth;
    private final Chance chance;
    private final List<String> lines;
    private final List<Prose> prose = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();

    private Planting(InventedTelegram telegram, String text, SplittableRandom random) {
        this.truth = telegram.truth();
        this.chance = new Chance(random);
        this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
        findProse();
    }

    /** A copy with up to five places made different, and nothing else. */
    public static Copy plant(InventedTelegram telegram, SplittableRandom random) {
        Planting planting = new Planting(telegram, telegram.text(), random);
        planting.plant();
        return new Copy(String.join("\n", planting.lines), List.copyOf(planting.planted));
    }

    /** The text with lines, furniture, case and marks disturbed: nothing that it says is another thing then. */
    public static String disturb(InventedTelegram telegram, String text, SplittableRandom random) {
        Planting planting = new Planting(telegram, text, random);
        planting.disturb();
        String disturbed = String.join("\n", planting.lines);
        for (Damage damage :
                List.of(Damage.PILCROWS, Damage.CURLY_QUOTES, Damage.BLANKS_AT_LINE_ENDS, Damage.LINE_ENDS_OF_TWO)) {
            if (planting.chance.percent(25)) {
                disturbed = damage.to(disturbed, random.split());
            }
        }
        return disturbed;
    }

    /** Two copies from which different passages are withheld, so that each passage stands in one of them at least. */
    public static List<String> redact(InventedTelegram telegram, SplittableRandom random) {
        Planting one = new Planting(telegram, telegram.text(), random);
        Planting other = new Planting(telegram, telegram.text(), random);
        for (Prose each : one.prose) {
            if (one.chance.percent(50)) {
                continue;
            }
            String[] words = one.lines.get(each.line).strip().split(" +", -1);
            int at = 1 + one.chance.below(2);
            List<int[]> passages = new ArrayList<>();
            while (at + 3 < words.length) {
                int end = at + one.chance.between(1, 3);
                boolean spoken = false;
                for (int w = at; w < end; w++) {
                    spoken |= words[w].chars().anyMatch(Character::isLetterOrDigit);
                }
                if (spoken) { // a dash alone is nothing that is withheld
                    passages.add(new int[] {at, end});
                }
                at = end + one.chance.below(4);
            }
            one.lines.set(each.line, blotted(words, passages, 0));
            other.lines.set(each.line, blotted(words, passages, 1));
        }
        return List.of(String.join("\n", one.lines), String.join("\n", other.lines));
    }

    /** The words with every second passage withheld. */
    private static String blotted(String[] words, List<int[]> passages, int first) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (int p = first; p < passages.size(); p += 2) {
            int[] passage = passages.get(p);
            for (; at < passage[0]; at++) {
                line.append(words[at]).append(' ');
            }
            line.append(BLOT).append(' ');
            at = passage[1];
        }
        for (; at < words.length; at++) {
            line.append(words[at]).append(' ');
        }
        return line.toString().stripTrailing();
    }

    private static String single(String line) {
        return String.join(" ", line.strip().split("\\s+", -1));
    }

    /** Lines that hold nothing but words of one paragraph, as its author knows it. */
    private void findProse() {
        int line = 0;
        for (int p = 0; p < truth.paragraphs().size(); p++) {
            int start = start(p, line);
            if (start < 0) {
                return;
            }
            int next = p + 1 < truth.paragraphs().size() ? start(p + 1, start + 1) : lines.size();
            String text = truth.paragraphs().get(p).text();
            for (int i = start + 1; i < (next < 0 ? lines.size() : next); i++) {
                String words = single(lines.get(i));
                if (words.split(" ", -1).length >= FEWEST_WORDS && text.contains(words)) {
                    prose.add(new Prose(i, p));
                }
            }
            line = start + 1;
        }
    }

    /** The line on which a paragraph begins; -1 where it is not found. */
    private int start(int paragraph, int from) {
        Integer number = truth.paragraphs().get(paragraph).number();
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).startsWith(number + ". ")) {
                return i;
            }
        }
        return -1;
    }

    private String place(int paragraph) {
        return "p" + truth.paragraphs().get(paragraph).number();
    }

    // What is made different.

    private void plant() {
        List<Prose> free = new ArrayList<>(prose);
        Collections.shuffle(free, new Random(chance.bits()));
        int count = Math.min(free.size(), chance.below(5));
        List<Prose> chosen = new ArrayList<>(free.subList(0, count));
        chosen.sort((one, other) -> Integer.compare(one.line, other.line));
        for (Prose each : chosen) {
            plantIn(each);
        }
        if (chance.percent(25)) {
            dropParagraph(chosen);
        }
        if (chance.percent(25)) {
            dropAddressee();
        }
    }

    private void plantIn(Prose each) {
        String line = lines.get(each.line);
        String[] words = line.strip().split(" +", -1);
        int start = chance.between(FROM_ENDS, words.length - 1 - FROM_ENDS);
        for (int i = 0; i < words.length; i++) {
            int at = FROM_ENDS + (start + i) % (words.length - 2 * FROM_ENDS);
            String word = words[at];
            if (isNumber(word) && chance.percent(70)) {
                replace(each, words, at, 1, Kind.NUMBER, otherNumber(word));
                return;
            }
            boolean small = word.length() > 3 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
            boolean capitals = word.length() > 3 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
            boolean name = word.length() > 3
                    && Character.isUpperCase(word.charAt(0))
                    && word.substring(1).chars().allMatch(c -> c >= 'a' && c <= 'z')
                    && isWord(words[at - 1]);
            int draw = chance.below(3);
            if (name && draw == 0) {
                replace(each, words, at, 1, Kind.NAME, word.equals("Quennell") ? "Ottaway" : "Quennell");
                return;
            }
            if (small && draw == 1) {
                replace(each, words, at, 1, Kind.WORD, "quibbled");
                return;
            }
            if (capitals && draw == 1) {
                replace(each, words, at, 1, Kind.WORD, "QUIBBLED");
                return;
            }
            int many = chance.between(1, 3);
            boolean whole = at + many <= words.length - FROM_ENDS;
            for (int w = at; whole && w < at + many; w++) {
                whole = isWord(words[w]);
            }
            if (whole && draw == 2) {
                replace(each, words, at, many, Kind.WITHHELD, BLOT);
                return;
            }
        }
    }

    private static boolean isWord(String word) {
        return !word.isEmpty()
                && word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.length() < 7 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String otherNumber(String number) {
        return Integer.toString(Integer.parseInt(number) + 7);
    }

    private void replace(Prose each, String[] words, int at, int count, Kind kind, String instead) {
        List<String> all = new ArrayList<>(List.of(words));
        String original = String.join(" ", all.subList(at, at + count));
        all.subList(at, at + count).clear();
        all.add(at, instead);
        lines.set(each.line, String.join(" ", all));
        planted.add(new Planted(kind, place(each.paragraph), original, instead));
    }

    /** Drops a paragraph without a part in the structure; its number is missing then. */
    private void dropParagraph(List<Prose> used) {
        for (int p = 1; p + 1 < truth.paragraphs().size(); p++) {
            Truth.Paragraph paragraph = truth.paragraphs().get(p);
            Truth.Paragraph next = truth.paragraphs().get(p + 1);
            int dropped = p;
            int start = start(p, 0);
            int end = start < 0 ? -1 : start(p + 1, start + 1);
            boolean plain = paragraph.role() == null
                    && next.role() == null
                    && String.valueOf(paragraph.heading()).equals(String.valueOf(next.heading()))
                    && used.stream().noneMatch(each -> each.paragraph == dropped)
                    && end > start
                    && start >= 0;
            for (int i = start + 1; plain && i < end; i++) {
                String words = single(lines.get(i));
                plain = words.isEmpty() || paragraph.text().contains(words);
            }
            if (plain && chance.percent(60)) {
                lines.subList(start, end).clear();
                planted.add(new Planted(Kind.PARAGRAPH, place(p), "", ""));
                return;
            }
        }
    }

    private void dropAddressee() {
        for (int a = 1; a < truth.info().size(); a++) {
            Truth.Addressee addressee = truth.info().get(a);
            boolean twice = truth.action().stream().anyMatch(each -> each.plad().equals(addressee.plad()));
            if (twice) {
                continue;
            }
            for (int i = 0; i < lines.size(); i++) {
                String line = single(lines.get(i));
                String name = addressee.indicator() == null
                        ? addressee.plad()
                        : addressee.indicator() + "/" + addressee.plad();
                boolean whole = line.equals(name) || line.startsWith(name + " ");
                if (whole && chance.percent(70)) {
                    lines.remove(i);
                    planted.add(new Planted(Kind.ADDRESSEE, "info", line, ""));
                    return;
                }
            }
        }
    }

    // What says nothing.

    private void disturb() {
        boolean modern = truth.era() == Era.WIRE || truth.era() == Era.SHORT_HEADER;
        for (int p = prose.size() - 2; p >= 0; p--) {
            Prose each = prose.get(p);
            boolean followed = prose.get(p + 1).line == each.line + 1 && prose.get(p + 1).paragraph == each.paragraph;
            if (!followed || chance.percent(70)) {
                continue;
            }
            switch (chance.below(modern ? 4 : 3)) {
                case 0 -> {
                    lines.set(
                            each.line,
                            lines.get(each.line).strip() + " "
                                    + lines.get(each.line + 1).strip());
                    lines.remove(each.line + 1);
                    prose.remove(p + 1);
                }
                case 1 -> breakLine(each);
                case 2 -> lines.set(each.line, lines.get(each.line).toUpperCase(Locale.ROOT));
                default ->
                    lines.addAll(
                            each.line + 1,
                            List.of(
                                    "",
                                    truth.post() + " " + TelegramWriter.pad(truth.number(), 8) + "  002 OF 003",
                                    "",
                                    ""));
            }
        }
    }

    private void breakLine(Prose each) {
        String line = lines.get(each.line);
        for (int at = line.indexOf(' ', line.length() / 3);
                at > 0 && at + 1 < line.length();
                at = line.indexOf(' ', at + 1)) {
            char next = line.charAt(at + 1);
            if (next >= 'a' && next <= 'z') {
                lines.set(each.line, line.substring(0, at));
                lines.add(each.line + 1, line.substring(at + 1));
                return;
            }
        }
    }
}
