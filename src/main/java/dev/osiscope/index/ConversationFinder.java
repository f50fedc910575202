package dev.osiscope.index;

import dev.osiscope.conversation.End;

/// Finds the conversations of frames in their order, and completes their rows. Used by one thread at a time.
final class ConversationFinder {

    private final ConversationRows tcp = new ConversationRows(Transport.TCP);
    private final ConversationRows udp = new ConversationRows(Transport.UDP);
    private final Facts facts = new Facts();

    /// Assigns the frames that follow those before.
    void assign(Unassigned frames) {
        FrameChunk chunk = frames.chunk();
        for (int row = frames.first(); row < frames.end(); row++) {
            Transport transport = chunk.transport(row);
            if (transport != Transport.OTHER) {
                frames.tell(row, facts);
                chunk.tell(row, facts);
                assign(transport == Transport.TCP ? tcp : udp, chunk, row);
            }
            if (frames.quoted(row) != null) {
                tcp.add(frames.quoted(row));
            }
        }
    }

    private void assign(ConversationRows conversations, FrameChunk chunk, int row) {
        int at = row & FrameChunk.MASK;
        chunk.ints[FrameChunk.CONVERSATION + at] = conversations.add(facts);
        chunk.ints[FrameChunk.PREVIOUS + at] = conversations.previous();
        if (conversations.sender() == End.SERVER) {
            chunk.bytes[FrameChunk.KIND + at] |= FrameChunk.FROM_SERVER;
        }
        conversations.count(facts, chunk, row);
    }

    /// The TCP conversations found so far.
    ConversationTable tcp() {
        return tcp.snapshot();
    }

    /// The pairs of UDP endpoints found so far.
    ConversationTable udp() {
        return udp.snapshot();
    }
}
