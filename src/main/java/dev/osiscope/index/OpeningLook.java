package dev.osiscope.index;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.pcapng.Content;
import java.util.Optional;

/// Tells within some nanoseconds whether a frame asks for a connection: a SYN without an ACK (RFC 9293 section 3.5). It
/// settles what is plain; of a SYN in a tunnel or behind extension headers it knows nothing. Used by one thread.
public final class OpeningLook {

    private final Facts facts = new Facts();
    private final FrameContent content = new FrameContent();
    private final QuickLook look = new QuickLook(content, facts);

    /// Whether this frame does.
    public boolean opens(Frame frame) {
        content.bytes = frame.bytes();
        int captured = frame.bytes().length();
        return look.settles(frame.linkType().value(), 0, captured, Math.max(captured, frame.originalLength()))
                && facts.transport == Transport.TCP && facts.syn() && !facts.ack();
    }

    /// A frame as if it were a file.
    private static final class FrameContent implements Content {

        private Bytes bytes = Bytes.EMPTY;

        @Override
        public int available(long offset, int wanted) {
            return (int) Math.min(wanted, bytes.length() - offset);
        }

        @Override
        public int u8(long offset) {
            return bytes.u8((int) offset);
        }

        @Override
        public Bytes copy(long offset, int length) {
            return bytes.slice((int) offset, length);
        }

        @Override
        public Optional<String> damage() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
