package org.reftel.copies.containers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A container or compression, told by its first bytes and never by its name. */
public enum ContainerKind {
    ZIP("zip"),
    SEVEN_Z("7z"),
    TAR("tar"),
    GZIP("gz"),
    BZIP2("bz2"),
    XZ("xz");

    /** How many first bytes {@link #of} needs to know every kind. */
    public static final int HEAD_BYTES = 512;

    private final String word;

    ContainerKind(String word) {
        this.word = word;
    }

    /** The kind as a person calls it: {@code gz}. */
    public String word() {
        return word;
    }

    /** Whether the table of members stands at the end, so that members are read by seeking. */
    public boolean seeks() {
        return this == ZIP || this == SEVEN_Z;
    }

    /** Whether members take more bytes than they do packed; a tar only strings them together. */
    public boolean expands() {
        return this != TAR;
    }

    /** Whether it packs exactly one file, whose name is that of the container without its ending. */
    public boolean packsOne() {
        return this == GZIP || this == BZIP2 || this == XZ;
    }

    /** The name of the one file in a {@link #packsOne} container: {@code a.tar} for {@code a.tgz}. */
    public String nameInside(String name) {
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String lower = base.toLowerCase(Locale.ROOT);
        if (lower.endsWith("." + word) && base.length() > word.length() + 1) {
            return base.substring(0, base.length() - word.length() - 1);
        }
        for (String tarred : new String[] {".tgz", ".tbz2", ".tbz", ".txz"}) {
            if (lower.endsWith(tarred) && base.length() > tarred.length()) {
                return base.substring(0, base.length() - tarred.length()) + ".tar";
            }
        }
        return "content";
    }

    /** The kind of container that begins with these bytes; null where they begin none. */
    public static @Nullable ContainerKind of(byte[] head, int length) {
        if (begins(head, length, 'P', 'K', 3, 4)
                || begins(head, length, 'P', 'K', 5, 6)
                || begins(head, length, 'P', 'K', 7, 8)) {
            return ZIP;
        }
        if (begins(head, length, 0x1F, 0x8B, 8)) {
            return GZIP;
        }
        if (begins(head, length, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
            return SEVEN_Z;
        }
        if (begins(head, length, 0xFD, '7', 'z', 'X', 'Z', 0)) {
            return XZ;
        }
        if (begins(head, length, 'B', 'Z', 'h') && length > 9 && isBzip2Block(head)) {
            return BZIP2;
        }
        return isTar(head, length) ? TAR : null;
    }

    private static boolean isBzip2Block(byte[] head) {
        boolean block = head[4] == 0x31 && head[5] == 0x41 && head[6] == 0x59 && head[7] == 0x26;
        boolean end = head[4] == 0x17 && head[5] == 0x72 && head[6] == 0x45 && head[7] == 0x38;
        return block || end;
    }

    /** A tar has no magic of its own before POSIX; the checksum of its first header tells both. */
    private static boolean isTar(byte[] head, int length) {
        if (length < 512 || head[0] == 0) {
            return false;
        }
        boolean named =
                head[257] == 'u' && head[258] == 's' && head[259] == 't' && head[260] == 'a' && head[261] == 'r';
        long stated = 0;
        int at = 148;
        while (at < 156 && head[at] == ' ') {
            at++;
        }
        for (; at < 156 && head[at] >= '0' && head[at] <= '7'; at++) {
            stated = stated * 8 + head[at] - '0';
        }
        long sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? ' ' : head[i] & 0xFF;
        }
        return sum == stated || named && head[345 + 155 + 11] == 0;
    }

    private static boolean begins(byte[] head, int length, int... magic) {
        if (length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
