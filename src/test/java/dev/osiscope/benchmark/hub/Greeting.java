package dev.osiscope.benchmark.hub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/// Connects to a hub on this machine, and says and hears what comes before the first message.
final class Greeting {

    private static final int READ_SIZE = 4096;

    private Greeting() {}

    /// A connection that is ready; its channel blocks.
    ///
    /// @param ending what the answer ends with; empty where none is waited for
    static SocketChannel open(int port, byte[] greeting, byte[] ending) throws IOException {
        SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        ByteBuffer out = ByteBuffer.wrap(greeting);
        while (out.hasRemaining()) {
            channel.write(out);
        }
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        ByteBuffer in = ByteBuffer.allocate(READ_SIZE);
        while (!endsWith(heard.toByteArray(), ending)) {
            int count = channel.read(in.clear());
            if (count < 0) {
                channel.close();
                throw new IOException("hung up instead of an answer: " + heard);
            }
            heard.write(in.array(), 0, count);
        }
        return channel;
    }

    private static boolean endsWith(byte[] all, byte[] ending) {
        int from = all.length - ending.length;
        return from >= 0 && Arrays.equals(all, from, all.length, ending, 0, ending.length);
    }
}
