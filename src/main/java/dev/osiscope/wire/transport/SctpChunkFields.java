package dev.osiscope.wire.transport;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The field table of SCTP's chunks (RFC 9260 section 3.3); the diagram stands above [SctpFields].
public final class SctpChunkFields {

    /// The length of a chunk's own header, of a parameter's and of a cause's.
    public static final int PREFIX_LENGTH = 4;
    /// Data.
    public static final int DATA = 0;
    /// Opens an association.
    public static final int INIT = 1;
    /// Data that may come between other data (RFC 8260).
    public static final int INTERLEAVED_DATA = 64;

    /// A chunk as a whole, its type and its length.
    public static final List<FieldDefinition> ALL_OF_PREFIX = new TableWriter("sctp.", 0, Reference.rfc(9260, "3.2"))
            .whole("chunk", "Chunk", "One chunk of the packet. (The name is ours.)")
            .bits("chunk_type", "Chunk type", 8, DECIMAL, SctpChunkFields::type, "What the chunk is for.")
            .bytes("chunk_flags", "Chunk flags", 1, HEXADECIMAL, "What the type makes of them.")
            .bytes("chunk_length", "Chunk length", 2, DECIMAL, "How long the chunk is, without what fills it up.")
            .rows();
    /// The flags of data, in their order, counted from their byte.
    public static final List<FieldDefinition> ALL_OF_FLAGS = new TableWriter("sctp.", 0, Reference.rfc(9260, "3.3.1"))
            .bits("data_flags_reserved", "Reserved", 4, HEXADECIMAL, "Kept for later use; zero. (The name is ours.)")
            .bits("data_i_bit", "I", 1, FLAG, "The receiver is to acknowledge at once.")
            .bits("data_u_bit", "U", 1, FLAG, "The order of the messages doesn't matter.")
            .bits("data_b_bit", "B", 1, FLAG, "A message begins here.")
            .bits("data_e_bit", "E", 1, FLAG, "A message ends here.")
            .rows();
    /// A chunk as a whole.
    public static final FieldDefinition CHUNK = ALL_OF_PREFIX.getFirst();
    /// Type.
    public static final FieldDefinition TYPE = ALL_OF_PREFIX.get(1);
    /// Flags.
    public static final FieldDefinition FLAGS = ALL_OF_PREFIX.get(2);
    /// Length.
    public static final FieldDefinition LENGTH = ALL_OF_PREFIX.getLast();
    /// Whether a message begins with this chunk.
    public static final FieldDefinition BEGINS = ALL_OF_FLAGS.get(3).shiftedBy(1);
    /// Whether a message ends with this chunk.
    public static final FieldDefinition ENDS = ALL_OF_FLAGS.getLast().shiftedBy(1);

    private static final LooseRows CHUNKS = rows("3.2");
    private static final LooseRows PARAMETERS = rows("3.2.1");
    private static final LooseRows CAUSES = rows("3.3.10");

    /// Number of the data.
    public static final FieldDefinition TSN = rows("3.3.1").number("data_tsn_raw", "Transmission sequence number", 4,
            "Counts the pieces of data that the sender has sent.");
    /// Protocol of the data.
    public static final FieldDefinition PAYLOAD_PROTOCOL = rows("3.3.1").number("data_payload_proto_id",
            "Payload protocol identifier", 4, SctpPayloadProtocols::name, "What the data is; 0 where that isn't said.");
    /// Data.
    public static final FieldDefinition PAYLOAD = rows("3.3.1").octets("data_payload", "Payload",
            "The data. (The name is ours.)");
    /// What a chunk says that is not taken apart.
    public static final FieldDefinition VALUE = CHUNKS.octets("chunk_value", "Chunk value", "What the chunk says.");
    /// What fills a chunk up.
    public static final FieldDefinition PADDING = CHUNKS.octets("chunk_padding", "Chunk padding",
            "Fills the chunk up to whole words.");
    /// Cookie that comes back.
    public static final FieldDefinition COOKIE = rows("3.3.11").octets("cookie", "Cookie",
            "What the server gave the client, given back: only who has received it can have it.");
    /// How many runs of data are acknowledged beyond a gap.
    public static final FieldDefinition GAP_COUNT = rows("3.3.4").number("sack_number_of_gap_blocks", "Gap blocks", 2,
            "How many runs of data beyond a gap have come.");
    /// How many numbers came twice.
    public static final FieldDefinition DUPLICATE_COUNT = rows("3.3.4").number("sack_number_of_duplicated_tsns",
            "Duplicate TSNs", 2, "How many pieces have come twice.");
    /// The start of a run.
    public static final FieldDefinition GAP_START = rows("3.3.4").number("sack_gap_block_start", "Start", 2,
            "The first of a run, counted from the cumulative TSN.");
    /// The end of a run.
    public static final FieldDefinition GAP_END = rows("3.3.4").number("sack_gap_block_end", "End", 2,
            "The last of a run, counted from the cumulative TSN.");
    /// A number that came twice.
    public static final FieldDefinition DUPLICATE = rows("3.3.4").number("sack_duplicate_tsn", "Duplicate TSN", 4,
            "A piece that has come twice.");
    /// A stream that is given up.
    public static final FieldDefinition SKIPPED_STREAM = new LooseRows("sctp.", Reference.rfc(3758, "3.2")).number(
            "forward_tsn_sid", "Stream identifier", 2, "A stream of which something is given up.");
    /// A message that is given up.
    public static final FieldDefinition SKIPPED_MESSAGE = new LooseRows("sctp.", Reference.rfc(3758, "3.2")).number(
            "forward_tsn_ssn", "Stream sequence number", 2, "The last message of it that is given up.");

