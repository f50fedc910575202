package dev.osiscope.viewmodel;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.TrackedSegment;
import java.util.Map;
import java.util.Optional;

/// The field that tells most of a segment, by the part that it plays: it is picked when the playhead comes there. Of data that
/// is what is innermost.
public final class TellingField {

    private static final Map<SegmentRole, String> TELLING_FIELDS = Map.ofEntries(
            Map.entry(SegmentRole.SYN, "tcp.seq_raw"),
            Map.entry(SegmentRole.SYN_ACK, "tcp.ack_raw"),
            Map.entry(SegmentRole.HANDSHAKE_ACK, "tcp.ack_raw"),
            Map.entry(SegmentRole.PURE_ACK, "tcp.ack_raw"),
            Map.entry(SegmentRole.FIRST_FIN, "tcp.flags.fin"),
            Map.entry(SegmentRole.ACK_OF_FIRST_FIN, "tcp.ack_raw"),
            Map.entry(SegmentRole.SECOND_FIN, "tcp.flags.fin"),
            Map.entry(SegmentRole.COMBINED_FIN_ACK, "tcp.flags.fin"),
            Map.entry(SegmentRole.LAST_ACK, "tcp.ack_raw"),
            Map.entry(SegmentRole.RST, "tcp.flags.reset"),
            Map.entry(SegmentRole.RETRANSMISSION, "tcp.seq_raw"),
            Map.entry(SegmentRole.BROKEN, "tcp.hdr_len"),
            Map.entry(SegmentRole.OTHER, "tcp.flags"));

    private TellingField() {}

    /// What is picked first in `frame`.
    ///
    /// @param segment the segment that it brings, where it brings one
    public static Selection of(FrameModel frame, Optional<TrackedSegment> segment) {
        return segment.map(found -> TELLING_FIELDS.get(found.role()))
                .map(frame::pickField)
                .orElseGet(frame::pickInnermost);
    }
}
