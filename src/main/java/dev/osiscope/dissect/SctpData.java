package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.transport.SctpChunkFields;
import java.util.Optional;

/// What a chunk of SCTP carries for somebody else.
///
/// @param number   counts the sender's data, 0 to 2^32-1
/// @param protocol what it is, as its sender says; 0 where that isn't said, and in all of a message but its start
/// @param begins   whether a message begins here
/// @param ends     whether a message ends here
/// @param payload  the data, at least one byte
record SctpData(long number, long protocol, boolean begins, boolean ends, Span payload) {

    /// That of this chunk; empty where it carries nothing.
    ///
    /// @param chunk the chunk, without what fills it up
    static Optional<SctpData> of(Span chunk) {
        int type = chunk.captured().u8(0);
        if (type != SctpChunkFields.DATA && type != SctpChunkFields.INTERLEAVED_DATA) {
            return Optional.empty();
        }
        int start = SctpChunkFields.PREFIX_LENGTH + SctpChunkFields.of(type).stream()
                .mapToInt(row -> row.range().byteLength()).sum();
        if (chunk.captured().length() <= start) {
            return Optional.empty();
        }
        return Optional.of(new SctpData(number(chunk, SctpChunkFields.PREFIX_LENGTH, SctpChunkFields.TSN),
                number(chunk, start - SctpChunkFields.PAYLOAD_PROTOCOL.range().byteLength(),
                        SctpChunkFields.PAYLOAD_PROTOCOL),
                SctpChunkFields.BEGINS.in(chunk.captured()) != 0, SctpChunkFields.ENDS.in(chunk.captured()) != 0,
                chunk.after(start)));
    }

    private static long number(Span chunk, int position, FieldDefinition row) {
        return row.in(chunk.captured().from(position));
    }

    /// Whether it is a message as a whole.
    boolean whole() {
        return begins && ends;
    }
}
