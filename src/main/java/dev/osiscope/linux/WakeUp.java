package dev.osiscope.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Ends the wait of another thread: an eventfd(2), which is readable from the first [#wake()] on.
public final class WakeUp implements AutoCloseable {

    private static final SystemCall EVENTFD = SystemCall.of("eventfd", JAVA_INT, JAVA_INT, JAVA_INT);
    private static final SystemCall EVENTFD_WRITE = SystemCall.of("eventfd_write", JAVA_INT, JAVA_INT, JAVA_LONG);
    private static final SystemCall EVENTFD_READ = SystemCall.of("eventfd_read", JAVA_INT, JAVA_INT, ADDRESS);
    /// EFD_CLOEXEC: programs that this process starts don't inherit the descriptor.
    private static final int CLOSE_ON_EXEC = 0x80000;

    /// Where the kernel writes how often it was woken: nobody asks.
    private static final MemorySegment COUNT = Arena.global().allocate(JAVA_LONG);

    private final Descriptor descriptor;
    private boolean closed;

    public WakeUp() throws SystemCallException {
        descriptor = new Descriptor((int) EVENTFD.invoke(0, CLOSE_ON_EXEC));
    }

    public int descriptor() {
        return descriptor.number();
    }

    /// Ends the wait, now or as soon as it begins. May be called from any thread, also after [#close()].
    public synchronized void wake() {
        if (!closed) {
            EVENTFD_WRITE.attempt(descriptor.number(), 1L);
        }
    }

    /// Lets the next wait begin. Called only by whoever has woken up, before it looks what there is to do: where nobody
    /// has called [#wake()], it would wait.
    public synchronized void reset() {
        if (!closed) {
            EVENTFD_READ.attempt(descriptor.number(), COUNT);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            descriptor.close();
        }
    }
}
