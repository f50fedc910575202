package dev.osiscope.lab.wire;

import static dev.osiscope.lab.wire.LabHost.CLIENT;
import static dev.osiscope.lab.wire.LabHost.HUB;
import static dev.osiscope.lab.wire.WireUnderTest.SECOND;
import static dev.osiscope.wire.transport.TcpFlag.ACK;
import static dev.osiscope.wire.transport.TcpFlag.PSH;
import static dev.osiscope.wire.transport.TcpFlag.SYN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.Provenance;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What files of a run hold, and what is kept of each frame.
class WireFramesTest {

    private static final Bytes FIRST = CLIENT.segment(HUB, 1, 100, 7, "one", ACK, PSH);
    private static final Bytes NEXT = CLIENT.segment(HUB, 2, 103, 7, "two", ACK, PSH);

    private final WireUnderTest test = new WireUnderTest();
    private final int before = test.views.all().size();

    private List<WireFrames.Captured> atSenders() {
        return WireFrames.atSenders(views());
    }

    private List<FrameView> views() {
        return test.views.all().subList(before, test.views.all().size());
    }

    private static List<Bytes> bytes(List<WireFrames.Captured> captured) {
        return captured.stream().map(WireFrames.Captured::frame).map(Frame::bytes).toList();
    }

    @Test
    void aLostFrameIsThereAsItWasSentWithTheReason() {
        test.rule(FrameKind.SYN, new Fault.Drop(), Turns.FIRST);
        Bytes syn = CLIENT.segment(HUB, 1, 100, 0, "", SYN);
        Bytes again = CLIENT.segment(HUB, 2, 100, 0, "", SYN);
        test.send(CLIENT, syn);
        test.pass(SECOND);
        test.send(CLIENT, again);
        assertEquals(List.of(syn, again), bytes(atSenders()));
        assertEquals(List.of("dropped by the wire: by a rule"), atSenders().getFirst().comments());
        assertEquals(List.of(), atSenders().getLast().comments());
        assertEquals(WireUnderTest.START + SECOND, atSenders().getLast().frame().timeNanos());
        assertEquals(Provenance.WIRE, atSenders().getLast().frame().provenance());
        assertEquals(List.of(again), bytes(WireFrames.at(test.hub, views())));
    }

    @Test
    void whatArrivedChangedFollowsWhatWasSent() {
        test.rule(FrameKind.DATA, new Fault.Corrupt(-1, 1, false), Turns.FIRST);
        test.send(CLIENT, FIRST);
        test.send(CLIENT, NEXT);
        List<WireFrames.Captured> captured = atSenders();
        assertEquals(List.of(FIRST, test.gotBy(test.hub).getFirst(), NEXT), bytes(captured));
        assertEquals(List.of(false, true, false), captured.stream().map(WireFrames.Captured::received).toList());
        assertEquals(test.hub, captured.get(1).at());
        assertTrue(captured.get(1).comments().getFirst().startsWith("frame 1 as it arrived at hub"));
    }

    @Test
    void whatArrivedTwiceIsThereTwice() {
        test.rule(FrameKind.DATA, new Fault.Duplicate(1), Turns.FIRST);
        test.send(CLIENT, FIRST);
        assertEquals(List.of(FIRST, FIRST), bytes(atSenders()));
        assertTrue(atSenders().getLast().comments().getFirst().endsWith("once more"));
    }

    @Test
    void aBroadcastIsThereOnce() {
        test.send(CLIENT, CLIENT.arpRequest(HUB));
        assertEquals(1, atSenders().size());
        assertEquals(2, views().getFirst().deliveries().size());
    }

    @Test
    void atAReceiverFramesStandInTheOrderInWhichTheyArrived() {
        test.rule(FrameKind.DATA, new Fault.Reorder(1), Turns.FIRST);
        test.send(CLIENT, FIRST);
        test.pass(SECOND);
        test.send(CLIENT, NEXT);
        assertEquals(List.of(FIRST, NEXT), bytes(WireFrames.at(test.client, views())));
        assertEquals(List.of(NEXT, FIRST), bytes(WireFrames.at(test.hub, views())));
        assertEquals(test.now, WireFrames.at(test.hub, views()).getFirst().frame().timeNanos());
    }

    @Test
    void aViewTellsOfTheFrameThatWasHeldAndOfItsCopies() {
        test.wire.holdAll(true);
        long held = test.send(CLIENT, FIRST);
        test.pass(SECOND);
        long copy = test.send(CLIENT, FIRST);
        test.pass(SECOND);
        test.send(CLIENT, FIRST);
        test.wire.releaseAll(test.now);
        assertEquals(2, test.views.view(held).orElseThrow().resent());
        assertEquals(held, test.views.view(copy).orElseThrow().copyOf().orElseThrow().number());
        assertEquals(0, test.views.view(copy).orElseThrow().resent());
        assertEquals(List.of("sent again while the wire held it: 2 ×", "held by the wire for 2.000000 s"),
                atSenders().getFirst().comments());
        assertEquals(List.of("absorbed by the wire, which held frame 1"), atSenders().get(1).comments());
    }

    @Test
    void onlyTheNewestFramesAreKept() {
        Bytes large = CLIENT.segment(HUB, 1, 100, 7, "x".repeat(60_000), ACK);
        IntStream.range(0, 1_500).forEach(_ -> test.send(CLIENT, large));
        int kept = test.views.all().size();
        assertEquals(FrameViews.MOST_BYTES / large.length(), kept);
        assertEquals(1_500 + before - kept, test.views.forgotten());
        assertEquals(1_500 + before, test.views.all().getLast().frame().number());
    }
}