    /// Parameter as a whole.
    public static final FieldDefinition PARAMETER = PARAMETERS.structure("parameter", "Parameter",
            "Something that the sender tells of itself. (The name is ours.)");
    /// Type of a parameter.
    public static final FieldDefinition PARAMETER_TYPE = PARAMETERS.code("parameter_type", "Parameter type",
            SctpChunkFields::parameter, "What the parameter is.");
    /// Length of a parameter.
    public static final FieldDefinition PARAMETER_LENGTH = PARAMETERS.number("parameter_length", "Parameter length", 2,
            "How long the parameter is, without what fills it up.");
    /// Value of a parameter.
    public static final FieldDefinition PARAMETER_VALUE = PARAMETERS.octets("parameter_value", "Parameter value",
            "What the parameter says.");
    /// What fills a parameter up.
    public static final FieldDefinition PARAMETER_PADDING = PARAMETERS.octets("parameter_padding", "Parameter padding",
            "Fills the parameter up to whole words.");

    /// Cause as a whole.
    public static final FieldDefinition CAUSE = CAUSES.structure("cause", "Cause", "Why. (The name is ours.)");
    /// Code of a cause.
    public static final FieldDefinition CAUSE_CODE = CAUSES.code("cause_code", "Cause code", SctpChunkFields::cause,
            "Why.");
    /// Length of a cause.
    public static final FieldDefinition CAUSE_LENGTH = CAUSES.number("cause_length", "Cause length", 2,
            "How long the cause is, without what fills it up.");
    /// More about a cause.
    public static final FieldDefinition CAUSE_INFORMATION = CAUSES.octets("cause_information", "Cause information",
            "More about the cause.");
    /// What fills a cause up.
    public static final FieldDefinition CAUSE_PADDING = CAUSES.octets("cause_padding", "Cause padding",
            "Fills the cause up to whole words.");

    private static final Map<Integer, FieldDefinition> BY_PARAMETER = Map.of(
            1, PARAMETERS.octets("parameter_heartbeat_information", "Heartbeat information",
                    "The other end sends it back as it is."),
            5, PARAMETERS.ipv4("parameter_ipv4_address", "IPv4 address", "Another address of the sender."),
            6, PARAMETERS.ipv6("parameter_ipv6_address", "IPv6 address", "Another address of the sender."),
            7, PARAMETERS.octets("parameter_state_cookie", "State cookie",
                    "The client gives it back; until then the server keeps nothing."),
            9, PARAMETERS.number("parameter_cookie_preservative_incr", "Cookie life-span increment", 4,
                    "For how many milliseconds more the cookie should be good."));

    private static final Map<Integer, List<FieldDefinition>> BY_TYPE = Map.ofEntries(
            Map.entry(DATA, List.of(TSN, stream(),
                    rows("3.3.1").number("data_ssn", "Stream sequence number", 2, "Counts the messages of the stream."),
                    PAYLOAD_PROTOCOL)),
            Map.entry(INTERLEAVED_DATA, List.of(TSN, stream(),
                    rows("3.3.1").number("data_reserved", "Reserved", 2, "Kept for later use; zero."),
                    new LooseRows("sctp.", Reference.rfc(8260, "2.1")).number("data_mid", "Message identifier", 4,
                            "Counts the messages of the stream."), PAYLOAD_PROTOCOL)),
            Map.entry(INIT, opening("init")),
            Map.entry(2, opening("initack")),
            Map.entry(3, List.of(rows("3.3.4").number("sack_cumulative_tsn_ack_raw", "Cumulative TSN ack", 4,
                            "All data up to this one has come."),
                    rows("3.3.4").number("sack_a_rwnd", "Receiver window credit", 4,
                            "How many bytes more the receiver has room for."), GAP_COUNT, DUPLICATE_COUNT)),
            Map.entry(7, List.of(rows("3.3.8").number("shutdown_cumulative_tsn_ack", "Cumulative TSN ack", 4,
                    "All data up to this one has come."))),
            Map.entry(12, List.of(rows("A").number("ecne_lowest_tsn", "Lowest TSN", 4,
                    "The first data that came on a crowded way."))),
            Map.entry(13, List.of(rows("A").number("cwr_lowest_tsn", "Lowest TSN", 4,
                    "The data that made the sender slow down."))),
            Map.entry(192, List.of(new LooseRows("sctp.", Reference.rfc(3758, "3.2")).number("forward_tsn_tsn",
                    "New cumulative TSN", 4, "All data up to this one need not be waited for."))));

