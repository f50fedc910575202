package dev.osiscope.cli;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Frames on 127.0.0.1 from and to one port: TCP connections that carry something, datagrams, and one that says that it
/// was the last.
final class LoopbackLoad implements AutoCloseable {

    private static final byte[] LAST = "this was the last datagram".getBytes(StandardCharsets.UTF_8);
    private static final int SMALL = 60;

    private final InetAddress loopback = InetAddress.getLoopbackAddress();
    private final ServerSocket listener = new ServerSocket(0, 50, loopback);
    private final DatagramSocket datagrams;

    LoopbackLoad() throws IOException {
        datagrams = new DatagramSocket(listener.getLocalPort(), loopback);
    }

    int port() {
        return listener.getLocalPort();
    }

    /// Connections one after the other, each with `payload` to the server and back.
    void connections(int count, byte[] payload) throws IOException {
        for (int index = 0; index < count; index++) {
            try (Socket client = new Socket(loopback, port()); Socket server = listener.accept()) {
                client.getOutputStream().write(payload);
                server.getOutputStream().write(server.getInputStream().readNBytes(payload.length));
                client.getInputStream().readNBytes(payload.length);
            }
        }
    }

    /// Datagrams as fast as they can be sent; nobody reads them.
    void datagrams(int count) throws IOException {
        for (int index = 0; index < count; index++) {
            send(new byte[SMALL + index % SMALL]);
        }
    }

    /// The last frame.
    void last() throws IOException {
        send(LAST);
    }

    private void send(byte[] payload) throws IOException {
        datagrams.send(new DatagramPacket(payload, payload.length, loopback, port()));
    }

    /// Whether these bytes of a frame end with those of [#last()].
    static boolean isLast(byte[] frame) {
        return frame.length > LAST.length
                && Arrays.equals(Arrays.copyOfRange(frame, frame.length - LAST.length, frame.length), LAST);
    }

    @Override
    public void close() throws IOException {
        datagrams.close();
        listener.close();
    }
}
