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
/// @param owning       whether other bytes on the port are of the protocol too, up to the end of their segment
public record MessageFraming(
        int headerLength, ToLongFunction<Bytes> length, Predicate<Bytes> begins, boolean owning) {

    private static final int AMQP_HEADER = 8;
    private static final int DNP3_HEADER = 10;
    private static final int DNP3_BLOCK = 16;
    private static final int DNP3_CHECKSUM = 2;
    private static final int DNP3_COUNTED = 5;
    private static final int LONGEST_NUMBER = 4;
    private static final int TELEPHONE_HEADER = 8;
    private static final int LATEST_TELEPHONE = 0x20;
    private static final int HEX_DIGITS = 4;
    private static final int HEX_BASE = 16;

    /// By the port of the server.
    public static final Map<Integer, MessageFraming> BY_PORT = Map.ofEntries(
            entry(42, counted(4, 0, 4, 4)),
            entry(49, counted(12, 8, 4, 12).where(bytes -> bytes.u8(0) >> 4 == 0xc)),
            entry(88, of(4, bytes -> 4 + (bytes.u32(0) & 0x7fffffffL))),
            entry(104, counted(6, 2, 4, 6).where(bytes -> bytes.u8(0) >= 1 && bytes.u8(0) <= 7 && bytes.u8(1) == 0)),
            entry(139, of(4, bytes -> 4 + (bytes.u32(0) & 0x1ffff)).where(MessageFraming::session).owned()),
            entry(210, of(2, MessageFraming::asn1)),
            entry(389, of(2, MessageFraming::asn1).where(bytes -> bytes.u8(0) == 0x30)),
            entry(427, of(5, bytes -> number(bytes, 2, bytes.u8(0) == 1 ? 2 : 3))),
            entry(445, of(4, bytes -> 4 + (bytes.u32(0) & 0xffffff)).where(MessageFraming::session).owned()),
            entry(464, counted(4, 0, 4, 4)),
            entry(502, counted(6, 4, 2, 6).where(bytes -> bytes.u16(2) == 0)),
            entry(547, counted(2, 0, 2, 2)),
            entry(548, counted(16, 8, 4, 16)),
            entry(564, reversed(4, 0, 4, 0)),
            entry(639, counted(3, 1, 2, 0)),
            entry(646, counted(4, 2, 2, 4).where(bytes -> bytes.u16(0) == 1)),
            entry(647, counted(2, 0, 2, 0)),
            entry(705, of(20, bytes -> 20 + ((bytes.u8(2) & 0x10) != 0 ? bytes.u32(16) : littleEndian(bytes, 16, 4)))),
            entry(854, counted(4, 2, 2, 4)),
            entry(1102, counted(6, 2, 4, 6)),
            entry(1194, counted(2, 0, 2, 2)),
            entry(1433, counted(8, 2, 2, 0).where(bytes -> bytes.u8(0) >= 1 && bytes.u8(0) <= 18)),
            entry(1521, counted(2, 0, 2, 0)),
            entry(1883, of(2, MessageFraming::mqtt)),
            entry(2000, reversed(1, 0, 4, 8).where(MessageFraming::telephone)),
            entry(2126, counted(8, 4, 4, 0)),
            entry(2234, reversed(4, 0, 4, 4)),
            entry(2240, reversed(4, 0, 4, 4)),
            entry(2404, of(6, bytes -> 2 + bytes.u8(1)).where(bytes -> bytes.u8(0) == 0x68).owned()),
            entry(2433, counted(8, 2, 2, 0).where(bytes -> bytes.u8(0) >= 1 && bytes.u8(0) <= 18)),
            entry(3268, of(2, MessageFraming::asn1).where(bytes -> bytes.u8(0) == 0x30)),
            entry(3288, counted(8, 4, 4, 0)),
            entry(3306, of(4, bytes -> 4 + littleEndian(bytes, 0, 3))),
            entry(3478, of(8, SignedFraming::stunLength)),
            entry(3671, counted(6, 4, 2, 0)),
            entry(3868, counted(4, 1, 3, 0).where(bytes -> bytes.u8(0) == 1)),
            entry(4189, counted(4, 2, 2, 0)),
            entry(4342, counted(4, 2, 2, 0)),
            entry(4712, counted(4, 2, 2, 0)),
            entry(4840, reversed(8, 4, 4, 0)),
            entry(4880, counted(16, 12, 4, 16)),
            entry(5084, counted(10, 2, 4, 0)),
            entry(5432, of(5, MessageFraming::postgresql)),
            entry(5445, counted(4, 0, 4, 4)),
            entry(5534, reversed(4, 0, 4, 4)),
            entry(5672, of(8, MessageFraming::amqp)),
            entry(6068, counted(4, 2, 2, 4)),
            entry(6346, reversed(23, 19, 4, 23).where(bytes -> bytes.u8(0) != 'G').owned()),
            entry(6633, counted(8, 2, 2, 0)),
            entry(6634, counted(8, 2, 2, 0)),
            entry(6653, counted(8, 2, 2, 0)),
            entry(7171, reversed(2, 0, 2, 2)),
            entry(7172, reversed(2, 0, 2, 2)),
            entry(7275, counted(2, 0, 2, 0)),
            entry(7276, counted(2, 0, 2, 0)),
            entry(8009, counted(4, 2, 2, 4)),
            entry(8074, reversed(8, 4, 4, 8)),
            entry(9042, counted(9, 5, 4, 9)),
            entry(9092, counted(4, 0, 4, 4)),
            entry(9300, counted(6, 2, 4, 6).where(bytes -> bytes.u16(0) == 0x4553).owned()),
            entry(9418, of(4, MessageFraming::hexadecimal)),
            entry(13400, counted(8, 4, 4, 8).where(bytes -> (bytes.u8(0) ^ bytes.u8(1)) == 0xff).owned()),
            entry(14001, counted(2, 0, 2, 2)),
            entry(20000, of(DNP3_HEADER, MessageFraming::dnp3).where(bytes -> bytes.u16(0) == 0x0564)),
            entry(24800, counted(4, 0, 4, 4)),
            entry(44818, reversed(24, 2, 2, 24)),
            entry(48898, reversed(6, 2, 4, 6)));

    /// How long the message is that begins with `start`; empty where that can't be told yet.
    public OptionalLong lengthOf(Bytes start) {
        long told = start.length() < headerLength ? -1 : length.applyAsLong(start);
        return told < 0 ? OptionalLong.empty() : OptionalLong.of(told);
    }

    /// A length of `size` bytes in network byte order at `start`, which leaves out `added` bytes of the message.
    static MessageFraming counted(int headerLength, int start, int size, int added) {
        return of(headerLength, bytes -> added + number(bytes, start, size));
    }

    /// The same, the lowest byte first.
    static MessageFraming reversed(int headerLength, int start, int size, int added) {
        return of(headerLength, bytes -> added + littleEndian(bytes, start, size));
    }

    /// Messages that may begin with any bytes.
    static MessageFraming of(int headerLength, ToLongFunction<Bytes> length) {
        return new MessageFraming(headerLength, length, _ -> true, false);
    }

    MessageFraming where(Predicate<Bytes> sign) {
        return new MessageFraming(headerLength, length, sign, owning);
    }

    private MessageFraming owned() {
        return new MessageFraming(headerLength, length, begins, true);
    }

    private static long number(Bytes bytes, int start, int size) {
        long value = 0;
        for (int index = start; index < start + size; index++) {
            value = value << Byte.SIZE | bytes.u8(index);
        }
        return value;
    }

    static long littleEndian(Bytes bytes, int start, int size) {
        long value = 0;
        for (int index = start + size - 1; index >= start; index--) {
            value = value << Byte.SIZE | bytes.u8(index);
        }
        return value;
    }

    /// Git's lines: four hexadecimal digits, which count themselves; less than four of them are marks without a line.
    private static long hexadecimal(Bytes bytes) {
        int value = 0;
        for (int index = 0; index < HEX_DIGITS; index++) {
            int digit = Character.digit(bytes.u8(index), HEX_BASE);
            if (digit < 0) {
                return 0;
            }
            value = value << 4 | digit;
        }
        return Math.max(value, HEX_DIGITS);
    }

    /// Cisco's telephones: a length that leaves room for the message's number, and a version. Fewer bytes are not theirs.
    private static boolean telephone(Bytes bytes) {
        return bytes.length() >= TELEPHONE_HEADER && littleEndian(bytes, 0, 4) >= 4 && littleEndian(bytes, 4, 4) <= LATEST_TELEPHONE;
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
