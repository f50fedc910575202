package dev.osiscope.benchmark.hub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The subscribers. They count bytes and look at none, so that many of them take little of the machine. One thread.
final class Crowd implements AutoCloseable {

    private static final int READ_SIZE = 1 << 18;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_SIZE);
    private final int deliverySize;
    private final long[] bytes;
    private Arrivals arrivals = (_, _, _) -> { };

    /// @param deliverySize how many bytes each message brings to a subscriber
    Crowd(Dialect dialect, int port, int subscribers, int deliverySize) throws IOException {
        this.deliverySize = deliverySize;
        bytes = new long[subscribers];
        for (int index = 0; index < subscribers; index++) {
            SocketChannel channel = Greeting.open(port, dialect.subscription(), dialect.subscribed());
            channels.add(channel);
            channel.configureBlocking(false).register(selector, SelectionKey.OP_READ, index);
        }
    }

    /// Reads the first message of each and sees that it is what was published.
    ///
    /// @throws IOException where it is another
    void readFirst(byte[] delivery) throws IOException {
        long patience = System.nanoTime() + PATIENCE_NANOS;
        for (int index = 0; index < channels.size(); index++) {
            ByteBuffer first = ByteBuffer.allocate(deliverySize);
            while (first.hasRemaining() && channels.get(index).read(first) >= 0 && System.nanoTime() < patience) {
                Thread.onSpinWait();
            }
            if (!Arrays.equals(first.array(), delivery)) {
                throw new IOException("not the delivery that was expected: " + new String(first.array(), ISO_8859_1));
            }
            bytes[index] = deliverySize;
        }
    }

    /// Is told from now on which messages have come to a subscriber.
    void watch(Arrivals watcher) {
        arrivals = watcher;
    }

    /// Reads what is here; waits for it, where there is nothing, no longer than so many milliseconds.
    void read(long millis) throws IOException {
        if (millis > 0) {
            selector.select(this::read, millis);
        } else {
            selector.selectNow(this::read);
        }
    }

    /// How many messages the subscriber has that has fewest.
    long fewest() {
        return Arrays.stream(bytes).min().orElse(0) / deliverySize;
    }

    /// How many messages all have together.
    long deliveries() {
        return Arrays.stream(bytes).map(count -> count / deliverySize).sum();
    }

    int size() {
        return bytes.length;
    }

    private void read(SelectionKey key) {
        int index = (Integer) key.attachment();
        try {
            int count = ((SocketChannel) key.channel()).read(buffer.clear());
            if (count < 0) {
                throw new IOException("the hub hung up on a subscriber");
            }
            long before = bytes[index] / deliverySize;
            bytes[index] += count;
            arrivals.arrived(index, before, bytes[index] / deliverySize);
        } catch (IOException gone) {
            key.cancel();
            System.err.println(gone.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }

    /// Hears of messages that have come.
    @FunctionalInterface
    interface Arrivals {

        /// @param subscriber counted from 0
        /// @param from       the number of the first, counted from 0
        /// @param to         the number of the one after the last
        void arrived(int subscriber, long from, long to);
    }
}
