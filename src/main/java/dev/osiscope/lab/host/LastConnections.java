package dev.osiscope.lab.host;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the kernel of a host would still be busy with when its programs have ended: a connection that was closed while its
/// FIN was not answered is tried again, for hours where a frame may hang for a lesson. Until then its namespace stays, which
/// nobody can see any more, with what it takes of the machine's tables.
final class LastConnections {

    private static final Path RETRIES = Path.of("/proc/sys/net/ipv4/tcp_orphan_retries");

    private LastConnections() {}

    /// Ends all connections of this network namespace, at once and without a word on the wire (SOCK_DESTROY of
    /// sock_diag(7), by iproute2's `ss`). A kernel that can't do that gives them up after its next try. May be called by
    /// any thread, also by several.
    static void end() {
        try {
            Files.writeString(RETRIES, "1");
            Process process = new ProcessBuilder("ss", "--kill", "--all", "--tcp")
                    .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException without) {
            // The kernel's own way is left, and nobody is there any more whom it could be told.
            return;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
