package dev.osiscope.wire.link;

import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of the Point-to-Point Protocol (RFC 1661 section 2), with or without the two bytes of
/// HDLC framing before it (RFC 1662 section 3.1).
///
/// ```text
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  | Address (0xff)| Control (0x03)|     Protocol (1 or 2 bytes)   |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class PppFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("ppp", "PPP", Protocol.Level.LINK);
    /// The length of the framing before the protocol, where it is there.
    public static final int FRAMING_LENGTH = 2;

    private static final Reference FRAMING = Reference.rfc(1662, "3.1");
    private static final String CARRIED = "What follows: the numbers are PPP's own.";

    /// Address.
    public static final FieldDefinition ADDRESS = new FieldDefinition("ppp.address", "Address",
            BitRange.ofBytes(0, 1), HEXADECIMAL, FRAMING, "Always 0xff, all stations: there are only two.");
    /// Control.
    public static final FieldDefinition CONTROL = new FieldDefinition("ppp.control", "Control",
            BitRange.ofBytes(1, 1), HEXADECIMAL, FRAMING, "Always 0x03, data without an acknowledgment.");
    /// Protocol, in two bytes.
    public static final FieldDefinition CARRIED_PROTOCOL = new FieldDefinition("ppp.protocol", "Protocol",
            BitRange.ofBytes(0, 2), HEXADECIMAL, PppFields::name, Reference.rfc(1661, "2"), CARRIED);
    /// Protocol, compressed to one byte.
    public static final FieldDefinition SHORT_PROTOCOL = new FieldDefinition("ppp.protocol", "Protocol",
            BitRange.ofBytes(0, 1), HEXADECIMAL, PppFields::name, Reference.rfc(1661, "6.5"), CARRIED);

    /// The rows of the framing.
    public static final List<FieldDefinition> ALL_OF_FRAMING = List.of(ADDRESS, CONTROL);

    private PppFields() {}

    private static String name(long value) {
        return switch ((int) value) {
            case 0x0021 -> "IPv4";
            case 0x0057 -> "IPv6";
            case 0x8021 -> "IP control";
            case 0x8057 -> "IPv6 control";
            case 0x80fd -> "Compression control";
            case 0xc021 -> "Link control";
            case 0xc023 -> "Password authentication";
            case 0xc223 -> "Challenge handshake authentication";
            default -> "";
        };
    }
}
