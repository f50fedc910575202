package dev.osiscope.lab.wire;

import static dev.osiscope.lab.wire.LabHost.CLIENT;
import static dev.osiscope.lab.wire.LabHost.HUB;
import static dev.osiscope.lab.wire.WireUnderTest.SECOND;
import static dev.osiscope.wire.transport.TcpFlag.ACK;
import static dev.osiscope.wire.transport.TcpFlag.PSH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.wire.ChecksumStatus;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.transport.TcpFields;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Faults, by rule and by hand.
class FaultsTest {

    private static final List<Bytes> PARTS = parts();
    private static final Bytes FIRST = PARTS.getFirst();

    private final WireUnderTest test = new WireUnderTest();

    private static List<Bytes> parts() {
        List<Bytes> parts = new ArrayList<>();
        for (int part = 0; part < 5; part++) {
            parts.add(CLIENT.segment(HUB, part, 100 + part, 7, Integer.toString(part), ACK, PSH));
        }
        return List.copyOf(parts);
    }

    private void fault(Fault fault) {
        test.rule(FrameKind.DATA, fault, Turns.FIRST);
    }

    private List<Bytes> gotOf(Bytes... frames) {
        for (Bytes frame : frames) {
            test.send(CLIENT, frame);
        }
        return test.gotBy(test.hub);
    }

    @Test
    void aDroppedFrameDoesNotArrive() {
        fault(new Fault.Drop());
        assertEquals(List.of(PARTS.get(1)), gotOf(FIRST, PARTS.get(1)));
        assertEquals(DropReason.BY_RULE, test.last(WireEvent.Dropped.class).reason());
    }

    @Test
    void aDelayedFrameArrivesWhenItIsDue() {
        fault(new Fault.Delay(2 * SECOND));
        assertEquals(List.of(PARTS.get(1)), gotOf(FIRST, PARTS.get(1)));
        assertEquals(OptionalLong.of(test.now + 2 * SECOND), test.wire.nextDue());
        test.pass(2 * SECOND - 1);
        assertEquals(1, test.got.size());
        test.pass(1);
        assertEquals(List.of(PARTS.get(1), FIRST), test.gotBy(test.hub));
        assertEquals(OptionalLong.empty(), test.wire.nextDue());
    }

    @Test
    void aDuplicatedFrameArrivesSeveralTimes() {
        fault(new Fault.Duplicate(2));
        assertEquals(List.of(FIRST, FIRST, FIRST, PARTS.get(1)), gotOf(FIRST, PARTS.get(1)));
    }

    @Test
    void aReorderedFrameArrivesAfterAsManyOthersOfItsSender() {
        fault(new Fault.Reorder(2));
        test.send(CLIENT, FIRST);
        test.send(HUB, HUB.segment(CLIENT, 1, 7, 100, "", ACK));
        assertEquals(List.of(test.wire.late().getFirst().bytes()), List.of(FIRST));
        assertEquals(List.of(PARTS.get(1), PARTS.get(2), FIRST, PARTS.get(3)),
                gotOf(PARTS.get(1), PARTS.get(2), PARTS.get(3)));
        assertEquals(List.of(), test.wire.late());
    }

    @Test
    void aReorderedFrameCanBeReleasedWhereNoOtherComes() {
        fault(new Fault.Reorder(1));
        long number = test.send(CLIENT, FIRST);
        assertTrue(test.wire.release(number, test.now));
        assertEquals(List.of(FIRST), test.gotBy(test.hub));
    }

    @Test
    void aCorruptedByteMakesTheChecksumWrong() {
        fault(new Fault.Corrupt(-1, 0x80, false));
        Bytes got = gotOf(FIRST).getFirst();
        assertEquals(FIRST.u8(FIRST.length() - 1) ^ 0x80, got.u8(got.length() - 1));
        assertEquals(ChecksumStatus.BAD.ordinal(), checksumStatus(got));
        assertTrue(test.last(WireEvent.Delivered.class).changed());
        assertEquals(FIRST.length() - 1, test.last(WireEvent.Corrupted.class).offset());
    }

    @Test
    void aCorruptedByteWithMendedChecksumsGoesUnnoticed() {
        fault(new Fault.Corrupt(-1, 0x01, true));
        Bytes got = gotOf(FIRST).getFirst();
        assertFalse(got.equals(FIRST));
        assertEquals(ChecksumStatus.GOOD.ordinal(), checksumStatus(got));
    }

