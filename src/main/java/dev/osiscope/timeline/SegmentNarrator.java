package dev.osiscope.timeline;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.SegmentAnalysis;
import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TcpEvent;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.conversation.tcp.Trigger;
import dev.osiscope.frame.Provenance;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Phrase;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells what a segment is and why it is sent.
///
/// All patterns of segments get the same values: `{0}` sender, `{1}` receiver, `{2}` sequence number, `{3}`
/// acknowledgment number, `{4}` the number after the last one used, `{5}` its numbers in words, `{6}` size of
/// the data, `{7}` the sender's port, `{8}` where it had sent the same before; then as on the wire `{9}` sequence
/// number, `{10}` the number after it, `{11}` acknowledgment number; then `{12}` the last number it uses, a FIN's own,
/// `{13}` what made the sender send it, or what an acknowledgment is about, `{14}` that it was needless. What is not
/// there is empty; a modelled segment has no numbers as on the wire.
final class SegmentNarrator {

    private static final long NUMBERS = 1L << 32;

    /// States in which an end has closed, at least its own direction.
    private static final Set<TcpState> CLOSED_BEFORE = EnumSet.of(
            TcpState.LISTEN, TcpState.FIN_WAIT_1, TcpState.FIN_WAIT_2, TcpState.CLOSING, TcpState.LAST_ACK,
            TcpState.TIME_WAIT, TcpState.CLOSED);

    private final TrackedSegment segment;
    private final Known known;

    private SegmentNarrator(TrackedSegment segment, Known known) {
        this.segment = segment;
        this.known = known;
    }

    static Narration narrate(TrackedSegment segment, Known known) {
        SegmentNarrator narrator = new SegmentNarrator(segment, known);
        Object[] values = narrator.values();
        String key = "step." + narrator.key();
        boolean midway = narrator.shows(TcpEvent.JOINED_MIDWAY);
        Narration said = new Narration(
                title(segment),
                Phrase.of(key + ".what", values),
                narrator.andNext(Phrase.of(midway ? "step.midway.why" : narrator.why(key), values)));
        return ChecksumWords.added(TlsWords.added(said, segment.dissection()), segment.dissection());
    }

    /// `why`, and where the receiver goes on with an answer of its own, that it is not there yet.
    private Phrase andNext(Phrase why) {
        return next().map(state -> Phrase.of("step.with", why, Phrase.of("step.next", known.name(segment.to()), state.toString())))
                .orElse(why);
    }

    /// The state that the receiver will be in with its ACK of this segment: it is shown at that, and not here.
    private Optional<TcpState> next() {
        TcpState now = segment.receiverState();
        return Optional.ofNullable(switch (segment.role()) {
            case SYN_ACK -> now == TcpState.SYN_SENT ? TcpState.ESTABLISHED : null;
            case FIRST_FIN -> now == TcpState.ESTABLISHED ? TcpState.CLOSE_WAIT : null;
            case SECOND_FIN, COMBINED_FIN_ACK -> now == TcpState.FIN_WAIT_2 ? TcpState.TIME_WAIT : null;
            default -> null;
        });
    }

    /// The key of the reason.
    private String why(String key) {
        return segment.trigger().map(trigger -> TriggerWords.why(trigger, segment.header().flags().syn())).orElse(key + ".why");
    }

    /// The name of a segment: its flags, and how much it carries.
    static Phrase title(TrackedSegment segment) {
        String flags = segment.header().flags().toString();
        Object named = flags.isEmpty() ? Phrase.of("step.segment.noflags") : flags;
        return segment.payloadLength() == 0
                ? Phrase.of("step.segment.title", named)
                : Phrase.of("step.segment.title.data", named, Counts.bytes(segment.payloadLength()));
    }

