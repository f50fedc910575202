package dev.osiscope.lab.endpoint;

import dev.osiscope.conversation.tcp.SequenceNumber;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.transport.TcpFlags;

/// Says what an end in a certain state does with a segment: RFC 9293 section 3.10.7, "SEGMENT ARRIVES", in the order of
/// its checks.
public final class SegmentJudge {

    private static final Reference IN_CLOSED = Reference.rfc(9293, "3.10.7.1");
    private static final Reference IN_LISTEN = Reference.rfc(9293, "3.10.7.2");
    private static final Reference IN_SYN_SENT = Reference.rfc(9293, "3.10.7.3");
    private static final Reference OTHERWISE = Reference.rfc(9293, "3.10.7.4");
    private static final Reference TIME_WAIT = Reference.rfc(6191, "2");
    private static final Reference CHECKSUM = Reference.rfc(9293, "3.1");

    private SegmentJudge() {}

    /// What the rules say.
    ///
    /// @param state   the state of the end that the segment reaches
    /// @param numbers its numbers; in CLOSED and LISTEN nothing is asked of them
    /// @param segment the segment
    public static Ruling judge(TcpState state, PeerNumbers numbers, SegmentForm segment) {
        if (segment.checksum().isPresent()) {
            return ruling(Ruling.Answer.SILENCE, CHECKSUM, "checksum");
        }
        return switch (state) {
            case CLOSED -> segment.flags().rst()
                    ? ruling(Ruling.Answer.SILENCE, IN_CLOSED, "closed.rst")
                    : ruling(Ruling.Answer.RESET, IN_CLOSED, "closed");
            case LISTEN -> inListen(segment);
            case SYN_SENT -> inSynSent(numbers, segment);
            default -> otherwise(state, numbers, segment);
        };
    }

    private static Ruling inListen(SegmentForm segment) {
        if (segment.flags().rst()) {
            return ruling(Ruling.Answer.SILENCE, IN_LISTEN, "listen.rst");
        }
        if (segment.flags().ack()) {
            return ruling(Ruling.Answer.RESET, IN_LISTEN, "listen.ack");
        }
        return segment.flags().syn() ? ruling(Ruling.Answer.ACCEPTED, IN_LISTEN, "listen.syn")
                : ruling(Ruling.Answer.SILENCE, IN_LISTEN, "listen.other");
    }

    private static Ruling inSynSent(PeerNumbers numbers, SegmentForm segment) {
        boolean acknowledges = segment.flags().ack();
        if (acknowledges && !numbers.isNew(segment.acknowledgment())) {
            return ruling(segment.flags().rst() ? Ruling.Answer.SILENCE : Ruling.Answer.RESET, IN_SYN_SENT,
                    "acknowledgment", numbers.sendNext(), segment.acknowledgment());
        }
        if (segment.flags().rst()) {
            return acknowledges ? ruling(Ruling.Answer.ENDED, IN_SYN_SENT, "refused")
                    : ruling(Ruling.Answer.SILENCE, IN_SYN_SENT, "synsent.rst");
        }
        if (!segment.flags().syn()) {
            return ruling(Ruling.Answer.SILENCE, IN_SYN_SENT, "synsent.other");
        }
        return ruling(Ruling.Answer.ACCEPTED, IN_SYN_SENT, acknowledges ? "synsent.synack" : "synsent.syn");
    }

    private static Ruling otherwise(TcpState state, PeerNumbers numbers, SegmentForm segment) {
        if (state == TcpState.TIME_WAIT && opensAgain(numbers, segment)) {
            return ruling(Ruling.Answer.ACCEPTED, TIME_WAIT, "again");
        }
        if (!numbers.takes(segment.sequence(), segment.length())) {
            return ruling(segment.flags().rst() ? Ruling.Answer.SILENCE : Ruling.Answer.ACKNOWLEDGED, OTHERWISE,
                    "sequence", numbers.receiveNext(), segment.sequence());
        }
        if (segment.flags().rst()) {
            return segment.sequence().equals(numbers.receiveNext())
                    ? ruling(Ruling.Answer.ENDED, OTHERWISE, "reset")
                    : ruling(Ruling.Answer.ACKNOWLEDGED, OTHERWISE, "challenge", numbers.receiveNext());
        }
        if (segment.flags().syn()) {
            return ruling(Ruling.Answer.ACKNOWLEDGED, OTHERWISE, "syn");
        }
        return segment.flags().ack() ? acknowledging(state, numbers, segment)
                : ruling(Ruling.Answer.SILENCE, OTHERWISE, "noack");
    }

    private static boolean opensAgain(PeerNumbers numbers, SegmentForm segment) {
        TcpFlags flags = segment.flags();
        return flags.syn() && !flags.ack() && !flags.rst() && !flags.fin()
                && segment.sequence().isAfter(numbers.receiveNext());
    }

    private static Ruling acknowledging(TcpState state, PeerNumbers numbers, SegmentForm segment) {
        SequenceNumber acknowledgment = segment.acknowledgment();
        if (state == TcpState.SYN_RECEIVED) {
            return numbers.isNew(acknowledgment) ? ruling(Ruling.Answer.ACCEPTED, OTHERWISE, "established")
                    : ruling(Ruling.Answer.RESET, OTHERWISE, "acknowledgment", numbers.sendNext(), acknowledgment);
        }
        if (acknowledgment.isAfter(numbers.sendNext())) {
            return ruling(Ruling.Answer.ACKNOWLEDGED, OTHERWISE, "future", numbers.sendNext(), acknowledgment);
        }
        return ruling(Ruling.Answer.ACCEPTED, OTHERWISE,
                segment.sequence().equals(numbers.receiveNext()) ? "accepted" : "early", numbers.receiveNext());
    }

    /// Numbers are said as digits: a format would put separators between them.
    private static Ruling ruling(Ruling.Answer answer, Reference reference, String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int index = 0; index < values.length; index++) {
            texts[index] = values[index].toString();
        }
        return new Ruling(answer, Phrase.of("ruling." + key, texts), reference);
    }
}
