package dev.osiscope.sockets;

import java.time.Instant;
import java.util.Optional;

/// A running program.
///
/// @param pid     the system's number of it
/// @param name    what it is called, as `ps` and `ss` do: `node`, `postgres`
/// @param command the command line; empty where the system does not tell it
/// @param user    whose it is; empty where the system does not tell it
/// @param started when it began; empty where the system does not tell it
public record LocalProcess(long pid, String name, String command, String user, Optional<Instant> started) {

    /// What the system tells everybody of the process, under the name that is known already.
    static LocalProcess of(long pid, String name) {
        Optional<ProcessHandle.Info> told = ProcessHandle.of(pid).map(ProcessHandle::info);
        return new LocalProcess(pid, name,
                told.flatMap(ProcessHandle.Info::commandLine).orElse(""),
                told.flatMap(ProcessHandle.Info::user).orElse(""),
                told.flatMap(ProcessHandle.Info::startInstant));
    }

    /// Whether it is this program itself.
    public boolean itself() {
        return pid == ProcessHandle.current().pid();
    }
}
