package dev.osiscope.lab.wire;

import static dev.osiscope.lab.wire.LabHost.CLIENT;
import static dev.osiscope.lab.wire.LabHost.HUB;
import static dev.osiscope.lab.wire.WireUnderTest.SECOND;
import static dev.osiscope.wire.transport.TcpFlag.ACK;
import static dev.osiscope.wire.transport.TcpFlag.SYN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Cables are cut, mended and slow.
class CablesTest {

    private static final Bytes FRAME = CLIENT.segment(HUB, 1, 100, 0, "", SYN);
    private static final Bytes ANSWER = HUB.segment(CLIENT, 1, 7, 101, "", SYN, ACK);
    /// So many bits in a second that the frame takes a tenth of one.
    private static final long RATE = FRAME.length() * 80L;

    private final WireUnderTest test = new WireUnderTest();

    @Test
    void nothingPassesTheDirectionThatIsCut() {
        test.wire.cut(test.client, Direction.FROM_HOST, test.now);
        test.send(CLIENT, FRAME);
        assertEquals(DropReason.CABLE_CUT, test.last(WireEvent.Dropped.class).reason());
        test.send(HUB, ANSWER);
        assertEquals(List.of(ANSWER), test.gotBy(test.client));
        test.wire.mend(test.client, Direction.FROM_HOST, test.now);
        test.send(CLIENT, FRAME);
        assertEquals(List.of(FRAME), test.gotBy(test.hub));
    }

    @Test
    void nothingComesOutOfTheDirectionThatIsCut() {
        test.wire.cut(test.hub, Direction.TO_HOST, test.now);
        test.send(CLIENT, CLIENT.arpRequest(HUB));
        assertEquals(List.of(test.other), test.receivers().toList());
        assertEquals(Optional.of(test.hub), test.last(WireEvent.Dropped.class).to());
    }

    @Test
    void cuttingTwiceIsToldOnce() {
        test.wire.cut(test.hub, Direction.TO_HOST, test.now);
        test.wire.cut(test.hub, Direction.TO_HOST, test.now);
        test.wire.mend(test.hub, Direction.TO_HOST, test.now);
        test.wire.mend(test.hub, Direction.TO_HOST, test.now);
        assertEquals(List.of(
                        new WireEvent.CableCut(test.hub, Direction.TO_HOST, test.now),
                        new WireEvent.CableMended(test.hub, Direction.TO_HOST, test.now)),
                test.events);
    }

    @Test
    void aSlowCableLetsFramesThroughOneAfterTheOther() {
        test.wire.limit(test.hub, Direction.TO_HOST, OptionalLong.of(RATE), test.now);
        test.send(CLIENT, FRAME);
        test.send(CLIENT, FRAME);
        assertEquals(List.of(), test.got);
        assertEquals(OptionalLong.of(test.now + SECOND / 10), test.wire.nextDue());
        test.pass(SECOND / 10);
        assertEquals(1, test.got.size());
        assertEquals(OptionalLong.of(test.now + SECOND / 10), test.wire.nextDue());
        test.pass(SECOND / 10);
        assertEquals(2, test.got.size());
    }

    @Test
    void nothingOvertakesWhatWaitsWhenTheLimitIsLifted() {
        Bytes next = CLIENT.segment(HUB, 2, 101, 8, "", ACK);
        test.wire.limit(test.client, Direction.FROM_HOST, OptionalLong.of(RATE), test.now);
        test.send(CLIENT, FRAME);
        test.wire.limit(test.client, Direction.FROM_HOST, OptionalLong.empty(), test.now);
        test.send(CLIENT, next);
        test.pass(SECOND / 10);
        test.send(CLIENT, FRAME);
        assertEquals(List.of(FRAME, next, FRAME), test.gotBy(test.hub));
    }

    @Test
    void aSlowCableHasAQueueThatEnds() {
        test.wire.limit(test.client, Direction.FROM_HOST, OptionalLong.of(RATE), test.now);
        for (int count = 0; count <= Cable.LONGEST_QUEUE; count++) {
            test.send(CLIENT, FRAME);
        }
        assertEquals(DropReason.QUEUE_FULL, test.last(WireEvent.Dropped.class).reason());
        test.pass(1000 * SECOND);
        assertEquals(Cable.LONGEST_QUEUE, test.got.size());
    }

    @Test
    void whatIsOnTheWayWhenTheCableIsCutIsLost() {
        test.wire.limit(test.hub, Direction.TO_HOST, OptionalLong.of(RATE), test.now);
        test.send(CLIENT, FRAME);
        test.wire.cut(test.hub, Direction.TO_HOST, test.now);
        test.pass(SECOND);
        assertEquals(List.of(), test.got);
    }

    @Test
    void whatIsNotPluggedInCanNeitherBeCutNorLimited() {
        test.wire.unplug(test.hub);
        assertThrows(IllegalArgumentException.class,
                () -> test.wire.cut(test.hub, Direction.TO_HOST, test.now));
        assertThrows(IllegalArgumentException.class,
                () -> test.wire.limit(test.client, Direction.TO_HOST, OptionalLong.of(0), test.now));
    }

    @Test
    void aCableSaysHowItIs() {
        test.wire.cut(test.hub, Direction.TO_HOST, test.now);
        test.wire.limit(test.client, Direction.FROM_HOST, OptionalLong.of(RATE), test.now);
        test.send(CLIENT, FRAME);
        assertTrue(test.wire.cables().contains(
                new CableState(test.hub, Direction.TO_HOST, true, OptionalLong.empty(), 0)));
        assertTrue(test.wire.cables().contains(
                new CableState(test.client, Direction.FROM_HOST, false, OptionalLong.of(RATE), 1)));
    }
}
