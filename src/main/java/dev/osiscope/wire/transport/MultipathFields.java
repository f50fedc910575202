package dev.osiscope.wire.transport;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.IPV4_ADDRESS;
import static dev.osiscope.wire.FieldFormat.IPV6_ADDRESS;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Reference;
import java.util.List;
import java.util.stream.Stream;

/// The field tables of Multipath TCP's option (RFC 8684 section 3): what follows the subtype depends on it, on
/// the option's length, and in a data sequence signal on its flags.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |     Kind      |    Length     |Subtype|  Version, flags, IDs  |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Keys, tokens, random numbers, sequence numbers, addresses ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
final class MultipathFields {

    private static final String LATER = "Kept for later use; zero.";
    private static final String PROOF = "Proves that the sender knows both keys.";
    private static final int SUBTYPE_SHIFT = 4;
    private static final int KEY = 64;
    private static final int MESSAGE_CODE = 64;
    private static final int NUMBER = 32;
    private static final int PORT = 16;
    private static final int IPV6_ADDRESS_BITS = 128;

    /// What the data sequence signal's flags say it has.
    private static final int ACK_PRESENT = 0x01;
    private static final int ACK_LONG = 0x02;
    private static final int SEQUENCE_PRESENT = 0x04;
    private static final int SEQUENCE_LONG = 0x08;

    /// An offered address alone, without port and proof.
    private static final int IPV4_ONLY = 8;
    private static final int IPV6_ONLY = 20;
    private static final int LENGTH_OF_PRIORITY = 3;

    private MultipathFields() {}

    /// The rows of an option with this data (subtype first), in their order.
    static List<FieldDefinition> of(Bytes data) {
        int length = TcpOption.PREFIX_LENGTH + data.length();
        return switch (data.isEmpty() ? -1 : data.u8(0) >>> SUBTYPE_SHIFT) {
            case 0 -> capable(length);
            case 1 -> join(length);
            case 2 -> signal(data.length() > 1 ? data.u8(1) : 0);
            case 3 -> addAddress(length);
            case 4 -> removeAddress();
            case 5 -> priority(length);
            case 6 -> fail();
            case 7 -> fastClose();
            case 8 -> reset();
            default -> unknown();
        };
    }

    /// All rows, some names more than once.
    static Stream<FieldDefinition> all() {
        return Stream.of(unknown(), capable(24), join(12), join(16), join(24), signal(0x1f), addAddress(18),
                addAddress(30), removeAddress(), priority(4), fail(), fastClose(), reset()).flatMap(List::stream);
    }

    private static List<FieldDefinition> capable(int length) {
        OptionRows rows = start("3.1")
                .bits("mptcp.version", "Version", 4, DECIMAL, "Which version of Multipath TCP its sender speaks.")
                .flag("mptcp.checksumreq.flags", "Checksum required", "Data is to be protected by checksums of its own.")
                .flag("mptcp.extensibility.flag", "Extensibility", LATER)
                .flag("mptcp.nomoresubflows.flag", "No more subflows",
                        "Nobody is to open further paths to this address and port.")
                .bits("mptcp.reserved.flag", "Reserved", 4, HEXADECIMAL, LATER)
                .flag("mptcp.sha256.flag", "HMAC-SHA256", "Which algorithm protects further paths.");
        if (length >= 12) {
            rows.bits("mptcp.sendkey", "Sender's key", KEY, DECIMAL, "The secret that further paths prove to know.");
        }
        if (length >= 20) {
            rows.bits("mptcp.recvkey", "Receiver's key", KEY, DECIMAL, "The other end's secret, sent back.");
        }
        if (length >= 22) {
            rows.bits("mptcp.datalvllen", "Data-level length", PORT, DECIMAL, "How many bytes of data come with it.");
        }
        return (length >= 24 ? checksum(rows) : rows).rows();
    }

    private static List<FieldDefinition> join(int length) {
        if (length >= 24) {
            return start("3.2").bits("mptcp.reserved", "Reserved", 12, HEXADECIMAL, LATER)
                    .rest("mptcp.sendhmac", "Sender's HMAC", PROOF).rows();
        }
        OptionRows rows = addressId(backup(start("3.2")));
        if (length >= 16) {
            rows.bits("mptcp.sendtrunchmac", "Sender's truncated HMAC", MESSAGE_CODE, DECIMAL, PROOF);
        } else {
            rows.bits("mptcp.recvtok", "Receiver's token", NUMBER, DECIMAL,
                    "Which connection the new path belongs to.");
        }
        return rows.bits("mptcp.sendrand", "Sender's random number", NUMBER, DECIMAL,
                "Goes into the proof, so that it can't be used twice.").rows();
    }

    private static List<FieldDefinition> signal(int flags) {
        OptionRows rows = start("3.3").bits("mptcp.reserved", "Reserved", 7, HEXADECIMAL, LATER)
                .flag("mptcp.datafin.flag", "DATA_FIN", "The sender has no more data on any path.")
                .flag("mptcp.dseqn8.flag", "Long sequence number", "The data sequence number has 8 bytes, not 4.")
                .flag("mptcp.dseqnpresent.flag", "Mapping present",
                        "It says where the data of this path belongs in the whole.")
                .flag("mptcp.dataack8.flag", "Long acknowledgment", "The data acknowledgment has 8 bytes, not 4.")
                .flag("mptcp.dataackpresent.flag", "Acknowledgment present",
                        "It acknowledges data, whatever path that came on.");
        if ((flags & ACK_PRESENT) != 0) {
            rows.bits("mptcp.rawdataack", "Data acknowledgment", (flags & ACK_LONG) != 0 ? KEY : NUMBER, DECIMAL,
                    "The data sequence number that its sender expects next.");
        }
        return (flags & SEQUENCE_PRESENT) == 0 ? rows.rows()
                : checksum(mapping(rows, (flags & SEQUENCE_LONG) != 0 ? KEY : NUMBER)).rows();
    }

