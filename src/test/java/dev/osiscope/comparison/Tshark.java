package dev.osiscope.comparison;

import dev.osiscope.conversation.End;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// tshark, where it is installed.
public final class Tshark {

    private static final String VERSION = " 4.0.";
    private static final Path FILTERS = Path.of("src", "test", "resources", "comparison", "filters.lua");
    /// What it says of itself, whatever it reads.
    private static final String AS_ROOT = "Running as user \"root\"";
    private static final String REFUSED = "refused";

    private Tshark() {}

    /// Whether there is a tshark whose values can be compared with.
    public static boolean isInstalled() {
        return Installed.HERE;
    }

    /// Asked for once.
    private static final class Installed {

        static final boolean HERE = here();

        private static boolean here() {
            try {
                return run(List.of("tshark", "--version")).getFirst().contains(VERSION);
            } catch (IOException absent) {
                return false;
            }
        }
    }

    /// What it prints of these fields of `capture`.
    static TsharkTable table(Path capture, List<String> names) throws IOException {
        return table(capture, names, List.of());
    }

    /// What it prints of these fields of `capture` with preferences other than the default ones: `ip.check:TRUE`.
    static TsharkTable table(Path capture, List<String> names, List<String> preferences) throws IOException {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString(),
                "-T", "fields", "-E", "header=y", "-E", "occurrence=f"));
        preferences.forEach(preference -> command.addAll(List.of("-o", preference)));
        names.forEach(name -> command.addAll(List.of("-e", name)));
        return TsharkTable.of(capture, capture.getFileName().toString(), run(command));
    }

    /// The types of all its fields and protocols by their names: `FT_UINT16`. A name can have several.
    static Map<String, Set<String>> types() throws IOException {
        Map<String, Set<String>> types = new HashMap<>();
        for (String line : run(List.of("tshark", "-G", "fields"))) {
            String[] cells = line.split("\t");
            types.computeIfAbsent(cells[2], _ -> new HashSet<>())
                    .add(cells[0].equals("P") ? "FT_PROTOCOL" : cells[3]);
        }
        return types;
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

    /// The numbers of the frames of `capture` that pass each of `filters`; empty for one that it refuses.
    ///
    /// @param list a file that can be written
    public static List<Optional<List<Long>>> passing(Path capture, List<String> filters, Path list) throws IOException {
        Files.write(list, filters);
        Map<Integer, List<Long>> passing = new HashMap<>();
        IntStream.rangeClosed(1, filters.size()).forEach(number -> passing.put(number, new ArrayList<>()));
        for (String line : run(List.of("tshark", "-n", "-q", "-r", capture.toString(),
                "-X", "lua_script:" + FILTERS, "-X", "lua_script1:" + list))) {
            String[] cells = line.split("\t");
            int number = Integer.parseInt(cells[0]);
            if (cells[1].equals(REFUSED)) {
                passing.remove(number);
            } else {
                passing.get(number).add(Long.valueOf(cells[1]));
            }
        }
        return IntStream.rangeClosed(1, filters.size())
                .mapToObj(number -> Optional.ofNullable(passing.get(number))).toList();
    }

    /// How many frames of `capture` pass a display filter.
    public static int passing(Path capture, String filter) throws IOException {
        return run(List.of("tshark", "-n", "-r", capture.toString(), "-Y", filter, "-T", "fields", "-e", "frame.number"))
                .size();
    }

    /// Each segment of `capture` in a line: number of its frame, relative sequence number, relative acknowledgment number,
    /// length of its data.
    public static List<String> segments(Path capture) throws IOException {
        return run(List.of("tshark", "-n", "-r", capture.toString(), "-Y", "tcp", "-T", "fields", "-E", "separator=/s",
                "-e", "frame.number", "-e", "tcp.seq", "-e", "tcp.ack", "-e", "tcp.len"));
    }

    /// The rows that it prints of these fields of `capture`, cells separated by tabs.
    ///
    /// @param options further options: `-Y`, `http`
    /// @throws AssertionError where it warns of anything, or ends with an error
    public static List<String> rowsWithoutWarning(Path capture, List<String> fields, String... options)
            throws IOException {
        Path errors = Files.createTempFile("tshark", ".errors");
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString(), "-T", "fields"));
        fields.forEach(field -> command.addAll(List.of("-e", field)));
        command.addAll(List.of(options));
        try {
            Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
            List<String> rows = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines().toList();
            List<String> said = Files.readAllLines(errors).stream().filter(line -> !line.startsWith(AS_ROOT)).toList();
            if (!said.isEmpty() || process.onExit().join().exitValue() != 0) {
                throw new AssertionError("tshark on " + capture + ": " + said);
            }
            return rows;
        } finally {
            Files.delete(errors);
        }
    }

    /// The lines that a command prints.
    static List<String> run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
