package org.reftel.archive.identity;

import java.util.LinkedHashSet;
import java.util.Set;

/** Numbers that a slip of the finger makes of a number. */
public final class NearNumbers {
    private static final int LONGEST = 8;

    private NearNumbers() {}

    /** Two neighbours exchanged, then one digit changed, lost or added; without the number itself and without 0. */
    public static Set<Integer> of(int number) {
        String digits = Integer.toString(number);
        Set<Integer> near = new LinkedHashSet<>();
        for (int i = 0; i + 1 < digits.length(); i++) {
            add(digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2), near);
        }
        for (int i = 0; i < digits.length(); i++) {
            for (char c = '0'; c <= '9'; c++) {
                add(digits.substring(0, i) + c + digits.substring(i + 1), near);
            }
        }
        for (int i = 0; i < digits.length(); i++) {
            add(digits.substring(0, i) + digits.substring(i + 1), near);
        }
        for (int i = 0; i <= digits.length(); i++) {
            for (char c = '0'; c <= '9'; c++) {
                add(digits.substring(0, i) + c + digits.substring(i), near);
            }
        }
        near.remove(number);
        near.remove(0);
        return near;
    }

    private static void add(String digits, Set<Integer> near) {
        if (!digits.isEmpty() && digits.length() <= LONGEST) {
            near.add(Integer.parseInt(digits));
        }
    }
}
