package dev.osiscope.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Waits for several descriptors at once: poll(2). Used by one thread.
///
/// Where the fields of `struct pollfd { int fd; short events; short revents; }` stand is said here only.
public final class Poll implements AutoCloseable {

    /// POLLIN: there is something to read, also an end.
    public static final int READABLE = 1;
    /// POLLOUT: something can be written, or a connection stands.
    public static final int WRITABLE = 4;
    /// POLLERR, POLLHUP, POLLNVAL: told without being asked for.
    public static final int BROKEN = 8 | 16 | 32;

    private static final int SIZE = 8;
    private static final int EVENTS = 4;
    private static final int RESULTS = 6;
    private static final SystemCall POLL = SystemCall.of("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);

    private final Arena arena = Arena.ofShared();
    private MemorySegment entries = arena.allocate(64 * SIZE, Integer.BYTES);
    private int count;

    /// Forgets which descriptors are waited for.
    public void clear() {
        count = 0;
    }

    /// Adds a descriptor.
    ///
    /// @param events [#READABLE], [#WRITABLE], both or none
    /// @return its place, from 0, for [#result(int)]
    public int add(int descriptor, int events) {
        if ((count + 1) * (long) SIZE > entries.byteSize()) {
            MemorySegment larger = arena.allocate(2 * entries.byteSize(), Integer.BYTES);
            larger.copyFrom(entries);
            entries = larger;
        }
        long at = count * (long) SIZE;
        entries.set(JAVA_INT, at, descriptor);
        entries.set(JAVA_SHORT, at + EVENTS, (short) events);
        entries.set(JAVA_SHORT, at + RESULTS, (short) 0);
        return count++;
    }

    /// Waits until one of them is ready.
    ///
    /// @param milliseconds how long at most; for ever where it is negative
    public void await(int milliseconds) throws SystemCallException {
        long result = POLL.attempt(entries, (long) count, milliseconds);
        if (result < 0 && result != -ErrorNumber.INTERRUPTED) {
            throw POLL.failure(result);
        }
    }

    /// What the descriptor at a place is ready for: the events asked for, and those of [#BROKEN].
    public int result(int place) {
        return entries.get(JAVA_SHORT, place * (long) SIZE + RESULTS);
    }

    @Override
    public void close() {
        arena.close();
    }
}
