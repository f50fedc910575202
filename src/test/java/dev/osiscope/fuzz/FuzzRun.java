package dev.osiscope.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Jazzer at work on one target, in a process of its own.
///
/// It begins with the committed corpus. What leads it to new code it adds to `target/fuzz/NAME/corpus`, from where it
/// goes on the next time; an input that makes the target fail stands in `target/fuzz/NAME`, and what it says in
/// `target/fuzz/NAME.log`.
final class FuzzRun {

    private static final Path FOLDER = Path.of("target", "fuzz");
    private static final int LONGEST_INPUT = 8192;
    /// An input that takes longer than so many seconds hangs: a find too. Most take a millisecond, but the machine may
    /// have a lot to do.
    private static final int SLOW_SECONDS = 60;
    private static final int PATIENCE_SECONDS = 300;
    private static final String DONE = "Done ";
    private static final String NO_LIBRARY = "UnsatisfiedLinkError";

    private final FuzzTarget target;
    private final Duration duration;
    private final Path log;
    private final Process process;

    private FuzzRun(FuzzTarget target, Duration duration) throws IOException {
        this.target = target;
        this.duration = duration;
        Path folder = Files.createDirectories(FOLDER.resolve(target.word()));
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        log = FOLDER.resolve(target.word() + ".log");
        process = new ProcessBuilder(command(folder, corpus))
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
    }

    /// Starts it for so long.
    static FuzzRun start(FuzzTarget target, Duration duration) {
        try {
            return new FuzzRun(target, duration);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> command(Path folder, Path corpus) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g", "-Xshare:off", "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED",
                "-cp", classPath, "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.entry().getName(),
                "--instrumentation_includes=dev.osiscope.**", "--custom_hook_includes=dev.osiscope.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/", "-max_total_time=" + duration.toSeconds(),
                "-timeout=" + SLOW_SECONDS, "-max_len=" + LONGEST_INPUT, "-rss_limit_mb=0",
                corpus.toString(), target.corpus().toString());
    }

    /// Waits for its end.
    ///
    /// @return its exit code: 0 where it found nothing
    int end() throws InterruptedException {
        if (!process.waitFor(duration.toSeconds() + PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return process.exitValue();
    }

    /// Whether this machine lacks what Jazzer's native library needs.
    boolean cannotRun() throws IOException {
        return lines().stream().anyMatch(line -> line.contains(NO_LIBRARY));
    }

    /// What it says it has done, as a line.
    String summary() throws IOException {
        String done = lines().stream().filter(line -> line.startsWith(DONE)).findFirst().orElse("not done");
        return target.word() + ": " + done;
    }

    /// The last of what it says.
    String tail(int count) throws IOException {
        List<String> lines = lines();
        return log + "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    private List<String> lines() throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    }
}