    private static OptionRows mapping(OptionRows rows, int sequenceBits) {
        return rows.bits("mptcp.rawdataseqno", "Data sequence number", sequenceBits, DECIMAL,
                        "Where the data belongs in the whole of all paths.")
                .bits("mptcp.subflowseqno", "Subflow sequence number", NUMBER, DECIMAL,
                        "Where the data begins on this path, counted from its SYN.")
                .bits("mptcp.datalvllen", "Data-level length", PORT, DECIMAL, "How many bytes the mapping covers.");
    }

    private static List<FieldDefinition> addAddress(int length) {
        boolean six = length >= IPV6_ONLY;
        int left = length - (six ? IPV6_ONLY : IPV4_ONLY);
        OptionRows rows = addressId(start("3.4.1")
                .bits("mptcp.reserved", "Reserved", 3, HEXADECIMAL, LATER)
                .flag("mptcp.echo", "Echo", "It confirms an address, it offers none."));
        String meaning = "An address at which its sender can be reached too.";
        if (six) {
            rows.bits("mptcp.ipv6", "Address", IPV6_ADDRESS_BITS, IPV6_ADDRESS, meaning);
        } else {
            rows.bits("mptcp.ipv4", "Address", NUMBER, IPV4_ADDRESS, meaning);
        }
        if (left % Long.BYTES != 0) {
            rows.bits("mptcp.port", "Port", PORT, DECIMAL, "And at which port.");
        }
        if (left >= Long.BYTES) {
            rows.bits("mptcp.addaddrtrunchmac", "Truncated HMAC", MESSAGE_CODE, DECIMAL, PROOF);
        }
        return rows.rows();
    }

    private static List<FieldDefinition> removeAddress() {
        return start("3.4.2").bits("mptcp.reserved", "Reserved", 4, HEXADECIMAL, LATER)
                .rest("mptcp.removed", "Address IDs", "Which addresses are gone, a byte each. (The name is ours.)")
                .rows();
    }

    private static List<FieldDefinition> priority(int length) {
        OptionRows rows = backup(start("3.3.8"));
        return (length > LENGTH_OF_PRIORITY ? addressId(rows) : rows).rows();
    }

    private static List<FieldDefinition> fail() {
        return start("3.7").bits("mptcp.reserved", "Reserved", 12, HEXADECIMAL, LATER)
                .bits("mptcp.rawdataseqno", "Data sequence number", KEY, DECIMAL, "From where on the checksum was wrong.")
                .rows();
    }

    private static List<FieldDefinition> fastClose() {
        return start("3.5").bits("mptcp.reserved", "Reserved", 12, HEXADECIMAL, LATER)
                .bits("mptcp.recvkey", "Receiver's key", KEY, DECIMAL,
                        "The other end's secret: only an end of the connection knows it.")
                .rows();
    }

    private static List<FieldDefinition> reset() {
        return start("3.6").flag("mptcp.flag_U.flag", "U", LATER)
                .flag("mptcp.flag_V.flag", "V", LATER)
                .flag("mptcp.flag_W.flag", "W", LATER)
                .flag("mptcp.flag_T.flag", "Transient", "It may be worth trying again.")
                .bits("mptcp.rst_reason", "Reason", Byte.SIZE, HEXADECIMAL, MultipathFields::reason,
                        "Why the path is given up.")
                .rows();
    }

    private static List<FieldDefinition> unknown() {
        return start("3").rest("mptcp.data", "Subtype data", "What the subtype says. (The name is ours.)").rows();
    }

    private static OptionRows start(String section) {
        return OptionRows.of(TcpOptionKind.MULTIPATH, "mptcp", Reference.rfc(8684, section),
                        "One connection over several paths.")
                .bits("mptcp.subtype", "Subtype", 4, DECIMAL, MultipathFields::subtype,
                        "What the option says about the paths.");
    }

    private static OptionRows backup(OptionRows rows) {
        return rows.bits("mptcp.reserved", "Reserved", 3, HEXADECIMAL, LATER)
                .flag("mptcp.backup.flag", "Backup", "The path is to be used only where the others fail.");
    }

    private static OptionRows addressId(OptionRows rows) {
        return rows.bits("mptcp.addrid", "Address ID", Byte.SIZE, DECIMAL,
                "A number for the address, so that it can be taken back.");
    }

    private static OptionRows checksum(OptionRows rows) {
        return rows.bits("mptcp.checksum", "Checksum", PORT, HEXADECIMAL,
                "Guards the data and its mapping; only where checksums were agreed on.");
    }

    private static String subtype(long subtype) {
        return switch ((int) subtype) {
            case 0 -> "MP_CAPABLE";
            case 1 -> "MP_JOIN";
            case 2 -> "DSS";
            case 3 -> "ADD_ADDR";
            case 4 -> "REMOVE_ADDR";
            case 5 -> "MP_PRIO";
            case 6 -> "MP_FAIL";
            case 7 -> "MP_FASTCLOSE";
            case 8 -> "MP_TCPRST";
            default -> "";
        };
    }

    private static String reason(long reason) {
        return switch ((int) reason) {
            case 0 -> "unspecified";
            case 1 -> "Multipath TCP specific";
            case 2 -> "lack of resources";
            case 3 -> "administratively prohibited";
            case 4 -> "too much outstanding data";
            case 5 -> "unacceptable performance";
            case 6 -> "middlebox interference";
            default -> "";
        };
    }
}
