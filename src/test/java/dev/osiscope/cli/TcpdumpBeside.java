package dev.osiscope.cli;

import dev.osiscope.frame.Frame;
import dev.osiscope.pcapng.CaptureFileReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A tcpdump that captures the same on loopback, for comparison.
public final class TcpdumpBeside implements AutoCloseable {

    private final Process process;

    /// Starts it, and returns when it captures.
    public TcpdumpBeside(String filter) throws IOException {
        process = new ProcessBuilder("tcpdump", "-n", "-i", "lo", "-U", "-B", "65536", "--time-stamp-precision=nano",
                "-w", "-", filter).start();
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        String line = errors.readLine();
        while (line != null && !line.contains("listening on")) {
            line = errors.readLine();
        }
    }

    /// Whether it is installed.
    public static boolean isInstalled() {
        try {
            new ProcessBuilder("tcpdump", "--version").start().destroy();
            return true;
        } catch (IOException absent) {
            return false;
        }
    }

    /// What it saw up to the first frame that is the last one.
    public List<Frame> framesUpTo(Predicate<Frame> last) throws IOException {
        List<Frame> frames = new ArrayList<>();
        try (CaptureFileReader reader = CaptureFileReader.open(process.getInputStream())) {
            while (reader.next()) {
                frames.add(reader.frame());
                if (last.test(frames.getLast())) {
                    return frames;
                }
            }
        }
        throw new AssertionError("tcpdump ended after " + frames.size() + " frames");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
