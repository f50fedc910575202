package dev.osiscope.benchmark;

import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The benchmark as `benchmarks/run` starts it, in the project's folder: the whole process side by side with others on
/// a million packets, then what a packet takes from ten thousand to as many as was asked for, then the lab wire.
final class Benchmark {

    private static final Path FILES = Path.of("target", "benchmark");
    private static final int SIDE_BY_SIDE = 1_000_000;
    private static final int FEWEST = 10_000;
    private static final int MOST = 10_000_000;

    private Benchmark() {}

    /// @param arguments the most packets, a number; ten million where there is none
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int most = arguments.length == 0 ? MOST : Integer.parseInt(arguments[0]);
        Path launcher = Path.of("osiscope").toAbsolutePath();
        // It builds, and makes its cache, before anything is measured.
        Run.of(List.of(launcher.toString(), "--version"));
        Path million = file(SIDE_BY_SIDE);
        System.out.println("Whole processes on " + million + ", " + (Files.size(million) >> 20) + " MiB, "
                + Runtime.getRuntime().availableProcessors() + " processors\n");
        new SideBySide(launcher, million, System.out).print();
        System.out.println("\nThe index in one process, warm\n");
        System.out.println("| packets | conversations | processor nanoseconds a packet | bytes of heap a packet |");
        System.out.println("|---|---|---|---|");
        for (long packets = FEWEST; packets <= most; packets *= 10) {
            alone(IndexRun.class, file((int) packets).toString());
        }
        System.out.println("\nThe lab wire between two hosts in memory, warm, one processor\n");
        alone(LabWireRun.class);
        Optional<LabException> missing = LabNeeds.missing();
        System.out.println("\nThe lab wire between two kernels" + missing.map(why -> ": " + why.advice()).orElse("\n"));
        if (missing.isEmpty()) {
            alone(LabTripRun.class);
        }
    }

    private static Path file(int packets) throws IOException {
        Path file = BenchmarkFile.in(FILES, packets);
        // What is compared is the programs, not the disk.
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return file;
    }

    /// In a Java of its own, so that nothing is warm or optimised because of what ran before.
    private static void alone(Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("src", "main", "launcher", "java.args"),
                // The collector leaves a few per cent of what is dead where it lies: none, or it would be measured as heap in use.
                "-XX:MarkSweepDeadRatio=0", "--module-path", "target/runtime/modules",
                "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
