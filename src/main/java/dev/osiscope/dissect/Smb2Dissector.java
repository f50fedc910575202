package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Messages of SMB 2 and 3 (MS-SMB2 section 2.2): what signs in, and calls of procedures in named pipes; the rest is
/// shown as bytes.
final class Smb2Dissector {

    private static final Protocol PROTOCOL = new Protocol("smb2", "SMB 2", Protocol.Level.APPLICATION);

    private static final long MAGIC = 0xfe534d42L;
    private static final long ENCRYPTED_MAGIC = 0xfd534d42L;
    private static final int HEADER = 64;
    private static final int COMMAND = 12;
    private static final int FLAGS = 16;
    private static final int NEXT = 20;
    private static final int NEGOTIATE = 0;
    private static final int SESSION_SETUP = 1;
    private static final int READ = 8;
    private static final int WRITE = 9;
    /// How long an answer with what was read says that it is; what says that nothing could be read, is shorter.
    private static final int READ_ANSWER = 17;
    private static final int CONTROL = 11;
    private static final long PIPE_TRANSCEIVE = 0x0011c017L;
    private static final String LIMIT = "the message's lengths end it there";

    private final SmbParts parts;

    private Smb2Dissector(Span span) {
        parts = new SmbParts(span, HEADER);
    }

    /// The protocols that are known here.
    static Stream<Protocol> all() {
        return Stream.of(PROTOCOL);
    }

    /// Whether a message begins with these bytes, encrypted or not.
    static boolean begins(Bytes bytes) {
        return bytes.length() >= Integer.BYTES && (bytes.u32(0) == MAGIC || bytes.u32(0) == ENCRYPTED_MAGIC);
    }

    /// All of `span`, in which messages may stand one after the other.
    static Outcome dissect(Span span, Context context) {
        List<Inner> carried = new ArrayList<>();
        Span rest = span;
        while (rest.captured().length() > HEADER && rest.captured().u32(0) == MAGIC) {
            int next = (int) Math.min(rest.captured().littleEndian(BitRange.ofBytes(NEXT, Integer.BYTES)), rest.length());
            // No message ends within its own header: the last one says 0, and what says less is taken for the last one.
            int length = next < HEADER ? rest.length() : next;
            new Smb2Dissector(rest.atMost(length, LIMIT)).carried().ifPresent(carried::add);
            rest = rest.after(length);
        }
        return NamedDissector.around(PROTOCOL, span, carried);
    }

    private Optional<Inner> carried() {
        boolean response = (parts.bytes().u8(FLAGS) & 1) != 0;
        return switch ((int) parts.number(COMMAND, Short.BYTES)) {
            case NEGOTIATE -> response ? token(56) : Optional.empty();
            case SESSION_SETUP -> token(response ? 4 : 12);
            case READ -> response ? read() : Optional.empty();
            case WRITE -> response ? Optional.empty()
                    : parts.contents(parts.number(HEADER + 2, Short.BYTES), parts.number(HEADER + 4, Integer.BYTES));
            case CONTROL -> parts.number(HEADER + 4, Integer.BYTES) == PIPE_TRANSCEIVE ? control(response ? 32 : 24)
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Inner> read() {
        boolean some = parts.number(HEADER, Short.BYTES) == READ_ANSWER && parts.bytes().length() > HEADER + 2;
        return some ? parts.contents(parts.bytes().u8(HEADER + 2), parts.number(HEADER + 4, Integer.BYTES))
                : Optional.empty();
    }

    private Optional<Inner> control(int offset) {
        return parts.call(parts.number(HEADER + offset, Integer.BYTES),
                parts.number(HEADER + offset + Integer.BYTES, Integer.BYTES));
    }

    private Optional<Inner> token(int offset) {
        return parts.token(parts.number(HEADER + offset, Short.BYTES),
                parts.number(HEADER + offset + Short.BYTES, Short.BYTES));
    }
}
