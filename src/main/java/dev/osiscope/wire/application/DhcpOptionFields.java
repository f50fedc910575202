package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.IPV4_ADDRESS;
import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.STRUCTURE;
import static dev.osiscope.wire.FieldFormat.TEXT;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Reference;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The field table of a DHCP option (RFC 2132 section 2): code, length, data.
public final class DhcpOptionFields {

    /// The bytes before an option's data.
    public static final int PREFIX_LENGTH = 2;
    /// One byte that fills up.
    public static final int PAD = 0;
    /// One byte that ends the list.
    public static final int END = 255;

    private static final Reference OPTIONS = Reference.rfc(2132, "2");

    /// One option. (The name is ours.)
    public static final FieldDefinition OPTION = row("option", "Option", 0, 0, STRUCTURE, CodePoints.NONE,
            "One option of the message. (The name is ours.)");
    /// Code.
    public static final FieldDefinition TYPE = row("option.type", "Code", 0, 1, DECIMAL, DhcpOptionFields::name,
            "Which option it is.");
    /// Length.
    public static final FieldDefinition LENGTH = row("option.length", "Length", 1, 1, DECIMAL, CodePoints.NONE,
            "How many bytes of data follow.");
    /// Data of any kind.
    public static final FieldDefinition VALUE = row("option.value", "Value", PREFIX_LENGTH, 0, OCTETS,
            CodePoints.NONE, "What the option says.");

    private static final Map<Integer, FieldDefinition> BY_CODE = Map.of(
            1, row("option.subnet_mask", "Subnet mask", PREFIX_LENGTH, 4, IPV4_ADDRESS, CodePoints.NONE,
                    "Which bits of an address name the network."),
            12, row("option.hostname", "Host name", PREFIX_LENGTH, 0, TEXT, CodePoints.NONE, "The client's name."),
            50, row("option.requested_ip_address", "Requested address", PREFIX_LENGTH, 4, IPV4_ADDRESS,
                    CodePoints.NONE, "The address that the client would like."),
            51, row("option.ip_address_lease_time", "Lease time", PREFIX_LENGTH, 4, DECIMAL, CodePoints.NONE,
                    "How many seconds the address is the client's."),
            53, row("option.dhcp", "Message type", PREFIX_LENGTH, 1, DECIMAL, DhcpOptionFields::messageType,
                    "What the message does."),
            54, row("option.dhcp_server_id", "Server", PREFIX_LENGTH, 4, IPV4_ADDRESS, CodePoints.NONE,
                    "Which server it is for or from."));

    /// All rows.
    public static final List<FieldDefinition> ALL = Stream.concat(Stream.of(OPTION, TYPE, LENGTH, VALUE),
            BY_CODE.values().stream()).toList();

    private DhcpOptionFields() {}

    /// The rows of an option of this code with so many bytes of data, in their order: first the option as a whole.
    public static List<FieldDefinition> of(int code, int dataLength) {
        if (code == PAD || code == END) {
            return List.of(OPTION, TYPE);
        }
        FieldDefinition value = BY_CODE.getOrDefault(code, VALUE);
        boolean fits = value.variableLength() || value.range().byteLength() == dataLength;
        return List.of(OPTION, TYPE, LENGTH, fits ? value : VALUE);
    }

    private static FieldDefinition row(
            String id, String name, int first, int count, FieldFormat format, CodePoints names, String meaning) {
        return new FieldDefinition("dhcp." + id, name, BitRange.ofBytes(first, count), format, names, OPTIONS, meaning);
    }

    private static String name(long value) {
        return switch ((int) value) {
            case 0 -> "Pad";
            case 1 -> "Subnet mask";
            case 3 -> "Router";
            case 6 -> "Domain name server";
            case 12 -> "Host name";
            case 15 -> "Domain name";
            case 43 -> "Vendor specific";
            case 50 -> "Requested address";
            case 51 -> "Lease time";
            case 52 -> "Option overload";
            case 53 -> "Message type";
            case 54 -> "Server";
            case 55 -> "Parameters asked for";
            case 57 -> "Largest message";
            case 60 -> "Vendor class";
            case 61 -> "Client identifier";
            case 82 -> "Relay information";
            case 255 -> "End";
            default -> "";
        };
    }

    private static String messageType(long value) {
        return switch ((int) value) {
            case 1 -> "DISCOVER";
            case 2 -> "OFFER";
            case 3 -> "REQUEST";
            case 4 -> "DECLINE";
            case 5 -> "ACK";
            case 6 -> "NAK";
            case 7 -> "RELEASE";
            case 8 -> "INFORM";
            default -> "";
        };
    }
}
