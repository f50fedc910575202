package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import java.util.Optional;
import java.util.stream.Stream;

/// Messages of SMB (MS-CIFS section 2.2.3, MS-SMB): what signs in, and calls of procedures in named pipes; the rest is
/// shown as bytes.
final class SmbDissector {

    private static final Protocol PROTOCOL = new Protocol("smb", "SMB", Protocol.Level.APPLICATION);

    private static final long MAGIC = 0xff534d42L;
    private static final int COMMAND = 4;
    private static final int FLAGS = 9;
    private static final int RESPONSE = 0x80;
    private static final int WORD_COUNT = 32;
    private static final int WORDS = 33;
    private static final int TRANSACTION = 0x25;
    private static final int READ = 0x2e;
    private static final int WRITE = 0x2f;
    private static final int NEGOTIATE = 0x72;
    private static final int SESSION_SETUP = 0x73;
    private static final int SERVER_ID = 16;

    private final SmbParts parts;
    private final Bytes bytes;

    private SmbDissector(Span span) {
        parts = new SmbParts(span, WORDS);
        bytes = span.captured();
    }

    /// The protocols that are known here.
    static Stream<Protocol> all() {
        return Stream.of(PROTOCOL);
    }

    /// Whether a message begins with these bytes.
    static boolean begins(Bytes bytes) {
        return bytes.length() >= Integer.BYTES && bytes.u32(0) == MAGIC;
    }

    /// All of `span` as one message.
    static Outcome dissect(Span span, Context context) {
        return NamedDissector.around(PROTOCOL, span, new SmbDissector(span).carried().stream().toList());
    }

    private Optional<Inner> carried() {
        if (bytes.length() <= WORDS) {
            return Optional.empty();
        }
        boolean response = (bytes.u8(FLAGS) & RESPONSE) != 0;
        int words = bytes.u8(WORD_COUNT);
        return switch (bytes.u8(COMMAND)) {
            case NEGOTIATE -> response && words == 17 ? negotiated(words) : Optional.empty();
            case SESSION_SETUP -> words == (response ? 4 : 12) ? parts.token(
                    bytesOf(words), number(WORDS + (response ? 6 : 14))) : Optional.empty();
            case TRANSACTION -> response ? called(words, 10, 14, 12) : called(words, 16, 24, 22);
            case READ -> response ? called(words, 12, 12, 10) : Optional.empty();
            case WRITE -> response ? Optional.empty() : called(words, 12, 22, 20);
            default -> Optional.empty();
        };
    }

    /// What a server offers to sign in with, after its ID; without a challenge of the old kind.
    private Optional<Inner> negotiated(int words) {
        int start = bytesOf(words);
        boolean challenge = start <= bytes.length() && bytes.u8(start - 3) > 0;
        return challenge ? Optional.empty() : parts.token(start + SERVER_ID, number(start - 2) - SERVER_ID);
    }

    /// A call in a message that has at least `least` words, of which two say where data is and how long.
    private Optional<Inner> called(int words, int least, int offset, int length) {
        return words < least ? Optional.empty() : parts.call(number(WORDS + offset), number(WORDS + length));
    }

    /// Where the bytes begin that follow the words and their own count.
    private static int bytesOf(int words) {
        return WORDS + words * Short.BYTES + Short.BYTES;
    }

    private long number(int start) {
        return parts.number(start, Short.BYTES);
    }
}
