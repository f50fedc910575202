package dev.osiscope.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A [LoopbackFlood] that runs in a process of its own.
public final class Flood {

    private final Process process;

    private Flood(Process process) {
        this.process = process;
    }

    /// Starts one.
    ///
    /// @param rate datagrams a second
    public static Flood start(int port, int rate, int seconds) throws IOException {
        return new Flood(new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), LoopbackFlood.class.getName(),
                String.valueOf(port), String.valueOf(rate), String.valueOf(seconds)))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// Waits for its end; how many it has sent.
    public long sent() throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return Long.parseLong(said);
    }
}
