package dev.osiscope.property;

import static dev.osiscope.property.HostileFrames.segment;
import static dev.osiscope.property.HostileFrames.text;
import static dev.osiscope.property.HostileFrames.zeros;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.frame.Frame;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// What frames that are made to fill the memory leave in it, and how many bytes that may be at most.
enum Hoard {
    /// Conversations of one SYN that are followed.
    FOLLOWED(20_000 * Hoard.A_CONVERSATION, () -> tracked(20_000, new TcpTracker((_, _) -> { }))),
    /// Many, of which a thousand are followed.
    SOME_FOLLOWED(1_000 * Hoard.A_CONVERSATION + 16_000 * Hoard.NUMBERS, () -> tracked(60_000, TcpTracker.following(1_000))),
    /// More than [Memory] says that it remembers.
    OPENINGS(Hoard.REMEMBERED * Hoard.A_CONVERSATION, () -> remembered(60_000,
            number -> segment(number, Hoard.DNS, 1, TcpFlag.SYN, Bytes.EMPTY))),
    RESETS(Hoard.REMEMBERED * Hoard.A_CONVERSATION, () -> remembered(60_000,
            number -> segment(number, Hoard.DNS, 1, TcpFlag.RST, Bytes.EMPTY))),
    CUT_HEADERS(Hoard.REMEMBERED * Hoard.A_CONVERSATION, () -> remembered(60_000, number ->
            HostileFrames.cut(segment(number, Hoard.DNS, 1, TcpFlag.ACK, Bytes.EMPTY), Integer.BYTES))),
    /// Messages that never end.
    FIRST_BYTES(Hoard.MESSAGES, () -> {
        Bytes firstByte = zeros(1);
        return remembered(60_000, number ->
                segment(number % 1_000, Hoard.DNS, 1 + number / 1_000 * 1_000, TcpFlag.ACK, firstByte));
    }),
    HANDSHAKES(Hoard.MESSAGES, () -> {
        Bytes handshake = Carriers.joined(Bytes.ofHex("1603033fff 0100fff0"), zeros(0x3ffb));
        return remembered(12_000, number -> segment(number, Hoard.TLS, 1, TcpFlag.ACK, handshake));
    }),
    REQUESTS_IN_TWO_SEGMENTS(Hoard.MESSAGES, () -> {
        Bytes request = Carriers.joined(text("POST / HTTP/1.1\r\nContent-Length: 60000\r\n\r\n"), zeros(60_000));
        return remembered(6_000, number -> number % 2 == 0
                ? segment(number / 2, Hoard.HTTP, 1, TcpFlag.ACK, request.atMost(1_000))
                : segment(number / 2, Hoard.HTTP, 1_001, TcpFlag.ACK, request.from(1_000)));
    });

    private static final long A_CONVERSATION = 2_500;
    /// What is left of a conversation that is no longer followed.
    private static final long NUMBERS = 500;
    /// As many conversations as [Memory] says that it remembers.
    private static final int REMEMBERED = 1 << 14;
    /// What it says that it keeps of messages, and the conversations themselves.
    private static final long MESSAGES = 120L << 20;

    private static final int DNS = 53;
    private static final int HTTP = 80;
    private static final int TLS = 443;

    private static final FrameDissector DISSECTOR = new FrameDissector(Set.of());

    private final long most;
    private final Supplier<?> made;

    Hoard(long most, Supplier<?> made) {
        this.most = most;
        this.made = made;
    }

    /// It must keep fewer bytes than these.
    long most() {
        return most;
    }

    Object make() {
        return made.get();
    }

    private static TcpTracker tracked(int conversations, TcpTracker tracker) {
        for (int number = 1; number <= conversations; number++) {
            tracker.track(number, DISSECTOR.dissect(segment(number, DNS, 1, TcpFlag.SYN, Bytes.EMPTY)));
        }
        return tracker;
    }

    /// Of frames by their numbers.
    private static Memory remembered(int count, IntFunction<Frame> frames) {
        Memory memory = new Memory(TcpJudge::new);
        for (int number = 0; number < count; number++) {
            DISSECTOR.dissect(frames.apply(number), number + 1L, memory);
        }
        return memory;
    }
}
