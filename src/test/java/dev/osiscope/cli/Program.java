package dev.osiscope.cli;

import dev.osiscope.capture.CaptureRight;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program as a process of its own, started as the launcher starts it, without a display.
///
/// @param folder where it works, and where its output is kept
record Program(Path folder) {

    private static final int PATIENCE_SECONDS = 120;
    private static final Path JAVA_ARGS = Path.of("src/main/launcher/java.args").toAbsolutePath();
    private static final List<String> UNWANTED = List.of(
            "DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /// What a run gave.
    ///
    /// @param code   its exit code
    /// @param output the lines on its standard output
    /// @param errors the lines on its standard error
    record Run(int code, List<String> output, List<String> errors) {

        String text() {
            return String.join("\n", output);
        }

        String all() {
            return "exit code " + code + "\n" + text() + "\n" + String.join("\n", errors);
        }
    }

    /// Runs it to its end.
    Run run(String... arguments) throws IOException, InterruptedException {
        return run(List.of(), arguments);
    }

    /// Runs it without the right to capture.
    Run runWithoutRight(String... arguments) throws IOException, InterruptedException {
        List<String> prefix = CaptureRight.present()
                ? List.of("setpriv", "--bounding-set", "-net_raw", "--inh-caps", "-net_raw")
                : List.of();
        return run(prefix, arguments);
    }

    /// Whether it can be run without the right to capture.
    static boolean canDropRight() throws IOException {
        return !CaptureRight.present()
                || Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "setpriv")));
    }

    /// Starts it, for a test that talks to it and ends it.
    Process start(String... arguments) throws IOException {
        return builder(List.of(), arguments).redirectErrorStream(true).start();
    }

    /// How it is started behind `prefix`, for a test that wants its streams.
    ProcessBuilder builder(List<String> prefix, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(command(prefix, arguments)).directory(folder.toFile());
        UNWANTED.forEach(builder.environment()::remove);
        return builder;
    }

    /// Runs it to its end behind `prefix`.
    Run run(List<String> prefix, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process = builder(prefix, arguments)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("did not end within " + PATIENCE_SECONDS + " s: " + String.join(" ", arguments));
        }
        return new Run(process.exitValue(), lines(output), lines(errors));
    }

    private static List<String> command(List<String> prefix, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + JAVA_ARGS,
                "--module-path", System.getProperty("jdk.module.path"),
                "-classpath", classPath(),
                "dev.osiscope.app.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    /// The program and its libraries, without those of the tests, as the launcher puts them together.
    private static String classPath() {
        Path libraries = Path.of(System.getProperty("jdk.module.path")).resolveSibling("libraries");
        try {
            Path classes = Path.of(DemoCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return classes + File.pathSeparator + libraries.resolve("*");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    }
}
