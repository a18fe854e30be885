package org.reftel.archive.witness;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Entries as bytes: a letter for the kind, numbers as eight or four bytes, texts as length and UTF-8. */
final class EntryCodec {
    private static final byte IMPORT = 'I';
    private static final byte COPY = 'C';
    private static final byte AGAIN = 'A';
    private static final byte TROUBLE = 'T';
    private static final byte RETIRED = 'R';
    private static final byte DECISION = 'D';
    private static final byte EMENDED = 'E';
    private static final byte REVOKED = 'V';

    private EntryCodec() {}

    /** Appends an entry; of a copy, its bytes are to be appended behind it. */
    static void write(Entry entry, Buffer out) {
        switch (entry) {
            case Entry.Import begun -> {
                out.put(IMPORT);
                out.putInt(begun.number());
                out.putLong(begun.time());
                out.putInt(begun.inputs().size());
                begun.inputs().forEach(input -> text(input, out));
            }
            case Entry.Copy copy -> {
                out.put(COPY);
                out.put(HexFormat.of().parseHex(copy.sha256()));
                text(copy.form(), out);
                place(copy.place(), out);
                out.putInt(copy.length());
            }
            case Entry.Again again -> {
                out.put(AGAIN);
                out.put(HexFormat.of().parseHex(again.sha256()));
                place(again.place(), out);
            }
            case Entry.Trouble trouble -> {
                out.put(TROUBLE);
                place(trouble.place(), out);
                text(trouble.kind(), out);
                text(trouble.message(), out);
                text(trouble.remedy(), out);
            }
            case Entry.Decision decision -> {
                out.put(DECISION);
                out.putLong(decision.time());
                out.put(HexFormat.of().parseHex(decision.sha256()));
                out.putInt(decision.ordinal());
                text(decision.key(), out);
                text(decision.by(), out);
                text(decision.reason(), out);
            }
            case Entry.Emended emended -> {
                out.put(EMENDED);
                out.putInt(emended.number());
                out.putLong(emended.time());
                out.put(HexFormat.of().parseHex(emended.sha256()));
                out.putInt(emended.ordinal());
                out.putInt(emended.start());
                out.putInt(emended.end());
                text(emended.before(), out);
                text(emended.after(), out);
                text(emended.by(), out);
                text(emended.reason(), out);
            }
            case Entry.Revoked revoked -> {
                out.put(REVOKED);
                out.putInt(revoked.number());
                out.putLong(revoked.time());
                text(revoked.by(), out);
                text(revoked.reason(), out);
            }
            case Entry.Retired retired -> {
                out.put(RETIRED);
                place(retired.place(), out);
                text(retired.kind(), out);
                text(retired.message(), out);
            }
        }
    }

    /**
     * Reads the entry at the buffer's position and moves behind it; of a copy, to its bytes.
     *
     * @throws BufferUnderflowException where the entry is cut off
     * @throws IllegalArgumentException where no entry stands there
     */
    static Entry read(ByteBuffer in) {
        byte kind = in.get();
        return switch (kind) {
            case IMPORT -> {
                int number = in.getInt();
                long time = in.getLong();
                int count = in.getInt();
                List<String> inputs = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    inputs.add(text(in));
                }
                yield new Entry.Import(number, time, List.copyOf(inputs));
            }
            case COPY -> new Entry.Copy(digest(in), text(in), place(in), in.getInt());
            case AGAIN -> new Entry.Again(digest(in), place(in));
            case TROUBLE -> new Entry.Trouble(place(in), text(in), text(in), text(in));
            case DECISION -> new Entry.Decision(in.getLong(), digest(in), in.getInt(), text(in), text(in), text(in));
            case EMENDED ->
                new Entry.Emended(
                        in.getInt(),
                        in.getLong(),
                        digest(in),
                        in.getInt(),
                        in.getInt(),
                        in.getInt(),
                        text(in),
                        text(in),
                        text(in),
                        text(in));
            case REVOKED -> new Entry.Revoked(in.getInt(), in.getLong(), text(in), text(in));
            case RETIRED -> new Entry.Retired(place(in), text(in), text(in));
            default -> throw new IllegalArgumentException("no entry begins with the byte " + kind);
        };
    }

    private static void place(Entry.Place place, Buffer out) {
        text(place.path(), out);
        out.putLong(place.offset());
    }

    private static Entry.Place place(ByteBuffer in) {
        return new Entry.Place(text(in), in.getLong());
    }

    private static void text(String text, Buffer out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putInt(bytes.length);
        out.put(bytes);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[length(in)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int length(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return length;
    }

    private static String digest(ByteBuffer in) {
        byte[] digest = new byte[32];
        in.get(digest);
        return HexFormat.of().formatHex(digest);
    }
}