    private Object[] values() {
        boolean raw = !modelled();
        return new Object[] {
            known.name(segment.from()),
            known.name(segment.to()),
            segment.sequence(),
            segment.acknowledgment().map(Object.class::cast).orElse(""),
            plus(segment.sequence(), used()),
            numbers(),
            Counts.bytes(segment.payloadLength()),
            segment.from().port(),
            segment.repeats().map(frame -> Phrase.of("step.before.frame", frame)).orElse(Phrase.of("step.before")),
            raw ? segment.header().sequenceNumber() : "",
            raw ? plus(segment.header().sequenceNumber(), 1) : "",
            raw ? segment.header().acknowledgmentNumber() : "",
            lastNumber(),
            about(),
            segment.needless().map(frame -> (Object) Phrase.of("step.needless", frame)).orElse("")
        };
    }

    private Object about() {
        return segment.trigger().map(trigger -> (Object) TriggerWords.clause(trigger))
                .or(() -> segment.analysis().duplicate().map(duplicate ->
                        Phrase.of("step.duplicate", duplicate.count(), duplicate.frameNumber())))
                .orElseGet(() -> Counts.bytes(segment.analysis().window()));
    }

    private Phrase numbers() {
        return used() <= 1
                ? Phrase.of("step.numbers.one", segment.sequence())
                : Phrase.of("step.numbers.many", segment.sequence(), lastNumber());
    }

    private long lastNumber() {
        return plus(segment.sequence(), Math.max(0, used() - 1));
    }

    private long used() {
        var flags = segment.header().flags();
        return segment.payloadLength() + (flags.syn() ? 1L : 0) + (flags.fin() ? 1L : 0);
    }

    private static long plus(long number, long count) {
        return (number + count) % NUMBERS;
    }

    private boolean modelled() {
        return segment.dissection().frame().provenance() == Provenance.MODELLED;
    }

    private boolean shows(TcpEvent cause) {
        return segment.changes().stream().anyMatch(change -> change.cause() == cause);
    }

    /// Which words fit, as the middle of a key.
    private String key() {
        return switch (segment.role()) {
            case SYN -> model("syn");
            case SYN_ACK -> crossedOpening() && !modelled() ? "synack.crossed" : model("synack");
            case HANDSHAKE_ACK -> after(TcpState.ESTABLISHED, TcpState.ESTABLISHED, model("handshakeack"), "pureack");
            case DATA -> data();
            case PURE_ACK -> acknowledgment();
            case FIRST_FIN -> "firstfin";
            case ACK_OF_FIRST_FIN -> ackOfFirstFin();
            case SECOND_FIN -> secondFin();
            case COMBINED_FIN_ACK -> segment.receiverState() == TcpState.TIME_WAIT
                    ? after(TcpState.LAST_ACK, TcpState.TIME_WAIT, model("combined"), "other")
                    : after(TcpState.LAST_ACK, TcpState.FIN_WAIT_2, model("combined"), "other");
            case LAST_ACK -> lastAck();
            case RST -> "rst." + reset();
            case RETRANSMISSION -> repetition();
            case BROKEN -> "broken";
            case OTHER -> question();
        };
    }

    private String model(String key) {
        return modelled() ? key + ".model" : key;
    }

    private String after(TcpState sender, TcpState receiver, String key, String otherwise) {
        return segment.senderState() == sender && segment.receiverState() == receiver ? key : otherwise;
    }

    private boolean crossedOpening() {
        return segment.changes().stream().anyMatch(change ->
                change.cause() == TcpEvent.SENT_SYN_ACK && change.from() == TcpState.SYN_SENT);
    }

    private boolean sentBy(Class<? extends Trigger> kind) {
        return segment.trigger().filter(kind::isInstance).isPresent();
    }

    private String repetition() {
        if (sentBy(Trigger.SamePacket.class) || sentBy(Trigger.Overtaken.class)) {
            return "retransmission.unmeant";
        }
        return sentBy(Trigger.PersistTimer.class) ? "persist" : "retransmission";
    }

