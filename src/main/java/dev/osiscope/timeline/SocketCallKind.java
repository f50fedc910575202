package dev.osiscope.timeline;

/// The calls of the socket API that a session shows: the boundary between application and transport.
public enum SocketCallKind {
    /// `bind()`: takes a local port.
    BIND,
    /// `listen()`: waits for openings.
    LISTEN,
    /// `connect()`: opens towards a remote end.
    CONNECT,
    /// `connect()` has done its work: the conversation is open.
    CONNECTED,
    /// `connect()` has failed.
    CONNECT_FAILED,
    /// `accept()`: takes a conversation that layer 4 has opened.
    ACCEPT,
    /// `write()`: hands bytes to layer 4.
    WRITE,
    /// `read()`: takes bytes from layer 4; 0 bytes are the end of the stream.
    READ,
    /// `shutdown()`: closes one direction.
    SHUTDOWN,
    /// `close()`: closes in order.
    CLOSE,
    /// `close()` with linger 0: aborts.
    ABORT
}
