package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import java.util.OptionalInt;
import java.util.Set;

/// Where the packet begins that a message of the GPRS tunnelling protocol carries (3GPP TS 29.281 section 5.1; of its
/// first version, 3GPP TS 09.60 section 6).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  | Ver |T|R|E|S|N|  Message type |             Length            |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                   Tunnel endpoint identifier                  |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |        Sequence number        |  N-PDU number | Next extension|   where one of E, S and N is set
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class GprsTunnel {

    /// The ports of the datagrams that carry it: of what controls tunnels, of what is carried.
    public static final Set<Integer> PORTS = Set.of(2123, 2152);

    private static final int CARRIES_PACKET = 0xff;
    private static final int NOT_FOR_CHARGING = 0x10;
    private static final int EXTENSION = 4;
    private static final int OPTIONAL_PARTS = 7;
    private static final int HEADER_0 = 20;
    private static final int HEADER_1 = 8;
    private static final int HEADER_1_WITH_OPTIONAL = 12;
    private static final int WORD = 4;

    private GprsTunnel() {}

    /// The version of a message, 0 to 7.
    ///
    /// @throws IndexOutOfBoundsException where there is no byte
    public static int version(Bytes message) {
        return message.u8(0) >> 5;
    }

    /// Where the packet begins that `message` carries; empty where it carries none, or not all before it is there.
    public static OptionalInt packetStart(Bytes message) {
        if (message.length() < HEADER_1 || (message.u8(0) & NOT_FOR_CHARGING) == 0 || message.u8(1) != CARRIES_PACKET) {
            return OptionalInt.empty();
        }
        int start = switch (version(message)) {
            case 0 -> HEADER_0;
            case 1 -> (message.u8(0) & OPTIONAL_PARTS) == 0 ? HEADER_1 : afterExtensions(message);
            default -> 0;
        };
        return start > 0 && start < message.length() ? OptionalInt.of(start) : OptionalInt.empty();
    }

    /// Each extension has its length in words first, and the type of the next one last.
    ///
    /// @return 0 where they have no end
    private static int afterExtensions(Bytes message) {
        int end = HEADER_1_WITH_OPTIONAL;
        boolean more = (message.u8(0) & EXTENSION) != 0;
        while (more && end < message.length() && message.u8(end - 1) != 0) {
            int length = message.u8(end) * WORD;
            if (length == 0) {
                return 0;
            }
            end += length;
        }
        return end;
    }
}
