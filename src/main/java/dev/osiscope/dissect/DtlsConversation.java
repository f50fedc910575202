package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.application.DtlsFields;
import dev.osiscope.wire.application.DtlsRecords;
import dev.osiscope.wire.application.TlsContentType;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What two ends say in DTLS, datagram by datagram. Messages of the handshake that come in parts are put together; they
/// stand in the datagram that completes them.
final class DtlsConversation implements LayerDissector {

    private static final int LONGEST_MESSAGE = 1 << 16;
    private static final int MESSAGES = 8;

    private final Map<Key, Pieces> parts = new LinkedHashMap<>();

    /// Which message it is.
    private record Key(int senderPort, int number, int length) {}

    @Override
    public Outcome dissect(Span span, Context context) {
        int port = context.innermost(UdpHeader.class).map(UdpHeader::sourcePort).orElse(0);
        FieldWalk walk = new FieldWalk(span);
        List<Inner> whole = new ArrayList<>();
        while (recordLength(walk) > 0) {
            walk.whole(DtlsFields.RECORD, recordLength(walk), record -> record(record, port, whole), DtlsFields.DATA);
        }
        Optional<Stop> stop = walk.left() == 0 && span.captured().length() == span.length() ? Optional.empty()
                : Optional.of(walk.after().shortage(DtlsFields.PROTOCOL, DtlsFields.FIXED_LENGTH));
        walk.rest(DtlsFields.DATA);
        return new Outcome(new Layer(DtlsFields.PROTOCOL, span.source(), span.capturedRange(),
                span.after(span.length()).range(), Optional.of(DtlsRecords.read(span.captured())), walk.fields()),
                whole, stop);
    }

    @Override
    public boolean takes(Span span) {
        return DtlsFields.known(span.captured());
    }

    @Override
    public int kept() {
        return parts.values().stream().mapToInt(Pieces::kept).sum();
    }

    /// The length of the next record; 0 where it is not there as a whole.
    private static int recordLength(FieldWalk walk) {
        int length = !walk.has(DtlsFields.FIXED_LENGTH) ? 0
                : DtlsFields.FIXED_LENGTH + DtlsFields.LENGTH.intIn(walk.ahead());
        return walk.has(length) ? length : 0;
    }

    private String record(FieldWalk walk, int port, List<Inner> whole) {
        boolean readable = DtlsFields.EPOCH.in(walk.ahead()) == 0
                && DtlsFields.CONTENT_TYPE.intIn(walk.ahead()) == TlsContentType.HANDSHAKE.value();
        walk.next(DtlsFields.CONTENT_TYPE);
        String text = walk.text();
        DtlsFields.ALL_OF_RECORD.stream().skip(1).forEach(walk::next);
        while (readable && partLength(walk) > 0) {
            collect(walk.ahead(), port).ifPresent(message -> whole.add(new Inner(DtlsReader::reassembled,
                    Span.of(new Source("reassembled DTLS message", message)))));
            walk.whole(DtlsFields.MESSAGE, partLength(walk), DtlsReader::part, DtlsFields.BODY);
        }
        return text;
    }

    /// The length of the next part of a message; 0 where it is not there as a whole.
    private static int partLength(FieldWalk walk) {
        int length = !walk.has(DtlsFields.PART_PREFIX) ? 0
                : DtlsFields.PART_PREFIX + DtlsFields.PART_LENGTH.intIn(walk.ahead());
        return walk.has(length) ? length : 0;
    }

    /// Keeps a part of a message.
    ///
    /// @return the message with the header that it would have as a whole, where this part completes it
    private Optional<Bytes> collect(Bytes part, int port) {
        int length = DtlsFields.MESSAGE_LENGTH.intIn(part);
        int offset = DtlsFields.OFFSET.intIn(part);
        int count = DtlsFields.PART_LENGTH.intIn(part);
        if (length > LONGEST_MESSAGE || count >= length || offset + count > length) {
            return Optional.empty();
        }
        Key key = new Key(port, DtlsFields.MESSAGE_NUMBER.intIn(part), length);
        Pieces pieces = parts.computeIfAbsent(key, _ -> new Pieces());
        pieces.add(offset, part.slice(DtlsFields.PART_PREFIX, count));
        forgetEldest();
        if (pieces.length() < length) {
            return Optional.empty();
        }
        parts.remove(key);
        return Optional.of(DtlsReader.joined(part.atMost(DtlsFields.PART_PREFIX), pieces.bytes()));
    }

    private void forgetEldest() {
        Iterator<Pieces> eldest = parts.values().iterator();
        while (parts.size() > MESSAGES) {
            eldest.next();
            eldest.remove();
        }
    }
}
