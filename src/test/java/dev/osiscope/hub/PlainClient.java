package dev.osiscope.hub;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A client that knows nothing of the project: a socket, as `nc` has one.
final class PlainClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int DEFAULT_BUFFER = 65_536;

    private final Socket socket;
    private final InputStream input;

    PlainClient(InetSocketAddress hub) throws IOException {
        this(hub, DEFAULT_BUFFER);
    }

    PlainClient(InetSocketAddress hub, int receiveBuffer) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(hub, PATIENCE_MILLIS);
        input = new BufferedInputStream(socket.getInputStream());
    }

    Socket socket() {
        return socket;
    }

    void send(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The next line with its line feed; shorter where the stream ends.
    String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int value = input.read();
        while (value >= 0) {
            line.write(value);
            if (value == '\n') {
                break;
            }
            value = input.read();
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
