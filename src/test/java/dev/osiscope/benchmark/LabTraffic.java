package dev.osiscope.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// What is sent between two hosts while [LabTripRun] measures, a process at each end: it prints `ready` where the other one
/// has to wait for it, and a number where it has measured something.
final class LabTraffic {

    private static final int WARM_UP = 2_000;

    private LabTraffic() {}

    /// @param arguments `echo PORT`, `ping ADDRESS PORT COUNT`, `sink PORT`, `flood ADDRESS PORT SECONDS`
    public static void main(String[] arguments) throws IOException {
        int number = Integer.parseInt(arguments[arguments.length - 1]);
        switch (arguments[0]) {
            case "echo" -> echo(number);
            case "ping" -> ping(new InetSocketAddress(arguments[1], Integer.parseInt(arguments[2])), number);
            case "sink" -> sink(number);
            default -> flood(new InetSocketAddress(arguments[1], Integer.parseInt(arguments[2])), number);
        }
    }

    private static void echo(int port) throws IOException {
        try (ServerSocket server = new ServerSocket(port)) {
            System.out.println("ready");
            try (Socket peer = server.accept()) {
                peer.setTcpNoDelay(true);
                InputStream in = peer.getInputStream();
                OutputStream out = peer.getOutputStream();
                for (int read = in.read(); read >= 0; read = in.read()) {
                    out.write(read);
                }
            }
        }
    }

    /// Prints the median of the round trips of a byte, nanoseconds.
    private static void ping(InetSocketAddress peer, int count) throws IOException {
        long[] nanos = new long[count];
        try (Socket socket = new Socket(peer.getAddress(), peer.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            for (int trip = -WARM_UP; trip < count; trip++) {
                long start = System.nanoTime();
                out.write(1);
                in.read();
                nanos[Math.max(0, trip)] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.println(nanos[count / 2]);
    }

    /// Keeps a port open and reads nothing: what arrives there is not answered.
    private static void sink(int port) throws IOException {
        try (DatagramSocket _ = new DatagramSocket(port)) {
            System.out.println("ready");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /// Sends small datagrams as fast as it can, and prints how many milliseconds that took.
    private static void flood(InetSocketAddress peer, int seconds) throws IOException {
        long start = System.nanoTime();
        try (DatagramChannel channel = DatagramChannel.open().connect(peer)) {
            ByteBuffer datagram = ByteBuffer.allocate(1);
            while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(seconds)) {
                channel.write(datagram.rewind());
            }
        }
        System.out.println(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }
}
