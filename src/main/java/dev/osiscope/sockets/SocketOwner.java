package dev.osiscope.sockets;

import java.util.Optional;

/// Who has a socket.
public sealed interface SocketOwner {

    /// A program.
    ///
    /// @param process which
    record Program(LocalProcess process) implements SocketOwner {}

    /// A program that this one may not look into: another user's, or one that lives in another process namespace.
    ///
    /// @param user whose it is, by name or number
    record Unseen(String user) implements SocketOwner {}

    /// No program: its own has closed it and the kernel sees to the rest (`TIME-WAIT`), or none has accepted it yet.
    record Nobody() implements SocketOwner {}

    /// The program, where it is known.
    default Optional<LocalProcess> known() {
        return this instanceof Program program ? Optional.of(program.process()) : Optional.empty();
    }
}
