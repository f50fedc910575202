package dev.osiscope.conversation.tcp;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import dev.osiscope.wire.transport.TcpOptionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Data that has arrived though some before it has not (RFC 2018 section 3).
///
/// @param left  its first number
/// @param right the number after its last one
public record SackBlock(SequenceNumber left, SequenceNumber right) {

    private static final int EDGE = 4;
    private static final int BLOCK = 2 * EDGE;
    /// As many blocks as fit beside timestamps (RFC 2018 section 3); Wireshark counts no more.
    private static final int BLOCKS = 3;

    /// How many bytes it has.
    public long length() {
        return right.since(left);
    }

    /// The blocks in a header's SACK option, the newest first; none where there is none.
    public static List<SackBlock> of(TcpHeader header) {
        Optional<Bytes> edges = header.optionOrPart(TcpOptionKind.SACK).map(TcpOption::data);
        if (edges.isEmpty()) {
            return List.of();
        }
        List<SackBlock> blocks = new ArrayList<>();
        int length = Math.min(edges.get().length(), BLOCKS * BLOCK);
        for (int start = 0; start + BLOCK <= length; start += BLOCK) {
            blocks.add(new SackBlock(
                    new SequenceNumber(edges.get().u32(start)), new SequenceNumber(edges.get().u32(start + EDGE))));
        }
        return List.copyOf(blocks);
    }
}
