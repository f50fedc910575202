package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.STRUCTURE;
import static java.util.Map.entry;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final LooseRows ROWS = new LooseRows("dhcp.", OPTIONS);
    private static final LooseRows NAMES = new LooseRows("dhcp.fqdn.", Reference.rfc(4702, "2"));
    private static final LooseRows RELAYS =
            new LooseRows("dhcp.option.agent_information_option.", Reference.rfc(3046, "2"));

    /// The code of the client's identifier.
    public static final int CLIENT_ID = 61;
    /// The code of the client's full name.
    public static final int FULL_NAME = 81;
    /// The code of what a relay adds.
    public static final int RELAY = 82;

    /// The flags of the client's full name, in their order.
    public static final List<FieldDefinition> ALL_OF_FLAGS =
            new TableWriter("dhcp.fqdn.", 0, Reference.rfc(4702, "2.1"))
                    .bits("mbz", "Reserved", 4, HEXADECIMAL, "Kept for later use; zero.")
                    .bits("n", "N", 1, FLAG, "The server is to tell no name server at all.")
                    .bits("e", "E", 1, FLAG, "The name is written as in DNS.")
                    .bits("o", "O", 1, FLAG, "The server did otherwise than it was asked.")
                    .bits("s", "S", 1, FLAG, "The server is to tell the name server the client's address.").rows();
    /// Result for the address.
    public static final FieldDefinition RESULT_1 = NAMES.number("rcode1", "A result", 1, "No longer used.");
    /// Result for the name.
    public static final FieldDefinition RESULT_2 = NAMES.number("rcode2", "PTR result", 1, "No longer used.");
    /// Name.
    public static final FieldDefinition NAME = NAMES.text("name", "Client name", "The client's full name.");
    /// Identifier.
    public static final FieldDefinition IDENTIFIER = ROWS.octets("client_id", "Identifier",
            "By it the server knows the client again.");
    /// Which part of what a relay adds.
    public static final FieldDefinition SUBOPTION = RELAYS.number("suboption", "Suboption", 1,
            value -> value == 1 ? "circuit" : value == 2 ? "remote end" : "", "What the relay tells.");
    /// How long that is.
    public static final FieldDefinition SUBOPTION_LENGTH = RELAYS.number("suboption_length", "Length", 1,
            "How many bytes of it follow. (The name is ours.)");

    private static final FieldDefinition CIRCUIT = RELAYS.octets("agent_circuit_id", "Agent circuit ID",
            "The relay's port that the client is behind.");
    private static final FieldDefinition REMOTE = RELAYS.octets("agent_remote_id", "Agent remote ID",
            "Who is at the other end of that circuit.");
    private static final FieldDefinition OTHER = RELAYS.octets("value", "Value", "What the relay tells.");

    private static final Map<Integer, FieldDefinition> BY_CODE = Map.ofEntries(
            entry(1, ROWS.ipv4("option.subnet_mask", "Subnet mask", "Which bits of an address name the network.")),
            entry(3, ROWS.ipv4("option.router", "Router", "A way out of the network; the best one first.")),
            entry(6, ROWS.ipv4("option.domain_name_server", "Domain name server", "Whom to ask for names.")),
            entry(12, ROWS.text("option.hostname", "Host name", "The client's name.")),
            entry(15, ROWS.text("option.domain_name", "Domain name", "What to add to short names.")),
            entry(26, ROWS.number("option.interface_mtu", "Interface MTU", 2, "How long a packet may be.")),
            entry(28, ROWS.ipv4("option.broadcast_address", "Broadcast address", "How to reach everyone.")),
            entry(42, ROWS.ipv4("option.ntp_server", "Time server", "Whom to ask for the time.")),
            entry(50, ROWS.ipv4("option.requested_ip_address", "Requested address",
                    "The address that the client would like.")),
            entry(51, ROWS.number("option.ip_address_lease_time", "Lease time", 4,
                    "How many seconds the address is the client's.")),
            entry(53, ROWS.number("option.dhcp", "Message type", 1, DhcpOptionFields::messageType,
                    "What the message does.")),
            entry(54, ROWS.ipv4("option.dhcp_server_id", "Server", "Which server it is for or from.")),
            entry(55, ROWS.number("option.request_list_item", "Parameter asked for", 1, DhcpOptionFields::name,
                    "An option that the client would like to have.")),
            entry(57, ROWS.number("option.dhcp_max_message_size", "Largest message", 2,
                    "How long an answer may be.")),
            entry(58, ROWS.number("option.renewal_time_value", "Renewal time", 4,
                    "After how many seconds the client asks its server for more time.")),
            entry(59, ROWS.number("option.rebinding_time_value", "Rebinding time", 4,
                    "After how many seconds it asks any server.")),
            entry(60, ROWS.text("option.vendor_class_id", "Vendor class", "Which kind of client it is.")),
            entry(66, ROWS.text("option.tftp_server_name", "Boot server", "Where the boot file is.")),
            entry(67, ROWS.text("option.bootfile_name", "Boot file", "The boot file's name.")));

    /// All rows.
    public static final List<FieldDefinition> ALL = Stream.of(List.of(OPTION, TYPE, LENGTH, VALUE), ALL_OF_FLAGS,
            List.of(RESULT_1, RESULT_2, NAME, IDENTIFIER, SUBOPTION, SUBOPTION_LENGTH, CIRCUIT, REMOTE, OTHER),
            BY_CODE.values().stream().toList()).flatMap(List::stream).toList();

    private DhcpOptionFields() {}

    /// What an option of this code says, once or again and again; empty where that is not a field of its own.
    public static Optional<FieldDefinition> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// What a relay tells in a suboption of this code.
    public static FieldDefinition ofRelay(int suboption) {
        return suboption == 1 ? CIRCUIT : suboption == 2 ? REMOTE : OTHER;
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
            case 26 -> "Interface MTU";
            case 28 -> "Broadcast address";
            case 42 -> "Time server";
            case 57 -> "Largest message";
            case 58 -> "Renewal time";
            case 59 -> "Rebinding time";
            case 60 -> "Vendor class";
            case CLIENT_ID -> "Client identifier";
            case 66 -> "Boot server";
            case 67 -> "Boot file";
            case FULL_NAME -> "Client's full name";
            case RELAY -> "Relay information";
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
