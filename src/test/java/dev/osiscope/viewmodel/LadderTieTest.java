package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.layers.OsiLayer;
import dev.osiscope.viewmodel.LadderTie.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A segment is tied to what it acknowledges and to what it repeats, and says what the analysis makes of it.
class LadderTieTest {

    private static final int CLIENT = 0;
    private static final int HUB = 1;

    private final LadderModel ladder = LadderModel.of(WireSession.whole(), RecordedDemo.MESSAGES);

    private LadderRow.Segment row(int step) {
        return (LadderRow.Segment) ladder.row(step);
    }

    @Test
    void aRepeatedSynIsTiedToTheFirst() {
        assertEquals(List.of(new LadderTie(Kind.REPEATS, WireSession.SYN, CLIENT)), ladder.ties(WireSession.COPY));
        assertEquals(List.of("retransmission of frame 1", "retransmission", ""), row(WireSession.COPY).remark().words());
        assertEquals(LadderRow.Remark.NONE, row(WireSession.SYN).remark());
    }

    @Test
    void anAnswerIsTiedToWhereTheSegmentArrivedNotToWhereItWasSent() {
        assertEquals(List.of(new LadderTie(Kind.ACKNOWLEDGES, WireSession.ARRIVED, HUB)), ladder.ties(WireSession.SYN_ACK));
    }

    @Test
    void whatWasCarriedAtOnceIsTiedToItsOwnRow() {
        assertEquals(List.of(new LadderTie(Kind.ACKNOWLEDGES, WireSession.SYN_ACK, CLIENT)), ladder.ties(WireSession.ACK));
    }

    @Test
    void whatIsNoSegmentHasNoTies() {
        assertEquals(List.of(), ladder.ties(WireSession.HELD));
        assertEquals(List.of(), ladder.ties(-1));
    }

    @Test
    void anArrowBearsTheColourOfItsLayer() {
        assertEquals(OsiLayer.TRANSPORT, row(WireSession.SYN).layer());
        assertEquals(OsiLayer.TRANSPORT, row(WireSession.ARRIVED).layer());
    }
}
