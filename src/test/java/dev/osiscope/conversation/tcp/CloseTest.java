package dev.osiscope.conversation.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.conversation.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CloseTest {

    private final TcpScript script = new TcpScript();
    private final List<TrackedSegment> segments = new ArrayList<>();

    private void seen(TcpScript each) {
        segments.add(each.last());
    }

    private void open() {
        seen(script.syn(End.CLIENT));
        seen(script.synAck(End.SERVER));
        seen(script.ack(End.CLIENT));
    }

    /// The kind, and the frames of the first segment of the close and of the RST.
    private void assertClose(Close.Kind kind, long first, long reset) {
        Close close = Close.of(segments);
        assertEquals(kind, close.kind());
        assertEquals(first, close.first().map(TrackedSegment::frameNumber).orElse(0L));
        assertEquals(reset, close.reset().map(TrackedSegment::frameNumber).orElse(0L));
    }

    @Test
    void whatNobodyClosedIsOpen() {
        assertClose(Close.Kind.OPEN, 0, 0);
        open();
        assertClose(Close.Kind.OPEN, 0, 0);
    }

    @Test
    void oneFinIsHalfAClose() {
        open();
        seen(script.fin(End.SERVER));
        seen(script.ack(End.CLIENT));
        assertClose(Close.Kind.HALF, 4, 0);
        assertEquals(Optional.of(End.SERVER), Close.of(segments).first().map(TrackedSegment::sender));
    }

    @Test
    void anAckOfItsOwnMakesItFourSegments() {
        open();
        seen(script.fin(End.CLIENT));
        seen(script.ack(End.SERVER));
        seen(script.fin(End.SERVER));
        seen(script.ack(End.CLIENT));
        assertClose(Close.Kind.FOUR_SEGMENTS, 4, 0);
    }

    @Test
    void anAckWithTheSecondFinMakesItThreeSegments() {
        open();
        seen(script.fin(End.CLIENT));
        seen(script.fin(End.SERVER));
        seen(script.ack(End.CLIENT));
        assertClose(Close.Kind.THREE_SEGMENTS, 4, 0);
    }

    @Test
    void finsThatCrossAreNeitherThreeNorFour() {
        open();
        script.crossing(() -> {
            seen(script.fin(End.CLIENT));
            seen(script.fin(End.SERVER));
        });
        seen(script.ack(End.CLIENT));
        seen(script.ack(End.SERVER));
        assertClose(Close.Kind.CROSSED, 4, 0);
    }

    @Test
    void anRstEndsWhatIsNotYetClosed() {
        open();
        seen(script.rst(End.SERVER));
        assertClose(Close.Kind.RESET, 4, 4);
    }

    @Test
    void anRstAfterTheFirstFinLeavesTheFinFirst() {
        open();
        seen(script.fin(End.CLIENT));
        seen(script.rst(End.SERVER));
        assertClose(Close.Kind.RESET, 4, 5);
    }

    @Test
    void anRstAfterBothFinsChangesNothing() {
        open();
        seen(script.fin(End.CLIENT));
        seen(script.fin(End.SERVER));
        seen(script.rst(End.CLIENT));
        assertClose(Close.Kind.THREE_SEGMENTS, 4, 0);
    }
}
