package dev.osiscope.hub;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// How a hub is to be.
///
/// @param address           the address of this host that it listens on: whoever reaches it can be a client
/// @param queueBytes        how many bytes may wait for one subscriber, in its queue and in flight; 8 KiB or more
/// @param slowReaders       what is done with a subscriber for which more would wait
/// @param connections       how many clients it may have; 0 for any number
/// @param messagesPerSecond how many lines a second each may send on average; 0 for any number
/// @param firstBytes        how long a client may say nothing before it is taken for one that listens to lines; until then
///                          its messages wait, as it may yet ask for TLS or a WebSocket. Zero: it listens at once
/// @param code              what a client has to say first; empty where nobody is asked
/// @param identity          by which it answers those who ask for TLS; empty where it has no TLS
public record HubOptions(
        InetAddress address,
        int queueBytes,
        SlowReaderPolicy slowReaders,
        int connections,
        int messagesPerSecond,
        Duration firstBytes,
        Optional<String> code,
        Optional<HubIdentity> identity) {

    /// The least queue: room for the longest message.
    public static final int LEAST_QUEUE = 8 * 1024;

    private static final int SMALL_QUEUE = 64 * 1024;
    private static final int LARGE_QUEUE = 4 * 1024 * 1024;
    private static final Duration A_MOMENT = Duration.ofMillis(250);

    /// Checks the numbers.
    public HubOptions {
        Objects.requireNonNull(address);
        Objects.requireNonNull(slowReaders);
        Objects.requireNonNull(firstBytes);
        Objects.requireNonNull(code);
        Objects.requireNonNull(identity);
        if (queueBytes < LEAST_QUEUE || connections < 0 || messagesPerSecond < 0) {
            throw new IllegalArgumentException("a queue has " + LEAST_QUEUE + " bytes or more, and limits are not negative");
        }
    }

    /// A hub to be watched, for this machine only: a slow reader misses messages soon, so that it can be seen.
    public static HubOptions onThisMachine() {
        return new HubOptions(HubLoop.LOOPBACK, SMALL_QUEUE, SlowReaderPolicy.DROP_OLDEST, 0, 0, Duration.ZERO,
                Optional.empty(), Optional.empty());
    }

    /// A hub that serves, for this machine only: it waits a moment for what a client's first bytes say.
    public static HubOptions serving() {
        return onThisMachine().slowReaders(SlowReaderPolicy.DROP_OLDEST, LARGE_QUEUE).firstBytes(A_MOMENT);
    }

    /// The same on another address.
    public HubOptions at(InetAddress other) {
        return new HubOptions(other, queueBytes, slowReaders, connections, messagesPerSecond, firstBytes, code, identity);
    }

    /// The same with another bound, and another policy for those who meet it.
    public HubOptions slowReaders(SlowReaderPolicy policy, int bytes) {
        return new HubOptions(address, bytes, policy, connections, messagesPerSecond, firstBytes, code, identity);
    }

    /// The same with other limits.
    public HubOptions limits(int clients, int lines) {
        return new HubOptions(address, queueBytes, slowReaders, clients, lines, firstBytes, code, identity);
    }

    /// The same with another time for the first bytes.
    public HubOptions firstBytes(Duration time) {
        return new HubOptions(address, queueBytes, slowReaders, connections, messagesPerSecond, time, code, identity);
    }

    /// The same with a join code.
    public HubOptions code(String secret) {
        return new HubOptions(address, queueBytes, slowReaders, connections, messagesPerSecond, firstBytes,
                Optional.of(secret), identity);
    }

    /// The same with TLS on request.
    public HubOptions identity(HubIdentity own) {
        return new HubOptions(address, queueBytes, slowReaders, connections, messagesPerSecond, firstBytes, code,
                Optional.of(own));
    }

    /// Whether there may be no more than so many clients.
    boolean full(int clients) {
        return connections > 0 && clients >= connections;
    }
}
