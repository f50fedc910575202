package dev.osiscope.benchmark;

import dev.osiscope.capture.CaptureMethod;
import dev.osiscope.pcapng.CaptureFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The benchmark as `benchmarks/capture` starts it: programs that capture, side by side, the same load for each. What they
/// lose is counted in their files, not taken from what they say.
final class CaptureBenchmark {

    private static final Path FOLDER = Path.of("target", "benchmark");
    private static final int PORT = 21_999;
    private static final int SECONDS = 4;
    private static final List<Integer> RATES = List.of(100_000, 200_000);
    private static final List<Integer> LIVE_RATES = List.of(1_000, 100_000);
    private static final int WINDOW_RATE = 100_000;
    private static final String FILTER = "udp port " + PORT;

    private CaptureBenchmark() {}

    /// @param arguments the rates, datagrams a second; 100,000 and 200,000 where there are none
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        List<Integer> rates = arguments.length == 0 ? RATES : List.of(arguments).stream().map(Integer::valueOf).toList();
        System.out.println("| program | asked for a second | sent | captured | lost | processor µs a frame |");
        System.out.println("|---|---|---|---|---|---|");
        for (int rate : rates) {
            for (CapturingProgram program : programs()) {
                print(program, rate);
            }
        }
        System.out.println("\nFrom the kernel's time stamp to the published snapshot, in one process\n");
        System.out.println("| method | asked for a second | sent | in the snapshot | lost | p50 ms | p99 ms | max ms |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (CaptureMethod method : CaptureMethod.values()) {
            for (int rate : LIVE_RATES) {
                latency(method, rate);
            }
        }
        System.out.println("\nWith the window open\n");
        window();
    }

    private static List<CapturingProgram> programs() {
        String launcher = Path.of("osiscope").toAbsolutePath().toString();
        Path ours = FOLDER.resolve("capture.pcapng");
        Path other = FOLDER.resolve("capture-other.pcap");
        String duration = SECONDS + 4 + "s";
        return List.of(
                new CapturingProgram("`osiscope capture` (libpcap)", "capturing on", ours, List.of(launcher, "capture",
                        "-i", "lo", "-f", FILTER, "-w", ours.toString(), "--method", "libpcap", "--duration", duration)),
                new CapturingProgram("`osiscope capture` (packet socket)", "capturing on", ours, List.of(launcher, "capture",
                        "-i", "lo", "-f", FILTER, "-w", ours.toString(), "--method", "packet", "--duration", duration)),
                new CapturingProgram("`tcpdump -B 65536`", "listening on", other,
                        List.of("tcpdump", "-n", "-i", "lo", "-B", "65536", "-w", other.toString(), FILTER)),
                new CapturingProgram("`tcpdump`", "listening on", other,
                        List.of("tcpdump", "-n", "-i", "lo", "-w", other.toString(), FILTER)),
                new CapturingProgram("`dumpcap`", "File:", other,
                        List.of("dumpcap", "-q", "-i", "lo", "-f", FILTER, "-w", other.toString())));
    }

    private static void print(CapturingProgram program, int rate) throws IOException, InterruptedException {
        if (!program.start()) {
            System.out.println("| " + program.name() + " | | | can't capture here | | |");
            return;
        }
        long before = program.processorMicros();
        long sent = Flood.start(PORT, rate, SECONDS).sent();
        long used = program.processorMicros() - before;
        program.end();
        long captured = frames(program.file());
        System.out.printf(Locale.ROOT, "| %s | %,d | %,d | %,d | %.2f %% | %.2f |%n", program.name(), rate, sent, captured,
                100.0 * (sent - captured) / sent, (double) used / sent);
    }

    private static void latency(CaptureMethod method, int rate) throws IOException, InterruptedException {
        List<String> command = likeTheWindow(LatencyRun.class.getName());
        command.addAll(List.of(method.name(), String.valueOf(PORT), String.valueOf(rate), String.valueOf(SECONDS),
                FOLDER.resolve("latency.pcapng").toString()));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /// On GTK below Xvfb, painted by the processor.
    private static void window() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xvfb-run", "-a", "-s", "-screen 0 1440x900x24"));
        command.addAll(likeTheWindow("-Dprism.order=sw", "dev.osiscope.benchmark.window.LiveWindowRun"));
        command.addAll(List.of(String.valueOf(PORT), String.valueOf(WINDOW_RATE)));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        String home = Files.createDirectories(FOLDER.resolve("home")).toAbsolutePath().toString();
        builder.environment().put("XDG_CONFIG_HOME", home);
        builder.environment().put("XDG_STATE_HOME", home);
        try {
            builder.start().waitFor();
        } catch (IOException notInstalled) {
            System.out.println("xvfb-run is not installed");
        }
    }

    /// In a Java of its own, with the options of the window.
    private static List<String> likeTheWindow(String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("src", "main", "launcher", "java.args"), "@" + Path.of("src", "main", "launcher", "window.args"),
                "--module-path", "target/runtime/modules", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(more));
        return command;
    }

    private static long frames(Path file) throws IOException {
        long frames = 0;
        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            while (reader.next()) {
                frames++;
            }
        }
        return frames;
    }
}