    /// All rows.
    public static final List<FieldDefinition> ALL = FieldDefinition.ofEachId(Stream.of(ALL_OF_PREFIX, ALL_OF_FLAGS,
            List.of(TSN, PAYLOAD_PROTOCOL, PAYLOAD, VALUE, PADDING, COOKIE, GAP_COUNT, DUPLICATE_COUNT, GAP_START,
                    GAP_END, DUPLICATE, SKIPPED_STREAM, SKIPPED_MESSAGE, PARAMETER, PARAMETER_TYPE, PARAMETER_LENGTH,
                    PARAMETER_VALUE, PARAMETER_PADDING, CAUSE, CAUSE_CODE, CAUSE_LENGTH, CAUSE_INFORMATION,
                    CAUSE_PADDING),
            BY_PARAMETER.values().stream().toList(), BY_TYPE.values().stream().flatMap(List::stream).toList())
            .flatMap(List::stream));

    private SctpChunkFields() {}

    /// What a chunk of this type has behind its length.
    public static List<FieldDefinition> of(int type) {
        return BY_TYPE.getOrDefault(type, List.of());
    }

    /// The row of what a parameter of this type says in so many bytes.
    public static FieldDefinition ofParameter(int type, int length) {
        FieldDefinition row = BY_PARAMETER.getOrDefault(type, PARAMETER_VALUE);
        return row.variableLength() || row.range().byteLength() == length ? row : PARAMETER_VALUE;
    }

    private static LooseRows rows(String section) {
        return new LooseRows("sctp.", Reference.rfc(9260, section));
    }

    private static FieldDefinition stream() {
        return rows("3.3.1").code("data_sid", "Stream identifier", _ -> "", "Which of the association's streams.");
    }

    private static List<FieldDefinition> opening(String prefix) {
        LooseRows rows = rows("3.3.2");
        return List.of(rows.number(prefix + "_initiate_tag", "Initiate tag", 4,
                        "The tag that packets to the sender are to bear."),
                rows.number(prefix + "_credit", "Receiver window credit", 4,
                        "How many bytes the sender has room for."),
                rows.number(prefix + "_nr_out_streams", "Outbound streams", 2, "How many streams it wants to send."),
                rows.number(prefix + "_nr_in_streams", "Inbound streams", 2, "How many streams it takes at most."),
                rows.number(prefix + "_initial_tsn", "Initial TSN", 4, "The number of its first data."));
    }

    private static String type(long value) {
        return switch ((int) value) {
            case DATA -> "DATA";
            case INIT -> "INIT";
            case 2 -> "INIT_ACK";
            case 3 -> "SACK";
            case 4 -> "HEARTBEAT";
            case 5 -> "HEARTBEAT_ACK";
            case 6 -> "ABORT";
            case 7 -> "SHUTDOWN";
            case 8 -> "SHUTDOWN_ACK";
            case 9 -> "ERROR";
            case 10 -> "COOKIE_ECHO";
            case 11 -> "COOKIE_ACK";
            case 12 -> "ECNE";
            case 13 -> "CWR";
            case 14 -> "SHUTDOWN_COMPLETE";
            case 15 -> "AUTH";
            case INTERLEAVED_DATA -> "I_DATA";
            case 128 -> "ASCONF_ACK";
            case 130 -> "RE_CONFIG";
            case 132 -> "PAD";
            case 192 -> "FORWARD_TSN";
            case 193 -> "ASCONF";
            default -> "";
        };
    }

    private static String parameter(long value) {
        return switch ((int) value) {
            case 1 -> "heartbeat information";
            case 5 -> "IPv4 address";
            case 6 -> "IPv6 address";
            case 7 -> "state cookie";
            case 8 -> "unrecognised parameter";
            case 9 -> "cookie preservative";
            case 12 -> "supported address types";
            case 0x8000 -> "ECN";
            case 0x8002 -> "random number";
            case 0x8003 -> "authenticated chunks";
            case 0x8004 -> "HMAC algorithms";
            case 0x8008 -> "supported extensions";
            case 0xc000 -> "forward TSN";
            case 0xc006 -> "adaptation";
            default -> "";
        };
    }

    private static String cause(long value) {
        return switch ((int) value) {
            case 1 -> "invalid stream";
            case 2 -> "missing parameter";
            case 3 -> "stale cookie";
            case 4 -> "out of resources";
            case 5 -> "address that can't be resolved";
            case 6 -> "unrecognised chunk";
            case 7 -> "invalid parameter";
            case 8 -> "unrecognised parameters";
            case 9 -> "no data";
            case 10 -> "cookie while shutting down";
            case 11 -> "restart with new addresses";
            case 12 -> "the user aborts";
            case 13 -> "protocol violation";
            default -> "";
        };
    }
}
