package dev.osiscope.conversation.tcp;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.End;

/// A run of what one end has sent: bytes, or a gap where bytes should be.
///
/// A position counts the bytes of its direction from 0, the first byte seen; SYN and FIN count for nothing.
public sealed interface StreamPiece {

    /// The end that sent it.
    End sender();

    /// Where it begins.
    long position();

    /// How many bytes it has, or should have.
    long length();

    /// Bytes in their place.
    ///
    /// @param sender      the end that sent them
    /// @param frameNumber the frame that brought them
    /// @param position    where they begin
    /// @param bytes       one or more
    record Data(End sender, long frameNumber, long position, Bytes bytes) implements StreamPiece {
        @Override
        public long length() {
            return bytes.length();
        }
    }

    /// Bytes that were sent and are not in the capture.
    ///
    /// @param sender   the end that sent them
    /// @param position where they should begin
    /// @param length   how many they are, 1 or more
    record Gap(End sender, long position, long length) implements StreamPiece {}
}
