package org.reftel.core.collation;

import java.util.Arrays;

/**
 * The words of one row, set in columns: in each stands the word that several witnesses have in one place, or that of some
 * of them alone; in the order of reading.
 */
final class WordColumns {
    /** No word. */
    static final int NONE = -1;

    private final int witnesses;
    private int size;
    /** Of each column the word of every witness, one behind the other. */
    private int[] words = new int[0];
    /** What stands in each, as the first witness that has it reads it. */
    private int[] readings = new int[0];
    /** How many witnesses have a word in it. */
    private int[] counts = new int[0];
    /** Before which columns a passage begins or ends that was withheld. */
    private boolean[] cuts = new boolean[0];

    private int added;

    WordColumns(int witnesses) {
        this.witnesses = witnesses;
    }

    int size() {
        return size;
    }

    /** Which word of a witness stands in a column, by its number in the witness's words; {@link #NONE} for none. */
    int word(int column, int witness) {
        return words[column * witnesses + witness];
    }

    /** The word's number in the lexicon. */
    int reading(int column) {
        return readings[column];
    }

    /** Whether all witnesses that were added have it. */
    boolean isAgreed(int column) {
        return counts[column] == added;
    }

    boolean isCut(int column) {
        return cuts[column];
    }

    /** How many words of a witness stand in some columns. */
    int count(int start, int end, int witness) {
        int count = 0;
        for (int c = start; c < end; c++) {
            count += word(c, witness) == NONE ? 0 : 1;
        }
        return count;
    }

    /** Sets the words of one more witness in columns, beside those that are there. */
    void add(int witness, Words further) {
        int[] numbers = further.numbers();
        added++;
        if (added == 1) {
            begin(witness, numbers);
        } else if (Arrays.equals(readings, 0, size, numbers, 0, numbers.length)) {
            for (int c = 0; c < size; c++) {
                words[c * witnesses + witness] = c;
                counts[c]++;
            }
        } else {
            merge(witness, numbers);
        }
    }

    private void begin(int witness, int[] numbers) {
        size = numbers.length;
        readings = numbers;
        counts = new int[size];
        Arrays.fill(counts, 1);
        cuts = new boolean[size];
        words = new int[size * witnesses];
        Arrays.fill(words, NONE);
        for (int c = 0; c < size; c++) {
            words[c * witnesses + witness] = c;
        }
    }

    private void merge(int witness, int[] numbers) {
        WordAlignment alignment = WordAlignment.of(Arrays.copyOf(readings, size), numbers);
        WordColumns merged = new WordColumns(witnesses);
        merged.reserve(size + numbers.length);
        int i = 0;
        int j = 0;
        boolean cut = false;
        for (int[] joint : alignment.joints()) {
            for (; i < joint[0]; i++) {
                merged.take(this, i, cut);
                cut = false;
            }
            for (; j < joint[1]; j++) {
                merged.take(witness, j, numbers[j], cut);
                cut = false;
            }
            if (joint[2] == 1) {
                int at = merged.take(this, i++, cut);
                merged.words[at * witnesses + witness] = j++;
                merged.counts[at]++;
                cut = false;
            } else {
                cut = true;
            }
        }
        for (; i < size; i++) {
            merged.take(this, i, cut);
            cut = false;
        }
        for (; j < numbers.length; j++) {
            merged.take(witness, j, numbers[j], cut);
            cut = false;
        }
        size = merged.size;
        words = merged.words;
        readings = merged.readings;
        counts = merged.counts;
        cuts = merged.cuts;
    }

    private void reserve(int columns) {
        words = new int[columns * witnesses];
        readings = new int[columns];
        counts = new int[columns];
        cuts = new boolean[columns];
    }

    private int take(WordColumns from, int column, boolean cut) {
        System.arraycopy(from.words, column * witnesses, words, size * witnesses, witnesses);
        readings[size] = from.readings[column];
        counts[size] = from.counts[column];
        cuts[size] = from.cuts[column] || cut;
        return size++;
    }

    private void take(int witness, int word, int reading, boolean cut) {
        Arrays.fill(words, size * witnesses, (size + 1) * witnesses, NONE);
        words[size * witnesses + witness] = word;
        readings[size] = reading;
        counts[size] = 1;
        cuts[size++] = cut;
    }
}
