package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.MessageCut.Unfinished;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The payload of one segment, taken apart with what the segments before it brought. It does as Wireshark does: the
/// fields of a message stand in the frame that completes it; what comes again or out of turn is not looked into
/// unless it fills a gap in a message.
final class SegmentPayload {

    private static final String REASSEMBLED = "reassembled TCP data";

    private final Span payload;
    private final boolean fin;
    private final Standing standing;
    private final StreamMemory stream;
    private final MessageCut cut;
    private final long first;
    private final List<Span> kept = new ArrayList<>();

    /// @param payload  what follows the header
    /// @param standing how the segment stands to those before it
    /// @param stream   the bytes that its sender sends
    SegmentPayload(TcpHeader header, Span payload, Standing standing, StreamMemory stream, MessageCut cut) {
        this.payload = payload;
        this.standing = standing;
        this.stream = stream;
        this.cut = cut;
        fin = header.flags().fin();
        first = stream.position(header.sequenceNumber() + (header.flags().syn() ? 1 : 0));
    }

    /// What the payload carries, or completes.
    List<Inner> messages() {
        return cut.messages();
    }

    /// The parts of the payload that belong to a message in more than one segment, or are not looked into.
    List<Span> kept() {
        for (Span span : cut.unread()) {
            if (span.source().equals(payload.source())) {
                kept.add(span);
            }
        }
        return kept;
    }

    /// Takes the payload apart.
    void dissect() {
        if (payload.captured().length() < payload.length()) {
            truncated();
        } else if (!fin || !stream.closes() || !finish()) {
            walk();
        }
    }

    /// Nothing can be put together where a part is missing.
    private void truncated() {
        if (standing == Standing.REPEATED || standing == Standing.OVERTAKEN) {
            kept.add(payload);
        } else {
            read(payload, 0, false).ifPresent(left -> keep(left, first, payload.captured()));
        }
    }

    private void walk() {
        Span rest = payload;
        long position = first;
        long end = first + payload.length();
        while (rest.length() > 0) {
            if (known() || stream.began(position, end)) {
                kept.add(rest);
                return;
            }
            int taken = step(rest, position);
            rest = rest.after(taken);
            position += taken;
        }
    }

    /// Whether all it brings was seen before, as far as anybody can tell.
    private boolean known() {
        return standing == Standing.REPEATED || standing == Standing.ACKNOWLEDGED;
    }

    private int step(Span rest, long position) {
        Optional<PartialMessage> message = stream.before(position).filter(found -> found.covers(position));
        return message.isPresent() ? goOn(message.get(), rest, position) : begin(rest, position);
    }

    /// The bytes belong to a message of which an earlier segment has brought the start.
    private int goOn(PartialMessage message, Span rest, long position) {
        if (!message.closed() && position + rest.length() - message.start() > TcpMemory.LONGEST_MESSAGE) {
            read(Span.of(new Source(REASSEMBLED, message.bytes())), message.seen(), false);
            message.close();
        }
        int taken = message.add(position, rest.captured());
        kept.add(rest.atMost(taken, rest.limit()));
        if (message.reaches(message.end())) {
            complete(message);
        }
        return taken;
    }

    private void complete(PartialMessage message) {
        Span span = Span.of(new Source(REASSEMBLED, message.bytes()));
        Optional<Unfinished> left = read(span, message.seen(), true);
        if (left.isPresent() && left.get().start() == 0 && !left.get().tooLong()) {
            extend(message, left.get());
        } else {
            Bytes bytes = message.bytes();
            message.close();
            left.ifPresent(next -> keep(next, message.start(), bytes));
        }
    }

    /// The bytes belong to no message that has begun before.
    private int begin(Span rest, long position) {
        if (standing == Standing.OVERTAKEN) {
            kept.add(rest);
        } else {
            read(rest, 0, true).ifPresent(left -> {
                keep(left, position, rest.captured());
                if (!left.tooLong()) {
                    kept.add(rest.after(left.start()));
                }
            });
        }
        return rest.length();
    }

    /// The sender closes, which ends a message that goes on until then.
    ///
    /// @return whether there was one, without a gap
    private boolean finish() {
        Optional<PartialMessage> message = stream.before(first).filter(found -> !found.closed()
                && first + payload.length() - found.start() <= TcpMemory.LONGEST_MESSAGE);
        message.ifPresent(found -> found.add(first, payload.captured()));
        if (message.filter(found -> found.reaches(first + payload.length())).isEmpty()) {
            return false;
        }
        kept.add(payload);
        read(Span.of(new Source(REASSEMBLED, message.get().bytes())), message.get().seen(), false);
        message.get().close();
        return true;
    }

    private Optional<Unfinished> read(Span span, int seen, boolean waits) {
        if (standing == Standing.KEEP_ALIVE) {
            cut.add(DataDissector::dissect, span);
        }
        boolean asked = standing == Standing.NEW || standing == Standing.ACKNOWLEDGED;
        return asked ? cut.cut(span, seen, waits) : Optional.empty();
    }

    /// Keeps an unfinished message of `bytes`, which stand at `position` of the stream.
    private void keep(Unfinished left, long position, Bytes bytes) {
        Bytes there = bytes.from(Math.min(left.start(), bytes.length()));
        PartialMessage message = new PartialMessage(position + left.start(), there);
        stream.begin(message);
        message.extend(left.end() == PartialMessage.NEVER ? left.end() : position + left.end(), left.wholeSegments());
        if (left.tooLong()) {
            message.close();
        }
        if (left.end() == PartialMessage.NEVER) {
            stream.waitForClose();
        }
    }

    private void extend(PartialMessage message, Unfinished left) {
        boolean close = left.end() == PartialMessage.NEVER;
        message.extend(close ? left.end() : message.start() + left.end(), left.wholeSegments());
        if (close) {
            stream.waitForClose();
        }
    }
}
