package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.IPV4_ADDRESS;
import static dev.osiscope.wire.FieldFormat.MAC_ADDRESS;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;

/// The field table of the Dynamic Host Configuration Protocol (RFC 2131 section 2). The rows of the options
/// stand in [DhcpOptionFields].
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |   Operation   | Hardware type |  Hardware len |     Hops      |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                        Transaction ID                         |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |            Seconds            |B|          Flags              |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |   Client, your, server, relay address (4 bytes each)          |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |   Client hardware address (16), server name (64), file (128)  |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |   Magic cookie (4), options ···
///  +-+-+-+-+-+-+-+-+-+-+-+-
/// ```
public final class DhcpFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("dhcp", "DHCP", Protocol.Level.APPLICATION);
    /// The length of the part before the options, cookie included.
    public static final int FIXED_LENGTH = 240;
    /// What the cookie is where DHCP's options follow (RFC 2131 section 3).
    public static final long MAGIC = 0x63825363L;

    /// All rows, in the order of the message.
    public static final List<FieldDefinition> ALL = new TableWriter("dhcp.", 0, Reference.rfc(2131, "2"))
            .bits("type", "Operation", 8, DECIMAL, value -> value == 1 ? "request" : value == 2 ? "reply" : "",
                    "Whether a client asks or a server answers.")
            .bytes("hw.type", "Hardware type", 1, HEXADECIMAL, "Which kind of link it is; 1 for Ethernet.")
            .bytes("hw.len", "Hardware address length", 1, DECIMAL, "How many bytes of the hardware address count.")
            .bytes("hops", "Hops", 1, DECIMAL, "How many relays passed it on.")
            .bytes("id", "Transaction ID", 4, HEXADECIMAL, "The same in a question and its answer.")
            .bytes("secs", "Seconds", 2, DECIMAL, "How long the client has been asking.")
            .bits("flags.bc", "Broadcast", 1, FLAG, "The answer is to go to everyone on the link.")
            .bits("flags.reserved", "Reserved", 15, HEXADECIMAL, "Kept for later use; zero.")
            .bytes("ip.client", "Client address", 4, IPV4_ADDRESS, "The address that the client has already.")
            .bytes("ip.your", "Your address", 4, IPV4_ADDRESS, "The address that the client is given.")
            .bytes("ip.server", "Next server address", 4, IPV4_ADDRESS, "Where the client finds its boot file.")
            .bytes("ip.relay", "Relay address", 4, IPV4_ADDRESS, "The relay that passed it on first.")
            .bytes("hw.mac_addr", "Client MAC address", 6, MAC_ADDRESS, "The client's card.")
            .bytes("hw.addr_padding", "Address padding", 10, OCTETS, "Room for longer addresses.")
            .bytes("server", "Server name", 64, OCTETS, "The server's name, or more options.")
            .bytes("file", "Boot file", 128, OCTETS, "The name of the boot file, or more options.")
            .bytes("cookie", "Magic cookie", 4, HEXADECIMAL, "Says that options follow.")
            .rows();
    /// The magic cookie.
    public static final FieldDefinition COOKIE = ALL.getLast();

    /// The kind of link.
    public static final FieldDefinition HARDWARE_TYPE = row("dhcp.hw.type");
    /// The client's card.
    public static final FieldDefinition CARD = row("dhcp.hw.mac_addr");

    private DhcpFields() {}

    private static FieldDefinition row(String id) {
        return ALL.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }
}
