package dev.osiscope.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A file descriptor of this process: an open file, device or socket. Its calls may be made from any thread, but not
/// after [#close()]: the kernel gives the number to the next that is opened.
///
/// @param number the kernel's number, 0 or more
public record Descriptor(int number) implements AutoCloseable {

    private static final int SET_FLAGS = 4;
    private static final int NOT_BLOCKING = 0x800;
    private static final int CLOSE_ON_EXEC = 0x80000;

    /// O_RDONLY.
    public static final int READ_ONLY = 0;
    /// O_RDWR.
    public static final int READ_AND_WRITE = 2;

    private static final SystemCall READ = SystemCall.of("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final SystemCall WRITE = SystemCall.of("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final SystemCall FCNTL = SystemCall.variadic("fcntl", 2, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final SystemCall OPEN = SystemCall.variadic("open", 2, JAVA_INT, ADDRESS, JAVA_INT);
    private static final SystemCall IOCTL = SystemCall.variadic("ioctl", 2, JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS);
    private static final SystemCall CLOSE = SystemCall.of("close", JAVA_INT, JAVA_INT);

    /// Opens a file. Programs that this process starts don't inherit it.
    ///
    /// @param mode [#READ_ONLY] or [#READ_AND_WRITE]
    public static Descriptor open(String file, int mode) throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            return new Descriptor((int) OPEN.invoke(scratch.allocateFrom(file), mode | CLOSE_ON_EXEC));
        }
    }

    /// Asks the device behind it for something of its own: ioctl(2).
    public void control(long request, MemorySegment argument) throws SystemCallException {
        IOCTL.invoke(number, request, argument);
    }

    /// Makes every later call return at once (O_NONBLOCK).
    public void neverBlock() throws SystemCallException {
        FCNTL.invoke(number, SET_FLAGS, NOT_BLOCKING);
    }

    /// Reads what is there, at most as much as `target` has room for.
    ///
    /// @return how many bytes, 0 at the end; or the negative [ErrorNumber]
    public long read(MemorySegment target) {
        return READ.attempt(number, target, target.byteSize());
    }

    /// Writes as much of `source` as goes.
    ///
    /// @return how many bytes, or the negative [ErrorNumber]
    public long write(MemorySegment source) {
        return WRITE.attempt(number, source, source.byteSize());
    }

    @Override
    public void close() {
        CLOSE.attempt(number);
    }
}
