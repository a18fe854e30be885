package org.reftel.room;

import java.net.BindException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** The room cannot be opened; the message says why and what to do. */
public final class RoomException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private RoomException(String message, Throwable cause) {
        super(message, cause);
    }

    static RoomException of(String host, int port, RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            if (cause instanceof BindException
                    && String.valueOf(cause.getMessage()).contains("assign")) {
                return new RoomException(host + " is no address of this machine. Name another with --host.", failed);
            }
            if (cause instanceof BindException
                    || String.valueOf(cause.getMessage()).contains("Port already in use")) {
                return new RoomException(
                        "Port " + port + " is taken by another program. Name another with --port, or 0 for any.",
                        failed);
            }
            if (cause instanceof UnknownHostException
                    || cause instanceof java.nio.channels.UnresolvedAddressException) {
                return new RoomException("There is no host '" + host + "'. Name another with --host.", failed);
            }
        }
        return new RoomException("The reading room cannot be opened: " + failed.getMessage(), failed);
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
