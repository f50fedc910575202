package dev.osiscope.benchmark.hub;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The benchmark as `benchmarks/hub` starts it: one hub after the other, the same load for each.
final class HubBenchmark {

    private static final Path FOLDER = Path.of("target", "benchmark");
    private static final int WARM_UP_SECONDS = 4;
    private static final int SECONDS = 5;
    private static final double MEBI = 1 << 20;
    private static final String NODE = "Node, 30 lines";
    private static final String NATS = "nats-server";

    private HubBenchmark() {}

    /// @param arguments seconds of each measurement, 5 where it is left out; then a regular expression for the names of those to
    ///                  be measured; then how often, in turns: the middle of each figure counts
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SECONDS;
        Pattern names = Pattern.compile(arguments.length > 1 ? arguments[1] : "");
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        List<Peer> peers = Peer.all(FOLDER).stream().filter(peer -> names.matcher(peer.name()).find()).toList();
        Map<String, List<Figures>> measured = new LinkedHashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        for (int round = 0; round < rounds; round++) {
            for (Peer peer : peers) {
                try {
                    measured.computeIfAbsent(peer.name(), _ -> new ArrayList<>()).add(measure(peer, seconds));
                } catch (IOException reason) {
                    missing.add(peer.name() + ": " + reason.getMessage());
                }
            }
        }
        print(measured, missing);
    }

    private static void print(Map<String, List<Figures>> measured, Set<String> missing) {
        Map<String, Figures> all = new LinkedHashMap<>();
        measured.forEach((name, figures) -> {
            if (!figures.isEmpty()) {
                all.put(name, Figures.middle(figures));
            }
        });
        System.out.println("| hub | deliveries/s | Node × | NATS × | lost | p50 µs | p99 µs | hub's processors "
                + "| generator's | peak MiB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        all.forEach((name, figures) -> print(name, figures, all));
        missing.forEach(reason -> System.out.println("\nNot measured: " + reason));
    }

    private static Figures measure(Peer peer, int seconds) throws IOException {
        try (Peer.Running hub = peer.start(FOLDER)) {
            Process generator = new ProcessBuilder(Java.command(Generator.class,
                    List.of(peer.dialect().name(), "" + hub.port(), "" + hub.process().pid()),
                    List.of("" + WARM_UP_SECONDS, "" + seconds)))
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader output = generator.inputReader(StandardCharsets.UTF_8)) {
                String line = output.readLine();
                if (line == null) {
                    throw new IOException("the generator failed");
                }
                return Figures.parse(line);
            } finally {
                generator.destroy();
            }
        }
    }

    private static void print(String name, Figures figures, Map<String, Figures> all) {
        System.out.printf(Locale.ROOT, "| %s | %,.0f | %s | %s | %,d | %.0f | %.0f | %.2f | %.2f | %.0f |%n", name,
                figures.throughput(), times(figures, all.get(NODE)), times(figures, all.get(NATS)), figures.lost(),
                figures.middleMicros(), figures.highMicros(), figures.hubBusy(), figures.generatorBusy(),
                figures.peakBytes() / MEBI);
    }

    private static String times(Figures figures, Figures other) {
        return other == null ? "" : String.format(Locale.ROOT, "%.1f", figures.throughput() / other.throughput());
    }
}
