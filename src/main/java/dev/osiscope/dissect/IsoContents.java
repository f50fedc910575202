package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.CotpFields;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What units of ISO's transport protocol carry, as far as it is known by name.
final class IsoContents {

    private static final Protocol DESKTOP = protocol("rdp", "Remote desktop");
    private static final Protocol CONFERENCE = protocol("t125", "Conference (T.125)");
    private static final Protocol CONFERENCE_CONTROL = protocol("t124", "Conference control (T.124)");
    private static final Protocol AUTOMATION = protocol("s7comm", "S7 communication");

    private static final String COOKIE = "Cookie: ";
    private static final int NEGOTIATION = 8;
    private static final int OPENING = 0x7f;
    private static final Set<Integer> OPENINGS = Set.of(0x65, 0x66);
    private static final int SERVER_SENDS = 0x68;
    private static final int AUTOMATION_ID = 0x32;
    private static final Set<Integer> AUTOMATION_KINDS = Set.of(1, 2, 3, 7);
    private static final int AUTOMATION_HEADER = 10;

    private IsoContents() {}

    /// The protocols that may be carried.
    static Stream<Protocol> all() {
        return Stream.of(DESKTOP, CONFERENCE, CONFERENCE_CONTROL, AUTOMATION);
    }

    /// Whether what stands behind the fixed part of a unit that opens a connection is a remote desktop's: a cookie, or what
    /// the ends can do ([MS-RDPBCGR] section 2.2.1.1).
    static boolean opensDesktop(int type, Bytes bytes) {
        boolean request = type == CotpFields.CONNECTION_REQUEST;
        boolean negotiates = bytes.length() >= NEGOTIATION && bytes.u8(2) == NEGOTIATION && bytes.u8(3) == 0
                && (request ? bytes.u8(0) == 1 : bytes.u8(0) == 2 || bytes.u8(0) == 3);
        return negotiates || request && bytes.atMost(COOKIE.length()).text(StandardCharsets.ISO_8859_1).equals(COOKIE);
    }

    /// Who takes a remote desktop's bytes.
    static LayerDissector desktop() {
        return NamedDissector.of(DESKTOP);
    }

    /// Whether a packet without TPKT is one of the short ones of a remote desktop, which say how long they are
    /// ([MS-RDPBCGR] section 2.2.9.1.2): Wireshark shows those that are all of a segment.
    static boolean shortDesktop(Bytes bytes, int length) {
        if (bytes.length() < 3 || (bytes.u8(0) & 3) != 0) {
            return false;
        }
        return length == (bytes.u8(1) < 0x80 ? bytes.u8(1) : bytes.u16(1) & 0x7fff);
    }

    /// Who takes what a unit of data carries.
    ///
    /// @param desktop whether the connection is a remote desktop's
    static LayerDissector data(Bytes bytes, boolean desktop) {
        if (desktop && !bytes.isEmpty()) {
            return new NamedDissector(conference(bytes));
        }
        boolean automation = bytes.length() >= AUTOMATION_HEADER && bytes.u8(0) == AUTOMATION_ID
                && AUTOMATION_KINDS.contains(bytes.u8(1));
        return automation ? NamedDissector.of(AUTOMATION) : DataDissector::dissect;
    }

    private static List<Protocol> conference(Bytes bytes) {
        if (bytes.u8(0) == OPENING && bytes.length() > 1 && OPENINGS.contains(bytes.u8(1))) {
            return List.of(CONFERENCE, CONFERENCE_CONTROL);
        }
        return bytes.u8(0) == SERVER_SENDS ? List.of(CONFERENCE, DESKTOP) : List.of(CONFERENCE);
    }

    private static Protocol protocol(String id, String name) {
        return new Protocol(id, name, Protocol.Level.APPLICATION);
    }
}
