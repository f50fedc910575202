package dev.osiscope.hub;

import java.net.InetSocketAddress;
import java.util.List;

/// A call of an [EventEmitter].
///
/// @param timeNanos   nanoseconds since 1970-01-01T00:00:00Z
/// @param participant the emitter's owner: `Hub` or the name of a client
/// @param kind        which call
/// @param local       the owner's endpoint of the connection it belongs to; null where none is known
/// @param remote      the other endpoint; null where none is known
/// @param event       the event's name
/// @param data        what the event carries, at most [SocketCall#TEXT_LIMIT] characters; empty for a
///                    registration. It may come from the network and hold control characters
/// @param listeners   for an emission how many listeners it calls, else how many are now registered
/// @param called      for an emission the names of those listeners, in the order in which it calls them; else empty
public record EmitterCall(
        long timeNanos,
        String participant,
        Kind kind,
        InetSocketAddress local,
        InetSocketAddress remote,
        String event,
        String data,
        int listeners,
        List<String> called) implements ApplicationEvent {

    /// Takes a copy.
    public EmitterCall {
        called = List.copyOf(called);
    }

    /// Which call it was.
    public enum Kind {
        /// A listener was registered.
        ON,
        /// A listener was registered for one emission.
        ONCE,
        /// A listener was removed.
        OFF,
        /// An event was emitted; reported before its listeners are called.
        EMIT
    }
}
