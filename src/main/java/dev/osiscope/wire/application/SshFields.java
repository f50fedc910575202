package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;
import java.util.stream.Stream;

/// The field table of SSH, which protects a terminal or a tunnel (RFC 4253): first a line of text from each end, then
/// packets. All is readable until an end has said that it takes its new keys.
///
/// ```text
///  +------------------+------------+---------+---------------------+
///  | packet length    | padding    | payload | padding             |
///  | (4 bytes)        | length (1) |         |                     |
///  +------------------+------------+---------+---------------------+
///  payload: message code (1 byte), then what that message says
/// ```
public final class SshFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("ssh", "SSH", Protocol.Level.APPLICATION);
    /// The code of the message in which an end says what it can.
    public static final int KEY_EXCHANGE_INIT = 20;
    /// The code of the message after which an end encrypts.
    public static final int NEW_KEYS = 21;

    private static final LooseRows VERSIONS = new LooseRows("ssh.", Reference.rfc(4253, "4.2"));
    private static final LooseRows PACKETS = new LooseRows("ssh.", Reference.rfc(4253, "6"));
    private static final LooseRows KEYS = new LooseRows("ssh.", Reference.rfc(4253, "7.1"));

    /// The line with the version.
    public static final FieldDefinition VERSION = VERSIONS.text("protocol", "Protocol",
            "Which SSH this end speaks, and which program it is.");
    /// The end of a line.
    public static final FieldDefinition LINE_END = VERSIONS.octets("line_end", "Line end",
            "Where the line ends. (The name is ours.)");
    /// How long a packet is.
    public static final FieldDefinition PACKET_LENGTH = PACKETS.number("packet_length", "Packet length", 4,
            "How many bytes of the packet follow.");
    /// How long the padding is.
    public static final FieldDefinition PADDING_LENGTH = PACKETS.number("padding_length", "Padding length", 1,
            "How many bytes at the end only fill the packet up.");
    /// What a message says.
    public static final FieldDefinition MESSAGE_CODE = PACKETS.number("message_code", "Message code", 1,
            SshFields::message, "What the message says.");
    /// What is not taken apart.
    public static final FieldDefinition PAYLOAD = PACKETS.octets("payload", "Payload",
            "What the message says; it is not taken apart here.");
    /// The padding.
    public static final FieldDefinition PADDING = PACKETS.octets("padding_string", "Padding",
            "Bytes without a meaning: they hide how long the message is.");
    /// What nobody can read.
    public static final FieldDefinition ENCRYPTED = PACKETS.octets("encrypted_packet", "Encrypted packet",
            "Only the other end can read it, the length included.");
    /// The cookie.
    public static final FieldDefinition COOKIE = KEYS.octets("cookie", "Cookie", 16,
            "Random bytes, so that nobody can decide the keys alone.");
    /// The lists in which an end says what it can, in their order.
    public static final List<NameList> NAME_LISTS = List.of(
            list("kex_algorithms", "Ways to agree on keys"),
            list("server_host_key_algorithms", "Kinds of host keys"),
            list("encryption_algorithms_client_to_server", "Ciphers from client to server"),
            list("encryption_algorithms_server_to_client", "Ciphers from server to client"),
            list("mac_algorithms_client_to_server", "Check sums from client to server"),
            list("mac_algorithms_server_to_client", "Check sums from server to client"),
            list("compression_algorithms_client_to_server", "Packing from client to server"),
            list("compression_algorithms_server_to_client", "Packing from server to client"),
            list("languages_client_to_server", "Languages from client to server"),
            list("languages_server_to_client", "Languages from server to client"));
    /// Whether a guess follows.
    public static final FieldDefinition GUESS_FOLLOWS = KEYS.number("first_kex_packet_follows", "A guess follows", 1,
            "Whether the first message of the key exchange follows at once, for the ways guessed.");
    /// Zeros.
    public static final FieldDefinition RESERVED = KEYS.octets("kex.reserved", "Reserved", 4, "For later versions.");

    /// All rows.
    public static final List<FieldDefinition> ALL = Stream.concat(Stream.of(VERSION, LINE_END, PACKET_LENGTH,
            PADDING_LENGTH, MESSAGE_CODE, PAYLOAD, PADDING, ENCRYPTED, COOKIE, GUESS_FOLLOWS, RESERVED),
            NAME_LISTS.stream().flatMap(list -> Stream.of(list.length(), list.names()))).toList();

    private SshFields() {}

    /// A list of names, best first.
    ///
    /// @param length how long it is
    /// @param names  the names, with commas between them
    public record NameList(FieldDefinition length, FieldDefinition names) {}

    private static NameList list(String id, String name) {
        return new NameList(KEYS.number(id + "_length", name + ": length", 4, "How long the list is."),
                new FieldDefinition("ssh." + id, name, BitRange.ofBytes(0, 0), FieldFormat.TEXT, KEYS.reference(),
                        "What this end can, best first; the first of the client's that the server can is taken."));
    }

    private static String message(long code) {
        return switch ((int) code) {
            case 1 -> "Disconnect";
            case 2 -> "Ignore";
            case 3 -> "Unimplemented";
            case 4 -> "Debug";
            case 5 -> "Service Request";
            case 6 -> "Service Accept";
            case 7 -> "Extension Information";
            case KEY_EXCHANGE_INIT -> "Key Exchange Init";
            case NEW_KEYS -> "New Keys";
            case 30, 31, 32, 33, 34 -> "Key Exchange";
            default -> "";
        };
    }
}
