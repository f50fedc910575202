package dev.osiscope.export;

import static dev.osiscope.filter.FieldType.LABEL;
import static dev.osiscope.filter.FieldType.OCTETS;
import static dev.osiscope.filter.FieldType.SIGNED_NUMBER;
import static dev.osiscope.filter.FieldType.TEXT;
import static dev.osiscope.filter.FieldType.TIME;

import dev.osiscope.filter.FieldType;
import dev.osiscope.filter.KnownField;

/// The fields that stand in no header: what is known of the frame itself, and what Wireshark works out of a
/// segment and its conversation. The verdicts on segments are named by
/// [dev.osiscope.conversation.tcp.SegmentVerdict].
enum WorkedOutField {
    FRAME_NUMBER("frame.number", Integer.BYTES),
    FRAME_TIME_EPOCH("frame.time_epoch", TIME),
    FRAME_TIME_RELATIVE("frame.time_relative", TIME),
    FRAME_TIME_DELTA("frame.time_delta", TIME),
    FRAME_LENGTH("frame.len", Integer.BYTES),
    FRAME_CAPTURED_LENGTH("frame.cap_len", Integer.BYTES),
    FRAME_PROTOCOLS("frame.protocols", TEXT),
    STREAM("tcp.stream", Integer.BYTES),
    LENGTH("tcp.len", Integer.BYTES),
    SEQUENCE("tcp.seq", Integer.BYTES),
    NEXT_SEQUENCE("tcp.nxtseq", Integer.BYTES),
    ACKNOWLEDGMENT("tcp.ack", Integer.BYTES),
    WINDOW("tcp.window_size", Integer.BYTES),
    WINDOW_SCALE("tcp.window_size_scalefactor", SIGNED_NUMBER, Integer.BYTES),
    COMPLETENESS("tcp.completeness", Byte.BYTES),
    SACK_LEFT_EDGE("tcp.options.sack_le", Integer.BYTES),
    SACK_RIGHT_EDGE("tcp.options.sack_re", Integer.BYTES),
    TCP_PAYLOAD("tcp.payload", OCTETS),
    UDP_PAYLOAD("udp.payload", OCTETS),
    ANALYSIS("tcp.analysis", LABEL),
    ANALYSIS_FLAGS("tcp.analysis.flags", LABEL),
    DUPLICATE_ACK_NUMBER("tcp.analysis.duplicate_ack_num", Integer.BYTES),
    DUPLICATE_ACK_FRAME("tcp.analysis.duplicate_ack_frame", Integer.BYTES),
    ACKNOWLEDGED_FRAME("tcp.analysis.acks_frame", Integer.BYTES),
    ACKNOWLEDGMENT_RTT("tcp.analysis.ack_rtt", TIME),
    RETRANSMITTED_FRAME("tcp.analysis.rto_frame", Integer.BYTES),
    RETRANSMISSION_TIME("tcp.analysis.rto", TIME),
    INITIAL_RTT("tcp.analysis.initial_rtt", TIME),
    BYTES_IN_FLIGHT("tcp.analysis.bytes_in_flight", Integer.BYTES),
    PUSHED_BYTES("tcp.analysis.push_bytes_sent", Integer.BYTES);

    private final KnownField known;

    WorkedOutField(String name, int bytes) {
        known = KnownField.number(name, bytes);
    }

    WorkedOutField(String name, FieldType type) {
        known = KnownField.of(name, type);
    }

    WorkedOutField(String name, FieldType type, int bytes) {
        known = new KnownField(name, type, bytes);
    }

    /// The field as a filter knows it.
    KnownField known() {
        return known;
    }
}
