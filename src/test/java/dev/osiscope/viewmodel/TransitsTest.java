package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.LadderRow.Reach;
import dev.osiscope.viewmodel.LadderRow.Transit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What became of a frame on the wire of a lab is told as it is at the playhead.
class TransitsTest {

    private final LadderModel ladder = LadderModel.of(WireSession.whole(), RecordedDemo.MESSAGES);
    private final Timeline timeline = WireSession.whole().timeline();

    private Transit transit(int step, int playhead) {
        return assertInstanceOf(LadderRow.Segment.class, ladder.row(step, playhead)).transit();
    }

    @Test
    void aSynThatIsHeldHangsUntilItGoesOn() {
        assertEquals(WireSession.SIZE, ladder.size());
        assertEquals(new Transit(Reach.ON_ITS_WAY, "on its way"), transit(WireSession.SYN, WireSession.SYN));
        assertEquals(new Transit(Reach.HANGS, "hangs"), transit(WireSession.SYN, WireSession.HELD));
        assertEquals(new Transit(Reach.HANGS, "hangs for 1 s"), transit(WireSession.SYN, WireSession.COPY));
        assertEquals(new Transit(Reach.HANGS, "hangs for 1 s, sent again 1 ×"),
                transit(WireSession.SYN, WireSession.ABSORBED));
        assertEquals(new Transit(Reach.ON_ITS_WAY, "on its way"), transit(WireSession.SYN, WireSession.RELEASED));
        assertEquals(new Transit(Reach.GONE_ON, "arrives 2 s later"), transit(WireSession.SYN, WireSession.ARRIVED));
        assertEquals(new Transit(Reach.ARRIVES, ""), transit(WireSession.ARRIVED, WireSession.ARRIVED));
    }

    @Test
    void copiesAreAbsorbedAndWhatIsLostIsLost() {
        assertEquals(new Transit(Reach.ON_ITS_WAY, "on its way"), transit(WireSession.COPY, WireSession.COPY));
        assertEquals(new Transit(Reach.ABSORBED, "copy of frame 1"), transit(WireSession.COPY, WireSession.ABSORBED));
        assertEquals(Transit.WHOLE, transit(WireSession.SYN_ACK, WireSession.SYN_ACK));
        assertEquals(new Transit(Reach.LOST, "lost"), transit(WireSession.ACK, WireSession.LOST));
        assertEquals(new Transit(Reach.REFUSED, ""), transit(WireSession.REFUSED, WireSession.REFUSED));
        assertInstanceOf(LadderRow.OnWire.class, ladder.row(WireSession.CUT, WireSession.CUT));
    }

    @Test
    void theReceiverChangesWhenItArrivesAndNotBefore() {
        var conversation = timeline.conversations().getFirst();
        assertEquals(Optional.of(TcpState.SYN_SENT), timeline.worldAfter(WireSession.SYN).of(conversation, End.CLIENT));
        assertEquals(Optional.of(TcpState.SYN_RECEIVED),
                timeline.worldAfter(WireSession.SYN_ACK).of(conversation, End.SERVER));
        assertEquals(Optional.of(TcpState.SYN_RECEIVED),
                timeline.worldAfter(WireSession.REFUSED).of(conversation, End.SERVER), "what was lost or corrupted opens nothing");
        assertEquals(List.of(), timeline.step(WireSession.REFUSED).changes());
    }

    @Test
    void arrowsAreTheStepsInWhichAFrameMoves() {
        for (int index = 0; index < ladder.size(); index++) {
            assertEquals(ladder.row(index) instanceof LadderRow.Segment ? 1 : 0,
                    ladder.arrowsBefore(index + 1) - ladder.arrowsBefore(index), "step " + index);
        }
    }

    @Test
    void framesAreFoundByTheirNumbers() {
        assertEquals(Optional.of(WireSession.SYN), timeline.stepOfFrame(1));
        assertEquals(Optional.of(WireSession.DATA), timeline.stepOfFrame(5));
        assertEquals(Optional.of(WireSession.REFUSED), timeline.stepOfFrame(6));
        assertTrue(timeline.deedsTo(3).isEmpty());
        assertEquals(Optional.of(List.of(WireSession.HELD, WireSession.ABSORBED, WireSession.RELEASED, WireSession.ARRIVED)),
                timeline.deedsTo(1));
    }
}
