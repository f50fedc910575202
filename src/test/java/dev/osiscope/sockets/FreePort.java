package dev.osiscope.sockets;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// A port for a server that does not choose its own.
final class FreePort {

    private FreePort() {
    }

    /// One that nothing listens at now.
    static int find() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
