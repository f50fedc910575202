package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.IPV4_ADDRESS;
import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.WORDS;
import static java.util.Map.entry;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.ChecksumRows;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The field tables of ICMP (RFC 792). Four bytes are the same in all messages, the next four depend on the type.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |     Type      |     Code      |          Checksum             |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Identifier, sequence number; pointer; gateway; MTU; unused   |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Times; data; the packet that the message is about ···
///  +-+-+-+-+-+-+-+-+-+-+-+-
/// ```
public final class IcmpFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("icmp", "ICMP", Protocol.Level.NETWORK);
    /// The length of the header.
    public static final int FIXED_LENGTH = 8;

    private static final Reference MESSAGES = Reference.rfc(792, "");
    private static final int SHARED_LENGTH = 4;
    private static final int TOO_BIG = 4;

    /// Type.
    public static final FieldDefinition TYPE = new FieldDefinition("icmp.type", "Type",
            BitRange.ofBytes(0, 1), DECIMAL, IcmpType::name, MESSAGES, "What the message says.");
    /// Code.
    public static final FieldDefinition CODE = new FieldDefinition("icmp.code", "Code",
            BitRange.ofBytes(1, 1), DECIMAL, MESSAGES, "What the message says more exactly.");
    /// Checksum.
    public static final FieldDefinition CHECKSUM = new FieldDefinition("icmp.checksum", "Checksum",
            BitRange.ofBytes(2, 2), HEXADECIMAL, MESSAGES, "Guards the message against damage.");
    /// The checksum with what is worked out of it.
    public static final ChecksumRows CHECKSUM_ROWS = ChecksumRows.of(CHECKSUM);
    /// What a message has that neither quotes a packet nor is an echo.
    public static final FieldDefinition DATA = rows().rest("more", "More", OCTETS,
            "What else the message has. (The name is ours.)").rows().getFirst();
    /// What depends on the type, as one number.
    public static final BitRange REST = BitRange.ofBytes(SHARED_LENGTH, 4);

    private static final List<FieldDefinition> ECHO = rows().bits("ident", "Identifier", 16, DECIMAL,
                    "Which series of questions it belongs to; the answer has the same.")
            .bits("seq", "Sequence number", 16, DECIMAL, "Which question of the series; the answer has the same.")
            .rows();
    private static final List<FieldDefinition> TIMES = rows().skip(4)
            .bytes("originate_timestamp", "Originate timestamp", 4, DECIMAL,
                    "When the question was sent, milliseconds since midnight UTC.")
            .bytes("receive_timestamp", "Receive timestamp", 4, DECIMAL,
                    "When the question arrived, milliseconds since midnight UTC.")
            .bytes("transmit_timestamp", "Transmit timestamp", 4, DECIMAL,
                    "When the answer was sent, milliseconds since midnight UTC.")
            .rows();
    private static final List<FieldDefinition> GATEWAY = rows().bytes("redir_gw", "Gateway address", 4, IPV4_ADDRESS,
            "Which router is the shorter way.").rows();
    private static final List<FieldDefinition> POINTER = unused(pointer(), 3).rows();
    private static final List<FieldDefinition> NEXT_HOP = nextHop(unused(rows(), 2));
    private static final List<FieldDefinition> UNUSED = unused(rows(), 4).rows();
    private static final List<FieldDefinition> EXTENDED_POINTER = unused(lengthAfter(pointer()), 2).rows();
    private static final List<FieldDefinition> EXTENDED_NEXT_HOP = nextHop(lengthAfter(unused(rows(), 1)));
    private static final List<FieldDefinition> EXTENDED = unused(lengthAfter(unused(rows(), 1)), 2).rows();
    /// How long the quoted packet is, in words, before extensions follow it.
    private static final FieldDefinition QUOTED_LENGTH = EXTENDED.get(1);
    private static final List<FieldDefinition> ADVERTISEMENT = new TableWriter("icmp.", SHARED_LENGTH,
            Reference.rfc(1256, "3")).bytes("num_addrs", "Addresses", 1, DECIMAL, "How many routers follow.")
            .bytes("addr_entry_size", "Address entry size", 1, DECIMAL, "How many words of 4 bytes each of them takes.")
            .bits("lifetime", "Lifetime", 16, DECIMAL, "How many seconds the routers may be used for.").rows();
    private static final List<FieldDefinition> UNKNOWN = rows().bytes("rest", "Rest of the header", 4, HEXADECIMAL,
            "What the type says. (The name is ours.)").rows();

    private static final List<FieldDefinition> PROBE = IcmpExtensionFields.probe("icmp.", ECHO.getFirst());
    private static final List<FieldDefinition> PROBE_REPLY = IcmpExtensionFields.probeReply("icmp.", ECHO.getFirst());

    private static final List<FieldDefinition> TIMED_ECHO = Stream.concat(ECHO.stream(), TIMES.stream()).toList();

    private static final Map<Integer, List<FieldDefinition>> BY_TYPE = Map.ofEntries(
            entry(0, ECHO), entry(3, UNUSED), entry(4, UNUSED), entry(5, GATEWAY), entry(8, ECHO),
            entry(9, ADVERTISEMENT), entry(10, UNUSED), entry(11, UNUSED), entry(12, POINTER),
            entry(13, TIMED_ECHO), entry(14, TIMED_ECHO), entry(15, ECHO), entry(16, ECHO), entry(17, ECHO),
            entry(18, ECHO), entry(42, PROBE), entry(43, PROBE_REPLY));
    /// Of messages that say how long the quoted packet is.
    private static final Map<Integer, List<FieldDefinition>> EXTENDED_BY_TYPE = Map.of(
            3, EXTENDED, 11, EXTENDED, 12, EXTENDED_POINTER);

    /// A row of each name.
    public static final List<FieldDefinition> ALL = FieldDefinition.ofEachId(Stream.of(List.of(TYPE, CODE, CHECKSUM),
            ECHO, TIMES, GATEWAY, POINTER, NEXT_HOP, UNUSED, EXTENDED, ADVERTISEMENT, PROBE,
            PROBE_REPLY, UNKNOWN, List.of(DATA), IcmpExtensionFields.ALL)
            .flatMap(List::stream));

    private IcmpFields() {}

    /// The rows of the message of which these bytes are there, in their order.
    public static List<FieldDefinition> of(Bytes message) {
        int type = message.isEmpty() ? 0 : TYPE.intIn(message);
        boolean extended = quotedWords(message) > 0;
        boolean tooBig = type == IcmpType.UNREACHABLE.value() && message.length() >= SHARED_LENGTH
                && CODE.intIn(message) == TOO_BIG;
        List<FieldDefinition> rest = tooBig ? extended ? EXTENDED_NEXT_HOP : NEXT_HOP
                : (extended ? EXTENDED_BY_TYPE : BY_TYPE).getOrDefault(type, UNKNOWN);
        return Stream.concat(Stream.of(TYPE, CODE, CHECKSUM), rest.stream()).toList();
    }

    /// How many words the message says that it quotes, of which these bytes are there; 0 where it does not say so.
    public static int quotedWords(Bytes message) {
        return message.length() >= FIXED_LENGTH && EXTENDED_BY_TYPE.containsKey(TYPE.intIn(message))
                ? QUOTED_LENGTH.intIn(message) : 0;
    }

    private static List<FieldDefinition> nextHop(TableWriter before) {
        return Stream.concat(before.rows().stream(), new TableWriter("icmp.", SHARED_LENGTH + 2, Reference.rfc(1191, "4"))
                .bits("mtu", "MTU of next hop", 16, DECIMAL, "How long a packet may be that passes there whole.").rows().stream())
                .toList();
    }

    /// The length of what is quoted, and what is worked out of it.
    private static TableWriter lengthAfter(TableWriter rows) {
        return rows.bytes("length", "Length", 1, DECIMAL, "How many words of 4 bytes are quoted; 0 where nobody says so.")
                .skip(-1).bytes("length.original_datagram", "Length of original datagram", 1, WORDS,
                        "How many bytes are quoted before extensions follow; worked out, not sent.");
    }

    private static TableWriter pointer() {
        return rows().bytes("pointer", "Pointer", 1, DECIMAL, "Which byte of the quoted packet is wrong.");
    }

    private static TableWriter unused(TableWriter rows, int count) {
        return rows.bytes("unused", "Unused", count, OCTETS, "Kept for later use; zero.");
    }

    private static TableWriter rows() {
        return new TableWriter("icmp.", SHARED_LENGTH, MESSAGES);
    }
}
