package dev.osiscope.wire.application;

import static java.util.Map.entry;

import dev.osiscope.bytes.Bytes;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// Where messages end on a TCP connection, of protocols that say so in the first bytes of each.
///
/// @param headerLength how many bytes it takes to tell
/// @param length       the message's length with its header, from those bytes; negative where it takes more of them
/// @param begins       whether a message can begin with those bytes
public record MessageFraming(int headerLength, ToLongFunction<Bytes> length, Predicate<Bytes> begins) {

    private static final int AMQP_HEADER = 8;
    private static final int DNP3_HEADER = 10;
    private static final int DNP3_BLOCK = 16;
    private static final int DNP3_CHECKSUM = 2;
    private static final int DNP3_COUNTED = 5;
    private static final int LONGEST_NUMBER = 4;

    /// By the port of the server.
    public static final Map<Integer, MessageFraming> BY_PORT = Map.ofEntries(
            entry(49, counted(12, 8, 4, 12).where(bytes -> bytes.u8(0) >> 4 == 0xc)),
            entry(88, new MessageFraming(4, bytes -> 4 + (bytes.u32(0) & 0x7fffffffL), _ -> true)),
            entry(139, new MessageFraming(4, bytes -> 4 + (bytes.u32(0) & 0x1ffff), MessageFraming::session)),
            entry(389, new MessageFraming(2, MessageFraming::asn1, bytes -> bytes.u8(0) == 0x30)),
            entry(445, new MessageFraming(4, bytes -> 4 + (bytes.u32(0) & 0xffffff), MessageFraming::session)),
            entry(502, counted(6, 4, 2, 6).where(bytes -> bytes.u16(2) == 0)),
            entry(639, counted(3, 1, 2, 0)),
            entry(646, counted(4, 2, 2, 4).where(bytes -> bytes.u16(0) == 1)),
            entry(1433, counted(8, 2, 2, 0).where(bytes -> bytes.u8(0) >= 1 && bytes.u8(0) <= 18)),
            entry(1521, counted(2, 0, 2, 0)),
            entry(1883, new MessageFraming(2, MessageFraming::mqtt, _ -> true)),
            entry(2404, new MessageFraming(6, bytes -> 2 + bytes.u8(1), bytes -> bytes.u8(0) == 0x68)),
            entry(3268, new MessageFraming(2, MessageFraming::asn1, bytes -> bytes.u8(0) == 0x30)),
            entry(3306, new MessageFraming(4, bytes -> 4 + littleEndian(bytes), _ -> true)),
            entry(3868, counted(4, 1, 3, 0).where(bytes -> bytes.u8(0) == 1)),
            entry(5432, new MessageFraming(5, MessageFraming::postgresql, _ -> true)),
            entry(5672, new MessageFraming(8, MessageFraming::amqp, _ -> true)),
            entry(6633, counted(8, 2, 2, 0)),
            entry(6634, counted(8, 2, 2, 0)),
            entry(6653, counted(8, 2, 2, 0)),
            entry(9042, counted(9, 5, 4, 9)),
            entry(9092, counted(4, 0, 4, 4)),
            entry(20000, new MessageFraming(DNP3_HEADER, MessageFraming::dnp3, bytes -> bytes.u16(0) == 0x0564)));

    /// How long the message is that begins with `start`; empty where that can't be told yet.
    public OptionalLong lengthOf(Bytes start) {
        long told = start.length() < headerLength ? -1 : length.applyAsLong(start);
        return told < 0 ? OptionalLong.empty() : OptionalLong.of(told);
    }

    /// A length of `size` bytes in network byte order at `start`, which leaves out `added` bytes of the message.
    private static MessageFraming counted(int headerLength, int start, int size, int added) {
        return new MessageFraming(headerLength, bytes -> added + number(bytes, start, size), _ -> true);
    }

    private MessageFraming where(Predicate<Bytes> sign) {
        return new MessageFraming(headerLength, length, sign);
    }

    private static long number(Bytes bytes, int start, int size) {
        long value = 0;
        for (int index = start; index < start + size; index++) {
            value = value << Byte.SIZE | bytes.u8(index);
        }
        return value;
    }

    /// MySQL's length: three bytes, the lowest first.
    private static long littleEndian(Bytes bytes) {
        return bytes.u8(0) | bytes.u8(1) << 8 | bytes.u8(2) << 16;
    }

    /// The six kinds of packets of NetBIOS sessions (RFC 1002 section 4.3.1).
    private static boolean session(Bytes bytes) {
        int type = bytes.u8(0);
        return type == 0 || type >= 0x81 && type <= 0x85;
    }

    /// A length as ASN.1 has it (ITU-T X.690 section 8.1.3); one that is not told is taken for the shortest.
    private static long asn1(Bytes bytes) {
        int first = bytes.u8(1);
        int size = first & 0x7f;
        if (first < 0x80 || size == 0 || size > LONGEST_NUMBER) {
            return 2 + (first < 0x80 ? first : 0);
        }
        return bytes.length() < 2 + size ? -1 : 2 + size + number(bytes, 2, size);
    }

    /// Seven bits a byte, the lowest first, as long as the eighth is set (MQTT 3.1.1 section 2.2.3).
    private static long mqtt(Bytes bytes) {
        long value = 0;
        for (int index = 0; index < LONGEST_NUMBER; index++) {
            if (bytes.length() <= 1 + index) {
                return -1;
            }
            int next = bytes.u8(1 + index);
            value |= (long) (next & 0x7f) << 7 * index;
            if (next < 0x80) {
                return 2 + index + value;
            }
        }
        return 1 + LONGEST_NUMBER;
    }

    /// The first message has no letter before its length.
    private static long postgresql(Bytes bytes) {
        int letter = bytes.u8(0) == 0 ? 0 : 1;
        return letter + number(bytes, letter, 4);
    }

    /// The versions' greeting has a fixed length, the frames of 0-9 begin with one of four types, those of 1.0 with
    /// their length.
    private static long amqp(Bytes bytes) {
        int first = bytes.u8(0);
        if (first == 'A') {
            return AMQP_HEADER;
        }
        return first >= 1 && first <= 8 ? AMQP_HEADER + number(bytes, 3, 4) : number(bytes, 0, 4);
    }

    /// The data, without the five bytes of header that are counted with it, has a checksum after every block
    /// (IEEE 1815 section 9.2).
    private static long dnp3(Bytes bytes) {
        int data = Math.max(bytes.u8(2) - DNP3_COUNTED, 0);
        return DNP3_HEADER + data + (long) DNP3_CHECKSUM * Math.ceilDiv(data, DNP3_BLOCK);
    }
}
