package dev.osiscope.hub;

import java.net.InetAddress;
import java.util.Objects;

/// How a hub is to be.
///
/// @param address     the address of this host that it listens on: whoever reaches it can be a client
/// @param queueBytes  how many bytes may wait for one subscriber, in its queue and in flight; 8 KiB or more
/// @param slowReaders what is done with a subscriber for which more would wait
public record HubOptions(InetAddress address, int queueBytes, SlowReaderPolicy slowReaders) {

    /// The least queue: room for the longest message.
    public static final int LEAST_QUEUE = 8 * 1024;

    private static final int SMALL_QUEUE = 64 * 1024;

    /// Checks the numbers.
    public HubOptions {
        Objects.requireNonNull(address);
        Objects.requireNonNull(slowReaders);
        if (queueBytes < LEAST_QUEUE) {
            throw new IllegalArgumentException("a queue has " + LEAST_QUEUE + " bytes or more");
        }
    }

    /// A hub to be watched, for this machine only: a slow reader misses messages soon, so that it can be seen.
    public static HubOptions onThisMachine() {
        return new HubOptions(HubLoop.LOOPBACK, SMALL_QUEUE, SlowReaderPolicy.DROP_OLDEST);
    }

    /// The same on another address.
    public HubOptions at(InetAddress other) {
        return new HubOptions(other, queueBytes, slowReaders);
    }

    /// The same with another bound, and another policy for those who meet it.
    public HubOptions slowReaders(SlowReaderPolicy policy, int bytes) {
        return new HubOptions(address, bytes, policy);
    }
}