    private String question() {
        if (sentBy(Trigger.PersistTimer.class)) {
            return "persist";
        }
        return sentBy(Trigger.KeepAliveTimer.class) ? "keepalive" : "other";
    }

    private String acknowledgment() {
        SegmentAnalysis analysis = segment.analysis();
        if (analysis.is(SegmentVerdict.DUPLICATE_ACK)) {
            return "duplicateack";
        }
        if (analysis.is(SegmentVerdict.KEEP_ALIVE_ACK)) {
            return "keepaliveack";
        }
        if (segment.header().window() == 0) {
            return "zerowindow";
        }
        return analysis.is(SegmentVerdict.WINDOW_UPDATE) ? "windowupdate" : "pureack";
    }

    private String data() {
        if (segment.trigger().isPresent()) {
            return lateData();
        }
        if (shows(TcpEvent.SENT_ACK_OF_SYN)) {
            return "data.opens";
        }
        if (EnumSet.of(TcpState.FIN_WAIT_1, TcpState.FIN_WAIT_2).contains(segment.receiverState())) {
            return "data.halfclosed";
        }
        return dataInPlace();
    }

    private String lateData() {
        if (sentBy(Trigger.PersistTimer.class)) {
            return "persist";
        }
        return sentBy(Trigger.Overtaken.class) ? "data.overtaken" : "data.asked";
    }

    private String dataInPlace() {
        SegmentAnalysis analysis = segment.analysis();
        if (analysis.is(SegmentVerdict.LOST_SEGMENT)) {
            return "data.gap";
        }
        boolean repeats = analysis.verdicts().stream().anyMatch(SegmentVerdict::repeats);
        if (repeats || analysis.is(SegmentVerdict.OUT_OF_ORDER)) {
            return "data.late";
        }
        if (analysis.is(SegmentVerdict.WINDOW_FULL)) {
            return "data.full";
        }
        return segment.header().flags().psh() ? "data.psh" : "data";
    }

    private String ackOfFirstFin() {
        return switch (segment.senderState()) {
            case CLOSE_WAIT -> after(TcpState.CLOSE_WAIT, TcpState.FIN_WAIT_2, "ackoffin", "pureack");
            case CLOSING, TIME_WAIT -> "ackoffin.crossed";
            default -> "pureack";
        };
    }

    private String secondFin() {
        return switch (segment.senderState()) {
            case LAST_ACK -> "secondfin";
            case FIN_WAIT_1 -> "secondfin.crossed";
            default -> "other";
        };
    }

    private String lastAck() {
        return switch (segment.senderState()) {
            case TIME_WAIT -> after(TcpState.TIME_WAIT, TcpState.CLOSED, "lastack", "pureack");
            case CLOSING -> "lastack.crossed";
            default -> "pureack";
        };
    }

    private String reset() {
        TcpState sender = before(segment.sender(), segment.senderState());
        TcpState receiver = before(segment.sender().other(), segment.receiverState());
        if (receiver == TcpState.SYN_SENT && segment.receiverState() == TcpState.CLOSED) {
            return "refused";
        }
        if (segment.senderState() == TcpState.SYN_SENT) {
            return "halfopen";
        }
        if (known.aborted(segment.from(), segment.to())) {
            return "called";
        }
        if (sender == TcpState.SYN_SENT || receiver == TcpState.SYN_RECEIVED) {
            return "opening";
        }
        return CLOSED_BEFORE.contains(sender) ? "closed" : "abort";
    }

    /// The state of `end` before the segment; `after` is its state after it.
    private TcpState before(End end, TcpState after) {
        List<StateChange> changes = segment.changes();
        return changes.stream()
                .filter(change -> change.end() == end && change.conversation().equals(segment.conversation()))
                .filter(change -> change.cause() != TcpEvent.JOINED_MIDWAY)
                .findFirst()
                .map(StateChange::from)
                .orElse(after);
    }
}
