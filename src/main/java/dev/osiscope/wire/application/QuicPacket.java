package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.util.Optional;

/// A packet of QUIC with a long header (RFC 9000 section 17.2), as far as it can be read without keys.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |1|1|Typ|protect|                    Version                    |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |    Version    |  Lengths and connection IDs: destination, source ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Initial packets: token; length, packet number, payload ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
///
/// @param kind        its kind
/// @param version     its version
/// @param destination the connection ID of whom it is for
/// @param source      the connection ID of who sends it
/// @param bytes       all of it
/// @param numberStart where its packet number begins in it; 0 where it has none
public record QuicPacket(
        Kind kind, QuicVersion version, Bytes destination, Bytes source, Bytes bytes, int numberStart) {

    private static final int LONG = 0x80;
    private static final int TYPE_SHIFT = 4;
    private static final int TYPES = 4;
    private static final int FIXED = 5;

    /// The kinds of packets, in the order of their numbers in version 1.
    public enum Kind {
        /// Begins a connection; its keys can be told from what anybody can read.
        INITIAL,
        /// Data before the handshake is over.
        EARLY,
        /// The rest of the handshake.
        HANDSHAKE,
        /// Asks the client to prove its address.
        RETRY
    }

    /// Reads the packet at the start of `bytes`; empty where there is none that can be read.
    public static Optional<QuicPacket> read(Bytes bytes) {
        Cursor cursor = new Cursor(bytes, FIXED);
        if (bytes.length() < FIXED || bytes.u8(0) < LONG) {
            return Optional.empty();
        }
        QuicVersion version = new QuicVersion(bytes.u32(1));
        Kind kind = kind(bytes.u8(0), version);
        Bytes destination = cursor.take(cursor.number(1));
        Bytes source = cursor.take(cursor.number(1));
        if (kind == Kind.INITIAL) {
            cursor.take(cursor.variable());
        }
        long length = kind == Kind.RETRY ? 0 : cursor.variable();
        int numberStart = kind == Kind.RETRY ? 0 : cursor.position;
        Bytes rest = kind == Kind.RETRY ? cursor.take(bytes.length() - cursor.position) : cursor.take(length);
        return cursor.failed || version.value() == 0 || rest.isEmpty() ? Optional.empty()
                : Optional.of(new QuicPacket(
                        kind, version, destination, source, bytes.atMost(cursor.position), numberStart));
    }

    private static Kind kind(int first, QuicVersion version) {
        int number = first >>> TYPE_SHIFT & TYPES - 1;
        return Kind.values()[version.second() ? (number + TYPES - 1) % TYPES : number];
    }

    /// Reads numbers and bytes one after the other; what is not there makes it fail.
    static final class Cursor {

        private static final int LENGTH_SHIFT = 6;

        private final Bytes bytes;
        private int position;
        private boolean failed;

        Cursor(Bytes bytes, int position) {
            this.bytes = bytes;
            this.position = position;
        }

        /// Where it stands.
        int position() {
            return position;
        }

        /// Whether something was not there.
        boolean failed() {
            return failed;
        }

        /// The number in the next `count` bytes.
        long number(int count) {
            Bytes digits = take(count);
            long value = 0;
            for (int index = 0; index < digits.length(); index++) {
                value = value << Byte.SIZE | digits.u8(index);
            }
            return value;
        }

        /// A number of variable length (RFC 9000 section 16): the first two bits tell how many bytes it has.
        long variable() {
            if (position >= bytes.length()) {
                failed = true;
                return 0;
            }
            int count = 1 << (bytes.u8(position) >>> LENGTH_SHIFT);
            return number(count) & (1L << (count * Byte.SIZE - 2)) - 1;
        }

        /// The next `count` bytes.
        Bytes take(long count) {
            if (failed || count < 0 || count > bytes.length() - position) {
                failed = true;
                return Bytes.EMPTY;
            }
            position += (int) count;
            return bytes.slice(position - (int) count, (int) count);
        }
    }
}
