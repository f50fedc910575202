package dev.osiscope.capture.libpcap;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What differs from one operating system to the next: where the library is, what the loopback device is
/// called, what mends a missing library or right.
enum Platform {

    LINUX("lo", "sudo apt install libpcap0.8",
            "sudo -E setpriv --reuid=$(id -u) --regid=$(id -g) --init-groups"
                    + " --inh-caps=+net_raw --ambient-caps=+net_raw ./osiscope"),
    MACOS("lo0", "macOS ships libpcap: update the system", "sudo ./osiscope"),
    WINDOWS("\\Device\\NPF_Loopback",
            "install Npcap from https://npcap.com with \"Support loopback traffic\"",
            "start osiscope.cmd as administrator"),
    OPENBSD("lo0", "OpenBSD ships libpcap: update the system", "doas ./osiscope"),
    OTHER("lo0", "install libpcap from the packages of this system", "sudo ./osiscope");

    /// The system property that names the library file to use instead of the system's.
    static final String LIBRARY_PROPERTY = "osiscope.libpcap";

    private final String loopbackDevice;
    private final String libraryMend;
    private final String rightMend;

    Platform(String loopbackDevice, String libraryMend, String rightMend) {
        this.loopbackDevice = loopbackDevice;
        this.libraryMend = libraryMend;
        this.rightMend = rightMend;
    }

    /// The system this program runs on.
    static Platform current() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.equals("linux")) {
            return LINUX;
        }
        if (name.startsWith("mac")) {
            return MACOS;
        }
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.equals("openbsd") ? OPENBSD : OTHER;
    }

    /// The device on which programs of this machine talk to each other.
    String loopbackDevice() {
        return loopbackDevice;
    }

    /// Whether libpcap is asked for immediate mode. Linux is not: there libpcap would give every frame a slot as large
    /// as the snap length, and the buffer would hold a thousand frames. Without it frames lie one behind the other, and
    /// are handed over after [#gatherMillis()].
    boolean immediate() {
        return this != LINUX;
    }

    /// How long frames are gathered before they are handed over, in milliseconds; in immediate mode the longest wait.
    int gatherMillis() {
        return this == LINUX ? 1 : 100;
    }

    /// What brings the library.
    String libraryMend() {
        return libraryMend;
    }

    /// What gives the right to capture.
    String rightMend() {
        return rightMend;
    }

    /// The names of the library, in the order in which they are tried.
    List<String> libraryNames() {
        return switch (this) {
            case LINUX -> List.of("libpcap.so.1", "libpcap.so.0.8", "libpcap.so");
            case MACOS -> List.of("/usr/lib/libpcap.dylib", "/usr/lib/libpcap.A.dylib", "libpcap.dylib");
            case WINDOWS -> List.of(npcapFile("wpcap.dll"));
            case OPENBSD, OTHER -> List.of("libpcap.so.1", "libpcap.so");
        };
    }

    /// Libraries that must be in memory first: Windows doesn't look for them beside the one that needs them.
    List<String> neededFirst() {
        return this == WINDOWS ? List.of(npcapFile("Packet.dll")) : List.of();
    }

    private static String npcapFile(String name) {
        String root = System.getenv().getOrDefault("SystemRoot", "C:\\Windows");
        return Path.of(root, "System32", "Npcap", name).toString();
    }
}
