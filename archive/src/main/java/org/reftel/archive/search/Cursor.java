package org.reftel.archive.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.Query;

/**
 * The last telegram of an answer, behind which the next one begins. It names a place in the order, not a count, so that
 * what is imported in between moves nothing.
 *
 * @param minutes when it was sent
 * @param sequence of the commit that was asked
 */
record Cursor(double score, int minutes, String key, long sequence) {
    private static final char SEPARATOR = '\n';
    private static final int PARTS = 5;

    String encode(Query query, Order order) {
        String text = String.join(
                String.valueOf(SEPARATOR),
                Long.toHexString(Double.doubleToLongBits(score)),
                Integer.toString(minutes),
                key,
                Long.toString(sequence),
                check(query, order));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Cursor decode(@Nullable String text, Query query, Order order) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
            if (parts.length == PARTS) {
                if (!parts[PARTS - 1].equals(check(query, order))) {
                    throw new WrongCursor(
                            "The cursor is of another query or order. Ask without a cursor, then use the one in the answer.");
                }
                return new Cursor(
                        Double.longBitsToDouble(Long.parseUnsignedLong(parts[0], 16)),
                        Integer.parseInt(parts[1]),
                        parts[2],
                        Long.parseLong(parts[3]));
            }
        } catch (IllegalArgumentException noCursor) {
            // told below
        }
        throw new WrongCursor("The cursor is damaged. Ask without a cursor, then use the one in the answer.");
    }

    private static String check(Query query, Order order) {
        CRC32 sum = new CRC32();
        sum.update((order + " " + query.clause()).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
