package org.reftel.copies.containers;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;

/** What is wrong with a container or one of its members. */
public final class ContainerTrouble extends IOException {
    private static final long serialVersionUID = 1;

    /** What it means for a reader of the container. */
    public enum Reason {
        TRUNCATED,
        DAMAGED,
        /** Locked by a password. */
        ENCRYPTED,
        /** Packed in a way that is not read here. */
        UNSUPPORTED,
        /** Unpacking it would take more memory than allowed. */
        TOO_LARGE
    }

    private static final int LONGEST_SAID = 160;

    private final Reason reason;

    ContainerTrouble(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What an exception from a container means; its message ends no sentence. */
    public static ContainerTrouble of(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ContainerTrouble trouble -> {
                    return trouble;
                }
                case PasswordRequiredException e -> {
                    return new ContainerTrouble(Reason.ENCRYPTED, "is locked by a password");
                }
                case UnsupportedZipFeatureException e -> {
                    boolean locked = e.getFeature() == UnsupportedZipFeatureException.Feature.ENCRYPTION;
                    return locked
                            ? new ContainerTrouble(Reason.ENCRYPTED, "is locked by a password")
                            : new ContainerTrouble(Reason.UNSUPPORTED, "is packed in a way that is not read here");
                }
                case MemoryLimitException e -> {
                    return new ContainerTrouble(Reason.TOO_LARGE, "needs more memory to unpack than is allowed");
                }
                case EOFException e -> {
                    return new ContainerTrouble(Reason.TRUNCATED, "ends before its content does");
                }
                default -> {}
            }
        }
        String said = said(thrown);
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("truncated") || lower.contains("unexpected end") || lower.contains("premature")) {
            return new ContainerTrouble(Reason.TRUNCATED, "ends before its content does");
        }
        if (lower.contains("unsupported") || lower.contains("not supported")) {
            return new ContainerTrouble(Reason.UNSUPPORTED, "is packed in a way that is not read here (" + said + ")");
        }
        return new ContainerTrouble(Reason.DAMAGED, "is damaged (" + said + ")");
    }

    /** The library's own words, short, and without anything that could steer a terminal. */
    private static String said(Exception thrown) {
        String message = thrown.getMessage();
        if (message == null || message.isBlank()) {
            return thrown.getClass().getSimpleName();
        }
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < Math.min(message.length(), LONGEST_SAID); i++) {
            said.append(Character.isISOControl(message.charAt(i)) ? ' ' : message.charAt(i));
        }
        return said.append(message.length() > LONGEST_SAID ? " …" : "")
                .toString()
                .strip();
    }
}
