package dev.osiscope.index;

import dev.osiscope.pcapng.FileInterface;
import dev.osiscope.pcapng.FileStop;
import dev.osiscope.pcapng.ReadProgress;
import java.util.List;
import java.util.Optional;

/// What is known of a capture file at one moment. Immutable; may be read from any thread.
///
/// @param frames     its frames so far
/// @param tcp        the TCP conversations among them, by their numbers
/// @param udp        the UDP conversations
/// @param interfaces the interfaces that it has described so far
/// @param progress   how much of it was read
/// @param atEnd      whether all that the file had was read; it may have grown since
/// @param stop       why it can't be read further; empty while it can, and where it ended after a whole frame
public record IndexSnapshot(FrameIndex frames, ConversationTable tcp, ConversationTable udp,
        List<FileInterface> interfaces, ReadProgress progress, boolean atEnd, Optional<FileStop> stop) {

    /// Takes a copy of the interfaces.
    public IndexSnapshot {
        interfaces = List.copyOf(interfaces);
    }

    /// The conversations of a transport; none of [Transport#OTHER].
    public ConversationTable conversations(Transport transport) {
        return switch (transport) {
            case TCP -> tcp;
            case UDP -> udp;
            case OTHER -> new ConversationTable(transport, new long[0][], 0, 0);
        };
    }

    /// The same, where it was found now that the file can't be read further.
    public IndexSnapshot stoppedBy(FileStop reason) {
        return new IndexSnapshot(frames, tcp, udp, interfaces, progress, true, Optional.of(reason));
    }
}
