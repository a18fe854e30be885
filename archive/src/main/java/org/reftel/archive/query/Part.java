package org.reftel.archive.query;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.core.telegram.Role;

/** A part that a telegram may have or lack, for {@code has:}. */
public enum Part {
    SUBJECT("subject"),
    SUMMARY(Role.SUMMARY),
    INTRODUCTION(Role.INTRODUCTION),
    COMMENT(Role.COMMENT),
    ACTION_REQUEST(Role.ACTION_REQUEST),
    NOTE(Role.NOTE),
    BIOGRAPHIC_NOTE(Role.BIOGRAPHIC_NOTE),
    DATE("date"),
    INFO("info"),
    EXEMPT("exempt", "xmt"),
    CAPTIONS("captions", "caption"),
    ATTENTION("attention"),
    TAGS("tags", "tag"),
    REFERENCES("references", "refs", "ref", "reference", "reftel", "reftels"),
    CLASSIFIER("classifier"),
    SIGNATURE("signature", "signer"),
    /** Sent in more than one. */
    SECTIONS("sections"),
    /** Held in more than one transcription. */
    WITNESSES("witnesses", "witness"),
    /** Read otherwise than its copies have it, by an editor. */
    EMENDATIONS("emendations", "emendation"),
    /** Much the same text under another id; the catalogue knows which. */
    LIKENESSES("likenesses", "likeness"),
    /** Warnings or errors of reading. */
    FINDINGS("findings", "finding");

    private final List<String> names;
    private final @Nullable Role role;

    Part(String... names) {
        this.names = List.of(names);
        this.role = null;
    }

    Part(Role role) {
        this.names = List.of(role.json());
        this.role = role;
    }

    /** The name that is used where the program writes: {@code action_request}. */
    public String word() {
        return names.getFirst();
    }

    /** The role of the paragraphs that are this part; null for parts that stand in the head. */
    public @Nullable Role role() {
        return role;
    }

    /** The part of a name, in any case, with blanks or hyphens for underscores; null where there is none. */
    public static @Nullable Part find(String name) {
        String key = name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (Part part : values()) {
            if (part.names.contains(key)) {
                return part;
            }
        }
        return null;
    }
}
