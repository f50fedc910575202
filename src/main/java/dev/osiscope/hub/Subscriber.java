package dev.osiscope.hub;

/// Takes scrubbed messages.
@FunctionalInterface
interface Subscriber {

    /// Takes a message, if it can at once.
    ///
    /// @return false where the message was dropped
    boolean offer(String text);
}
