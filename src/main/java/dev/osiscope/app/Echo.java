package dev.osiscope.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A server on the loopback interface that says again what it hears, and a client of it: something to be captured.
final class Echo implements AutoCloseable {

    private final ServerSocket server;

    private Echo(ServerSocket server) {
        this.server = server;
    }

    /// Listens at a free port.
    ///
    /// @throws IOException where there is none
    static Echo start() throws IOException {
        Echo echo = new Echo(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        Thread.ofPlatform().name("osiscope-echo").daemon().start(echo::serve);
        return echo;
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket one = server.accept()) {
                one.getInputStream().transferTo(one.getOutputStream());
            } catch (IOException closed) {
                // The next client, or the end.
            }
        }
    }

    /// Connects, says each of `words` and waits for it, then so many short ones as fast as it can, and closes.
    ///
    /// @throws IOException where that fails
    void say(List<String> words, int fast) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port())) {
            client.setTcpNoDelay(true);
            words.forEach(word -> exchange(client, word));
            for (int count = 0; count < fast; count++) {
                exchange(client, "tick " + count);
            }
        }
    }

    private static void exchange(Socket client, String words) {
        try {
            OutputStream out = client.getOutputStream();
            InputStream in = client.getInputStream();
            byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            in.readNBytes(bytes.length);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
