package dev.osiscope.hub;

import java.net.InetSocketAddress;

/// A call into the socket API: the boundary between application and transport (RFC 9293 section 3.9.1).
///
/// [Kind#CONNECT], [Kind#WRITE], [Kind#CLOSE] and [Kind#ABORT] are reported just before the kernel gets the
/// call, so that they precede the segments they cause. The other kinds are reported when the call has
/// returned: only then are the port, the peer or the bytes known, and they cause no segment. A close that
/// follows a failed call on the same socket is reported when it is noticed.
///
/// @param timeNanos   nanoseconds since 1970-01-01T00:00:00Z
/// @param participant who called: `Hub` or the name of a client
/// @param kind        which call
/// @param local       the caller's endpoint; null where none is known
/// @param remote      the other endpoint; null for a listening socket
/// @param byteCount   bytes written or read; 0 where the call moves none, and for a read that met the end of
///                    the stream; [#FAILED] for a call that failed
/// @param text        the bytes as UTF-8, at most [#TEXT_LIMIT] characters, or what happened instead. It is
///                    what came from the network: it may hold control characters
public record SocketCall(
        long timeNanos,
        String participant,
        Kind kind,
        InetSocketAddress local,
        InetSocketAddress remote,
        int byteCount,
        String text) implements ApplicationEvent {

    /// The byte count of a call that failed.
    public static final int FAILED = -1;

    /// The longest text, in characters.
    public static final int TEXT_LIMIT = 200;

    /// Which call it was.
    public enum Kind {
        /// `bind()`: the socket gets its endpoint.
        BIND,
        /// `listen()`: connections are accepted from now on.
        LISTEN,
        /// `connect()`: a SYN leaves.
        CONNECT,
        /// `accept()`: a connection that is established is taken.
        ACCEPT,
        /// `read()`: bytes that have come are taken.
        READ,
        /// `write()`: bytes are handed over.
        WRITE,
        /// `shutdown()` of the sending direction: a FIN leaves, reading goes on.
        SHUTDOWN,
        /// `close()`: a FIN leaves.
        CLOSE,
        /// `close()` with `SO_LINGER` on and 0: the connection is reset, a RST leaves.
        ABORT
    }
}
