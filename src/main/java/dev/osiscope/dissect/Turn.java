package dev.osiscope.dissect;

/// Who speaks in a dialogue, and what is known of what they say.
///
/// @param fromClient  whether the client speaks: the end that opened the conversation or, where that was missed,
///                    the one with the higher port
/// @param seen        how many of the bytes were there when the dialogue was last asked about this message; 0 the
///                    first time
/// @param last        whether the sender closes with this segment (FIN)
/// @param waits       whether a message that is not whole yet can wait for more bytes
/// @param frameNumber the frame that brought the newest bytes; 0 where it is dissected by itself
record Turn(boolean fromClient, int seen, boolean last, boolean waits, long frameNumber) {

    /// The same turn, asked about other bytes.
    Turn with(int newSeen, boolean newWaits) {
        return new Turn(fromClient, newSeen, last, newWaits, frameNumber);
    }
}
