package dev.osiscope.conversation.tcp;

import static dev.osiscope.conversation.tcp.SegmentVerdict.ACK_LOST_SEGMENT;
import static dev.osiscope.conversation.tcp.SegmentVerdict.DUPLICATE_ACK;
import static dev.osiscope.conversation.tcp.SegmentVerdict.FAST_RETRANSMISSION;
import static dev.osiscope.conversation.tcp.SegmentVerdict.KEEP_ALIVE;
import static dev.osiscope.conversation.tcp.SegmentVerdict.KEEP_ALIVE_ACK;
import static dev.osiscope.conversation.tcp.SegmentVerdict.LOST_SEGMENT;
import static dev.osiscope.conversation.tcp.SegmentVerdict.OUT_OF_ORDER;
import static dev.osiscope.conversation.tcp.SegmentVerdict.RETRANSMISSION;
import static dev.osiscope.conversation.tcp.SegmentVerdict.REUSED_PORTS;
import static dev.osiscope.conversation.tcp.SegmentVerdict.SPURIOUS_RETRANSMISSION;
import static dev.osiscope.conversation.tcp.SegmentVerdict.WINDOW_FULL;
import static dev.osiscope.conversation.tcp.SegmentVerdict.WINDOW_UPDATE;
import static dev.osiscope.conversation.tcp.SegmentVerdict.ZERO_WINDOW;
import static dev.osiscope.conversation.tcp.SegmentVerdict.ZERO_WINDOW_PROBE;
import static dev.osiscope.conversation.tcp.SegmentVerdict.ZERO_WINDOW_PROBE_ACK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.SegmentAnalysis.Duplicate;
import dev.osiscope.conversation.tcp.SegmentAnalysis.Since;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Each verdict, in a conversation that shows it. The client's numbers pass 2^32 in most of them.
class TcpAnalysisTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void anUneventfulConversationHasNoVerdicts() {
        new AnalysisScript()
                .line("0 > S 0 win 1000").is()
                .line("40 < S. 0 ack 1 win 1000").is()
                .line("40 > . 1 ack 1").is()
                .line("41 > P. 1:101 ack 1").is()
                .line("80 < P. 1:51 ack 101").is()
                .line("81 > . 101 ack 51").is()
                .line("90 > F. 101 ack 51").is()
                .line("130 < F. 51 ack 102").is()
                .line("130 > . 102 ack 52").is();
    }

    @Test
    void dataThatIsNotAcknowledgedIsSentAgain() {
        AnalysisScript script = new AnalysisScript().handshake()
                .line("50 > P. 1:101 ack 1")
                .line("60 > P. 101:201 ack 1")
                .line("260 > P. 1:101 ack 1").is(RETRANSMISSION);
        assertEquals(Optional.of(new Since(4, 210 * MILLISECOND)), script.last().retransmission());
    }

    @Test
    void aSynAtTimeZeroBeginsNoRoundTrip() {
        assertEquals(OptionalLong.empty(), new AnalysisScript().from(0).handshake().last().initialRtt());
        assertEquals(OptionalLong.of(40 * MILLISECOND),
                new AnalysisScript().from(1).handshake().last().initialRtt());
    }

    @Test
    void aSynAndAFinAreSentAgain() {
        AnalysisScript script = new AnalysisScript()
                .line("0 > S 0")
                .line("1000 > S 0").is(RETRANSMISSION)
                .line("1040 < S. 0 ack 1").is()
                .line("1040 > . 1 ack 1").is();
        assertEquals(OptionalLong.of(40 * MILLISECOND), script.last().initialRtt());
        script.line("1050 > F. 1 ack 1").is().line("1300 > F. 1 ack 1").is(RETRANSMISSION);
    }

    @Test
    void threeDuplicatesAskForAFastRetransmission() {
        AnalysisScript script = new AnalysisScript().handshake()
                .line("50 > . 1:101 ack 1").line("50 > . 101:201 ack 1").line("50 > . 201:301 ack 1")
                .line("50 > . 301:401 ack 1")
                .line("90 < . 1 ack 101")
                .line("91 < . 1 ack 101").is(DUPLICATE_ACK)
                .line("92 < . 1 ack 101").is(DUPLICATE_ACK);
        assertEquals(Optional.of(new Duplicate(8, 2)), script.last().duplicate());
        script.line("100 > . 101:201 ack 1").is(FAST_RETRANSMISSION);
        assertEquals(Optional.empty(), script.last().retransmission());
    }

    @Test
    void duplicatesOfLongAgoAskForNothing() {
        new AnalysisScript().handshake()
                .line("50 > . 1:101 ack 1").line("50 > . 101:201 ack 1").line("50 > . 201:301 ack 1")
                .line("90 < . 1 ack 101").line("91 < . 1 ack 101").line("92 < . 1 ack 101")
                .line("112 > . 101:201 ack 1").is(RETRANSMISSION);
    }

    @Test
    void acknowledgedDataIsRepeatedInVain() {
        new AnalysisScript().handshake()
                .line("50 > P. 1:101 ack 1").line("90 < . 1 ack 101")
                .line("91 > P. 1:101 ack 1").is(SPURIOUS_RETRANSMISSION);
    }

    @Test
    void aSegmentThatComesLateWithinTheRoundTripIsOutOfOrder() {
        new AnalysisScript().handshake()
                .line("50 > . 101:201 ack 1").is(LOST_SEGMENT)
                .line("89 > . 1:101 ack 1").is(OUT_OF_ORDER);
        new AnalysisScript().handshake()
                .line("50 > . 101:201 ack 1").is(LOST_SEGMENT)
                .line("90 > . 1:101 ack 1").is(RETRANSMISSION);
    }

    @Test
    void aGapIsToldWhereItIsSeenAndWhereItIsAcknowledged() {
        new AnalysisScript().handshake()
                .line("50 > . 1:101 ack 1").line("51 > . 201:301 ack 1").is(LOST_SEGMENT)
                .line("90 < . 1 ack 301").is(ACK_LOST_SEGMENT)
                .line("91 < . 1 ack 301 win 2000").is(WINDOW_UPDATE);
    }

    @Test
    void aClosedWindowIsProbedAndOpens() {
        new AnalysisScript().handshake()
                .line("50 > . 1:1001 ack 1").is(WINDOW_FULL)
                .line("90 < . 1 ack 1001 win 0").is(ZERO_WINDOW)
                .line("300 > . 1001:1002 ack 1").is(ZERO_WINDOW_PROBE)
                .line("340 < . 1 ack 1001 win 0").is(ZERO_WINDOW, ZERO_WINDOW_PROBE_ACK)
                .line("500 < . 1 ack 1001 win 700").is(WINDOW_UPDATE)
                .line("501 > . 1001:1101 ack 1").is();
    }

    @Test
    void aWindowIsFullWhereItsScaledEndIs() {
        AnalysisScript script = new AnalysisScript()
                .line("0 > S 0 win 64 wscale 3").line("40 < S. 0 ack 1 win 64 wscale 2")
                .line("40 > . 1 ack 1 win 64");
        assertEquals(512, script.last().window());
        assertEquals(Optional.of(8), script.last().scale().map(WindowScale::factor));
        // The window of a SYN is not scaled.
        script.line("41 > . 1:65 ack 1 win 64").is(WINDOW_FULL)
                .line("80 < . 1 ack 65 win 64").is()
                .line("81 > . 65:129 ack 1 win 64").is()
                .line("82 > . 129:321 ack 1 win 64").is(WINDOW_FULL);
    }

    @Test
    void windowsAreScaledOnlyWhereBothEndsOffer() {
        AnalysisScript script = new AnalysisScript()
                .line("0 > S 0 win 64 wscale 3").line("40 < S. 0 ack 1 win 64").line("40 > . 1 ack 1 win 64");
        assertEquals(64, script.last().window());
        assertEquals(Optional.of(WindowScale.UNUSED), script.last().scale());
        assertEquals(Optional.of(WindowScale.UNKNOWN), new AnalysisScript().line("0 > . 1 ack 1").last().scale());
        assertEquals(Optional.empty(), new AnalysisScript().line("0 > S 0 wscale 3").last().scale());
    }

    @Test
    void aKeepAliveAsksAndIsAnswered() {
        new AnalysisScript().handshake()
                .line("50 > . 1:101 ack 1").line("90 < . 1 ack 101")
                .line("9000 > . 100 ack 1").is(KEEP_ALIVE)
                .line("9040 < . 1 ack 101").is(KEEP_ALIVE_ACK)
                .line("9041 < . 1 ack 101").is(KEEP_ALIVE_ACK)
                .line("18000 > . 100:101 ack 1").is(KEEP_ALIVE);
    }

    @Test
    void aSynOnUsedEndpointsIsNoted() {
        AnalysisScript script = new AnalysisScript(true).line("0 > S 0").is(REUSED_PORTS);
        assertEquals(1, script.last().completeness());
        script.line("40 < S. 0 ack 1").is().line("80 < S. 70 ack 1").is(REUSED_PORTS, LOST_SEGMENT);
    }

    @Test
    void anAcknowledgmentNamesTheFrameItAcknowledges() {
        AnalysisScript script = new AnalysisScript().handshake()
                .line("50 > . 1:101 ack 1").line("60 > . 101:201 ack 1").line("95 < . 1 ack 201");
        assertEquals(Optional.of(new Since(5, 35 * MILLISECOND)), script.last().acknowledges());
        assertEquals(OptionalLong.of(40 * MILLISECOND), script.last().initialRtt());
        assertEquals(Optional.empty(), script.line("96 < . 1:51 ack 201").last().acknowledges());
    }

    @Test
    void bytesInFlightAreThoseNotAcknowledgedInAnyWay() {
        AnalysisScript script = new AnalysisScript().handshake()
                .line("50 > . 1:101 ack 1").line("51 > P. 101:201 ack 1").line("52 > . 201:301 ack 1");
        assertEquals(OptionalLong.of(300), script.last().bytesInFlight());
        assertEquals(OptionalLong.of(100), script.last().pushedBytes());
        script.line("90 < . 1 ack 101").line("91 < . 1 ack 101 sack 201 to 301").line("92 > . 301:401 ack 1");
        assertEquals(OptionalLong.of(200), script.last().bytesInFlight());
        assertEquals(OptionalLong.of(200), script.last().pushedBytes());
        assertEquals(OptionalLong.empty(), script.line("93 > . 401 ack 1").last().bytesInFlight());
    }

    @Test
    void bytesInFlightAreNotToldAfterAGapUntilItIsAcknowledged() {
        AnalysisScript script = new AnalysisScript().handshake().line("50 > . 101:201 ack 1");
        assertEquals(OptionalLong.empty(), script.last().bytesInFlight());
        script.line("90 < . 1 ack 201").line("91 > . 201:301 ack 1");
        assertEquals(OptionalLong.of(100), script.last().bytesInFlight());
    }

    @Test
    void completenessTellsWhatWasSeenBefore() {
        AnalysisScript script = new AnalysisScript().line("0 > S 0");
        assertEquals(0, script.last().completeness());
        assertEquals(1, script.line("40 < S. 0 ack 1").last().completeness());
        assertEquals(3, script.line("40 > . 1 ack 1").last().completeness());
        assertEquals(7, script.line("41 > P. 1:2 ack 1").last().completeness());
        assertEquals(15, script.line("42 > F. 2 ack 1").last().completeness());
        assertEquals(31, script.line("80 < R. 1 ack 3").last().completeness());
        assertEquals(63, script.line("81 > . 3 ack 1").last().completeness());
    }

    @Test
    void theNextNumberIsRelative() {
        assertEquals(1, new AnalysisScript().line("0 > S 0").last().nextSequence());
        assertEquals(201, new AnalysisScript().handshake().line("50 > . 1:201 ack 1").last().nextSequence());
        assertEquals(101, new AnalysisScript().line("50 > . 500:600 ack 1").last().nextSequence());
    }

    @Test
    void whatWaitsForAnAcknowledgmentIsBounded() {
        AnalysisScript script = new AnalysisScript().handshake();
        for (int number = 1; number <= 10_500; number++) {
            script.line("50 > . %d:%d ack 1".formatted(number, number + 1)).is(number == 1000
                    ? new SegmentVerdict[] {WINDOW_FULL} : new SegmentVerdict[0]);
        }
        assertEquals(OptionalLong.of(10_000), script.last().bytesInFlight());
    }

    @Test
    void anySegmentsInAnyOrderAreAnalysed() {
        Random random = new Random(793);
        TcpAnalysis analysis = new TcpAnalysis(false);
        for (int number = 1; number <= 50_000; number++) {
            TcpHeader header = TcpHeader.of(1, 2, any(random), any(random), new TcpFlags(random.nextInt(64)),
                    random.nextInt(3), List.of());
            SegmentAnalysis result = analysis.next(number, random.nextLong(), header, random.nextInt(3),
                    random.nextBoolean() ? End.CLIENT : End.SERVER);
            assertEquals(result.is(DUPLICATE_ACK), result.duplicate().isPresent());
        }
    }

    private static long any(Random random) {
        return random.nextInt(9) * 0x3fff_ffffL & 0xffff_ffffL;
    }
}
