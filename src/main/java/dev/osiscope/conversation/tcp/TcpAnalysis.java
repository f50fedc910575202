package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.End;
import dev.osiscope.wire.transport.HeaderFit;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Analyses the segments of one conversation in the order of their capture, with the verdicts of Wireshark 4.0
/// and its default preferences. Pure: it knows of time only by its parameters. Used by one thread; it keeps a
/// bounded amount for a conversation, however long that lasts.
public final class TcpAnalysis {

    private static final long MOST_IN_FLIGHT = 2_000_000_000L;
    private static final long MODULUS = 1L << 32;

    private final AnalysedEnd client;
    private final AnalysedEnd server;
    private final InitialRoundTrip roundTrip;
    private final Completeness completeness;
    private boolean reusesPorts;

    /// An analysis that has seen nothing of its conversation.
    ///
    /// @param reusesPorts whether there was a conversation between the same endpoints before, which a SYN has
    ///                    ended that is the first segment of this one
    public TcpAnalysis(boolean reusesPorts) {
        this.reusesPorts = reusesPorts;
        client = new AnalysedEnd();
        server = new AnalysedEnd();
        roundTrip = new InitialRoundTrip();
        completeness = new Completeness(reusesPorts);
    }

    private TcpAnalysis(TcpAnalysis other) {
        reusesPorts = other.reusesPorts;
        client = other.client.copy();
        server = other.server.copy();
        roundTrip = other.roundTrip.copy();
        completeness = other.completeness.copy();
    }

    /// An analysis that has seen the same; what one of them sees from now on no longer concerns the other.
    public TcpAnalysis copy() {
        return new TcpAnalysis(this);
    }

    /// Whether a segment opens another conversation between the same endpoints: a SYN with another ISN.
    public boolean isFollowedBy(TcpHeader header, End from) {
        boolean opens = header.flags().syn() && !header.flags().ack();
        SequenceNumber sequence = new SequenceNumber(header.sequenceNumber());
        AnalysedEnd sender = from == End.CLIENT ? client : server;
        return opens && sender.base().filter(base -> !base.equals(sequence)).isPresent();
    }

    /// Notes that another conversation has announced this one (RFC 959 section 4.1.2, PASV): as Wireshark, which knows it
    /// from then on, its SYN is not the first that is seen of it, and does not count as a part of it.
    void awaited() {
        completeness.begin();
    }

    /// Lets the relative numbers of an end count from `base`, unless that is [ConversationRules#NO_BASE].
    void countFrom(End end, long base) {
        if (base != ConversationRules.NO_BASE) {
            (end == End.CLIENT ? client : server).base(new SequenceNumber(base));
        }
    }

    /// The conversation's round trip in nanoseconds, once it is known.
    OptionalLong roundTripNanos() {
        return roundTrip.nanos();
    }

    /// Analyses the next segment.
    ///
    /// @param frameNumber   the number of its frame, higher than the one before
    /// @param timeNanos     when it was seen, nanoseconds since any fixed time
    /// @param header        its header; any values will do
    /// @param payloadLength bytes of data, captured or not, 0 or more
    /// @param from          the end that sent it
    public SegmentAnalysis next(long frameNumber, long timeNanos, TcpHeader header, int payloadLength, End from) {
        AnalysedSegment segment = new AnalysedSegment(frameNumber, timeNanos, header, payloadLength);
        AnalysedEnd sender = from == End.CLIENT ? client : server;
        AnalysedEnd receiver = from == End.CLIENT ? server : client;
        return switch (header.fit()) {
            case FITS -> whole(segment, sender, receiver);
            case TOO_SHORT -> tooShort(segment, sender, receiver);
            case BEYOND_SEGMENT -> beyond(segment, sender, receiver);
        };
    }

    /// Looks at a segment that an error message quotes: what stands in its header counts, as of one that is not whole; of
    /// verdicts there is only that it opens anew.
    SegmentAnalysis quoted(long frameNumber, long timeNanos, TcpHeader header, End from) {
        AnalysedSegment segment = new AnalysedSegment(frameNumber, timeNanos, header, 0);
        AnalysedEnd sender = from == End.CLIENT ? client : server;
        AnalysedEnd receiver = from == End.CLIENT ? server : client;
        if (header.fit() == HeaderFit.TOO_SHORT) {
            completeness.begin();
            return unfit(segment, sender, receiver);
        }
        boolean repeats = repeatsOpening(segment, sender);
        if (repeats) {
            sender.backToUnbroken();
        }
        Set<SegmentVerdict> verdicts = reusesPorts ? Set.of(SegmentVerdict.REUSED_PORTS) : Set.of();
        SegmentAnalysis analysis = beyond(segment, sender, receiver);
        return repeats || !verdicts.isEmpty() ? analysis.remarked(verdicts, roundTrip.nanos()) : analysis;
    }

    private SegmentAnalysis whole(AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver) {
        Findings findings = compare(segment, sender, receiver);
        roundTrip.note(segment);
        SegmentAnalysis analysis = analysis(segment, sender, receiver, findings);
        completeness.note(segment);
        sender.noteOptions(segment);
        agreeOnScale(segment, sender, receiver);
        return analysis;
    }

    /// As Wireshark a segment whose data offset is too small is compared with the others, as if its data began where
    /// that says, but nothing is said of it, and no more is taken from it.
    private SegmentAnalysis tooShort(AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver) {
        compare(segment, sender, receiver);
        sender.noteNoOptions();
        completeness.begin();
        return unfit(segment, sender, receiver);
    }

