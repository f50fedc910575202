package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.GssMechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Units of remote procedure calls of DCE over a connection (DCE 1.1: RPC chapter 12.6, MS-RPCE section 2.2.2): what
/// proves who calls is taken out; the rest is shown as bytes.
final class DceRpcDissector {

    /// The protocol.
    static final Protocol PROTOCOL = new Protocol("dcerpc", "Remote procedure call (DCE)", Protocol.Level.APPLICATION);
    /// How long the header is that all units have.
    static final int HEADER = 16;

    private static final int VERSION = 5;
    private static final int LAST_TYPE = 19;
    private static final int TYPE = 2;
    private static final int REPRESENTATION = 4;
    private static final int LITTLE_ENDIAN = 0x10;
    private static final int LENGTH = 8;
    private static final int TOKEN_LENGTH = 10;
    private static final int TRAILER = 8;
    private static final int NEGOTIATED = 9;
    private static final int KERBEROS = 16;
    private static final int CALL = 0;
    private static final int ANSWER = 2;
    private static final int CALL_HEADER = 24;
    private static final int FLAGS = 3;
    /// The first fragment and the last one.
    private static final int WHOLE = 3;
    private static final int ENCRYPTED = 6;
    private static final String LIMIT = "the unit's length ends it there";

    private DceRpcDissector() {}

    /// Whether a unit begins with these bytes: a version, a type, and a representation of data that are in use.
    static boolean begins(Bytes bytes) {
        return bytes.length() >= HEADER && bytes.u8(0) == VERSION && bytes.u8(1) <= 1 && bytes.u8(TYPE) <= LAST_TYPE
                && (bytes.u8(REPRESENTATION) & 0xee) == 0 && bytes.u8(REPRESENTATION + 1) <= 3;
    }

    /// How long the unit is that begins with these bytes; never shorter than its header.
    static int length(Bytes bytes) {
        return Math.max(number(bytes, LENGTH), HEADER);
    }

    /// Units in what a named pipe carries; empty where there are none.
    static Optional<Inner> inPipe(Span span) {
        return begins(span.captured()) ? Optional.of(new Inner(DceRpcDissector::dissect, span)) : Optional.empty();
    }

    /// All of `span` as units one after the other.
    static Outcome dissect(Span span, Context context) {
        List<Inner> tokens = new ArrayList<>();
        Span rest = span;
        while (begins(rest.captured())) {
            int length = Math.min(length(rest.captured()), rest.length());
            Span unit = rest.atMost(length, LIMIT);
            Optional<Inner> token = token(unit);
            token.filter(found -> encrypts(unit, found)).map(found -> encrypted(unit, found)).ifPresent(tokens::add);
            token.ifPresent(tokens::add);
            rest = rest.after(length);
        }
        return NamedDissector.around(PROTOCOL, span, tokens);
    }

    /// What ends a unit and proves who sent it, where it is a token of GSS-API. As in Wireshark, NTLM's own form is not
    /// named.
    private static Optional<Inner> token(Span unit) {
        Bytes bytes = unit.captured();
        int length = number(bytes, TOKEN_LENGTH);
        int trailer = unit.length() - length - TRAILER;
        if (length == 0 || trailer < HEADER || trailer + TRAILER >= bytes.length()) {
            return Optional.empty();
        }
        Span token = unit.after(trailer + TRAILER);
        return switch (bytes.u8(trailer)) {
            case NEGOTIATED, KERBEROS -> GssDissector.inner(token);
            default -> Optional.empty();
        };
    }

    /// Whether what a whole call or answer says is encrypted by Kerberos.
    private static boolean encrypts(Span unit, Inner token) {
        Bytes bytes = unit.captured();
        return (bytes.u8(TYPE) == CALL || bytes.u8(TYPE) == ANSWER) && (bytes.u8(FLAGS) & WHOLE) == WHOLE
                && bytes.u8(trailer(unit, token) + 1) == ENCRYPTED && trailer(unit, token) >= CALL_HEADER
                && token.dissector().equals(GssDissector.of(GssMechanism.KERBEROS));
    }

    /// What is encrypted: as in Wireshark it has the same name as the token.
    private static Inner encrypted(Span unit, Inner token) {
        return new Inner(token.dissector(), unit.after(CALL_HEADER).atMost(trailer(unit, token) - CALL_HEADER, LIMIT));
    }

    /// Where in the unit stands what tells of its token.
    private static int trailer(Span unit, Inner token) {
        return token.span().start() - unit.start() - TRAILER;
    }

    private static int number(Bytes bytes, int start) {
        boolean little = (bytes.u8(REPRESENTATION) & LITTLE_ENDIAN) != 0;
        return little ? (int) bytes.littleEndian(BitRange.ofBytes(start, Short.BYTES)) : bytes.u16(start);
    }
}
