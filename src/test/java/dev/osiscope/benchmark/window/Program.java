package dev.osiscope.benchmark.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The program in a process of its own, as its launcher starts it, with somebody in it who works its window.
///
/// @param platform `gtk`, below Xvfb, or `headless`
record Program(String platform) {

    private static final Path FILES = Path.of("target", "benchmark");
    private static final Path RUNTIME = Path.of("target", "runtime");
    private static final Path CACHE = FILES.resolve("looks.aot");

    /// Makes the cache that a start with [#inside()] needs, as the launcher makes its own.
    static void rehearse() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java());
        command.addAll(inside());
        command.addAll(List.of("-XX:AOTCacheOutput=" + CACHE, "--module-path", modules(), "-cp", classPath(),
                "dev.osiscope.app.Rehearsal", "window"));
        output(command, "headless");
    }

    /// Runs [WindowRun].
    ///
    /// @param inside whether JavaFX says when it is done; [#rehearse()] goes before
    /// @return what it printed
    String run(boolean inside, String... arguments) throws IOException, InterruptedException {
        return run(inside, WindowRun.class, arguments);
    }

    /// Runs [PlainWindowRun] the same way; [#rehearse()] goes before.
    String plain() throws IOException, InterruptedException {
        return run(true, PlainWindowRun.class);
    }

    private String run(boolean inside, Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (platform.equals("gtk")) {
            command.addAll(List.of("xvfb-run", "-a", "-s", "-screen 0 1440x900x24"));
        }
        command.addAll(java());
        command.add("-Dprism.order=sw");
        if (inside) {
            command.addAll(inside());
        }
        command.add("-XX:AOTCache=" + (inside ? CACHE : RUNTIME.resolve("window.aot")));
        if (platform.equals("headless")) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Djava.awt.headless=true"));
        }
        // The launcher's class path, which the cache is made for, and the benchmark behind it.
        command.addAll(List.of("--module-path", modules(), "-cp", classPath() + ":target/test-classes",
                main.getName()));
        command.addAll(List.of(arguments));
        return output(command, platform);
    }

    private static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + RUNTIME.resolve("java.args"), "@" + RUNTIME.resolve("window.args"));
    }

    private static String modules() {
        return RUNTIME.resolve("modules").toAbsolutePath().toString();
    }

    private static String classPath() {
        return RUNTIME.resolve("osiscope.jar").toAbsolutePath() + ":" + RUNTIME.resolve("libraries").toAbsolutePath() + "/*";
    }

    /// Where JavaFX says when it is done. The launcher's cache does not hold for a start with these.
    private static List<String> inside() {
        return List.of("--add-opens", "javafx.graphics/javafx.scene=ALL-UNNAMED",
                "--add-exports", "javafx.graphics/com.sun.javafx.scene=ALL-UNNAMED",
                "--add-exports", "javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED");
    }

    private static String output(List<String> command, String platform) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // A new one: what a run before has changed of the window, the program would remember.
        Path home = Files.createTempDirectory(Files.createDirectories(FILES), "home");
        Map<String, String> environment = builder.environment();
        environment.put("XDG_CONFIG_HOME", home.toAbsolutePath().toString());
        environment.put("XDG_STATE_HOME", home.toAbsolutePath().toString());
        if (platform.equals("headless")) {
            // The program asks whether there is a display before it asks JavaFX.
            environment.putIfAbsent("DISPLAY", "none");
        }
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("exit code " + process.exitValue() + " of " + String.join(" ", command));
        }
        return printed;
    }
}
