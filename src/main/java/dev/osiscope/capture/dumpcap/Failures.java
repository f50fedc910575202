package dev.osiscope.capture.dumpcap;

import dev.osiscope.frame.FrameSourceException;
import java.util.Locale;
import java.util.OptionalInt;

/// Says what dumpcap's end means for the user, and what mends it.
final class Failures {

    /// What brings dumpcap.
    static final String INSTALL = windows()
            ? "install Wireshark from https://www.wireshark.org with Npcap"
            : "install Wireshark's dumpcap: sudo apt install wireshark-common";

    private static final String DEBIAN = "sudo dpkg-reconfigure wireshark-common && sudo usermod -aG wireshark $USER, "
            + "then log in again";
    private static final String MACOS = "install ChmodBPF, which comes with Wireshark, then log in again";
    private static final String WINDOWS =
            "install Npcap without \"Restrict Npcap driver's access to Administrators only\"";

    /// What its troubles begin with, among the lines that tell how it goes.
    private static final String OWN_WORDS = "dumpcap: ";
    /// The exit code of a program that a signal has ended is so much more than the signal's number.
    private static final int SIGNAL = 128;

    private Failures() {
    }

    /// What `said` means, dumpcap's words on its standard error.
    ///
    /// @param code its exit code; empty where it does not end
    static FrameSourceException explain(String interfaceName, OptionalInt code, String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("permission")) {
            return new FrameSourceException("this user may not capture with dumpcap", right());
        }
        if (lower.contains("no such device")) {
            return new FrameSourceException(
                    "there is no interface called " + interfaceName, "osiscope capture --interfaces lists them");
        }
        if (lower.contains("no longer attached") || lower.contains("no longer running")) {
            return new FrameSourceException("the interface " + interfaceName + " has disappeared", "");
        }
        return new FrameSourceException("dumpcap failed on " + interfaceName + ": " + words(code, said), "");
    }

    private static String words(OptionalInt code, String said) {
        return said.lines().filter(line -> line.startsWith(OWN_WORDS))
                .map(line -> line.substring(OWN_WORDS.length()).strip()).findFirst().orElseGet(() -> end(code));
    }

    private static String end(OptionalInt code) {
        if (code.isEmpty()) {
            return "it does not end";
        }
        int known = code.getAsInt();
        return known > SIGNAL ? "it was ended by signal " + (known - SIGNAL) : "it ended with exit code " + known;
    }

    /// What gives the right on this system.
    static String right() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return windows() ? WINDOWS : system.startsWith("mac") ? MACOS : DEBIAN;
    }

    private static boolean windows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
