package dev.osiscope.benchmark.window;

import dev.osiscope.benchmark.BenchmarkFile;
import java.io.IOException;
import java.nio.file.Path;

/// The benchmark as `benchmarks/frames` starts it, in the project's folder: the program with a long session in its window,
/// played, scrubbed, scrolled and stepped through.
final class FramesBenchmark {

    private static final int SEGMENTS = 100_000;

    private FramesBenchmark() {}

    /// @param arguments the platform, `headless` (as it comes) or `gtk`; then which motions, as a pattern: all as it comes. Steps are
    ///     always taken
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = BenchmarkFile.conversation(Path.of("target", "benchmark"), SEGMENTS);
        Program.rehearse();
        String platform = arguments.length == 0 ? "headless" : arguments[0];
        System.out.println("\n" + platform + "\n");
        System.out.print(new Program(platform).run(true, "frames", file.toString(), arguments.length < 2 ? "" : arguments[1]));
    }
}
