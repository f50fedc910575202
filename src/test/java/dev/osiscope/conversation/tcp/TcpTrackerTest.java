package dev.osiscope.conversation.tcp;

import static dev.osiscope.conversation.End.CLIENT;
import static dev.osiscope.conversation.End.SERVER;
import static dev.osiscope.conversation.tcp.TcpState.CLOSED;
import static dev.osiscope.conversation.tcp.TcpState.CLOSE_WAIT;
import static dev.osiscope.conversation.tcp.TcpState.CLOSING;
import static dev.osiscope.conversation.tcp.TcpState.ESTABLISHED;
import static dev.osiscope.conversation.tcp.TcpState.FIN_WAIT_1;
import static dev.osiscope.conversation.tcp.TcpState.FIN_WAIT_2;
import static dev.osiscope.conversation.tcp.TcpState.LAST_ACK;
import static dev.osiscope.conversation.tcp.TcpState.LISTEN;
import static dev.osiscope.conversation.tcp.TcpState.SYN_RECEIVED;
import static dev.osiscope.conversation.tcp.TcpState.SYN_SENT;
import static dev.osiscope.conversation.tcp.TcpState.TIME_WAIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.wire.transport.TcpFlag;
import org.junit.jupiter.api.Test;

/// The usual life of a conversation: opening, data, both ways to close.
class TcpTrackerTest {

    private static final long CLIENT_ISN = TcpScript.CLIENT_ISN;

