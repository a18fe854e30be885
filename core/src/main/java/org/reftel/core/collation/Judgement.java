package org.reftel.core.collation;

import java.util.List;
import java.util.Objects;

/** Says of words that differ how they do. */
final class Judgement {
    private final Slot slot;
    private final Row.Kind kind;
    private final Lexicon lexicon;

    Judgement(Slot slot, Row.Kind kind, Lexicon lexicon) {
        this.slot = slot;
        this.kind = kind;
        this.lexicon = lexicon;
    }

    Variant.Kind of(WordColumns columns, int start, int end, List<Integer> present) {
        boolean withheld = false;
        boolean illegible = false;
        boolean lost = false;
        boolean numbers = true;
        boolean names = true;
        for (int k : present) {
            Unit unit = Objects.requireNonNull(slot.unit(k));
            Words words = unit.words();
            String text = unit.text().text();
            boolean any = false;
            for (int c = start; c < end; c++) {
                int word = columns.word(c, k);
                if (word < 0) {
                    continue;
                }
                int number = words.number(word);
                withheld |= number == Lexicon.WITHHELD;
                illegible |= number == Lexicon.ILLEGIBLE || lexicon.word(number).indexOf('\ufffd') >= 0;
                numbers &= hasDigit(lexicon.word(number));
                names &= isCapitalized(text, words.start(word))
                        && (any || !beginsSentence(text, words.start(word)))
                        && !isInCapitals(text);
                any = true;
            }
            lost |= !any;
        }
        if (withheld) {
            return Variant.Kind.WITHHELD;
        }
        if (illegible) {
            return Variant.Kind.ILLEGIBLE;
        }
        if (!kind.isBody()) {
            return Variant.Kind.VALUE;
        }
        if (lost) {
            return Variant.Kind.LOST;
        }
        return numbers ? Variant.Kind.NUMBER : names ? Variant.Kind.NAME : Variant.Kind.WORD;
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapitalized(String text, int at) {
        return Character.isUpperCase(text.charAt(at));
    }

    private static boolean beginsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0
                && !Character.isLetterOrDigit(text.charAt(before))
                && ".?!:".indexOf(text.charAt(before)) < 0) {
            before--;
        }
        return before < 0 || !Character.isLetterOrDigit(text.charAt(before));
    }

    /** In a text without small letters capitals tell nothing. */
    private static boolean isInCapitals(String text) {
        int small = 0;
        int capital = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            small += Character.isLowerCase(c) ? 1 : 0;
            capital += Character.isUpperCase(c) ? 1 : 0;
        }
        return small < capital;
    }
}
