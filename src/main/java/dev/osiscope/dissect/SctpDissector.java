package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.transport.SctpChunkFields;
import dev.osiscope.wire.transport.SctpFields;
import dev.osiscope.wire.transport.SctpHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// SCTP: the header, then chunks; those with data carry messages, whole or in pieces.
///
/// @param payloads who takes messages apart
record SctpDissector(SctpPayloads payloads) implements LayerDissector {

    private static final int WORD = 4;

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(SctpFields.PROTOCOL, span).fixed(SctpFields.ALL);
        if (layer.bytes().length() < SctpFields.FIXED_LENGTH) {
            return layer.tooShort(SctpFields.FIXED_LENGTH);
        }
        SctpHeader header = SctpHeader.read(layer.bytes());
        FieldWalk walk = new FieldWalk(span).over(SctpFields.FIXED_LENGTH);
        List<SctpData> data = new ArrayList<>();
        int length = chunkLength(walk.ahead());
        while (length >= SctpChunkFields.PREFIX_LENGTH) {
            note(walk, length, header, context).ifPresent(data::add);
            int filled = Math.min(length + WORD - 1 & -WORD, walk.left());
            walk.whole(SctpChunkFields.CHUNK, filled, SctpChunkReader::read, SctpChunkFields.PADDING);
            length = chunkLength(walk.ahead());
        }
        Optional<Stop> stop = walk.left() == 0 ? missing(span)
                : Optional.of(walk.after().wrong(SctpFields.PROTOCOL, "the length of a chunk can't be right"));
        walk.rest(SctpChunkFields.VALUE).fields().forEach(layer::add);
        List<Inner> inners = data.stream()
                .map(message -> new Inner(payloads.of(header, message), message.payload())).toList();
        return layer.done(header, inners, span.after(span.captured().length()), stop);
    }

    /// The length that the next chunk says, at most what there is of it; 0 where there is none.
    private static int chunkLength(Bytes ahead) {
        return ahead.length() < SctpChunkFields.PREFIX_LENGTH ? 0
                : Math.min(SctpChunkFields.LENGTH.intIn(ahead), ahead.length());
    }

    private static Optional<Stop> missing(Span span) {
        return span.captured().length() == span.length() ? Optional.empty()
                : Optional.of(span.shortage(SctpFields.PROTOCOL, span.length()));
    }

    /// The message that a chunk carries or completes; empty where it came before, or is not complete.
    private static Optional<SctpData> note(FieldWalk walk, int length, SctpHeader header, Context context) {
        Optional<EndPair> ends = EndPair.of(header.sourcePort(), header.destinationPort(), context);
        Optional<SctpMemory> memory = context.memory().map(Memory::sctp).filter(_ -> ends.isPresent());
        if (walk.ahead().u8(0) == SctpChunkFields.INIT) {
            memory.ifPresent(known -> known.forget(ends.orElseThrow()));
        }
        Optional<SctpData> data = SctpData.of(walk.after().atMost(length, "the length of the chunk ends it there"));
        if (data.isEmpty() || memory.isEmpty()) {
            return data.filter(SctpData::whole);
        }
        SctpEnd sender = memory.get().sender(ends.orElseThrow());
        if (!sender.isNew(data.get())) {
            return Optional.empty();
        }
        return data.get().whole() ? data : sender.message(data.get());
    }
}
