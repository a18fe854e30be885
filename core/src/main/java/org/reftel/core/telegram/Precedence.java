package org.reftel.core.telegram;

import org.jspecify.annotations.Nullable;

/**
 * How urgent a telegram is, highest first. NIACT ("night action") is a word of the State Department inside IMMEDIATE;
 * its prosign is O (5 FAH-2 H-421).
 */
public enum Precedence {
    FLASH('Z', "FLASH"),
    NIACT_IMMEDIATE('O', "NIACT IMMEDIATE"),
    IMMEDIATE('O', "IMMEDIATE"),
    PRIORITY('P', "PRIORITY"),
    ROUTINE('R', "ROUTINE");

    private final char prosign;
    private final String word;

    Precedence(char prosign, String word) {
        this.prosign = prosign;
        this.word = word;
    }

    public char prosign() {
        return prosign;
    }

    /** As addressees carry it: {@code NIACT IMMEDIATE}. */
    public String word() {
        return word;
    }

    /** Z, O, P or R; null for any other letter. O is IMMEDIATE. */
    public static @Nullable Precedence ofProsign(char letter) {
        return switch (letter) {
            case 'Z' -> FLASH;
            case 'O' -> IMMEDIATE;
            case 'P' -> PRIORITY;
            case 'R' -> ROUTINE;
            default -> null;
        };
    }
}
