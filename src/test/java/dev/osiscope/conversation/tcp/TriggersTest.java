package dev.osiscope.conversation.tcp;

import static dev.osiscope.conversation.End.CLIENT;
import static dev.osiscope.conversation.End.SERVER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpOption;
import dev.osiscope.wire.transport.TcpOptionKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Why an end sends what brings nothing new.
class TriggersTest {

    private static final long CLIENT_ISN = TcpScript.CLIENT_ISN;
    private static final long SERVER_ISN = TcpScript.SERVER_ISN;
    /// The relative number of the first byte.
    private static final long FIRST = CLIENT_ISN + 1;
    private static final long ROUND_TRIP_MILLIS = 20;
    private static final long MILLI = 1_000_000;

    /// An open conversation with a round trip of 20 ms.
    private static TcpScript open() {
        return new TcpScript(CLIENT_ISN, SERVER_ISN).syn(CLIENT).pause(ROUND_TRIP_MILLIS).synAck(SERVER).ack(CLIENT);
    }

    private static TcpScript again(TcpScript script, long number, String text) {
        return script.again(CLIENT, number, text, TcpFlag.ACK).is(SegmentRole.RETRANSMISSION);
    }

    private static TcpOption selective(long start, long end) {
        return new TcpOption(TcpOptionKind.SACK, Bytes.ofHex("%08x%08x".formatted(start, end)));
    }

    @Test
    void silenceMakesTheRetransmissionTimerRunOut() {
        TcpScript script = open().data(CLIENT, "one").data(CLIENT, "two").pause(300);

        again(script, FIRST, "one").because(new Trigger.RetransmissionTimer(300 * MILLI + 2));
        assertEquals(Optional.empty(), script.last().needless());
        again(script.pause(600), FIRST, "one").because(new Trigger.RetransmissionTimer(600 * MILLI + 1));
    }

    @Test
    void anAcknowledgmentOfOtherDataStartsTheTimerAnew() {
        TcpScript script = open().data(CLIENT, "one").data(CLIENT, "two")
                .pause(100).ackOf(SERVER, FIRST + 3).pause(300);

        again(script, FIRST + 3, "two").because(new Trigger.RetransmissionTimer(300 * MILLI + 1));
    }

    @Test
    void aSynAndAFinHaveTheTimerAsWell() {
        new TcpScript(CLIENT_ISN, SERVER_ISN).syn(CLIENT).pause(1000)
                .again(CLIENT, CLIENT_ISN, "", TcpFlag.SYN).because(new Trigger.RetransmissionTimer(1000 * MILLI + 1));
        open().fin(CLIENT).pause(300).again(CLIENT, FIRST, "", TcpFlag.FIN, TcpFlag.ACK)
                .because(new Trigger.RetransmissionTimer(300 * MILLI + 1));
    }

    @Test
    void theLastSegmentIsRepeatedSoonerAsAProbe() {
        TcpScript script = open().data(CLIENT, "one").data(CLIENT, "two").pause(50);
        again(script, FIRST + 3, "two").because(new Trigger.ProbeTimer(50 * MILLI + 1));

        TcpScript earlierAreOpenToo = open().data(CLIENT, "one").ack(SERVER).data(CLIENT, "two")
                .data(CLIENT, "three").pause(300);
        again(earlierAreOpenToo, FIRST + 6, "three").because(new Trigger.ProbeTimer(300 * MILLI + 1));
    }

    @Test
    void threeDuplicatesAskForIt() {
        TcpScript script = open().data(CLIENT, "one").data(CLIENT, "two").data(CLIENT, "three").pause(10)
                .ackOf(SERVER, FIRST).ackOf(SERVER, FIRST).ackOf(SERVER, FIRST);

        again(script, FIRST, "one").because(new Trigger.DuplicateAcknowledgments(3, 7));
    }

    @Test
    void duplicatesOfLongAgoDoNotAskAnyMore() {
        TcpScript script = open().data(CLIENT, "one").data(CLIENT, "two").pause(10)
                .ackOf(SERVER, FIRST).pause(300);

        again(script, FIRST, "one").because(new Trigger.RetransmissionTimer(310 * MILLI + 3));
    }

    @Test
    void duplicatesAskForOneSendingOnly() {
        TcpScript script = open().data(CLIENT, "one").data(CLIENT, "two").data(CLIENT, "three").pause(10)
                .ackOf(SERVER, FIRST).ackOf(SERVER, FIRST).ackOf(SERVER, FIRST);
        again(script, FIRST, "one");

        again(script.pause(250), FIRST, "one").because(new Trigger.RetransmissionTimer(250 * MILLI + 1));
    }

    @Test
    void aSelectiveAcknowledgmentShowsTheGap() {
        TcpScript script = open().data(CLIENT, "one").data(CLIENT, "two").data(CLIENT, "three").pause(10)
                .options(selective(FIRST + 3, FIRST + 11)).ackOf(SERVER, FIRST).options();

        again(script, FIRST, "one").because(new Trigger.SelectiveAcknowledgment(7));
        assertEquals(Optional.of(4L), script.last().repeats());
    }

