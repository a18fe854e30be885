package org.reftel.archive.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The values of a facet, numbered in the order in which they were first met; numbers never change. Thread-safe; those who
 * only look wait for nobody.
 */
final class Values {
    private final Map<String, Integer> numbers = new HashMap<>();
    private volatile String[] values = new String[16];
    /** Written behind the value, so that who sees the number sees the value. */
    private volatile int size;

    synchronized int number(String value) {
        Integer number = numbers.get(value);
        if (number == null) {
            number = size;
            numbers.put(value, number);
            if (number == values.length) {
                values = Arrays.copyOf(values, number * 2);
            }
            values[number] = value;
            size = number + 1;
        }
        return number;
    }

    int size() {
        return size;
    }

    String value(int number) {
        if (number >= size) {
            throw new IndexOutOfBoundsException(number);
        }
        return values[number];
    }
}
