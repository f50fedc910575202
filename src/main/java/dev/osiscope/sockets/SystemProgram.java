package dev.osiscope.sockets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Runs one of the system's own programs and reads what it prints, as far as [#MOST_BYTES] go. One that does not end is
/// ended.
final class SystemProgram {

    /// A machine with a hundred thousand sockets prints less.
    private static final int MOST_BYTES = 32 << 20;
    private static final int PATIENCE_SECONDS = 10;

    private SystemProgram() {}

    /// @param words the program and its arguments
    /// @return the lines that it printed, whatever its exit code: `lsof` tells by it that it may not see everything
    /// @throws IOException where it can't be started or does not end
    static List<String> lines(String... words) throws IOException {
        Process process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        // Process.destroy() would also close what is still to be read, even of a program that has ended by itself.
        ProcessHandle program = process.toHandle();
        CompletableFuture<?> end = process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(late -> {
                    program.destroyForcibly();
                    return process;
                });
        try (InputStream out = process.getInputStream()) {
            byte[] printed = out.readNBytes(MOST_BYTES);
            program.destroy();
            end.join();
            return new String(printed, Charset.forName(System.getProperty("native.encoding"))).lines().toList();
        }
    }
}
