package dev.osiscope.wire.application;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of SOCKS: a client asks a server to connect to somebody else for it, and from then on to pass on
/// what both say. Version 4 (the protocol of its authors, and its extension 4A), version 5 (RFC 1928) with names and
/// passwords (RFC 1929) or GSS-API (RFC 1961).
///
/// ```text
///  version 5, methods     version 5, request and reply
///  +----+-------+-----+   +----+-----+-----+------+---------+------+
///  |VER |METHODS| ··· |   |VER | CMD | RSV | ATYP | ADDRESS | PORT |
///  +----+-------+-----+   +----+-----+-----+------+---------+------+
///  version 4, request and reply
///  +----+-----+------+---------+------------+---+-----------+---+
///  |VER | CMD | PORT | ADDRESS | USER ···   | 0 | NAME ···  | 0 |
///  +----+-----+------+---------+------------+---+-----------+---+
/// ```
public final class SocksFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("socks", "SOCKS", Protocol.Level.APPLICATION);
    /// The port of its servers.
    public static final int PORT_NUMBER = 1080;

    private static final LooseRows REQUEST = rows(Reference.rfc(1928, "4"));
    private static final LooseRows METHODS = rows(Reference.rfc(1928, "3"));
    private static final LooseRows REPLY = rows(Reference.rfc(1928, "6"));
    private static final LooseRows PASSWORDS = rows(Reference.rfc(1929, "2"));
    private static final LooseRows GSSAPI = rows(Reference.rfc(1961, "3"));
    private static final LooseRows VERSION_4 = rows(new Reference("SOCKS 4", ""));
    private static final LooseRows OTHERS = rows(new Reference("Wireshark", ""));

    /// Version.
    public static final FieldDefinition VERSION = REQUEST.number("version", "Version", 1,
            "Which version the ends speak; 0 in a reply of version 4.");
    /// Command.
    public static final FieldDefinition COMMAND = REQUEST.number("command", "Command", 1, SocksFields::command,
            "What the server is asked to do.");
    /// Where to connect to, in version 4.
    public static final FieldDefinition REMOTE_PORT = VERSION_4.number("dstport", "Remote port", 2,
            "The port that the server is asked to connect to.");
    /// Where to connect to.
    public static final FieldDefinition REMOTE_ADDRESS = REQUEST.ipv4("dst", "Remote address",
            "The address that the server is asked to connect to; in 4A 0.0.0.x says that a name follows.");
    /// Where to connect to, in IPv6.
    public static final FieldDefinition REMOTE_ADDRESS_6 = REQUEST.ipv6("dstV6", "Remote address",
            "The address that the server is asked to connect to, of IPv6.");
    /// Name of the user.
    public static final FieldDefinition USER = PASSWORDS.text("username", "User name", "Who asks.");
    /// Password.
    public static final FieldDefinition PASSWORD = PASSWORDS.text("password", "Password",
            "The user's password; everybody on the way can read it.");
    /// Name in 4A.
    public static final FieldDefinition NAME_4A = rows(new Reference("SOCKS 4A", "")).text("v4a_dns_name",
            "Remote name", "The name that the server is asked to look up and connect to.");
    /// A byte that ends a text.
    public static final FieldDefinition END = VERSION_4.number("end_of_text", "End of text", 1,
            "Zero: the text ends here. (The name is ours.)");
    /// The length of a text.
    public static final FieldDefinition LENGTH = REQUEST.number("text_length", "Length", 1,
            "How many bytes of text follow. (The name is ours.)");
    /// How many methods.
    public static final FieldDefinition METHOD_COUNT = METHODS.number("auth_method_count", "Methods", 1,
            "How many methods follow.");
    /// Method.
    public static final FieldDefinition METHOD = METHODS.number("auth_method", "Method", 1, SocksFields::method,
            "A way in which the client could say who it is.");
    /// Method that the server takes.
    public static final FieldDefinition ACCEPTED = METHODS.number("auth_accepted_method", "Accepted method", 1,
            SocksFields::method, "The way that the server chooses.");
    /// Reserved.
    public static final FieldDefinition RESERVED = REQUEST.number("reserved", "Reserved", 1,
            "Kept for later use; zero.");
    /// Kind of address.
    public static final FieldDefinition ADDRESS_TYPE = REQUEST.number("address_type", "Address type", 1,
            SocksFields::addressType, "Which kind of address follows.");
    /// Name.
    public static final FieldDefinition NAME = REQUEST.text("remote_name", "Remote name",
            "The name that the server is asked to look up and connect to.");
    /// Port.
    public static final FieldDefinition PORT = REQUEST.number("port", "Port", 2,
            "The port to connect to; in a reply the one that the server uses.");
    /// Port of the one who has connected.
    public static final FieldDefinition REMOTE_HOST_PORT = REPLY.number("remote_host_port", "Remote host port", 2,
            "The port of the host that has connected to the server.");
    /// Result.
    public static final FieldDefinition RESULT = REPLY.number("results", "Result", 1, SocksFields::result,
            "Whether the server did what it was asked.");
    /// Status.
    public static final FieldDefinition STATUS = PASSWORDS.number("auth_status", "Status", 1,
            value -> value == 0 ? "success" : "failure", "Whether name and password are right.");
    /// Version of the part that says who the client is.
    public static final FieldDefinition SUBVERSION = PASSWORDS.number("subnegotiation_version",
            "Subnegotiation version", 1, "Which version of names and passwords; 1.");
    /// Command of GSS-API.
    public static final FieldDefinition GSSAPI_COMMAND = GSSAPI.number("gssapi.command", "GSS-API command", 1,
            value -> value == 1 ? "authentication" : value == 0xff ? "failure" : "", "What the token is for.");
    /// Length of a token of GSS-API.
    public static final FieldDefinition GSSAPI_LENGTH = GSSAPI.number("gssapi.length", "GSS-API data length", 2,
            "How many bytes of the token follow.");
    /// Token of GSS-API.
    public static final FieldDefinition GSSAPI_DATA = GSSAPI.octets("gssapi.data", "GSS-API data",
            "A token; only the two ends can read it.");
    /// The end of a test.
    public static final FieldDefinition TEST_END = OTHERS.octets("ping_end_command", "End command",
            "The client ends the ping or traceroute that the server does for it.");
    /// The results of a test.
    public static final FieldDefinition TEST_RESULTS = OTHERS.text("ping_results", "Results",
            "What the ping or traceroute of the server says.");
    /// What belongs to no field.
    public static final FieldDefinition DATA = OTHERS.octets("more", "More",
            "What else the segment has; it can't be read as a message. (The name is ours.)");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(VERSION, COMMAND, REMOTE_PORT, REMOTE_ADDRESS,
            REMOTE_ADDRESS_6, USER, PASSWORD, NAME_4A, END, LENGTH, METHOD_COUNT, METHOD, ACCEPTED, RESERVED,
            ADDRESS_TYPE, NAME, PORT, REMOTE_HOST_PORT, RESULT, STATUS, SUBVERSION, GSSAPI_COMMAND, GSSAPI_LENGTH,
            GSSAPI_DATA, TEST_END, TEST_RESULTS, DATA);

    private SocksFields() {}

    private static LooseRows rows(Reference reference) {
        return new LooseRows("socks.", reference);
    }

    private static String command(long value) {
        return switch ((int) value) {
            case 1 -> "connect";
            case 2 -> "bind";
            case 3 -> "UDP associate";
            case 0x80 -> "ping";
            case 0x81 -> "traceroute";
            default -> "";
        };
    }

    private static String addressType(long value) {
        return switch ((int) value) {
            case 1 -> "IPv4";
            case 3 -> "name";
            case 4 -> "IPv6";
            default -> "";
        };
    }

    private static String method(long value) {
        return switch ((int) value) {
            case 0 -> "no authentication";
            case 1 -> "GSS-API";
            case 2 -> "name and password";
            case 3 -> "CHAP";
            case 0xff -> "no acceptable method";
            default -> "";
        };
    }

    private static String result(long value) {
        return switch ((int) value) {
            case 0 -> "succeeded";
            case 1 -> "general failure";
            case 2 -> "not allowed";
            case 3 -> "network unreachable";
            case 4 -> "host unreachable";
            case 5 -> "connection refused";
            case 6 -> "time to live expired";
            case 7 -> "command not supported";
            case 8 -> "address type not supported";
            case 90 -> "granted";
            case 91 -> "rejected or failed";
            case 92 -> "rejected: no identd on the client";
            case 93 -> "rejected: another user";
            default -> "";
        };
    }
}
