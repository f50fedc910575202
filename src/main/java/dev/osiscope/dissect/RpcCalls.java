package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.RpcProgram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls of remote procedures (RFC 5531 section 9) between two ends, and the answers to them: an answer does not say
/// itself what was called. What is called and what is answered is shown as bytes. Of so many calls the eldest are
/// forgotten.
final class RpcCalls {

    private static final int MOST = 256;
    private static final int COST = 64;

    private static final int DIRECTION = 4;
    private static final int VERSION = 8;
    private static final int PROGRAM = 12;
    private static final int PROGRAM_VERSION = 16;
    private static final int PROCEDURE = 20;
    private static final int CREDENTIALS = 24;
    private static final int STATE = 8;
    private static final int VERIFIER = 12;
    private static final int WORD = 4;
    private static final long VERSION_2 = 2;
    /// How far a call must be there to be told from anything else.
    static final int TELLING = 16;

    private final Map<Long, Called> open = new LinkedHashMap<>();

    /// What was called; the protocol is empty where nobody knows it.
    private record Called(Optional<Protocol> protocol) {}

    /// Whether a call of a program that is known begins with these bytes.
    static boolean begins(Bytes message) {
        return message.length() >= TELLING && message.u32(DIRECTION) == 0 && message.u32(VERSION) == VERSION_2
                && RpcProgram.of(message.u32(PROGRAM)).isPresent();
    }

    /// Whether this is a call, or the answer to one that is known.
    boolean knows(Bytes message) {
        return begins(message) || answers(message);
    }

    private boolean answers(Bytes message) {
        return message.length() >= VERIFIER && message.u32(DIRECTION) == 1 && open.containsKey(message.u32(0));
    }

    /// How many bytes it keeps, about.
    int kept() {
        return COST * open.size();
    }

    /// A message, and within it what is called or answered, where there is some.
    ///
    /// @param whole   where the layer is to stand
    /// @param message the message itself
    Outcome dissect(Span whole, Span message) {
        Bytes bytes = message.captured();
        if (begins(bytes)) {
            return call(whole, message);
        }
        if (!answers(bytes)) {
            return around(whole, List.of());
        }
        Optional<Protocol> called = open.get(bytes.u32(0)).protocol();
        long verified = after(bytes, VERIFIER);
        boolean accepted = bytes.u32(STATE) == 0 && verified + WORD <= bytes.length() && bytes.u32((int) verified) == 0;
        return around(whole, accepted ? body(message, verified + WORD, called) : List.of());
    }

    private Outcome call(Span whole, Span message) {
        Bytes bytes = message.captured();
        if (bytes.length() < CREDENTIALS) {
            return around(whole, List.of());
        }
        Optional<Protocol> called = bytes.u32(PROCEDURE) == 0 ? Optional.empty()
                : RpcProgram.of(bytes.u32(PROGRAM)).flatMap(program -> program.protocol(bytes.u32(PROGRAM_VERSION)));
        open.put(bytes.u32(0), new Called(called));
        if (open.size() > MOST) {
            open.remove(open.keySet().iterator().next());
        }
        long credentials = after(bytes, CREDENTIALS);
        return around(whole, body(message, after(bytes, credentials), called));
    }

    /// Where what proves who speaks ends: a kind, a length, as many bytes in whole words.
    private static long after(Bytes bytes, long start) {
        if (start + 2 * WORD > bytes.length()) {
            return Long.MAX_VALUE / 2;
        }
        long length = bytes.u32((int) start + WORD);
        return start + 2 * WORD + (length + WORD - 1) / WORD * WORD;
    }

    private static List<Inner> body(Span message, long start, Optional<Protocol> called) {
        if (start >= message.captured().length()) {
            return List.of();
        }
        LayerDissector dissector = called.<LayerDissector>map(NamedDissector::of).orElse(DataDissector::dissect);
        return List.of(new Inner(dissector, message.after((int) start)));
    }

    private static Outcome around(Span whole, List<Inner> inners) {
        return NamedDissector.around(RpcProgram.PROTOCOL, whole, inners);
    }
}
