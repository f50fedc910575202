package dev.osiscope.capture;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/// A real TCP exchange on 127.0.0.1: connect, and `payload` from the client to the server. Its segments
/// are told from those of others by the server's port, which the kernel chose.
public final class LoopbackExchange {

    private static final int IPV4 = 14;
    private static final int TCP = IPV4 + 20;
    private static final int FLAGS = TCP + 13;
    private static final int ETHERNET_TYPE = 12;

    private final int port;

    /// Runs the exchange; when it returns the server has read the whole payload.
    public LoopbackExchange(byte[] payload) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (ServerSocket listener = new ServerSocket(0, 1, loopback)) {
            port = listener.getLocalPort();
            try (Socket client = new Socket(loopback, port); Socket server = listener.accept()) {
                client.getOutputStream().write(payload);
                int read = server.getInputStream().readNBytes(payload.length).length;
                if (read != payload.length) {
                    throw new IOException("the server read " + read + " bytes");
                }
            }
        }
    }

    /// The frames of this exchange among `frames`, in their order.
    public List<Frame> of(List<Frame> frames) {
        return frames.stream().filter(this::isOurs).toList();
    }

    private boolean isOurs(Frame frame) {
        Bytes bytes = frame.bytes();
        return bytes.length() > FLAGS && bytes.u16(ETHERNET_TYPE) == 0x0800 && bytes.u8(IPV4) == 0x45
                && (bytes.u16(TCP) == port || bytes.u16(TCP + 2) == port);
    }

    /// Flags, direction and payload length in words: `> S 0`.
    public String describe(Frame frame) {
        Bytes bytes = frame.bytes();
        String direction = bytes.u16(TCP + 2) == port ? "> " : "< ";
        int flags = bytes.u8(FLAGS);
        return direction + letters(flags) + " " + payload(frame).length();
    }

    /// The bytes behind the TCP header.
    public Bytes payload(Frame frame) {
        Bytes bytes = frame.bytes();
        int header = (bytes.u8(TCP + 12) >> 4) * 4;
        int end = IPV4 + bytes.u16(IPV4 + 2);
        return bytes.slice(TCP + header, end - TCP - header);
    }

    private static String letters(int flags) {
        StringBuilder letters = new StringBuilder();
        String names = "FSRPA";
        for (int bit = 0; bit < names.length(); bit++) {
            if ((flags >> bit & 1) == 1) {
                letters.append(names.charAt(bit));
            }
        }
        return letters.toString();
    }
}
