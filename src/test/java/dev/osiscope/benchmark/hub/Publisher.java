package dev.osiscope.benchmark.hub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/// Sends the same message again and again, and throws away what the hub answers.
final class Publisher implements AutoCloseable {

    /// How many go into one call: what a publisher has ready when it is called upon.
    static final int AT_ONCE = 64;

    private static final int READ_SIZE = 1 << 16;

    private final SocketChannel channel;
    private final ByteBuffer one;
    private final ByteBuffer many;
    private final ByteBuffer answers = ByteBuffer.allocateDirect(READ_SIZE);
    private long begun;

    Publisher(Dialect dialect, int port, String text) throws IOException {
        channel = Greeting.open(port, dialect.introduction(), dialect.welcomed());
        channel.configureBlocking(false);
        one = direct(dialect.publication(text));
        many = direct(dialect.publications(text, AT_ONCE));
    }

    /// Sends [#AT_ONCE] messages, or the rest of them that the kernel did not take before.
    ///
    /// @return whether all have gone
    boolean sendMany() throws IOException {
        if (!many.hasRemaining()) {
            many.rewind();
            begun += AT_ONCE;
        }
        channel.write(many);
        return !many.hasRemaining();
    }

    /// Sends what is left of the messages that were begun.
    void finish() throws IOException {
        while (many.hasRemaining()) {
            channel.write(many);
        }
    }

    /// Sends one message.
    void sendOne() throws IOException {
        one.rewind();
        begun++;
        while (one.hasRemaining()) {
            channel.write(one);
        }
    }

    /// How many messages were begun so far.
    long begun() {
        return begun;
    }

    /// Throws away what the hub has said.
    void readAnswers() throws IOException {
        while (channel.read(answers.clear()) > 0) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes);
    }
}
