package dev.osiscope.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What keeps a long session cheap, seen in what it shares and not on a clock.
class LongTimelineTest {

    private static final int STEPS = 100_000;
    private static final Endpoint CLIENT = new Endpoint("127.0.0.1", 51_544);
    private static final Endpoint SERVER = new Endpoint("127.0.0.1", SegmentFrames.HUB_PORT);
    private static Timeline early;
    private static Timeline late;

    /// A handshake, data without end, a second handshake in the midst of it.
    @BeforeAll
    static void build() {
        TimelineBuilder builder = new TimelineBuilder();
        handshake(builder, CLIENT, 1);
        Dissection data = segment(CLIENT, SERVER, 1001, 5001, "hello\n", TcpFlag.PSH, TcpFlag.ACK);
        for (int frame = 4; frame <= STEPS / 2; frame++) {
            builder.segment(frame, data);
        }
        early = builder.snapshot();
        handshake(builder, new Endpoint("127.0.0.1", 51_545), STEPS / 2 + 1);
        for (int frame = STEPS / 2 + 4; frame <= STEPS; frame++) {
            builder.segment(frame, data);
        }
        late = builder.snapshot();
    }

    @Test
    void snapshotsShareTheirStepsAndWorlds() {
        assertEquals(STEPS / 2, early.size());
        assertEquals(STEPS, late.size());
        for (int index = 0; index < early.size(); index++) {
            assertSame(early.step(index), late.step(index));
            assertSame(early.worldAfter(index), late.worldAfter(index));
        }
    }

    @Test
    void aStepThatChangesNothingSharesTheWorldBefore() {
        Map<WorldState, Integer> worlds = new IdentityHashMap<>();
        for (int index = 0; index < late.size(); index++) {
            worlds.merge(late.worldAfter(index), 1, Integer::sum);
        }
        assertEquals(6, worlds.size());
        assertSame(late.worldAfter(2), late.worldAfter(STEPS / 2 - 1));
        assertNotSame(late.worldAfter(STEPS / 2 - 1), late.worldAfter(STEPS / 2));
    }

    @Test
    void eachSnapshotKnowsItsOwnConversationsAndFrames() {
        assertEquals(2, late.conversations().size());
        assertEquals(1, early.conversations().size());
        assertEquals(Optional.of(STEPS - 1), late.stepOfFrame(STEPS));
        assertEquals(Optional.empty(), early.stepOfFrame(STEPS));
        assertEquals(4, late.worldAfter(STEPS - 1).states().size());
        assertEquals(2, late.worldAfter(STEPS / 2 - 1).states().size());
        assertEquals("ESTABLISHED", late.worldAfter(STEPS - 1).of(late.conversations().get(1), End.SERVER)
                .orElseThrow().toString());
    }

    private static void handshake(TimelineBuilder builder, Endpoint client, long frame) {
        builder.segment(frame, segment(client, SERVER, 1000, 0, "", TcpFlag.SYN));
        builder.segment(frame + 1, segment(SERVER, client, 5000, 1001, "", TcpFlag.SYN, TcpFlag.ACK));
        builder.segment(frame + 2, segment(client, SERVER, 1001, 5001, "", TcpFlag.ACK));
    }

    private static Dissection segment(
            Endpoint from, Endpoint to, long sequence, long acknowledgment, String text, TcpFlag... flags) {
        return SegmentFrames.LINUX_LOOPBACK.segment(
                1, from, to, sequence, acknowledgment, TcpFlags.of(flags), List.of(), text);
    }
}