    /// As Wireshark nothing is compared with a segment that ends before its header does. What stands in the header
    /// counts: its flags and options, and when it came.
    private SegmentAnalysis beyond(AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver) {
        if (answersAnew(segment, sender)) {
            sender.base(segment.sequence());
        }
        reusesPorts = false;
        roundTrip.note(segment);
        SegmentAnalysis analysis = unfit(segment, sender, receiver);
        completeness.note(segment);
        sender.noteOptions(segment);
        agreeOnScale(segment, sender, receiver);
        return analysis;
    }

    /// Compares a segment with those before it, and remembers it for those after it.
    private Findings compare(AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver) {
        Findings findings = new Findings();
        judge(segment, sender, receiver, findings);
        sender.noteSent(segment, findings.has(SegmentVerdict.ZERO_WINDOW_PROBE));
        sender.noteSaid(segment, findings.verdicts());
        findings.acknowledges = receiver.unacknowledged.acknowledge(segment.acknowledgment())
                .map(acknowledged -> acknowledged.since(segment.timeNanos()));
        countFlight(segment, sender, receiver, findings);
        return findings;
    }

    /// Whether it is a SYN,ACK with another ISN than was known.
    private static boolean answersAnew(AnalysedSegment segment, AnalysedEnd sender) {
        return segment.syn() && segment.ack()
                && sender.base().filter(base -> !base.equals(segment.sequence())).isPresent();
    }

    private static boolean repeatsOpening(AnalysedSegment segment, AnalysedEnd sender) {
        return segment.syn() && !segment.ack() && sender.base().filter(segment.sequence()::equals).isPresent();
    }

    private void judge(AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver, Findings findings) {
        countFrom(segment, sender, receiver, findings);
        SenderChecks.check(segment, sender, receiver, findings);
        sender.noteAcknowledgment(segment);
        checkGap(segment, receiver, findings);
        RepetitionCheck.check(segment, sender, receiver, roundTrip.nanos(), findings);
    }

    private void countFrom(AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver, Findings findings) {
        SequenceNumber first = segment.syn() ? segment.sequence() : segment.sequence().minus(1);
        Optional<SequenceNumber> base = sender.base();
        boolean answersAnew = answersAnew(segment, sender);
        if (base.isEmpty() || answersAnew) {
            sender.base(first);
        } else if (repeatsOpening(segment, sender)) {
            sender.backToUnbroken();
            // Wireshark has an analysis of each SYN that is repeated, even where it finds nothing else to say.
            findings.remark();
        }
        if (answersAnew || reusesPorts) {
            findings.add(SegmentVerdict.REUSED_PORTS);
            reusesPorts = false;
        }
        if (segment.ack()) {
            if (receiver.base().isEmpty()) {
                receiver.base(segment.acknowledgment().minus(1));
            }
            receiver.flightKnown(true);
        }
    }

    /// Whether the segment acknowledges what was not captured.
    private static void checkGap(AnalysedSegment segment, AnalysedEnd receiver, Findings findings) {
        if (segment.ack() && receiver.hasUnbroken()
                && segment.acknowledgment().isAfter(receiver.unbroken())) {
            findings.remark();
            if (receiver.noteGap()) {
                findings.add(SegmentVerdict.ACK_LOST_SEGMENT);
            }
        }
    }

    private static void countFlight(
            AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver, Findings findings) {
        if (!segment.hasData() || sender.unacknowledged.isEmpty() || !sender.flightKnown()) {
            return;
        }
        findings.remark();
        long span = sender.unacknowledged.span(sender.base().orElseThrow());
        long inFlight = Math.floorMod(span - receiver.selectivelyAcknowledged(), MODULUS);
        long pushed = sender.pushed.count(segment);
        long data = inFlight - (segment.synOrFin() ? 1 : 0);
        if (data > 0 && inFlight < MOST_IN_FLIGHT) {
            findings.bytesInFlight = OptionalLong.of(data);
            findings.pushedBytes = OptionalLong.of(pushed);
        }
    }

    /// Both ends scale, or neither does (RFC 7323 section 2.2). Of a SYN whose options were cut nobody can tell.
    private static void agreeOnScale(AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver) {
        if (!segment.syn() || !segment.header().isWhole()) {
            return;
        }
        if (!sender.scale().known()) {
            sender.scale(WindowScale.UNUSED);
            receiver.scale(WindowScale.UNUSED);
        } else if (segment.ack() && receiver.scale().equals(WindowScale.UNUSED)) {
            sender.scale(WindowScale.UNUSED);
        }
    }

    private SegmentAnalysis unfit(AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver) {
        return SegmentAnalysis.unfit(segment, receiver.baseOrZero(), sender.scale(), completeness.parts());
    }

    private SegmentAnalysis analysis(
            AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver, Findings findings) {
        return new SegmentAnalysis(
                segment.end().since(sender.base().orElseThrow()),
                receiver.baseOrZero(),
                segment.syn() ? segment.window() : sender.scale().scaled(segment.window()),
                segment.syn() ? Optional.empty() : Optional.of(sender.scale()),
                completeness.parts(),
                findings.verdicts(),
                findings.duplicate,
                findings.acknowledges,
                findings.remarkable() ? roundTrip.nanos() : OptionalLong.empty(),
                findings.bytesInFlight,
                findings.pushedBytes,
                findings.retransmission,
                findings.remarkable());
    }
}
