package org.reftel.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The browser of whoever sits at this machine. */
final class Browser {
    private Browser() {}

    /** Has it open a page; returns false where there is none, or nobody sits here. */
    static boolean open(String address, String system, Map<String, String> environment) {
        List<String> command = command(address, system, environment);
        if (command == null) {
            return false;
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }

    /**
     * What opens a page on a system; null where there is no screen to open it on.
     *
     * @param system as Java names it: {@code Linux}, {@code Mac OS X}, {@code Windows 11}
     */
    static @Nullable List<String> command(String address, String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return List.of("open", address);
        }
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        boolean screen = isSet(environment.get("DISPLAY")) || isSet(environment.get("WAYLAND_DISPLAY"));
        return screen ? List.of("xdg-open", address) : null;
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isEmpty();
    }
}
