package dev.osiscope.comparison;

import dev.osiscope.conversation.End;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

    /// The bytes that it puts together of the first `count` TCP conversations of `capture`, as digits. Its node 0,
    /// which sent the first segment, stands here as the client.
    static List<Map<End, String>> follow(Path capture, int count) throws IOException {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-q", "-r", capture.toString()));
        for (int number = 0; number < count; number++) {
            command.addAll(List.of("-z", "follow,tcp,raw," + number));
        }
        Map<Integer, Map<End, String>> streams = new HashMap<>();
        Map<End, String> stream = Map.of();
        for (String line : run(command)) {
            if (line.startsWith("Filter: tcp.stream eq ")) {
                stream = new EnumMap<>(Map.of(End.CLIENT, "", End.SERVER, ""));
                streams.put(Integer.parseInt(line.replaceAll("\\D", "")), stream);
            } else if (line.matches("\t?[0-9a-f]+")) {
                stream.merge(line.startsWith("\t") ? End.SERVER : End.CLIENT, line.strip(), String::concat);
            }
        }
        return IntStream.range(0, count).mapToObj(streams::get).toList();
    }

    private static List<String> run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
