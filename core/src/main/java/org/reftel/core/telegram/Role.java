package org.reftel.core.telegram;

import java.util.Locale;

/** What a paragraph is for. */
public enum Role {
    SUMMARY,
    INTRODUCTION,
    COMMENT,
    ACTION_REQUEST,
    NOTE,
    BIOGRAPHIC_NOTE,
    /** A quoted paper or talking points. */
    TEXT;

    /** As in JSON: {@code action_request}. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
