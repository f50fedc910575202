package dev.osiscope.hub;

/// What happens to a connection, seen from above its lines. Called on its channel's thread.
interface ConnectionEvents {

    /// It is established.
    void opened(SocketCalls socket);

    /// It has begun to negotiate how it speaks; until that is known, nothing may be said.
    default void negotiating(SocketCalls socket) { }

    /// How it speaks is known.
    default void speaks(SocketCalls socket, Framing framing) { }

    /// A line has come.
    void received(SocketCalls socket, String line);

    /// A line has come that can't be taken.
    void received(SocketCalls socket, LineFault fault);

    /// Something failed: the connection is being closed where the socket failed, and goes on otherwise.
    void failed(SocketCalls socket, String what);

    /// The other side has said all that it has to say.
    default void ended(SocketCalls socket) {
        socket.close();
    }

    /// Its socket is closed.
    void closed(SocketCalls socket);
}
