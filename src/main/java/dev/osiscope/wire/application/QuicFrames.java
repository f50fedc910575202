package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The frames of an opened Initial packet (RFC 9000 section 19), as far as they bring messages of the handshake.
public final class QuicFrames {

    private static final int PADDING = 0x00;
    private static final int PING = 0x01;
    private static final int ACKNOWLEDGMENT = 0x02;
    private static final int ACKNOWLEDGMENT_WITH_COUNTS = 0x03;
    private static final int CRYPTO = 0x06;
    private static final int CLOSE = 0x1c;
    private static final int GOOGLE_PING = 0x07;
    private static final int GOOGLE_CRYPTO = 0x08;
    private static final int GOOGLE_ACKNOWLEDGMENT = 0x40;
    private static final int SEVERAL_BLOCKS = 0x20;
    private static final int[] NUMBER_LENGTHS = {1, 2, 4, 6};

    private QuicFrames() {}

    /// A piece of what one end says in the handshake.
    ///
    /// @param offset where it belongs in all that the end says, 0 to 2^62-1
    /// @param range  where it stands in the packet's payload; never empty
    public record Piece(long offset, BitRange range) {}

    /// The pieces of the handshake in `payload`, in their order. It ends at a frame that has no place in such a
    /// packet, and at one that is not whole.
    ///
    /// @param version whose frames they are: Google's own versions number them otherwise
    public static List<Piece> handshake(Bytes payload, QuicVersion version) {
        return version.framedByGoogle() ? google(payload) : standard(payload);
    }

    /// The same in Google's frames.
    private static List<Piece> google(Bytes payload) {
        List<Piece> pieces = new ArrayList<>();
        QuicPacket.Cursor cursor = new QuicPacket.Cursor(payload, 0);
        boolean known = true;
        while (known && !cursor.failed() && cursor.position() < payload.length()) {
            int type = (int) cursor.number(1);
            if ((type & 0xc0) == GOOGLE_ACKNOWLEDGMENT) {
                googleAcknowledgment(cursor, type);
            } else if (type == GOOGLE_CRYPTO) {
                piece(cursor).ifPresent(pieces::add);
            } else {
                known = type == PADDING || type == GOOGLE_PING;
            }
        }
        return pieces;
    }

    /// The largest number, a time, blocks of numbers, and the times of packets.
    private static void googleAcknowledgment(QuicPacket.Cursor cursor, int type) {
        cursor.take(NUMBER_LENGTHS[type >> 2 & 3] + 2);
        long blocks = (type & SEVERAL_BLOCKS) == 0 ? 0 : cursor.number(1);
        int blockLength = NUMBER_LENGTHS[type & 3];
        cursor.take(blockLength + blocks * (1 + blockLength));
        long times = cursor.number(1);
        cursor.take(times == 0 ? 0 : 5 + (times - 1) * 3);
    }

    private static List<Piece> standard(Bytes payload) {
        List<Piece> pieces = new ArrayList<>();
        QuicPacket.Cursor cursor = new QuicPacket.Cursor(payload, 0);
        boolean known = true;
        while (known && !cursor.failed() && cursor.position() < payload.length()) {
            switch ((int) Math.min(cursor.variable(), Integer.MAX_VALUE)) {
                case PADDING, PING -> { }
                case ACKNOWLEDGMENT -> acknowledgment(cursor, 0);
                case ACKNOWLEDGMENT_WITH_COUNTS -> acknowledgment(cursor, 3);
                case CRYPTO -> piece(cursor).ifPresent(pieces::add);
                case CLOSE -> {
                    cursor.variable();
                    cursor.variable();
                    cursor.take(cursor.variable());
                }
                default -> known = false;
            }
        }
        return pieces;
    }

    private static Optional<Piece> piece(QuicPacket.Cursor cursor) {
        long offset = cursor.variable();
        int length = cursor.take(cursor.variable()).length();
        return length == 0 ? Optional.empty()
                : Optional.of(new Piece(offset, BitRange.ofBytes(cursor.position() - length, length)));
    }

    /// Each range takes bytes, so that ends.
    private static void acknowledgment(QuicPacket.Cursor cursor, int counts) {
        cursor.variable();
        cursor.variable();
        long ranges = cursor.variable();
        cursor.variable();
        for (long index = 0; index < 2 * ranges + counts && !cursor.failed(); index++) {
            cursor.variable();
        }
    }
}
