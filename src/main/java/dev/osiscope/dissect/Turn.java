package dev.osiscope.dissect;

/// Who speaks in a dialogue, and what is known of what they say.
///
/// @param fromClient  whether the client speaks: the end that opened the conversation or, where that was missed,
///                    the one with the higher port
/// @param seen        how many of the bytes were there when the dialogue was last asked about this message; 0 the
///                    first time
/// @param last        whether the sender closes with this segment (FIN)
/// @param frameNumber the frame that brought the newest bytes; 0 where it is dissected by itself
record Turn(boolean fromClient, int seen, boolean last, long frameNumber) {}
