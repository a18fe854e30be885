package org.reftel.room.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/** The styles, scripts, fonts and drawings that the program brings along. */
public final class Assets {
    private static final String FOLDER = "/org/reftel/room/assets/";
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /**
     * The address of a file, with a checksum of its content, so that browsers may keep it for good.
     *
     * @param name {@code room.css}
     */
    public static String address(String name) {
        return ADDRESSES.computeIfAbsent(name, Assets::checked);
    }

    private static String checked(String name) {
        try (InputStream file = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no asset " + name);
            }
            CRC32C sum = new CRC32C();
            sum.update(file.readAllBytes());
            return "/assets/" + name + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
