package dev.osiscope.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// tshark, where it is installed.
final class Tshark {

    private static final String VERSION = " 4.0.";

    private Tshark() {}

    /// Whether there is a tshark whose values can be compared with.
    static boolean isInstalled() {
        try {
            return run(List.of("tshark", "--version")).getFirst().contains(VERSION);
        } catch (IOException absent) {
            return false;
        }
    }

    /// What it prints of these fields of `capture`.
    static TsharkTable table(Path capture, List<String> names) throws IOException {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString(),
                "-T", "fields", "-E", "header=y", "-E", "occurrence=f"));
        names.forEach(name -> command.addAll(List.of("-e", name)));
        return TsharkTable.of(capture, capture.getFileName().toString(), run(command));
    }

    private static List<String> run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
