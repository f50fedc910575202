package dev.osiscope.benchmark.hub;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// One publisher and its crowd at one hub, on one thread: first as much as the hub carries, then at an even pace.
public final class Load implements AutoCloseable {

    /// So many messages may be on their way to the slowest subscriber: who publishes more than the hub carries would measure
    /// how it throws messages away.
    private static final int ON_THEIR_WAY = 2048;
    private static final int SLICES = 5;
    private static final long WAIT_MILLIS = 1;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Crowd crowd;
    private final Publisher publisher;

    /// @param port where the hub listens, on this machine
    /// @param text ASCII characters that no scrubber has anything to do with
    public Load(Dialect dialect, int port, int subscribers, String text) throws IOException {
        crowd = new Crowd(dialect, port, subscribers, dialect.delivery(text).length);
        publisher = new Publisher(dialect, port, text);
        publisher.sendOne();
        crowd.readFirst(dialect.delivery(text));
    }

    /// Publishes as fast as the crowd gets it, for so long.
    void publish(long nanos) throws IOException {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            publishSome(ON_THEIR_WAY);
        }
    }

    /// Publishes about so many messages as fast as the crowd gets them.
    ///
    /// @param onTheirWay how many may be on their way to the slowest subscriber
    public void publish(int messages, int onTheirWay) throws IOException {
        long end = publisher.begun() + messages;
        while (publisher.begun() < end) {
            publishSome(onTheirWay);
        }
    }

    private void publishSome(int onTheirWay) throws IOException {
        boolean room = publisher.begun() - crowd.fewest() < onTheirWay;
        boolean sent = room && publisher.sendMany();
        publisher.readAnswers();
        crowd.read(sent ? 0 : WAIT_MILLIS);
    }

    /// Deliveries a second, as [#publish] makes them: the middle of five slices.
    double throughput(long nanos) throws IOException {
        double[] slices = new double[SLICES];
        for (int slice = 0; slice < SLICES; slice++) {
            long before = crowd.deliveries();
            long start = System.nanoTime();
            publish(nanos / SLICES);
            slices[slice] = (double) (crowd.deliveries() - before) * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
        }
        Arrays.sort(slices);
        return slices[SLICES / 2];
    }

    /// Waits for what is on its way.
    ///
    /// @return how many deliveries did not come
    public long settle() throws IOException {
        publisher.finish();
        long expected = publisher.begun() * crowd.size();
        long seen = -1;
        long patience = System.nanoTime() + PATIENCE_NANOS;
        while (crowd.deliveries() < expected && System.nanoTime() < patience) {
            if (crowd.deliveries() > seen) {
                seen = crowd.deliveries();
                patience = System.nanoTime() + PATIENCE_NANOS;
            }
            publisher.readAnswers();
            crowd.read(WAIT_MILLIS);
        }
        return expected - crowd.deliveries();
    }

    /// Publishes single messages at an even pace; those of the first second are not counted, for the hub has just done
    /// something else. Only right where nothing was lost before.
    ///
    /// @return how long each delivery took from just before it was published, in nanoseconds, in order
    long[] latencies(int perSecond, int seconds) throws IOException {
        pace(perSecond, perSecond);
        settle();
        return pace(perSecond, perSecond * seconds);
    }

    private long[] pace(int perSecond, int count) throws IOException {
        Stopwatch stopwatch = new Stopwatch(publisher.begun(), count, count * crowd.size());
        crowd.watch(stopwatch);
        long start = System.nanoTime();
        for (int message = 0; message < count; message++) {
            readUntil(start + TimeUnit.SECONDS.toNanos(message) / perSecond);
            stopwatch.sent(message);
            publisher.sendOne();
        }
        settle();
        return stopwatch.sorted();
    }

    private void readUntil(long time) throws IOException {
        publisher.readAnswers();
        long left = time - System.nanoTime();
        while (left > 0) {
            crowd.read(TimeUnit.NANOSECONDS.toMillis(left));
            left = time - System.nanoTime();
        }
    }

    @Override
    public void close() throws IOException {
        publisher.close();
        crowd.close();
    }
}
