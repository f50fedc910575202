package dev.osiscope.property;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;

/// How much memory the current thread asks for while it does something.
final class Allocation {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /// What is done.
    @FunctionalInterface
    interface Work<T> {
        T get() throws Exception;
    }

    /// Does `work` and fails where it asks for more than `most` bytes.
    static <T> T atMost(long most, String words, Work<T> work) throws Exception {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        T result = work.get();
        long asked = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertTrue(asked <= most, () -> words + " asked for " + asked + " bytes, more than " + most);
        return result;
    }
}