    @Test
    void theHandshakeChangesEachStateAtTheSegmentThatShowsIt() {
        new TcpScript()
                .syn(CLIENT).is(SegmentRole.SYN).numbers(0, -1)
                .changes("CLIENT SYN-SENT").states(SYN_SENT, LISTEN)
                .synAck(SERVER).is(SegmentRole.SYN_ACK).numbers(0, 1)
                .changes("SERVER SYN-RECEIVED").states(SYN_SENT, SYN_RECEIVED)
                .ack(CLIENT).is(SegmentRole.HANDSHAKE_ACK).numbers(1, 1)
                .changes("CLIENT ESTABLISHED", "SERVER ESTABLISHED").states(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void dataWithTheThirdAckOpensBothEnds() {
        new TcpScript()
                .syn(CLIENT).synAck(SERVER)
                .data(CLIENT, "hello, hub\n").is(SegmentRole.DATA).numbers(1, 1)
                .changes("CLIENT ESTABLISHED", "SERVER ESTABLISHED").states(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void dataAndItsAckChangeNoState() {
        new TcpScript().handshake()
                .data(CLIENT, "hello, hub\n").is(SegmentRole.DATA).numbers(1, 1).changes()
                .ack(SERVER).is(SegmentRole.PURE_ACK).numbers(1, 12).changes()
                .data(SERVER, "hello\n").is(SegmentRole.DATA).numbers(1, 12).changes()
                .ack(CLIENT).is(SegmentRole.PURE_ACK).numbers(12, 7).changes()
                .states(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void fourSegmentsCloseByTheTextbook() {
        new TcpScript().handshake()
                .fin(CLIENT).is(SegmentRole.FIRST_FIN).changes("CLIENT FIN-WAIT-1").states(FIN_WAIT_1, ESTABLISHED)
                .ack(SERVER).is(SegmentRole.ACK_OF_FIRST_FIN)
                .changes("SERVER CLOSE-WAIT", "CLIENT FIN-WAIT-2").states(FIN_WAIT_2, CLOSE_WAIT)
                .fin(SERVER).is(SegmentRole.SECOND_FIN).changes("SERVER LAST-ACK").states(FIN_WAIT_2, LAST_ACK)
                .ack(CLIENT).is(SegmentRole.LAST_ACK).numbers(2, 2)
                .changes("CLIENT TIME-WAIT", "SERVER CLOSED").states(TIME_WAIT, CLOSED);
    }

    @Test
    void threeSegmentsCloseWhenTheSecondFinCarriesTheAck() {
        new TcpScript().handshake()
                .fin(CLIENT).is(SegmentRole.FIRST_FIN).states(FIN_WAIT_1, ESTABLISHED)
                .fin(SERVER).is(SegmentRole.COMBINED_FIN_ACK)
                .changes("SERVER CLOSE-WAIT", "SERVER LAST-ACK", "CLIENT FIN-WAIT-2").states(FIN_WAIT_2, LAST_ACK)
                .ack(CLIENT).is(SegmentRole.LAST_ACK)
                .changes("CLIENT TIME-WAIT", "SERVER CLOSED").states(TIME_WAIT, CLOSED);
    }

    @Test
    void theServerMayCloseFirst() {
        new TcpScript().handshake()
                .fin(SERVER).is(SegmentRole.FIRST_FIN).states(ESTABLISHED, FIN_WAIT_1)
                .ack(CLIENT).is(SegmentRole.ACK_OF_FIRST_FIN).states(CLOSE_WAIT, FIN_WAIT_2)
                .fin(CLIENT).is(SegmentRole.SECOND_FIN).states(LAST_ACK, FIN_WAIT_2)
                .ack(SERVER).is(SegmentRole.LAST_ACK).states(CLOSED, TIME_WAIT);
    }

    @Test
    void theHalfClosedEndMayStillSend() {
        new TcpScript().handshake()
                .fin(CLIENT)
                .data(SERVER, "late\n").is(SegmentRole.DATA)
                .changes("SERVER CLOSE-WAIT", "CLIENT FIN-WAIT-2")
                .ack(CLIENT).is(SegmentRole.PURE_ACK).states(FIN_WAIT_2, CLOSE_WAIT)
                .fin(SERVER).is(SegmentRole.SECOND_FIN)
                .ack(CLIENT).is(SegmentRole.LAST_ACK).states(TIME_WAIT, CLOSED);
    }

    @Test
    void aFinWithDataClosesToo() {
        new TcpScript().handshake()
                .again(CLIENT, CLIENT_ISN + 1, "bye", TcpFlag.FIN, TcpFlag.ACK).is(SegmentRole.FIRST_FIN)
                .states(FIN_WAIT_1, ESTABLISHED)
                .missed(CLIENT, 3).ack(SERVER).is(SegmentRole.PURE_ACK).states(FIN_WAIT_1, ESTABLISHED)
                .missed(CLIENT, 1).ack(SERVER).is(SegmentRole.ACK_OF_FIRST_FIN).states(FIN_WAIT_2, CLOSE_WAIT);
    }

    @Test
    void bothEndsMayOpenAtOnce() {
        TcpScript script = new TcpScript();
        script.crossing(() -> script
                        .syn(CLIENT).states(SYN_SENT, LISTEN)
                        .syn(SERVER).is(SegmentRole.SYN).changes("SERVER SYN-SENT").states(SYN_SENT, SYN_SENT))
                .again(CLIENT, CLIENT_ISN, "", TcpFlag.SYN, TcpFlag.ACK).is(SegmentRole.SYN_ACK)
                .changes("CLIENT SYN-RECEIVED").states(SYN_RECEIVED, SYN_SENT)
                .again(SERVER, 1_084_711_002L, "", TcpFlag.SYN, TcpFlag.ACK).is(SegmentRole.SYN_ACK)
                .changes("SERVER SYN-RECEIVED", "SERVER ESTABLISHED", "CLIENT ESTABLISHED")
                .states(ESTABLISHED, ESTABLISHED).stream(0);
    }

    @Test
    void bothEndsMayCloseAtOnceAndGoThroughClosing() {
        TcpScript script = new TcpScript().handshake();
        script.crossing(() -> script
                        .fin(CLIENT).is(SegmentRole.FIRST_FIN).states(FIN_WAIT_1, ESTABLISHED)
                        .fin(SERVER).is(SegmentRole.SECOND_FIN).states(FIN_WAIT_1, FIN_WAIT_1))
                .ack(CLIENT).is(SegmentRole.LAST_ACK).changes("CLIENT CLOSING").states(CLOSING, FIN_WAIT_1)
                .ack(SERVER).is(SegmentRole.ACK_OF_FIRST_FIN)
                .changes("SERVER CLOSING", "SERVER TIME-WAIT", "CLIENT TIME-WAIT").states(TIME_WAIT, TIME_WAIT);
    }

    @Test
    void sequenceNumbersMayWrapInTheMiddleOfEverything() {
        new TcpScript(0xffff_fffeL, 0xffff_ffffL)
                .syn(CLIENT).synAck(SERVER).ack(CLIENT).numbers(1, 1).states(ESTABLISHED, ESTABLISHED)
                .data(CLIENT, "hello").numbers(1, 1)
                .ack(SERVER).is(SegmentRole.PURE_ACK).numbers(1, 6)
                .again(CLIENT, 0xffff_ffffL, "hello", TcpFlag.ACK).is(SegmentRole.RETRANSMISSION).repeats(4)
                .fin(CLIENT).numbers(6, 1).is(SegmentRole.FIRST_FIN)
                .fin(SERVER).is(SegmentRole.COMBINED_FIN_ACK)
                .ack(CLIENT).is(SegmentRole.LAST_ACK).states(TIME_WAIT, CLOSED);
    }

    @Test
    void everyStateChangeIsARowOfTheTable() {
        TcpScript script = new TcpScript().handshake();
        script.fin(CLIENT).fin(SERVER);
        assertTrue(script.last().changes().size() > 1);
        script.last().changes().forEach(change ->
                assertEquals(change.to(), TcpTransitions.next(change.from(), change.cause())));
    }
}
