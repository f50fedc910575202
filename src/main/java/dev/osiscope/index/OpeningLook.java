package dev.osiscope.index;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.pcapng.Content;
import java.util.Optional;

/// Tells within some nanoseconds whether a frame asks for a connection: a SYN without an ACK (RFC 9293 section 3.5). It
/// settles what is plain; of a SYN in a tunnel or behind extension headers it knows nothing. Used by one thread.
public final class OpeningLook {

    private final Facts facts = new Facts();
    private final FrameContent content = new FrameContent();
    private final QuickLook look = new QuickLook(content, facts);

    /// What this frame asks for; empty where it asks for no connection.
    public Optional<Opening> in(Frame frame) {
        return in(frame.linkType(), frame.bytes());
    }

    /// The same of the captured bytes of a frame.
    public Optional<Opening> in(LinkType link, Bytes frame) {
        content.bytes = frame;
        boolean opens = look.settles(link.value(), 0, frame.length(), frame.length())
                && facts.transport == Transport.TCP && facts.syn() && !facts.ack();
        return opens ? Optional.of(new Opening(
                ConversationTable.endpoint(facts.ipv6, facts.sourceHigh, facts.sourceLow, facts.sourcePort),
                ConversationTable.endpoint(
                        facts.ipv6, facts.destinationHigh, facts.destinationLow, facts.destinationPort),
                facts.sequence)) : Optional.empty();
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
