package dev.osiscope.conversation.tcp;

import static dev.osiscope.conversation.End.CLIENT;
import static dev.osiscope.conversation.End.SERVER;
import static dev.osiscope.conversation.tcp.TcpState.CLOSED;
import static dev.osiscope.conversation.tcp.TcpState.CLOSE_WAIT;
import static dev.osiscope.conversation.tcp.TcpState.ESTABLISHED;
import static dev.osiscope.conversation.tcp.TcpState.FIN_WAIT_1;
import static dev.osiscope.conversation.tcp.TcpState.FIN_WAIT_2;
import static dev.osiscope.conversation.tcp.TcpState.LISTEN;
import static dev.osiscope.conversation.tcp.TcpState.SYN_RECEIVED;
import static dev.osiscope.conversation.tcp.TcpState.SYN_SENT;
import static dev.osiscope.conversation.tcp.TcpState.TIME_WAIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Resets, repeated segments, and what the tracker makes of conversations it has seen in part.
@RunsBeside
class TcpTrackerTroubleTest {

    private static final long CLIENT_ISN = TcpScript.CLIENT_ISN;
    private static final long SERVER_ISN = TcpScript.SERVER_ISN;

    @Test
    void anRstWithAckRefusesTheOpening() {
        new TcpScript()
                .syn(CLIENT)
                .again(SERVER, 0, "", TcpFlag.RST, TcpFlag.ACK).is(SegmentRole.RST).numbers(1, 1)
                .changes("CLIENT CLOSED").states(CLOSED, CLOSED);
    }

    @Test
    void anRstWithoutAckDoesNotRefuseAnOpening() {
        new TcpScript().syn(CLIENT).rst(SERVER).changes().states(SYN_SENT, CLOSED);
    }

    @Test
    void anRstAbortsAnOpenConversationAtBothEnds() {
        new TcpScript().handshake()
                .rstAck(CLIENT).is(SegmentRole.RST).changes("CLIENT CLOSED", "SERVER CLOSED").states(CLOSED, CLOSED);
    }

    @Test
    void anOldRstIsNotTaken() {
        new TcpScript().handshake().data(CLIENT, "hello").ack(SERVER)
                .again(CLIENT, CLIENT_ISN + 1, "", TcpFlag.RST).changes("CLIENT CLOSED")
                .states(CLOSED, ESTABLISHED);
    }

    @Test
    void anRstEndsAnOpeningHalfway() {
        new TcpScript().syn(CLIENT).synAck(SERVER)
                .rst(CLIENT).changes("CLIENT CLOSED", "SERVER CLOSED").states(CLOSED, CLOSED);
    }

    @Test
    void dataForAClosedSocketIsAnsweredByAnRst() {
        new TcpScript().handshake()
                .fin(CLIENT).ack(SERVER).states(FIN_WAIT_2, CLOSE_WAIT)
                .data(SERVER, "late\n")
                .rst(CLIENT).changes("CLIENT CLOSED", "SERVER CLOSED");
    }

    @Test
    void aHalfOpenConversationIsDiscoveredAndTheClientTriesOn() {
        TcpScript old = new TcpScript().handshake();
        TcpScript fresh = old.then(TcpScript.CLIENT, 77, SERVER_ISN);
        fresh.syn(CLIENT).stream(1).states(SYN_SENT, LISTEN);
        // The server still has the old conversation: it acknowledges old numbers.
        TrackedSegment oldAck = fresh.tracker.track(90, frame(TcpScript.SERVER, TcpScript.CLIENT,
                SERVER_ISN + 1, CLIENT_ISN + 1, TcpFlag.ACK)).orElseThrow();
        assertEquals(SYN_SENT, oldAck.receiverState());
        TrackedSegment rst = fresh.tracker.track(91, frame(TcpScript.CLIENT, TcpScript.SERVER,
                CLIENT_ISN + 1, 0, TcpFlag.RST)).orElseThrow();
        assertEquals(List.of(), rst.changes());
        assertEquals(SYN_SENT, rst.senderState());
    }

