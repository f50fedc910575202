package dev.osiscope.property;

import static dev.osiscope.property.HostileFrames.segment;
import static dev.osiscope.property.HostileFrames.text;
import static dev.osiscope.property.HostileFrames.zeros;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.frame.Frame;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Captures that are made to fill the memory do not: what is kept of a conversation is bounded, and so is what a memory
/// of earlier frames keeps, however many there are.
@Isolated("it measures the heap")
class KeptMemoryTest {

    private static final int CONVERSATIONS = 20_000;
    private static final long MOST_FOR_A_CONVERSATION = 2_500;
    /// What is left of a conversation that is no longer followed.
    private static final long MOST_FOR_NUMBERS = 500;
    private static final int MANY_CONVERSATIONS = 60_000;
    /// As many conversations as [Memory] says that it remembers.
    private static final int REMEMBERED = 1 << 14;
    /// What it says that it keeps of messages, and the conversations themselves.
    private static final long MOST_FOR_MESSAGES = 120L << 20;

    private static final int DNS = 53;
    private static final int HTTP = 80;
    private static final int TLS = 443;

    private final FrameDissector dissector = new FrameDissector(Set.of());

    @Test
    void conversationOfOneSegment() {
        long kept = Heap.keptBy(CONVERSATIONS * MOST_FOR_A_CONVERSATION, () -> {
            TcpTracker tracker = new TcpTracker((_, _) -> { });
            for (int number = 1; number <= CONVERSATIONS; number++) {
                tracker.track(number, dissector.dissect(segment(number, DNS, 1, TcpFlag.SYN, Bytes.EMPTY)));
            }
            return tracker;
        });

        long each = kept / CONVERSATIONS;
        System.out.println(each + " bytes of heap for a conversation of one SYN");
        assertTrue(each < MOST_FOR_A_CONVERSATION, each + " bytes for a conversation");
    }

    @Test
    void aTrackerThatFollowsSomeKeepsLittleOfTheOthers() {
        long most = 1_000 * MOST_FOR_A_CONVERSATION + 16_000 * MOST_FOR_NUMBERS;
        long kept = Heap.keptBy(most, () -> {
            TcpTracker tracker = TcpTracker.following(1_000);
            for (int number = 1; number <= MANY_CONVERSATIONS; number++) {
                tracker.track(number, dissector.dissect(segment(number, DNS, 1, TcpFlag.SYN, Bytes.EMPTY)));
            }
            return tracker;
        });

        assertTrue(kept < most, kept + " bytes");
    }

    /// Frames of conversations by their numbers, none of which comes twice.
    static Stream<Arguments> conversations() {
        IntFunction<Frame> openings = number -> segment(number, DNS, 1, TcpFlag.SYN, Bytes.EMPTY);
        IntFunction<Frame> resets = number -> segment(number, DNS, 1, TcpFlag.RST, Bytes.EMPTY);
        IntFunction<Frame> cut = number ->
                HostileFrames.cut(segment(number, DNS, 1, TcpFlag.ACK, Bytes.EMPTY), Integer.BYTES);
        return Stream.of(Arguments.of("openings", openings), Arguments.of("resets", resets),
                Arguments.of("headers that were cut", cut));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conversations")
    void soManyConversationsAreRememberedAndNoMore(String what, IntFunction<Frame> frames) {
        long most = REMEMBERED * MOST_FOR_A_CONVERSATION;
        long kept = keptOf(MANY_CONVERSATIONS, most, frames);

        assertTrue(kept < most, what + ": " + kept + " bytes");
    }

    /// Frames by their numbers, which begin messages that never end.
    static Stream<Arguments> messages() {
        Bytes firstByte = zeros(1);
        Bytes handshake = Carriers.joined(Bytes.ofHex("1603033fff 0100fff0"), zeros(0x3ffb));
        Bytes request = Carriers.joined(text("POST / HTTP/1.1\r\nContent-Length: 60000\r\n\r\n"), zeros(60_000));
        IntFunction<Frame> starts = number ->
                segment(number % 1_000, DNS, 1 + number / 1_000 * 1_000, TcpFlag.ACK, firstByte);
        IntFunction<Frame> handshakes = number -> segment(number, TLS, 1, TcpFlag.ACK, handshake);
        IntFunction<Frame> requests = number -> number % 2 == 0
                ? segment(number / 2, HTTP, 1, TcpFlag.ACK, request.atMost(1_000))
                : segment(number / 2, HTTP, 1_001, TcpFlag.ACK, request.from(1_000));
        return Stream.of(Arguments.of("first bytes", 60_000, starts), Arguments.of("handshakes", 12_000, handshakes),
                Arguments.of("requests in two segments", 6_000, requests));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void soMuchOfMessagesIsRememberedAndNoMore(String what, int count, IntFunction<Frame> frames) {
        long kept = keptOf(count, MOST_FOR_MESSAGES, frames);

        assertTrue(kept < MOST_FOR_MESSAGES, what + ": " + kept + " bytes");
    }

    private long keptOf(int count, long most, IntFunction<Frame> frames) {
        return Heap.keptBy(most, () -> {
            Memory memory = new Memory(TcpJudge::new);
            for (int number = 0; number < count; number++) {
                dissector.dissect(frames.apply(number), number + 1L, memory);
            }
            return memory;
        });
    }
}
