package dev.osiscope.conversation.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.transport.HeaderFit;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Segments whose data offset can't be right have a place in a conversation, as in Wireshark, and change nothing there.
@RunsBeside
class BrokenSegmentsTest {

    private static final Endpoint CLIENT = new Endpoint("10.0.0.1", 51_544);
    private static final Endpoint SERVER = new Endpoint("10.0.0.2", 45_678);
    private static final TcpFlags SYN = TcpFlags.of(TcpFlag.SYN);
    private static final TcpFlags ACK = TcpFlags.of(TcpFlag.ACK);
    private static final int TOO_SMALL = 2;
    private static final int TOO_LARGE = 15;

    private final TcpTracker tracker = new TcpTracker((_, _) -> { });
    private long frames;

    private static Dissection segment(Endpoint from, long sequence, long acknowledgment, TcpFlags flags, String data) {
        return SegmentFrames.RAW.segment(
                0, from, from.equals(CLIENT) ? SERVER : CLIENT, sequence, acknowledgment, flags, List.of(), data);
    }

    private TrackedSegment track(Dissection dissection) {
        return tracker.track(++frames, dissection).orElseThrow();
    }

    private void open() {
        track(segment(CLIENT, 100, 0, SYN, ""));
        track(segment(SERVER, 500, 101, TcpFlags.of(TcpFlag.SYN, TcpFlag.ACK), ""));
        track(segment(CLIENT, 101, 501, ACK, ""));
    }

    @Test
    void oneWhoseDataOffsetIsTooSmallHasItsNumbersAndChangesNothing() {
        open();
        TrackedSegment broken = track(SegmentFrames.withDataOffset(
                TOO_SMALL, segment(CLIENT, 101, 501, TcpFlags.of(TcpFlag.FIN, TcpFlag.ACK), "abc")));

        assertEquals(HeaderFit.TOO_SHORT, broken.header().fit());
        assertEquals(SegmentRole.BROKEN, broken.role());
        assertEquals(0, broken.conversation().number());
        assertEquals(1, broken.sequence());
        assertEquals(20 + 3 - 4 * TOO_SMALL, broken.payloadLength());
        assertEquals(List.of(), broken.changes());
        assertEquals(TcpState.ESTABLISHED, broken.senderState());
        assertEquals(7, track(segment(CLIENT, 101, 501, ACK, "")).analysis().completeness());
    }

    @Test
    void oneThatEndsBeforeItsHeaderKeepsItsNumbersAsTheyStandThere() {
        open();
        TrackedSegment broken = track(SegmentFrames.withDataOffset(TOO_LARGE, segment(SERVER, 501, 101, ACK, "abc")));

        assertEquals(HeaderFit.BEYOND_SEGMENT, broken.header().fit());
        assertEquals(SegmentRole.BROKEN, broken.role());
        assertEquals(501, broken.sequence());
        assertEquals(Optional.of(101L), broken.acknowledgment());
        assertEquals(0, broken.payloadLength());
        assertEquals(List.of(), broken.changes());
    }

    @Test
    void whereTheFirstIsBrokenItsConversationGoesOnWithTheSoundOnes() {
        TrackedSegment broken = track(SegmentFrames.withDataOffset(TOO_LARGE, segment(CLIENT, 77, 0, SYN, "")));
        TrackedSegment sound = track(segment(CLIENT, 100, 0, SYN, ""));

        assertEquals(broken.conversation(), sound.conversation());
        assertEquals(0, sound.sequence());
        assertEquals(TcpState.SYN_SENT, sound.senderState());
    }

    @Test
    void whereTheNumbersOfABrokenOneCountAnotherIsnIsAnotherConversation() {
        TrackedSegment broken = track(SegmentFrames.withDataOffset(TOO_SMALL, segment(CLIENT, 77, 0, SYN, "")));
        TrackedSegment sound = track(segment(CLIENT, 100, 0, SYN, ""));

        assertEquals(0, broken.conversation().number());
        assertEquals(1, sound.conversation().number());
    }

    @Test
    void itsBytesAreNoPartOfTheStream() {
        open();
        StreamReassembly streams = new StreamReassembly();
        Dissection sound = segment(CLIENT, 101, 501, ACK, "abc");

        assertEquals(List.of(), streams.add(track(SegmentFrames.withDataOffset(TOO_SMALL, sound))));
        assertEquals(List.of(), streams.add(track(SegmentFrames.withDataOffset(TOO_LARGE, sound))));
        assertEquals(1, streams.add(track(sound)).size());
    }

    @Test
    void lessThanTellsWhatItDoesBelongsToNoConversation() {
        Frame frame = segment(CLIENT, 100, 0, SYN, "").frame();
        Bytes bytes = frame.bytes().atMost(Ipv4Fields.FIXED_LENGTH + TcpFields.TELLING_LENGTH - 1);
        Dissection cut = new FrameDissector(Set.of()).dissect(new Frame(
                frame.timeNanos(), frame.linkType(), frame.originalLength(), bytes, frame.provenance()));

        assertTrue(tracker.track(1, cut).isEmpty());
    }
}
