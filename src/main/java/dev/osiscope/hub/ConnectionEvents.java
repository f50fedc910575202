package dev.osiscope.hub;

/// What happens to a connection, seen from above its lines. Called on its channel's thread.
interface ConnectionEvents {

    /// It is established.
    void opened(SocketCalls socket);

    /// A line has come.
    void received(SocketCalls socket, String line);

    /// Something failed: the connection is being closed where the socket failed, and goes on otherwise.
    void failed(SocketCalls socket, String what);

    /// Its socket is closed.
    void closed(SocketCalls socket);
}
