package dev.osiscope.lab.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/// UDP, as far as a host of the lab needs it: one datagram from a new socket.
final class Datagram {

    private Datagram() {}

    /// Sends `bytes` to `target`.
    ///
    /// @throws IOException where the kernel refuses it
    static void send(SocketAddress4 target, byte[] bytes) throws IOException {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.send(ByteBuffer.wrap(bytes), new InetSocketAddress(target.address(), target.port()));
        }
    }
}
