package org.reftel.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.reftel.core.telegram.TelegramId;

/**
 * The key of a holding: the telegram's id, or, where nothing tells which telegram it is, the digest of its text.
 *
 * @param text {@code 09ASTANA1843}, or {@code text-} and 32 hexadecimal digits
 */
public record HoldingKey(String text) implements Comparable<HoldingKey> {
    private static final String BY_TEXT = "text-";
    private static final int DIGEST_BYTES = 16;

    /** The key of a telegram whose id is known. */
    public static HoldingKey of(TelegramId id) {
        return new HoldingKey(id.toString());
    }

    /** The key of a telegram that is known by its text alone: the same text, without line ends' differences, same key. */
    public static HoldingKey ofText(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                words.append(c);
            } else if (!blank) {
                words.append(' ');
            }
            blank = c <= ' ';
        }
        byte[] digest = sha256().digest(words.toString().stripTrailing().getBytes(StandardCharsets.UTF_8));
        return new HoldingKey(BY_TEXT + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES));
    }

    /** The telegram's id; null where the telegram is known by its text alone. */
    public @Nullable TelegramId id() {
        return text.startsWith(BY_TEXT) ? null : TelegramId.parse(text);
    }

    @Override
    public int compareTo(HoldingKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256", impossible);
        }
    }
}
