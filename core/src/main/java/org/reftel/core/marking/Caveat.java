package org.reftel.core.marking;

import org.jspecify.annotations.Nullable;

/** A restriction beside the level. What a text may be released to is {@link Releasability}. */
public enum Caveat {
    /** Not releasable to foreign nationals. */
    NOFORN("NF", false),
    /** Foreign government information; says whose it is, and asks no access of its own (32 CFR 2001.24). */
    FGI("FGI", false),
    /** Dissemination and extraction controlled by the originator. */
    ORCON("OC", true),
    /** Proprietary matter involved. */
    PROPIN("PR", true),
    /** Not releasable to contractors or consultants; until 1995. */
    NOCONTRACT("NC", true),
    /** Warning notice: intelligence sources or methods involved; until 1995. */
    WNINTEL("WN", true),
    /** Limited distribution. */
    LIMDIS("LIMDIS", true),
    /** Within the Department of State alone. */
    STADIS("STADIS", true),
    /** Exclusive distribution. */
    EXDIS("EXDIS", true),
    /** No distribution beyond the addressee. */
    NODIS("NODIS", true);

    private final String mark;
    private final boolean needsAccess;

    Caveat(String mark, boolean needsAccess) {
        this.mark = mark;
        this.needsAccess = needsAccess;
    }

    /** As it stands in a portion mark: {@code NF}. */
    public String mark() {
        return mark;
    }

    /** Whether a reader must have been given access to it by name. */
    public boolean needsAccess() {
        return needsAccess;
    }

    /** The caveat that a caption or mark names, in any case: {@code NOFORN}, {@code nf}; null for anything else. */
    public static @Nullable Caveat find(CharSequence text) {
        for (Caveat caveat : values()) {
            if (isWord(text, caveat.name()) || isWord(text, caveat.mark)) {
                return caveat;
            }
        }
        return null;
    }

    private static boolean isWord(CharSequence text, String word) {
        return text.length() == word.length() && Words.startsWith(text, 0, text.length(), word);
    }
}
