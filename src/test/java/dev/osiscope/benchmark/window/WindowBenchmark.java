package dev.osiscope.benchmark.window;

import dev.osiscope.benchmark.BenchmarkFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// The benchmark as `benchmarks/window` starts it, in the project's folder: the program with a large file in its window,
/// on GTK below Xvfb, and on JavaFX's headless platform.
final class WindowBenchmark {

    private static final Path FILES = Path.of("target", "benchmark");
    private static final int PACKETS = 1_000_000;
    private static final int STARTS = 5;

    private WindowBenchmark() {}

    /// @param arguments the platforms, `headless` and `gtk`, both where there are none
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = BenchmarkFile.in(FILES, PACKETS);
        // What is measured is the program, not the disk.
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        for (String platform : arguments.length == 0 ? List.of("gtk", "headless") : List.of(arguments)) {
            System.out.println("\n" + platform + ", " + PACKETS + " packets\n");
            long[] starts = new long[STARTS];
            for (int start = 0; start < STARTS; start++) {
                long begun = System.currentTimeMillis();
                starts[start] = Long.parseLong(new Program(platform).run(false, "first", file.toString()).strip()) - begun;
            }
            System.out.printf(Locale.ROOT, "first rows, from the start of the process: %d … %d ms, the middle %d%n%n",
                    LongStream.of(starts).min().orElseThrow(), LongStream.of(starts).max().orElseThrow(),
                    LongStream.of(starts).sorted().toArray()[STARTS / 2]);
            Program.rehearse();
            System.out.println("One look after the other, without a pause:\n\n" + new Program(platform).run(true, "looks", file.toString()));
            System.out.println("As quick as a hand is, a jump and a click a second:\n\n" + new Program(platform).run(true, "rows", file.toString()));
            System.out.println("A plain JavaFX window (table, tree, text), without a pause:\n\n" + new Program(platform).plain());
        }
    }
}
