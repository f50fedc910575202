package dev.osiscope.lab.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.HexFormat;

/// UDP, as far as a host of the lab needs it: one datagram from a new socket, and a port at which they are taken.
final class Datagram {

    private static final int LARGEST = 1 << 16;
    /// Of what was received, so much is told byte by byte.
    private static final int TOLD = 256;

    private Datagram() {}

    /// Sends `bytes` to `target`.
    ///
    /// @throws IOException where the kernel refuses it
    static void send(SocketAddress4 target, byte[] bytes) throws IOException {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.send(ByteBuffer.wrap(bytes), new InetSocketAddress(target.address(), target.port()));
        }
    }

    /// Takes what comes to a port, on a thread of its own and until the host ends, and tells of each as `datagram`: its
    /// sender and the digits of its bytes.
    ///
    /// @throws IOException where the port is taken
    static void takeAt(SocketAddress4 local, Reports reports) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.bind(new InetSocketAddress(local.address(), local.port()));
        } catch (IOException taken) {
            channel.close();
            throw taken;
        }
        Thread.ofPlatform().daemon().name("osiscope-datagrams-" + local.port()).start(() -> take(channel, reports));
    }

    private static void take(DatagramChannel channel, Reports reports) {
        ByteBuffer room = ByteBuffer.allocate(LARGEST);
        try (channel) {
            while (true) {
                InetSocketAddress from = (InetSocketAddress) channel.receive(room.clear());
                reports.tell("datagram", from.getAddress().getHostAddress() + ":" + from.getPort(),
                        HexFormat.of().formatHex(room.array(), 0, Math.min(room.position(), TOLD)));
            }
        } catch (IOException failure) {
            reports.tell("broken", failure.getMessage());
        }
    }
}
