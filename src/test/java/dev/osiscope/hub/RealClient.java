package dev.osiscope.hub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that is connected to the hub: what it is to say goes to its standard input, what it hears comes from its
/// standard output.
class RealClient implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final List<String> heard = new ArrayList<>();
    private final Process process;

    /// @throws IOException where there is no such program
    RealClient(String... command) throws IOException {
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Thread.ofVirtual().start(this::listen);
    }

    void say(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    final void hear(String line) {
        synchronized (heard) {
            heard.add(line);
            heard.notifyAll();
        }
    }

    /// Waits until it has heard exactly this line.
    final void await(String line) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        synchronized (heard) {
            while (!heard.contains(line)) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("waited in vain for: " + line + "; heard: " + heard);
                }
                heard.wait(left);
            }
        }
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(this::hear);
        } catch (IOException | UncheckedIOException ended) {
            hear("(ended)");
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
