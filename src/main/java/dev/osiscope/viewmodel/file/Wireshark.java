package dev.osiscope.viewmodel.file;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Wireshark, where it is installed: it opens a capture file at a packet. For the background: it waits.
public final class Wireshark {

    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/Applications/Wireshark.app/Contents/MacOS/Wireshark"),
            Path.of("C:\\Program Files\\Wireshark\\Wireshark.exe"));

    private final Optional<Path> program;

    private Wireshark(Optional<Path> program) {
        this.program = program;
    }

    /// What is installed on this machine.
    public static Wireshark ofThisMachine() {
        return among(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /// What is in one of the folders of `path`, written as the environment variable `PATH` is, or where it usually is. On
    /// Windows folders may stand in quotes there.
    static Wireshark among(String path) {
        Stream<Path> named = Stream.of(path.replace("\"", "").split(Pattern.quote(File.pathSeparator))).filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, windows() ? "Wireshark.exe" : "wireshark"));
        return new Wireshark(Stream.concat(named, USUAL_PLACES.stream()).filter(Files::isExecutable).findFirst());
    }

    private static boolean windows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /// Whether it is installed.
    boolean installed() {
        return program.isPresent();
    }

    /// Opens `file` at the packet `number`, from 1, and waits until it is closed again.
    ///
    /// @return what it complained of as it ended; empty where it ended well
    /// @throws IOException          where it can't be started
    /// @throws InterruptedException where nobody wants to wait any more; it stays open
    Optional<String> open(Path file, long number) throws IOException, InterruptedException {
        Process running = new ProcessBuilder(program.orElseThrow().toString(), "-r", file.toAbsolutePath().toString(),
                "-g", String.valueOf(number))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        String last = lastLine(running.getErrorStream());
        return running.waitFor() == 0 ? Optional.empty() : Optional.of(last);
    }

    private static String lastLine(InputStream complaints) {
        try (Stream<String> lines = new BufferedReader(
                new InputStreamReader(complaints, StandardCharsets.UTF_8)).lines()) {
            return lines.filter(line -> !line.isBlank()).reduce((earlier, later) -> later).orElse("");
        }
    }
}
