package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.IPV4_ADDRESS;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.ChecksumRows;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The field table of the Internet Group Management Protocol (RFC 2236 section 2): what its versions share.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |     Type      | Max Resp Time |           Checksum            |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                         Group Address                         |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
/// A query of version 3 (RFC 3376 section 4.1) goes on with flags and sources. A report of version 3 (section 4.2)
/// counts its groups where the others have the address; their rows stand in [GroupRecordFields].
public final class IgmpFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("igmp", "IGMP", Protocol.Level.NETWORK);
    /// The length of the part that all versions have.
    public static final int FIXED_LENGTH = 8;
    /// The length of a query of version 3 before its sources.
    public static final int QUERY_3_LENGTH = 12;
    /// The type of a query.
    public static final int QUERY = 0x11;
    /// The type of a report of version 3.
    public static final int REPORT_3 = 0x22;

    private static final Reference MESSAGES = Reference.rfc(2236, "2");
    private static final Protocol AUTHENTICATED =
            new Protocol("igap", "IGMP for user authentication", Protocol.Level.NETWORK);

    /// Type.
    public static final FieldDefinition TYPE = new FieldDefinition("igmp.type", "Type", BitRange.ofBytes(0, 1),
            HEXADECIMAL, IgmpFields::name, MESSAGES, "What the message says.");
    /// Maximum response time.
    public static final FieldDefinition MAXIMUM_RESPONSE = new FieldDefinition("igmp.max_resp",
            "Maximum response time", BitRange.ofBytes(1, 1), DECIMAL, MESSAGES,
            "How long a host may wait with its answer, in tenths of a second.");
    /// Checksum.
    public static final FieldDefinition CHECKSUM = new FieldDefinition("igmp.checksum", "Checksum",
            BitRange.ofBytes(2, 2), HEXADECIMAL, MESSAGES, "Guards the message against damage.");
    /// The checksum with what is worked out of it.
    public static final ChecksumRows CHECKSUM_ROWS = ChecksumRows.of(CHECKSUM);
    /// Group address.
    public static final FieldDefinition GROUP = new FieldDefinition("igmp.maddr", "Group address",
            BitRange.ofBytes(4, 4), IPV4_ADDRESS, MESSAGES, "Which group it is about; 0.0.0.0 for all.");
    /// How many groups a report of version 3 has.
    public static final FieldDefinition GROUP_COUNT = new FieldDefinition("igmp.num_grp_recs", "Group records",
            BitRange.ofBytes(6, 2), DECIMAL, Reference.rfc(3376, "4.2"), "How many groups follow.");

    /// What a report of version 3 has in the place of a time.
    public static final FieldDefinition RESERVED = reserved(1, 1);
    private static final FieldDefinition MORE_RESERVED = reserved(4, 2);

    /// All rows, in the order of the message.
    public static final List<FieldDefinition> ALL = List.of(TYPE, MAXIMUM_RESPONSE, CHECKSUM, GROUP);
    /// All rows of a report of version 3, in the order of the message.
    public static final List<FieldDefinition> ALL_OF_REPORT_3 =
            List.of(TYPE, RESERVED, CHECKSUM, MORE_RESERVED, GROUP_COUNT);

    /// What a query of version 3 has after the part that all versions have, in its order.
    public static final List<FieldDefinition> ALL_OF_QUERY_3 =
            new TableWriter("igmp.", FIXED_LENGTH, Reference.rfc(3376, "4.1"))
                    .bits("query_reserved", "Reserved", 4, HEXADECIMAL, "Kept for later use; zero. (The name is ours.)")
                    .bits("s", "Suppress", 1, FieldFormat.FLAG, "Routers that hear it don't touch their timers.")
                    .bits("qrv", "Robustness", 3, DECIMAL, "How many losses in a row are reckoned with.")
                    .bytes("qqic", "Query interval", 1, DECIMAL, "How often is asked, as a code; up to 127 in seconds.")
                    .bytes("num_src", "Sources", 2, DECIMAL, "How many sources follow.")
                    .rows();
    /// How many sources a query of version 3 asks about.
    public static final FieldDefinition SOURCE_COUNT = ALL_OF_QUERY_3.getLast();
    /// What is left over.
    public static final FieldDefinition DATA = new FieldDefinition("igmp.data", "Data", BitRange.ofBytes(0, 0), OCTETS,
            MESSAGES, "What else the message has.");

    private static final Map<Integer, Protocol> OTHERS = Map.of(
            0x13, new Protocol("dvmrp", "Distance vector multicast routing", Protocol.Level.NETWORK),
            0x14, new Protocol("pim", "PIM", Protocol.Level.NETWORK),
            0x40, AUTHENTICATED, 0x41, AUTHENTICATED, 0x42, AUTHENTICATED);
    /// Those of the first version (RFC 988) are numbered up to this.
    private static final int LAST_FIRST = 0xf;
    private static final Set<Integer> VERSIONED = Set.of(QUERY, 0x12, 0x16, 0x17, 0x1e, 0x1f, REPORT_3);

    private IgmpFields() {}

    /// The protocol that uses IGMP's number for messages of this type of its own; it is known by name only.
    public static Optional<Protocol> other(int type) {
        return Optional.ofNullable(OTHERS.get(type));
    }

    /// All such protocols.
    public static Stream<Protocol> others() {
        return OTHERS.values().stream().distinct();
    }

    /// Whether a version of IGMP, or the trace of a group's way, has messages of this type.
    public static boolean isVersioned(long type) {
        return type <= LAST_FIRST || VERSIONED.contains((int) type);
    }

    private static FieldDefinition reserved(int first, int count) {
        return new FieldDefinition("igmp.reserved", "Reserved", BitRange.ofBytes(first, count), OCTETS,
                Reference.rfc(3376, "4.2"), "Kept for later use; zero.");
    }

    private static String name(long value) {
        return switch ((int) value) {
            case QUERY -> "Membership query";
            case 0x12 -> "Membership report, version 1";
            case 0x16 -> "Membership report, version 2";
            case 0x17 -> "Leave group";
            case REPORT_3 -> "Membership report, version 3";
            default -> "";
        };
    }
}
