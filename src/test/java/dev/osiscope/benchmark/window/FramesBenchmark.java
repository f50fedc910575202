package dev.osiscope.benchmark.window;

import dev.osiscope.benchmark.BenchmarkFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The benchmark as `benchmarks/frames` starts it, in the project's folder: the program with a long session in its window,
/// played, scrubbed, scrolled and stepped through.
final class FramesBenchmark {

    private static final int SEGMENTS = 100_000;

    private FramesBenchmark() {}

    /// @param arguments the platforms, `headless` and `gtk`; `headless` where there are none
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = BenchmarkFile.conversation(Path.of("target", "benchmark"), SEGMENTS);
        Program.rehearse();
        for (String platform : arguments.length == 0 ? List.of("headless") : List.of(arguments)) {
            System.out.println("\n" + platform + "\n");
            System.out.print(new Program(platform).run(true, "frames", file));
        }
    }
}
