package dev.osiscope.lab.wire;

import static dev.osiscope.lab.wire.LabHost.CLIENT;
import static dev.osiscope.lab.wire.LabHost.HUB;
import static dev.osiscope.lab.wire.WireUnderTest.SECOND;
import static dev.osiscope.wire.transport.TcpFlag.ACK;
import static dev.osiscope.wire.transport.TcpFlag.FIN;
import static dev.osiscope.wire.transport.TcpFlag.PSH;
import static dev.osiscope.wire.transport.TcpFlag.SYN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Frames hang on the wire, and what their sender sends again meanwhile is counted.
class HoldTest {

    private static final Bytes FIRST = CLIENT.segment(HUB, 1, 100, 7, "one", ACK, PSH);
    private static final Bytes SECOND_PART = CLIENT.segment(HUB, 2, 103, 7, "two", ACK, PSH);

    private final WireUnderTest test = new WireUnderTest();

    @Test
    void aHeldFrameHangsUntilItIsReleased() {
        test.wire.holdAll(true);
        long number = test.send(CLIENT, FIRST);
        test.pass(300 * SECOND);
        assertEquals(List.of(), test.got);
        assertEquals(1, test.wire.held().size());
        assertTrue(test.wire.release(number, test.now));
        assertEquals(List.of(FIRST), test.gotBy(test.hub));
        assertEquals(300 * SECOND, test.last(WireEvent.Released.class).heldNanos());
        WireEvent.Delivered delivered = test.last(WireEvent.Delivered.class);
        assertEquals(WireUnderTest.START, delivered.frame().sentNanos());
        assertEquals(WireUnderTest.START + 300 * SECOND, delivered.nanos());
        assertFalse(test.wire.release(number, test.now));
    }

    @Test
    void framesAreReleasedInTheOrderInWhichTheyWereHeld() {
        test.wire.holdAll(true);
        test.send(CLIENT, FIRST);
        test.send(CLIENT, SECOND_PART);
        test.send(HUB, HUB.segment(CLIENT, 1, 7, 100, "", ACK));
        assertTrue(test.wire.releaseNext(test.now));
        assertEquals(List.of(FIRST), test.gotBy(test.hub));
        test.wire.releaseAll(test.now);
        assertEquals(List.of(FIRST, SECOND_PART), test.gotBy(test.hub));
        assertEquals(1, test.gotBy(test.client).size());
        assertFalse(test.wire.releaseNext(test.now));
    }

    @Test
    void whatIsReleasedIsNotHeldAgainAndWhatHangsGoesOnHanging() {
        test.wire.holdAll(true);
        test.send(CLIENT, FIRST);
        test.wire.holdAll(false);
        test.send(CLIENT, SECOND_PART);
        assertEquals(List.of(SECOND_PART), test.gotBy(test.hub));
        test.wire.releaseAll(test.now);
        assertEquals(List.of(SECOND_PART, FIRST), test.gotBy(test.hub));
    }

    @Test
    void aSynThatIsSentAgainIsCountedAndItsNextTimeFollowsFromTheIntervals() {
        test.rule(FrameKind.SYN, new WireAction.Hold(), Turns.FIRST);
        test.send(CLIENT, CLIENT.segment(HUB, 1, 100, 0, "", SYN));
        assertEquals(OptionalLong.empty(), test.wire.held().getFirst().nextDueNanos());
        assertEquals(2 * SECOND, leftAfterResending(1), "doubled, as far as is known");
        assertEquals(SECOND, leftAfterResending(1), "as Linux begins");
        assertEquals(4 * SECOND, leftAfterResending(2), "as Linux goes on");
        assertEquals(8 * SECOND, leftAfterResending(4));
        assertEquals(4, test.wire.held().getFirst().resent());
        assertEquals(List.of(), test.got);
        test.wire.releaseAll(test.now);
        assertEquals(1, test.got.size());
    }

    /// Sends the SYN again after so many seconds; how long after that it will be sent next.
    private long leftAfterResending(int seconds) {
        test.pass(seconds * SECOND);
        test.send(CLIENT, CLIENT.segment(HUB, (int) (test.now / SECOND % 1000), 100, 0, "", SYN));
        return test.last(WireEvent.Absorbed.class).nextDueNanos().orElseThrow() - test.now;
    }

    @Test
    void synAckFinAndArpRequestsAreCountedToo() {
        test.wire.holdAll(true);
        test.send(HUB, HUB.segment(CLIENT, 1, 500, 101, "", SYN, ACK));
        test.send(HUB, HUB.segment(CLIENT, 2, 500, 101, "", SYN, ACK));
        test.send(CLIENT, CLIENT.segment(HUB, 1, 100, 7, "", FIN, ACK));
        test.send(CLIENT, CLIENT.segment(HUB, 2, 100, 7, "", FIN, ACK));
        test.send(CLIENT, CLIENT.arpRequest(HUB));
        test.send(CLIENT, CLIENT.arpRequest(HUB));
        assertEquals(List.of(1, 1, 1), test.wire.held().stream().map(HeldFrame::resent).toList());
    }

    @Test
    void anAcknowledgmentThatLooksTheSameIsNoCopy() {
        test.wire.holdAll(true);
        test.send(CLIENT, CLIENT.segment(HUB, 1, 100, 7, "", ACK));
        test.send(CLIENT, CLIENT.segment(HUB, 2, 100, 7, "", ACK));
        assertEquals(2, test.wire.held().size());
    }

    @Test
    void segmentsThatAreSentAgainInOneAreACopyOfTheFirst() {
        test.wire.holdAll(true);
        test.send(CLIENT, FIRST);
        test.send(CLIENT, SECOND_PART);
        test.send(CLIENT, CLIENT.segment(HUB, 3, 100, 7, "onetwo", ACK, PSH));
        test.send(CLIENT, CLIENT.segment(HUB, 4, 101, 7, "ne", ACK));
        assertEquals(List.of(2, 0), test.wire.held().stream().map(HeldFrame::resent).toList());
    }

    @Test
    void aSegmentThatBringsMoreOrOtherThingsIsNoCopy() {
        test.wire.holdAll(true);
        test.send(CLIENT, FIRST);
        test.send(CLIENT, CLIENT.segment(HUB, 2, 100, 7, "one!", ACK));
        test.send(CLIENT, CLIENT.segment(HUB, 3, 100, 7, "two", ACK));
        test.send(CLIENT, CLIENT.segment(HUB, 4, 100, 7, "one", FIN, ACK));
        test.send(LabHost.OTHER, LabHost.OTHER.segment(HUB, 5, 100, 7, "one", ACK));
        assertEquals(5, test.wire.held().size());
        assertEquals(List.of(), test.all(WireEvent.Absorbed.class));
    }

    @Test
    void copiesPassWhereTheyAreToldToAndAreCountedAllTheSame() {
        test.wire.holdAll(true);
        test.wire.letCopiesPass(true);
        test.send(CLIENT, FIRST);
        test.send(CLIENT, CLIENT.segment(HUB, 2, 100, 7, "one", ACK, PSH));
        assertEquals(1, test.got.size());
        assertEquals(1, test.wire.held().getFirst().resent());
    }

    @Test
    void onlySoManyFramesHang() {
        test.wire.holdAll(true);
        for (int clock = 0; clock <= Hanging.MOST; clock++) {
            test.send(CLIENT, CLIENT.segment(HUB, clock, 100, 7, "", ACK));
        }
        assertEquals(Hanging.MOST, test.wire.held().size());
        assertEquals(DropReason.TOO_MANY_HELD, test.last(WireEvent.Dropped.class).reason());
    }
}