    @Test
    void aLostSynIsRepeated() {
        new TcpScript()
                .syn(CLIENT)
                .again(CLIENT, CLIENT_ISN, "", TcpFlag.SYN).is(SegmentRole.RETRANSMISSION).repeats(1).stream(0)
                .changes().numbers(0, -1)
                .synAck(SERVER).is(SegmentRole.SYN_ACK)
                .ack(CLIENT).is(SegmentRole.HANDSHAKE_ACK).states(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void aLostSynAckIsRepeated() {
        new TcpScript()
                .syn(CLIENT).synAck(SERVER)
                .again(SERVER, SERVER_ISN, "", TcpFlag.SYN, TcpFlag.ACK).is(SegmentRole.RETRANSMISSION).repeats(2)
                .ack(CLIENT).states(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void aLostFinIsRepeated() {
        new TcpScript().handshake()
                .fin(CLIENT)
                .again(CLIENT, CLIENT_ISN + 1, "", TcpFlag.FIN, TcpFlag.ACK).is(SegmentRole.RETRANSMISSION)
                .repeats(4).changes().states(FIN_WAIT_1, ESTABLISHED);
    }

    @Test
    void lostDataIsRepeatedAlsoInPieces() {
        new TcpScript().handshake()
                .data(CLIENT, "hello, ").data(CLIENT, "hub\n")
                .again(CLIENT, CLIENT_ISN + 1, "hello, hub\n", TcpFlag.ACK).is(SegmentRole.RETRANSMISSION).repeats(4)
                .again(CLIENT, CLIENT_ISN + 10, "b\n", TcpFlag.ACK).is(SegmentRole.RETRANSMISSION).repeats(5);
    }

    @Test
    void aSegmentThatFillsAGapIsNotARepeatedOne() {
        new TcpScript().handshake()
                .missed(CLIENT, 5).data(CLIENT, "world")
                .again(CLIENT, CLIENT_ISN + 1, "hello", TcpFlag.ACK).is(SegmentRole.DATA).numbers(1, 1);
    }

    @Test
    void dataThatGoesOnBeyondWhatWasSentIsNotARepeatedOne() {
        new TcpScript().handshake()
                .data(CLIENT, "hello")
                .again(CLIENT, CLIENT_ISN + 1, "hello, hub", TcpFlag.ACK).is(SegmentRole.DATA);
    }

    @Test
    void dataIsKnownAsRepeatedEvenWhereTheFirstWasForgotten() {
        TcpScript script = new TcpScript().handshake();
        for (int count = 0; count < 300; count++) {
            script.data(CLIENT, "x");
        }
        script.again(CLIENT, CLIENT_ISN + 1, "xx", TcpFlag.ACK).is(SegmentRole.RETRANSMISSION).repeats(-1)
                .again(CLIENT, CLIENT_ISN + 300, "x", TcpFlag.ACK).is(SegmentRole.RETRANSMISSION).repeats(303)
                .again(CLIENT, CLIENT_ISN + 300, "xx", TcpFlag.ACK).is(SegmentRole.DATA);
    }

    @Test
    void aKeepAliveIsNoRepeatedData() {
        new TcpScript().handshake()
                .data(CLIENT, "hello").ack(SERVER)
                .again(CLIENT, CLIENT_ISN + 5, "", TcpFlag.ACK).is(SegmentRole.OTHER).numbers(5, 1)
                .again(CLIENT, CLIENT_ISN + 5, "o", TcpFlag.ACK).is(SegmentRole.OTHER);
    }

    @Test
    void oneByteThatWasNotAcknowledgedIsRepeatedDataAndNoKeepAlive() {
        new TcpScript().handshake()
                .data(CLIENT, "x")
                .again(CLIENT, CLIENT_ISN + 1, "x", TcpFlag.PSH, TcpFlag.ACK).is(SegmentRole.RETRANSMISSION).repeats(4);
    }

    @Test
    void aConversationJoinedMidwayIsOpenAndCountsFromOne() {
        new TcpScript()
                .missed(CLIENT, 500).missed(SERVER, 700)
                .data(CLIENT, "hello").is(SegmentRole.DATA).numbers(1, 1)
                .changes("CLIENT ESTABLISHED", "SERVER ESTABLISHED").states(ESTABLISHED, ESTABLISHED)
                .ack(SERVER).is(SegmentRole.PURE_ACK).numbers(1, 6)
                .fin(SERVER).fin(CLIENT).ack(SERVER).states(CLOSED, TIME_WAIT);
    }

    @Test
    void theHigherPortIsTheClientWhereTheOpeningWasMissed() {
        TcpScript script = new TcpScript().missed(CLIENT, 1).missed(SERVER, 1).data(SERVER, "hello");
        assertEquals(TcpScript.CLIENT, script.last().conversation().client());
        assertEquals(SERVER, script.last().sender());
    }

    @Test
    void aListenerIsTheServerWhereTheOpeningWasMissed() {
        TcpScript script = new TcpScript();
        script.tracker.passiveOpen(TcpScript.CLIENT);
        script.missed(CLIENT, 1).missed(SERVER, 1).data(SERVER, "hello");
        assertEquals(TcpScript.SERVER, script.last().conversation().client());
    }

    @Test
    void aMissedSynIsToldFromItsAnswer() {
        new TcpScript().missed(CLIENT, 1)
                .synAck(SERVER).is(SegmentRole.SYN_ACK).numbers(0, 1)
                .changes("CLIENT SYN-SENT", "SERVER SYN-RECEIVED").states(SYN_SENT, SYN_RECEIVED)
                .ack(CLIENT).is(SegmentRole.HANDSHAKE_ACK).states(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void aSynThatIsSeenAfterItsAnswerIsNotARepeatedOne() {
        new TcpScript().missed(CLIENT, 1)
                .synAck(SERVER)
                .again(CLIENT, CLIENT_ISN, "", TcpFlag.SYN).is(SegmentRole.SYN).numbers(0, -1).changes()
                .ack(CLIENT).is(SegmentRole.HANDSHAKE_ACK).states(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void aMissedSynAckIsToldFromItsAck() {
        new TcpScript()
                .syn(CLIENT).missed(SERVER, 1)
                .ack(CLIENT).is(SegmentRole.HANDSHAKE_ACK).numbers(1, 1)
                .changes("SERVER SYN-RECEIVED", "CLIENT ESTABLISHED", "SERVER ESTABLISHED");
    }

    @Test
    void aNewSynOnUsedEndpointsIsANewConversationAndEndsTheWait() {
        TcpScript first = new TcpScript().handshake().fin(CLIENT).ack(SERVER).fin(SERVER).ack(CLIENT)
                .states(TIME_WAIT, CLOSED).stream(0);
        TcpScript second = first.then(TcpScript.CLIENT, CLIENT_ISN + 70_000, 5);
        second.syn(CLIENT).stream(1).is(SegmentRole.SYN).numbers(0, -1)
                .changes("CLIENT CLOSED", "CLIENT SYN-SENT").states(SYN_SENT, LISTEN);
        assertEquals(first.last().conversation(), second.last().changes().getFirst().conversation());
        assertEquals(TcpEvent.TIME_WAIT_OVER, second.last().changes().getFirst().cause());
        second.synAck(SERVER).ack(CLIENT).stream(1).states(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void theSameSynAfterARefusalTriesAgainInTheSameConversation() {
        new TcpScript()
                .syn(CLIENT).again(SERVER, 0, "", TcpFlag.RST, TcpFlag.ACK).states(CLOSED, CLOSED)
                .again(CLIENT, CLIENT_ISN, "", TcpFlag.SYN).is(SegmentRole.RETRANSMISSION).repeats(1).stream(0)
                .states(SYN_SENT, LISTEN)
                .synAck(SERVER).numbers(0, 1)
                .ack(CLIENT).numbers(1, 1).states(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void anEndMayTalkToItself() {
        TcpTracker tracker = new TcpTracker((_, _) -> { });
        Endpoint self = new Endpoint("127.0.0.1", 5000);
        TrackedSegment syn = tracker.track(1, frame(self, self, 9, 0, TcpFlag.SYN)).orElseThrow();
        assertEquals(CLIENT, syn.sender());
        assertEquals(0, tracker.track(2, frame(self, self, 9, 10, TcpFlag.SYN, TcpFlag.ACK)).orElseThrow()
                .conversation().number());
    }

    @Test
    void aFrameWithoutASegmentOrWithAHeaderThatIsCutBeforeItsWindowEndsIsNone() {
        TcpTracker tracker = new TcpTracker((_, _) -> { });
        Bytes whole = frame(TcpScript.CLIENT, TcpScript.SERVER, 9, 0, TcpFlag.SYN).frame().bytes();
        FrameDissector dissector = new FrameDissector(Set.of());
        int enough = whole.length() - TcpFields.FIXED_LENGTH + TcpFields.WINDOW.range().endByte();
        for (int length = 0; length < enough; length++) {
            Frame cut = new Frame(0, LinkType.ETHERNET, whole.length(), whole.atMost(length), Provenance.CAPTURED);
            assertEquals(Optional.empty(), tracker.track(1, dissector.dissect(cut)));
        }
        assertEquals(0, tracker.track(2, frame(TcpScript.CLIENT, TcpScript.SERVER, 9, 0, TcpFlag.SYN))
                .orElseThrow().conversation().number());
    }

    private static Endpoint client(int port) {
        return new Endpoint(TcpScript.CLIENT.address(), port);
    }

    private static TrackedSegment sent(TcpTracker tracker, long number, int port, long sequence, TcpFlag... flags) {
        return tracker.track(number, frame(client(port), TcpScript.SERVER, sequence, 700, flags)).orElseThrow();
    }

    @Test
    void whatIsNoLongerFollowedKeepsItsNumbersAndIsForgottenInTheEnd() {
        TcpTracker tracker = TcpTracker.following(2);
        sent(tracker, 1, 1001, 9, TcpFlag.SYN);
        sent(tracker, 2, 1001, 10, TcpFlag.ACK);
        for (int other = 1; other <= 10; other++) {
            sent(tracker, 2 + other, 2000 + other, 5, TcpFlag.SYN);
        }
        TrackedSegment resumed = sent(tracker, 20, 1001, 14, TcpFlag.ACK);
        TrackedSegment anew = sent(tracker, 21, 2001, 6, TcpFlag.SYN);
        for (int other = 1; other <= 40; other++) {
            sent(tracker, 22 + other, 3000 + other, 5, TcpFlag.SYN);
        }

        assertEquals(0, resumed.conversation().number());
        assertEquals(5, resumed.sequence());
        assertEquals(Optional.of(1L), resumed.acknowledgment());
        assertEquals(11, anew.conversation().number(), "another ISN begins another conversation");
        assertEquals(52, sent(tracker, 70, 1001, 15, TcpFlag.ACK).conversation().number(), "forgotten");
    }

    @Test
    void whatIsFollowedIsTheSameHoweverManyAre() {
        Random random = new Random(1);
        TcpTracker all = new TcpTracker((_, _) -> { });
        TcpTracker some = TcpTracker.following(50);
        for (int number = 1; number <= 20_000; number++) {
            Dissection any = frame(client(1000 + random.nextInt(50)), TcpScript.SERVER,
                    random.nextInt(6) * 0x3fff_ffffL & 0xffff_ffffL, random.nextInt(6), TcpFlag.ACK);

            assertEquals(all.track(number, any), some.track(number, any));
        }
    }

    @Test
    void anySegmentsInAnyOrderAreFollowed() {
        Random random = new Random(9293);
        TcpTracker tracker = new TcpTracker((_, _) -> { });
        List<Endpoint> endpoints = List.of(TcpScript.CLIENT, TcpScript.SERVER, new Endpoint("127.0.0.1", 9));
        for (int number = 1; number <= 20_000; number++) {
            Endpoint from = endpoints.get(random.nextInt(3));
            Endpoint to = endpoints.get(random.nextInt(3));
            Dissection any = SegmentFrames.LINUX_LOOPBACK.segment(0, from, to,
                    random.nextInt(6) * 0x3fff_ffffL & 0xffff_ffffL, random.nextInt(6) * 0x3fff_ffffL & 0xffff_ffffL,
                    new TcpFlags(random.nextInt(64)), List.of(), "x".repeat(random.nextInt(3)));

            TrackedSegment segment = tracker.track(number, any).orElseThrow();

            assertTrue(segment.sequence() >= 0 && segment.sequence() <= 0xffff_ffffL);
            segment.changes().forEach(change ->
                    assertEquals(change.to(), TcpTransitions.next(change.from(), change.cause())));
        }
    }

    private static Dissection frame(Endpoint from, Endpoint to, long sequence, long ack, TcpFlag... flags) {
        return SegmentFrames.LINUX_LOOPBACK.segment(0, from, to, sequence, ack, TcpFlags.of(flags), List.of(), "");
    }
}
