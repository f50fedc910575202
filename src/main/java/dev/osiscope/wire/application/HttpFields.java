package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.STRUCTURE;
import static dev.osiscope.wire.FieldFormat.TEXT;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The field table of HTTP/1.1 (RFC 9112): lines of text, then a body. No range is fixed: words end with spaces, lines
/// with CR LF, the head with an empty line.
///
/// ```text
///  +--------+--+--------+--+---------+-----+      +---------+--+------+--+--------+-----+
///  | method |SP| target |SP| version |CR LF|  or  | version |SP| code |SP| reason |CR LF|
///  +--------+--+--------+--+---------+-----+      +---------+--+------+--+--------+-----+
///  +------+-+----+-------+-----+
///  | name |:| SP | value |CR LF|   as often as there are header fields
///  +------+-+----+-------+-----+
///  +-----+------
///  |CR LF| body ···                as long as Content-Length says, in chunks, or until the sender closes
///  +-----+------
/// ```
public final class HttpFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("http", "HTTP", Protocol.Level.APPLICATION);

    private static final Reference MESSAGE = Reference.rfc(9112, "2.1");
    private static final Reference REQUEST_LINE = Reference.rfc(9112, "3");
    private static final Reference STATUS_LINE = Reference.rfc(9112, "4");
    private static final Reference FIELD_LINE = Reference.rfc(9112, "5");
    private static final Reference CHUNKED = Reference.rfc(9112, "7.1");

    /// The first line of a request.
    public static final FieldDefinition REQUEST = row("request", "Request", STRUCTURE, REQUEST_LINE,
            "What the client wants.");
    /// The method.
    public static final FieldDefinition METHOD = row("request.method", "Method", TEXT, REQUEST_LINE,
            "What is to be done: GET fetches, POST sends.");
    /// The target.
    public static final FieldDefinition TARGET = row("request.uri", "Target", TEXT, REQUEST_LINE,
            "To what it is to be done.");
    /// The version of a request.
    public static final FieldDefinition REQUEST_VERSION = row("request.version", "Version", TEXT, REQUEST_LINE,
            "Which HTTP the client speaks.");
    /// The first line of a response.
    public static final FieldDefinition RESPONSE = row("response", "Response", STRUCTURE, STATUS_LINE,
            "How the server answers.");
    /// The version of a response.
    public static final FieldDefinition RESPONSE_VERSION = row("response.version", "Version", TEXT, STATUS_LINE,
            "Which HTTP the server speaks.");
    /// The status code.
    public static final FieldDefinition CODE = row("response.code", "Status code", DECIMAL, STATUS_LINE,
            "How it went: 2xx well, 3xx go elsewhere, 4xx the client's fault, 5xx the server's.");
    /// The reason.
    public static final FieldDefinition REASON = row("response.phrase", "Reason", TEXT, STATUS_LINE,
            "The status code in words.");
    /// A header field of a request.
    public static final FieldDefinition REQUEST_FIELD = row("request.line", "Header field", STRUCTURE, FIELD_LINE,
            "One thing more about the request.");
    /// A header field of a response.
    public static final FieldDefinition RESPONSE_FIELD = row("response.line", "Header field", STRUCTURE, FIELD_LINE,
            "One thing more about the response.");
    /// A header field of a message whose start was not seen.
    public static final FieldDefinition OTHER_FIELD = row("unknown_header", "Header field", STRUCTURE, FIELD_LINE,
            "One thing more about a message whose start was not seen.");
    /// An empty line.
    public static final FieldDefinition BLANK_LINE = row("blank_line", "Empty line", STRUCTURE, MESSAGE,
            "The header fields end here, or the last chunk does; one before a message is ignored. (The name is ours.)");
    /// A chunk of a body.
    public static final FieldDefinition CHUNK = row("chunk", "Chunk", STRUCTURE, CHUNKED,
            "A piece of the body; the last one is empty. (The name is ours.)");
    /// The size of a chunk.
    public static final FieldDefinition CHUNK_SIZE = row("chunk_size", "Chunk size", DECIMAL, CHUNKED,
            "How many bytes of the body follow; written in hexadecimal digits.");
    /// The data of a chunk.
    public static final FieldDefinition CHUNK_DATA = row("chunk_data", "Chunk data", OCTETS, CHUNKED,
            "The piece of the body.");
    /// Header fields after the last chunk.
    public static final FieldDefinition TRAILER = row("chunked_trailer_part", "Trailer", TEXT,
            Reference.rfc(9112, "7.1.2"), "Header fields that could only be written when the body was.");
    /// The host that a proxy was asked to connect to.
    public static final FieldDefinition PROXY_HOST = row("proxy_connect_host", "Connected host", TEXT,
            Reference.rfc(9110, "9.3.6"), "The host that the proxy was asked to connect to; said in an earlier frame.");
    /// The port that a proxy was asked to connect to.
    public static final FieldDefinition PROXY_PORT = row("proxy_connect_port", "Connected port", DECIMAL,
            Reference.rfc(9110, "9.3.6"), "The port that the proxy was asked to connect to; said in an earlier frame.");

    private static final List<FieldDefinition> VALUES = List.of(
            value("Accept", "12.5.1", "Which kinds of content the client takes."),
            value("Accept-Encoding", "12.5.3", "Which encodings of content the client takes."),
            value("Accept-Language", "12.5.4", "Which languages the client prefers."),
            value("Authorization", "11.6.2", "With what the client proves who it is."),
            other("Cache-Control", Reference.rfc(9111, "5.2"), "How long the content may be kept, and by whom."),
            value("Connection", "7.6.1", "Whether the connection stays open, and what holds for it only."),
            value("Content-Encoding", "8.4", "How the content was packed."),
            row("content_length_header", "Content-Length", TEXT, Reference.rfc(9110, "8.6"),
                    "How many bytes the body has."),
            value("Content-Type", "8.3", "Which kind of content the body is."),
            other("Cookie", Reference.rfc(6265, "4.2"), "What the server told the client to say in every request."),
            value("Date", "6.6.1", "When the message was made."),
            value("Host", "7.2", "Which of the server's hosts is meant."),
            value("Last-Modified", "8.8.2", "When the content was last changed."),
            value("Location", "10.2.2", "Where to go instead."),
            value("Proxy-Authenticate", "11.7.1", "How the client can prove to the proxy who it is."),
            value("Proxy-Authorization", "11.7.2", "With what the client proves to the proxy who it is."),
            value("Referer", "10.1.3", "Where the client found the target."),
            other("Sec-WebSocket-Accept", Reference.rfc(6455, "11.3.3"),
                    "Made of the client's key: the server speaks WebSocket."),
            other("Sec-WebSocket-Extensions", Reference.rfc(6455, "11.3.2"), "What may be added to WebSocket."),
            other("Sec-WebSocket-Key", Reference.rfc(6455, "11.3.1"), "A random value, for the server to answer."),
            other("Sec-WebSocket-Protocol", Reference.rfc(6455, "11.3.4"), "What is to be spoken over WebSocket."),
            other("Sec-WebSocket-Version", Reference.rfc(6455, "11.3.5"), "The version of WebSocket: 13."),
            value("Server", "10.2.4", "Which program the server is."),
            other("Set-Cookie", Reference.rfc(6265, "4.1"), "What the client is to say in every later request."),
            other("Transfer-Encoding", Reference.rfc(9112, "6.1"), "How the body is brought: in chunks."),
            value("Upgrade", "7.8", "Which protocol to go on with."),
            value("User-Agent", "10.1.5", "Which program the client is."),
            value("WWW-Authenticate", "11.6.1", "How the client can prove who it is."),
            other("X-Forwarded-For", Reference.rfc(7239, "7.4"), "For whom a proxy asks."));

    private static final Map<String, FieldDefinition> BY_NAME = VALUES.stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.name().toLowerCase(Locale.ROOT), Function.identity()));

    /// All rows.
    public static final List<FieldDefinition> ALL = Stream.concat(Stream.of(REQUEST, METHOD, TARGET, REQUEST_VERSION,
            RESPONSE, RESPONSE_VERSION, CODE, REASON, REQUEST_FIELD, RESPONSE_FIELD, OTHER_FIELD, BLANK_LINE, CHUNK,
            CHUNK_SIZE, CHUNK_DATA, TRAILER, PROXY_HOST, PROXY_PORT), VALUES.stream()).toList();

    private HttpFields() {}

    /// The row of the value of a header field; empty where it has none of its own.
    ///
    /// @param name in any case
    public static Optional<FieldDefinition> value(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    private static FieldDefinition value(String name, String section, String meaning) {
        return other(name, Reference.rfc(9110, section), meaning);
    }

    private static FieldDefinition other(String name, Reference reference, String meaning) {
        return row(name.toLowerCase(Locale.ROOT).replace('-', '_'), name, TEXT, reference, meaning);
    }

    private static FieldDefinition row(
            String id, String name, FieldFormat format, Reference reference, String meaning) {
        return new FieldDefinition("http." + id, name, BitRange.ofBytes(0, 0), format, reference, meaning);
    }
}
