package dev.osiscope.cli;

import java.util.Locale;

/// Whether a window can be shown.
public final class Display {

    private Display() {}

    /// Whether this system has a display: where Linux names none in the environment, there is none.
    public static boolean here() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