    @Test
    void anAcknowledgmentOfAPartShowsTheNextLoss() {
        TcpScript script = open().data(CLIENT, "one").data(CLIENT, "two").data(CLIENT, "three").pause(10)
                .ackOf(SERVER, FIRST).ackOf(SERVER, FIRST).ackOf(SERVER, FIRST);
        again(script, FIRST, "one");

        again(script.pause(20).ackOf(SERVER, FIRST + 3), FIRST + 3, "two")
                .because(new Trigger.PartialAcknowledgment(11));
    }

    @Test
    void aSynThatComesAgainIsAnsweredAgain() {
        new TcpScript(CLIENT_ISN, SERVER_ISN).syn(CLIENT).synAck(SERVER).pause(1000)
                .again(CLIENT, CLIENT_ISN, "", TcpFlag.SYN)
                .again(SERVER, SERVER_ISN, "", TcpFlag.SYN, TcpFlag.ACK)
                .because(new Trigger.RetransmissionTimer(1000 * MILLI + 2));
        new TcpScript(CLIENT_ISN, SERVER_ISN).syn(CLIENT).again(CLIENT, CLIENT_ISN, "", TcpFlag.SYN).synAck(SERVER)
                .again(SERVER, SERVER_ISN, "", TcpFlag.SYN, TcpFlag.ACK).because(new Trigger.RepeatedSyn(2));
    }

    @Test
    void theSamePacketIsKnownByItsIdentification() {
        TcpScript script = open().identification(700).data(CLIENT, "one").pause(1).identification(700);

        again(script, FIRST, "one").because(new Trigger.SamePacket(4));
    }

    @Test
    void anOlderPacketWasOvertaken() {
        TcpScript repeated = open().identification(701).data(CLIENT, "one").pause(1).identification(700);
        again(repeated, FIRST, "one").because(new Trigger.Overtaken(4));

        open().missed(CLIENT, 3).identification(701).data(CLIENT, "two").identification(700)
                .again(CLIENT, FIRST, "one", TcpFlag.ACK).is(SegmentRole.DATA).because(new Trigger.Overtaken(4));
    }

    @Test
    void whatFillsAGapWasAskedForWhenItComesARoundTripLater() {
        TcpScript script = open().missed(CLIENT, 3).data(CLIENT, "two").ackOf(SERVER, FIRST).ackOf(SERVER, FIRST)
                .ackOf(SERVER, FIRST).ackOf(SERVER, FIRST);

        script.again(CLIENT, FIRST, "o", TcpFlag.ACK).is(SegmentRole.DATA);
        assertEquals(Optional.empty(), script.last().trigger(), "sooner than the request can have arrived");
        script.pause(ROUND_TRIP_MILLIS).again(CLIENT, FIRST, "on", TcpFlag.ACK).is(SegmentRole.DATA)
                .because(new Trigger.DuplicateAcknowledgments(4, 5));
    }

    @Test
    void aRepetitionThatComesAfterItsRequestWasMetWasStillAskedFor() {
        TcpScript script = open().data(CLIENT, "one").data(CLIENT, "two").ackOf(SERVER, FIRST).ackOf(SERVER, FIRST)
                .ackOf(SERVER, FIRST).ackOf(SERVER, FIRST + 6).pause(10);

        again(script, FIRST, "one").because(new Trigger.DuplicateAcknowledgments(3, 6));
        assertEquals(Optional.of(9L), script.last().needless());
    }

    @Test
    void aConversationInWhichNothingPassesIsAskedWhetherItStillIs() {
        open().data(CLIENT, "one").ack(SERVER).pause(7_200_000)
                .again(CLIENT, FIRST + 2, "", TcpFlag.ACK).is(SegmentRole.OTHER)
                .because(new Trigger.KeepAliveTimer(7_200_000 * MILLI + 1));
    }

    @Test
    void aClosedWindowIsProbedByThePersistTimer() {
        TcpScript script = open().data(CLIENT, "one").window(0).ack(SERVER).window(1000).pause(250);

        script.again(CLIENT, FIRST + 2, "", TcpFlag.ACK).because(new Trigger.PersistTimer(5, 250 * MILLI + 2));
        script.pause(500).data(CLIENT, "x").because(new Trigger.PersistTimer(5, 500 * MILLI + 1));
        script.window(0).ackOf(SERVER, FIRST + 3).window(1000).pause(900);
        again(script, FIRST + 3, "x").because(new Trigger.PersistTimer(5, 900 * MILLI + 2));
        script.ackOf(SERVER, FIRST + 4).data(CLIENT, "y");
        assertEquals(Optional.empty(), script.last().trigger(), "the window is open again");
    }
}
