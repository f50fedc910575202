package dev.osiscope.lab;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.osiscope.linux.Descriptor;
import dev.osiscope.linux.SystemCall;
import dev.osiscope.linux.SystemCallException;

/// Takes a descriptor of a process that this one has started: both have it then (pidfd_getfd(2), Linux 5.6). So the
/// cable of a host is in the app's own hands, though its device is in the host's namespace; no file or address that
/// others could see stands between them.
final class OtherProcess {

    /// The numbers of these calls are the same on every platform that has a JDK 25.
    private static final long PIDFD_OPEN = 434;
    private static final long PIDFD_GETFD = 438;

    private static final SystemCall SYSCALL =
            SystemCall.variadic("syscall", 1, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);

    private OtherProcess() {}

    /// Takes the descriptor that has `number` in the process `pid`.
    static Descriptor descriptor(long pid, int number) throws SystemCallException {
        try (Descriptor process = new Descriptor((int) SYSCALL.invoke(PIDFD_OPEN, pid, 0L, 0L))) {
            return new Descriptor(
                    (int) SYSCALL.invoke(PIDFD_GETFD, (long) process.number(), (long) number, 0L));
        }
    }
}
