package dev.osiscope.lab.wire;

import static dev.osiscope.lab.wire.LabHost.CLIENT;
import static dev.osiscope.lab.wire.LabHost.HUB;
import static dev.osiscope.lab.wire.LabHost.OTHER;
import static dev.osiscope.wire.transport.TcpFlag.SYN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The wire is a switch.
class SwitchTest {

    private static final Bytes SYN_SEGMENT = CLIENT.segment(HUB, 1, 100, 0, "", SYN);

    private final WireUnderTest test = new WireUnderTest();

    @Test
    void aFrameGoesOnlyToItsReceiverAsItWasSent() {
        test.send(CLIENT, SYN_SEGMENT);
        assertEquals(List.of(new WireUnderTest.Got(test.hub, SYN_SEGMENT)), test.got);
        assertFalse(test.last(WireEvent.Delivered.class).changed());
    }

    @Test
    void aBroadcastGoesToAllOthers() {
        test.send(CLIENT, CLIENT.arpRequest(HUB));
        assertEquals(List.of(test.hub, test.other), test.receivers().toList());
    }

    @Test
    void aFrameForAnAddressThatNobodySentFromGoesToAllOthers() {
        test.send(CLIENT, CLIENT.segment(new LabHost(9, 80), 1, 100, 0, "", SYN));
        assertEquals(List.of(test.hub, test.other), test.receivers().toList());
    }

    @Test
    void aFrameForTheSendersOwnSideIsDropped() {
        test.send(CLIENT, OTHER.segment(CLIENT, 1, 100, 0, "", SYN));
        assertEquals(DropReason.NO_RECEIVER, test.last(WireEvent.Dropped.class).reason());
        assertEquals(List.of(), test.got);
    }

    @Test
    void anAddressIsWhereItWasSeenLast() {
        test.send(HUB, CLIENT.segment(OTHER, 1, 100, 0, "", SYN));
        test.forget();
        test.send(OTHER, OTHER.segment(CLIENT, 1, 100, 0, "", SYN));
        assertEquals(List.of(test.hub), test.receivers().toList());
    }

    @Test
    void aFrameCutShortAtEveryLengthIsCarriedOrDropped() {
        for (int length = 0; length <= SYN_SEGMENT.length(); length++) {
            test.forget();
            test.send(CLIENT, SYN_SEGMENT.slice(0, length));
            boolean dropped = !test.all(WireEvent.Dropped.class).isEmpty();
            assertEquals(length < 14, dropped, length + " bytes");
            assertTrue(!dropped || test.last(WireEvent.Dropped.class).reason() == DropReason.TOO_SHORT);
        }
    }

    @Test
    void whatAHostDoesNotTakeIsDropped() {
        LabWire wire = new LabWire((_, _) -> false, test.events::add, Set.of());
        Port from = wire.plug("client");
        Port to = wire.plug("hub");
        wire.arrive(from, SYN_SEGMENT, test.now);
        WireEvent.Dropped dropped = test.last(WireEvent.Dropped.class);
        assertEquals(DropReason.NOT_TAKEN, dropped.reason());
        assertEquals(to, dropped.to().orElseThrow());
    }

    @Test
    void whereAHostWasUnpluggedNothingArrivesAndNothingIsSent() {
        test.wire.unplug(test.hub);
        test.send(CLIENT, SYN_SEGMENT);
        assertEquals(List.of(test.other), test.receivers().toList());
        assertThrows(IllegalArgumentException.class, () -> test.wire.arrive(test.hub, SYN_SEGMENT, test.now));
        assertEquals(3, test.wire.plug("hub").number());
    }

    @Test
    void timesNeverGoBack() {
        test.send(CLIENT, SYN_SEGMENT);
        test.now -= WireUnderTest.SECOND;
        test.send(CLIENT, SYN_SEGMENT);
        assertEquals(WireUnderTest.START, test.last(WireEvent.Sent.class).nanos());
    }
}