    @Test
    void mendingChecksumsOfARightFrameChangesNothingAndOfAnyOtherNeverThrows() {
        assertEquals(FIRST, Checksums.mended(FIRST));
        for (int place = 0; place < FIRST.length(); place++) {
            Bytes odd = FaultyBytes.corrupted(FIRST, place, new Fault.Corrupt(place, 0xff, true));
            assertEquals(FIRST.length(), odd.length());
            assertEquals(place, Checksums.mended(FIRST.slice(0, place)).length());
        }
    }

    @Test
    void aByteThatAFrameDoesNotHaveIsNotCorrupted() {
        fault(new Fault.Corrupt(5000, 1, false));
        assertEquals(List.of(FIRST), gotOf(FIRST));
        assertEquals(List.of(), test.all(WireEvent.Corrupted.class));
    }

    @Test
    void aTruncatedFrameArrivesShorterOrNotAtAll() {
        test.rule(FrameKind.DATA, new Fault.Truncate(40), Turns.FIRST);
        test.rule(FrameKind.DATA, new Fault.Truncate(13), Turns.EVERY);
        assertEquals(List.of(FIRST.slice(0, 40)), gotOf(FIRST, PARTS.get(1)));
        assertEquals(DropReason.TOO_SHORT, test.last(WireEvent.Dropped.class).reason());
    }

    @Test
    void byHandWhatChangesBytesLeavesTheFrameHanging() {
        test.wire.holdAll(true);
        long number = test.send(CLIENT, FIRST);
        assertTrue(test.wire.fault(number, new Fault.Corrupt(-1, 1, false), test.now));
        assertTrue(test.wire.fault(number, new Fault.Truncate(50), test.now));
        assertFalse(test.wire.fault(number, new Fault.Truncate(50), test.now));
        assertTrue(test.wire.held().getFirst().changed());
        test.wire.release(number, test.now);
        assertEquals(List.of(FIRST.slice(0, 50)), test.gotBy(test.hub));
    }

    @Test
    void byHandTheOtherFaultsLetTheFrameGo() {
        test.wire.holdAll(true);
        List<Long> numbers = PARTS.stream().map(part -> test.send(CLIENT, part)).toList();
        assertTrue(test.wire.fault(numbers.get(0), new Fault.Drop(), test.now));
        assertEquals(DropReason.BY_HAND, test.last(WireEvent.Dropped.class).reason());
        assertTrue(test.wire.fault(numbers.get(1), new Fault.Delay(SECOND), test.now));
        assertTrue(test.wire.fault(numbers.get(2), new Fault.Duplicate(1), test.now));
        assertTrue(test.wire.fault(numbers.get(3), new Fault.Reorder(1), test.now));
        assertFalse(test.wire.fault(numbers.get(0), new Fault.Drop(), test.now));
        test.wire.releaseAll(test.now);
        test.pass(SECOND);
        assertEquals(List.of(PARTS.get(2), PARTS.get(2), PARTS.get(4), PARTS.get(3), PARTS.get(1)),
                test.gotBy(test.hub));
    }

    @Test
    void onlySoManyFramesWaitForATime() {
        test.rule(FrameKind.DATA, new Fault.Delay(SECOND), Turns.EVERY);
        for (int count = 0; count <= Schedule.MOST; count++) {
            test.wire.arrive(test.client, FIRST, test.now);
        }
        assertEquals(DropReason.QUEUE_FULL, test.last(WireEvent.Dropped.class).reason());
        test.pass(SECOND);
        assertEquals(Schedule.MOST, test.got.size());
    }

    @Test
    void onlySoManyFramesLetOthersPassFirst() {
        test.rule(FrameKind.DATA, new Fault.Reorder(9), Turns.EVERY);
        for (int count = 0; count <= LateFrames.MOST; count++) {
            test.wire.arrive(test.client, FIRST, test.now);
        }
        assertEquals(DropReason.QUEUE_FULL, test.last(WireEvent.Dropped.class).reason());
        assertEquals(LateFrames.MOST, test.wire.late().size());
    }

    private static long checksumStatus(Bytes frame) {
        FieldValue status = new FrameDissector(Set.of()).dissect(WireFrame.seen(0, frame))
                .field(TcpFields.CHECKSUM_ROWS.status().id()).orElseThrow().value();
        return ((FieldValue.Unsigned) status).value();
    }
}
