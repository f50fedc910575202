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
import static dev.osiscope.wire.transport.TcpFlag.ACK;
import static dev.osiscope.wire.transport.TcpFlag.FIN;
import static dev.osiscope.wire.transport.TcpFlag.RST;
import static dev.osiscope.wire.transport.TcpFlag.SYN;

import org.junit.jupiter.api.Test;

/// Each end changes its state by what it sends, calls and receives, and by nothing else.
class ArrivalTrackerTest {

    private final ArrivalScript script = new ArrivalScript();

    @Test
    void aSynThatHangsChangesItsSenderOnly() {
        script.send("syn", CLIENT, 0, 0, "", SYN).states(SYN_SENT, LISTEN)
                .arrive("syn").states(SYN_SENT, LISTEN)
                .send("synack", SERVER, 0, 1, "", SYN, ACK).states(SYN_SENT, SYN_RECEIVED)
                .arrive("synack").states(ESTABLISHED, SYN_RECEIVED)
                .send("ack", CLIENT, 1, 1, "", ACK).states(ESTABLISHED, SYN_RECEIVED)
                .arrive("ack").states(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void dataCompletesTheHandshakeWhereTheThirdSegmentIsLost() {
        script.carry(CLIENT, 0, 0, "", SYN).carry(SERVER, 0, 1, "", SYN, ACK)
                .send("lost", CLIENT, 1, 1, "", ACK).states(ESTABLISHED, SYN_RECEIVED)
                .carry(CLIENT, 1, 1, "hello", ACK).states(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void aWrongAcknowledgmentOpensNothingAndTheRstThatAnswersItEndsNothing() {
        script.carry(CLIENT, 0, 0, "", SYN).carry(SERVER, 0, 1, "", SYN, ACK)
                .carry(CLIENT, 1, 77, "", ACK).states(ESTABLISHED, SYN_RECEIVED)
                .send("rst", SERVER, 77, 0, "", RST).states(ESTABLISHED, SYN_RECEIVED);
    }

    @Test
    void aFinIsTakenOnlyAfterAllThatCameBeforeIt() {
        script.open().send("data", CLIENT, 1, 1, "hello", ACK)
                .carry(CLIENT, 6, 1, "", FIN, ACK).states(FIN_WAIT_1, ESTABLISHED)
                .arrive("data").states(FIN_WAIT_1, CLOSE_WAIT);
    }

    @Test
    void theCallClosesBeforeTheFinIsSent() {
        script.open().call(CLIENT, TcpEvent.CALLED_CLOSE).states(FIN_WAIT_1, ESTABLISHED)
                .carry(CLIENT, 1, 1, "", FIN, ACK).states(FIN_WAIT_1, CLOSE_WAIT)
                .carry(SERVER, 1, 2, "", ACK).states(FIN_WAIT_2, CLOSE_WAIT)
                .call(SERVER, TcpEvent.CALLED_CLOSE).states(FIN_WAIT_2, LAST_ACK)
                .send("fin", SERVER, 1, 2, "", FIN, ACK).states(FIN_WAIT_2, LAST_ACK)
                .arrive("fin").states(TIME_WAIT, LAST_ACK)
                .carry(CLIENT, 2, 2, "", ACK).states(TIME_WAIT, CLOSED);
    }

    @Test
    void finsThatCrossLeadThroughClosing() {
        script.open().send("one", CLIENT, 1, 1, "", FIN, ACK).send("other", SERVER, 1, 1, "", FIN, ACK)
                .states(FIN_WAIT_1, FIN_WAIT_1).arrive("one").states(FIN_WAIT_1, CLOSING)
                .arrive("other").states(CLOSING, CLOSING)
                .carry(CLIENT, 2, 2, "", ACK).states(CLOSING, TIME_WAIT)
                .carry(SERVER, 2, 2, "", ACK).states(TIME_WAIT, TIME_WAIT);
    }

    @Test
    void synsThatCrossMakeOneConnection() {
        script.send("one", CLIENT, 0, 0, "", SYN).send("other", SERVER, 0, 0, "", SYN).states(SYN_SENT, SYN_SENT)
                .arrive("one").arrive("other")
                .send("synack", CLIENT, 0, 1, "", SYN, ACK).carry(SERVER, 0, 1, "", SYN, ACK)
                .states(ESTABLISHED, SYN_RECEIVED).arrive("synack").states(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void anRstCountsWithJustTheNumberThatIsExpected() {
        script.open().send("lost", SERVER, 1, 1, "x", ACK).carry(SERVER, 2, 1, "", RST, ACK).states(ESTABLISHED, CLOSED);
        new ArrivalScript().open().carry(SERVER, 1, 1, "", RST, ACK).states(CLOSED, CLOSED);
    }

    @Test
    void anRstThatAnswersAHalfOpenPeerEndsThePeerOnly() {
        script.open().call(SERVER, TcpEvent.CALLED_ABORT).states(ESTABLISHED, CLOSED)
                .carry(CLIENT, 1, 1, "hello", ACK).states(ESTABLISHED, CLOSED)
                .carry(SERVER, 1, 0, "", RST).states(CLOSED, CLOSED);
    }

    @Test
    void whatWasReceivedBeforeIsNotTakenAgain() {
        script.open().carry(CLIENT, 1, 1, "hello", ACK).carry(SERVER, 1, 6, "", ACK)
                .send("fin", SERVER, 1, 6, "", FIN, ACK)
                .carry(CLIENT, 5, 2, "", ACK).states(ESTABLISHED, FIN_WAIT_1);
    }

    @Test
    void whoGivesUpIsClosedThoughNothingIsSent() {
        script.send("syn", CLIENT, 0, 0, "", SYN).call(CLIENT, TcpEvent.GAVE_UP).states(CLOSED, LISTEN);
    }

    @Test
    void aListenerThatGoesTakesItsHalfOpenConnectionsAlong() {
        script.carry(CLIENT, 0, 0, "", SYN).carry(SERVER, 0, 1, "", SYN, ACK);
        script.ends.stopListening(ArrivalScript.SERVER);
        script.states(ESTABLISHED, CLOSED);
    }
}
