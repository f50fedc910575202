package dev.osiscope.lesson.predict;

import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.conversation.tcp.WindowScale;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.Quantity;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.Optional;

/// A number of a segment.
final class NumberQuestion {

    private static final int LARGEST_WINDOW = 65_535;

    private final TrackedSegment segment;
    private final Optional<TrackedSegment> ownBefore;
    private final Optional<TrackedSegment> otherBefore;

    private NumberQuestion(Subject subject, TrackedSegment segment) {
        this.segment = segment;
        ownBefore = subject.before(segment.sender());
        otherBefore = subject.before(segment.sender().other());
    }

    static Optional<Asked> of(Subject subject, Quantity quantity) {
        return subject.segment().flatMap(segment -> value(segment, quantity)
                .map(right -> new NumberQuestion(subject, segment).ask(quantity, right)));
    }

    /// The number that a segment has; empty where it has none, as an acknowledgment number without ACK.
    static Optional<Long> value(TrackedSegment segment, Quantity quantity) {
        return switch (quantity) {
            case SEQ -> Optional.of(segment.sequence());
            case ACK -> segment.acknowledgment();
            case NEXT -> Optional.of(behind(segment));
            case LEN -> Optional.of((long) segment.payloadLength());
            case WINDOW -> Optional.of((long) segment.header().window());
        };
    }

    /// How many sequence numbers it takes (RFC 9293 section 3.4).
    static long numbers(TrackedSegment segment) {
        TcpFlags flags = segment.header().flags();
        return segment.payloadLength() + (flags.syn() ? 1L : 0) + (flags.fin() ? 1L : 0);
    }

    /// The number behind it.
    private static long behind(TrackedSegment segment) {
        return segment.sequence() + numbers(segment);
    }

    private Asked ask(Quantity quantity, long right) {
        Mistakes mistakes = new Mistakes(new Answer.Number(right));
        switch (quantity) {
            case SEQ -> sequence(mistakes, right);
            case ACK -> acknowledgment(mistakes, right);
            case NEXT -> next(mistakes, right);
            case LEN -> length(mistakes, right);
            case WINDOW -> window(mistakes, right);
        }
        return mistakes.asked(new Form.Number(), quantity.word());
    }

    private void acknowledgment(Mistakes mistakes, long right) {
        boolean ofSyn = otherBefore.filter(other -> other.header().flags().syn()).isPresent();
        boolean ofFin = otherBefore.filter(other -> other.header().flags().fin()).isPresent();
        boolean gap = otherBefore.filter(other -> behind(other) > right).isPresent();
        int received = otherBefore.filter(_ -> !gap).map(TrackedSegment::payloadLength).orElse(0);
        mistakes.addIf(gap, "ack.gap", otherBefore.map(NumberQuestion::behind).orElse(right))
                .addIf(gap, "ack.gap", otherBefore.map(TrackedSegment::sequence).orElse(right))
                .addIf(ofSyn, "ack.forgotsyn", right - 1)
                .addIf(ofFin, "ack.forgotfin", right - 1)
                .addIf(received > 0, "ack.last", right - 1)
                .addIf(received > 0, "ack.first", otherBefore.map(TrackedSegment::sequence).orElse(right))
                .addIf(received > 1, "ack.length", received)
                .addIf(true, "ack.ownseq", segment.sequence())
                .addIf(segment.payloadLength() > 0, "ack.ownlen", right + segment.payloadLength())
                .addIf(true, "ack.counted", right + 1)
                .addIf(true, "ack.raw", segment.header().acknowledgmentNumber())
                .addIf(true, "ack.last", right - 1);
    }

    private void sequence(Mistakes mistakes, long right) {
        boolean afterSyn = ownBefore.filter(own -> own.header().flags().syn()).isPresent();
        boolean afterPure = ownBefore.filter(own -> numbers(own) == 0).isPresent();
        int before = ownBefore.map(TrackedSegment::payloadLength).orElse(0);
        long last = ownBefore.map(TrackedSegment::sequence).orElse(right);
        boolean again = ownBefore.filter(own -> behind(own) > right).isPresent();
        mistakes.addIf(again, "seq.repeated", ownBefore.map(NumberQuestion::behind).orElse(right))
                .addIf(afterSyn, "seq.forgotsyn", right - 1)
                .addIf(afterPure, "seq.pureack", right + 1)
                .addIf(before > 1, "seq.segments", last + 1)
                .addIf(before > 0, "seq.same", last)
                .addIf(segment.acknowledgment().isPresent(), "seq.ack", segment.acknowledgment().orElse(right))
                .addIf(numbers(segment) > 0, "seq.after", right + numbers(segment))
                .addIf(true, "seq.raw", segment.header().sequenceNumber())
                .addIf(true, "seq.onemore", right + 1)
                .addIf(true, "seq.oneless", right - 1)
                .addIf(true, "seq.header", right + segment.header().headerLength());
    }

    private void next(Mistakes mistakes, long right) {
        TcpFlags flags = segment.header().flags();
        long sequence = segment.sequence();
        mistakes.addIf(flags.syn(), "next.forgotsyn", right - 1)
                .addIf(flags.fin(), "next.forgotfin", right - 1)
                .addIf(numbers(segment) == 0, "next.pureack", right + 1)
                .addIf(segment.payloadLength() > 1, "next.segments", sequence + 1)
                .addIf(segment.payloadLength() > 0, "next.same", sequence)
                .addIf(true, "next.header", right + segment.header().headerLength())
                .addIf(segment.acknowledgment().isPresent(), "next.ack", segment.acknowledgment().orElse(right))
                .addIf(true, "next.onemore", right + 1);
    }

    private void length(Mistakes mistakes, long right) {
        int header = segment.header().headerLength();
        long packet = segment.dissection().header(Ipv4Header.class).map(Ipv4Header::totalLength).orElse(0);
        mistakes.addIf(numbers(segment) > right, "len.numbers", numbers(segment))
                .addIf(true, "len.segment", right + header)
                .addIf(packet > 0, "len.packet", packet)
                .addIf(Payloads.endsLine(segment), "len.newline", right - 1)
                .addIf(right > 1, "len.oneless", right - 1)
                .addIf(right == 0, "len.one", 1)
                .addIf(true, "len.header", header)
                .addIf(true, "len.frame", segment.dissection().frame().originalLength());
    }

    private void window(Mistakes mistakes, long right) {
        Optional<WindowScale> scale = segment.analysis().scale();
        mistakes.addIf(scale.isPresent(), "window.scaled", segment.analysis().window())
                .addIf(true, "window.other", otherBefore.map(other -> (long) other.header().window()).orElse(right))
                .addIf(segment.payloadLength() > 0, "window.len", segment.payloadLength())
                .addIf(true, "window.before", ownBefore.map(own -> (long) own.header().window()).orElse(right))
                .addIf(true, "window.largest", LARGEST_WINDOW)
                .addIf(true, "window.none", 0)
                .addIf(true, "window.ack", segment.acknowledgment().orElse(right))
                .addIf(true, "window.header", segment.header().headerLength());
    }
}
