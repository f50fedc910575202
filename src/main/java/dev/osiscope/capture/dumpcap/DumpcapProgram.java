package dev.osiscope.capture.dumpcap;

import dev.osiscope.frame.FrameSourceException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where dumpcap is on this machine.
public final class DumpcapProgram {

    /// The system property that names dumpcap, and options before its own, with spaces between them.
    static final String PROPERTY = "osiscope.dumpcap";

    private static final List<String> NAMES = List.of("dumpcap", "dumpcap.exe");
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin", "/usr/local/bin", "/usr/sbin", "/opt/homebrew/bin",
            "/Applications/Wireshark.app/Contents/MacOS", "C:\\Program Files\\Wireshark");

    private DumpcapProgram() {
    }

    /// How it is called: from the folders of PATH, else from where Wireshark is usually installed.
    ///
    /// @throws FrameSourceException where it is not there, or this user may not start it
    public static List<String> find() throws FrameSourceException {
        String chosen = System.getProperty(PROPERTY, "");
        if (!chosen.isBlank()) {
            return List.of(chosen.split(" "));
        }
        boolean there = false;
        for (String folder : folders()) {
            for (String name : NAMES) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file)) {
                    return List.of(file.toString());
                }
                there |= Files.exists(file);
            }
        }
        throw there
                ? new FrameSourceException("this user may not start dumpcap", Failures.right())
                : new FrameSourceException("dumpcap is not installed", Failures.INSTALL);
    }

    private static List<String> folders() {
        List<String> folders = new ArrayList<>(
                // On Windows folders may stand in quotes there.
                List.of(System.getenv().getOrDefault("PATH", "").replace("\"", "").split(File.pathSeparator)));
        folders.addAll(USUAL_PLACES);
        return folders;
    }
}
