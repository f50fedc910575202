package dev.osiscope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long ago this process was started, with the launcher that became it.
///
/// On Linux Java counts a process' start from that of the machine, which the kernel tells in whole seconds (`btime` of proc(5)): it
/// can say up to a second too much. The kernel's own two clocks, that of the process and that of the machine, are a hundredth
/// of a second exact.
final class ProcessAge {

    private static final Path PROCESS = Path.of("/proc/self/stat");
    private static final Path MACHINE = Path.of("/proc/uptime");
    /// The twenty-second field; the second, the name, stands in parentheses and may have any in it.
    private static final int START_AFTER_NAME = 19;
    /// What the kernel counts in, for programs: so on all of Java's machines with Linux.
    private static final int TICKS_A_SECOND = 100;
    private static final double MILLIS_PER_SECOND = 1e3;

    private ProcessAge() {}

    /// Now; nothing where the system does not tell.
    static Optional<Duration> now() {
        try {
            return Optional.of(Files.isReadable(MACHINE) ? between(Files.readString(PROCESS), Files.readString(MACHINE)) : told());
        } catch (IOException | IllegalStateException unknown) {
            return Optional.empty();
        }
    }

    private static Duration told() {
        return Duration.between(ProcessHandle.current().info().startInstant().orElseThrow(IllegalStateException::new), Instant.now());
    }

    /// @param process the kernel's line of the process
    /// @param machine the kernel's line of how long the machine has run, in seconds
    static Duration between(String process, String machine) {
        String[] fields = process.substring(process.lastIndexOf(')') + 2).split(" ");
        double age = Double.parseDouble(machine.split(" ")[0]) - Double.parseDouble(fields[START_AFTER_NAME]) / TICKS_A_SECOND;
        return Duration.ofMillis(Math.round(age * MILLIS_PER_SECOND));
    }
}
