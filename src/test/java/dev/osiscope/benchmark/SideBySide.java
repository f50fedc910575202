package dev.osiscope.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Runs several programs over the same file, in turns, and prints the middle of what each took side by side.
final class SideBySide {

    private static final int ROUNDS = 5;
    private static final double NANOS = 1e9;
    private static final double MEBI = 1 << 20;
    private static final String OURS = "osiscope conversations";

    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final Map<String, List<Run>> runs = new LinkedHashMap<>();
    private final PrintStream out;

    SideBySide(Path launcher, Path file, PrintStream out) {
        this.out = out;
        String name = file.toString();
        commands.put(OURS, List.of(launcher.toString(), "conversations", name));
        commands.put("tshark -q -z conv,tcp", List.of("tshark", "-q", "-z", "conv,tcp", "-r", name));
        commands.put("tcpdump -r -nn", List.of("tcpdump", "-nn", "-r", name));
        commands.put("capinfos", List.of("capinfos", name));
    }

    void print() {
        for (int round = 0; round < ROUNDS; round++) {
            commands.forEach(this::run);
        }
        out.println("| program | seconds | processor seconds | peak MiB | its time is ours × | its memory is ours × |");
        out.println("|---|---|---|---|---|---|");
        commands.keySet().stream().filter(runs::containsKey).forEach(this::printRow);
        commands.keySet().stream().filter(name -> !runs.containsKey(name))
                .forEach(name -> out.println("\nNot compared: " + name + " can't be run here."));
    }

    private void run(String name, List<String> command) {
        try {
            runs.computeIfAbsent(name, _ -> new ArrayList<>()).add(Run.of(command));
        } catch (IOException missing) {
            runs.remove(name);
        }
    }

    private void printRow(String name) {
        out.printf(Locale.ROOT, "| `%s` | %.2f | %.2f | %.0f | %.1f | %.1f |%n", name,
                middle(name, Run::wallNanos) / NANOS, middle(name, Run::cpuNanos) / NANOS,
                middle(name, Run::peakBytes) / MEBI,
                (double) middle(name, Run::wallNanos) / middle(OURS, Run::wallNanos),
                (double) middle(name, Run::peakBytes) / middle(OURS, Run::peakBytes));
    }

    private long middle(String name, ToLongFunction<Run> value) {
        List<Run> sorted = runs.get(name).stream().sorted(Comparator.comparingLong(value)).toList();
        return value.applyAsLong(sorted.get(sorted.size() / 2));
    }
}
