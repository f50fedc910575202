package dev.osiscope.wire.transport;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The field table of TCP's options: the rows of each kind, counted from the option's first byte. The first
/// row of a kind is the option as a whole.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+
///  |     0 or 1    |                 end of option list, no-operation
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |      Kind     |     Length    |            Data ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class TcpOptionFields {

    private static final Reference OPTIONS = Reference.rfc(9293, "3.2");
    private static final int LARGEST_SHIFT = 14;

    /// Kind.
    public static final FieldDefinition KIND = new FieldDefinition("tcp.option_kind", "Kind",
            BitRange.ofBytes(0, 1), DECIMAL, TcpOptionKind::name, OPTIONS, "Which option it is.");
    /// Length.
    public static final FieldDefinition LENGTH = new FieldDefinition("tcp.option_len", "Length",
            BitRange.ofBytes(1, 1), DECIMAL, OPTIONS, "How many bytes the option takes, kind and length included.");
    /// What can't be read as an option. (The name is ours.)
    public static final FieldDefinition UNREADABLE = new FieldDefinition("tcp.options.unreadable",
            "Unreadable options", BitRange.ofBytes(0, 0), OCTETS, OPTIONS,
            "An option that was cut, or whose length can't be right, and all that comes after it.");

    /// What an option has beyond the rows of its kind that fit into it. (The name is ours.)
    private static final FieldDefinition REST = new FieldDefinition("tcp.options.rest", "Rest",
            BitRange.ofBytes(TcpOption.PREFIX_LENGTH, 0), OCTETS, OPTIONS,
            "The option is not as long as its kind is: what is left over.");

    private static final List<FieldDefinition> UNKNOWN = OptionRows
            .of("Option", "unknown", false, OPTIONS, "An option whose data is not taken apart.")
            .rest("unknown.payload", "Data", "What the option says.")
            .rows();
    private static final Map<TcpOptionKind, List<FieldDefinition>> BY_KIND = new LinkedHashMap<>();

    static {
        addBasics();
        addSelectiveAcknowledgment();
        addTimes();
        addSignatures();
        BY_KIND.putAll(RareOptionFields.BY_KIND);
        addExperiments();
    }

    /// A row of each name.
    public static final List<FieldDefinition> ALL = FieldDefinition.ofEachId(Stream.of(
                    BY_KIND.values().stream().flatMap(List::stream),
                    MultipathFields.all(), UNKNOWN.stream(), Stream.of(REST, UNREADABLE))
            .flatMap(rows -> rows));

    private TcpOptionFields() {}

    /// The rows of an option of this kind, in their order: first the option as a whole, then its parts.
    public static List<FieldDefinition> of(TcpOptionKind kind) {
        return BY_KIND.getOrDefault(kind, UNKNOWN);
    }

    /// The rows of `option`, as far as they fit into it: those of its kind, where a selective acknowledgment has one
    /// pair of edges for each of its blocks, and Multipath TCP what its subtype has. What is left over is a row too.
    /// One whose kind has another length, which is not this one, has no values.
    public static List<FieldDefinition> of(TcpOption option) {
        return of(option, option.length());
    }

    /// The same for an option that says that it has `length` bytes, of which some were cut.
    public static List<FieldDefinition> of(TcpOption option, int length) {
        if (option.kind().equals(TcpOptionKind.MULTIPATH)) {
            return fitted(MultipathFields.of(option.data()), option.length());
        }
        List<FieldDefinition> rows = of(option.kind());
        if (hasOneLength(option.kind(), rows) && rows.getLast().range().endByte() != length) {
            return fitted(rows.subList(0, rows.indexOf(LENGTH) + 1), option.length());
        }
        return fitted(option.kind().equals(TcpOptionKind.SACK) ? withEachBlock(option, rows) : rows, option.length());
    }

    private static boolean hasOneLength(TcpOptionKind kind, List<FieldDefinition> rows) {
        return !kind.single() && !kind.equals(TcpOptionKind.SACK) && !rows.getLast().variableLength();
    }

    private static List<FieldDefinition> withEachBlock(TcpOption option, List<FieldDefinition> rows) {
        List<FieldDefinition> all = new ArrayList<>(rows);
        List<FieldDefinition> block = rows.subList(rows.indexOf(LENGTH) + 1, rows.size());
        int blockLength = block.getLast().range().endByte() - block.getFirst().range().firstByte();
        for (int shift = blockLength; shift < option.data().length(); shift += blockLength) {
            for (FieldDefinition row : block) {
                all.add(row.shiftedBy(shift));
            }
        }
        return all;
    }

    private static List<FieldDefinition> fitted(List<FieldDefinition> rows, int length) {
        int count = 1;
        while (count < rows.size() && rows.get(count).range().endByte() <= length) {
            count++;
        }
        FieldDefinition last = rows.get(count - 1);
        if (count == rows.size() && (last.variableLength() || last.range().endByte() == length)) {
            return rows;
        }
        while (!rows.get(count - 1).range().wholeBytes()) {
            count--;
        }
        List<FieldDefinition> all = new ArrayList<>(rows.subList(0, count));
        all.add(REST.shiftedBy(all.getLast().range().endByte() - TcpOption.PREFIX_LENGTH));
        return all;
    }

    private static void addBasics() {
        BY_KIND.put(TcpOptionKind.END_OF_OPTION_LIST, OptionRows
                .of(TcpOptionKind.END_OF_OPTION_LIST, "eol", OPTIONS, "No option follows; zeros fill the header up.")
                .rows());
        BY_KIND.put(TcpOptionKind.NO_OPERATION, OptionRows
                .of(TcpOptionKind.NO_OPERATION, "nop", OPTIONS, "Fills up, so that the next option is aligned.")
                .rows());
        BY_KIND.put(TcpOptionKind.MAXIMUM_SEGMENT_SIZE, OptionRows
                .of(TcpOptionKind.MAXIMUM_SEGMENT_SIZE, "mss", Reference.rfc(9293, "3.7.1"),
                        "The largest segment its sender takes; only in a SYN.")
                .number("mss_val", "Maximum segment size value", 2,
                        "The most data, in bytes, that its sender takes in one segment.")
                .rows());
        BY_KIND.put(TcpOptionKind.WINDOW_SCALE, OptionRows
                .of(TcpOptionKind.WINDOW_SCALE, "wscale", Reference.rfc(7323, "2.2"),
                        "How to scale its sender's windows; only in a SYN.")
                .bits("wscale.shift", "Shift count", Byte.SIZE, DECIMAL, TcpOptionFields::multiplier,
                        "By how many bits to shift its sender's windows to the left.")
                .rows());
    }

    private static void addSelectiveAcknowledgment() {
        BY_KIND.put(TcpOptionKind.SACK_PERMITTED, OptionRows
                .of(TcpOptionKind.SACK_PERMITTED, "sack_perm", Reference.rfc(2018, "2"),
                        "Its sender takes selective acknowledgments; only in a SYN.")
                .rows());
        BY_KIND.put(TcpOptionKind.SACK, OptionRows
                .of(TcpOptionKind.SACK, "sack", Reference.rfc(2018, "3"),
                        "Which blocks have arrived beyond a gap, so that only the gap is sent again.")
                .number("sack_le", "Left edge", 4, "The first sequence number of a block that has arrived.")
                .number("sack_re", "Right edge", 4, "The sequence number right after that block.")
                .rows());
    }

    private static void addTimes() {
        BY_KIND.put(TcpOptionKind.TIMESTAMPS, OptionRows
                .of(TcpOptionKind.TIMESTAMPS, "timestamp", Reference.rfc(7323, "3.2"),
                        "Two clocks: they measure the round-trip time and tell old segments from new ones.")
                .number("timestamp.tsval", "Timestamp value", 4, "The sender's clock when it sent the segment.")
                .number("timestamp.tsecr", "Timestamp echo reply", 4,
                        "The other end's clock, sent back; counts only while the ACK flag is set.")
                .rows());
        BY_KIND.put(TcpOptionKind.USER_TIMEOUT, OptionRows
                .of(TcpOptionKind.USER_TIMEOUT, "user_to", Reference.rfc(5482, "3.3"),
                        "How long its sender waits for an acknowledgment before it gives up.")
                .bits("user_to_granularity", "Granularity", 1, FLAG, CodePoints.NONE,
                        "Set: the timeout counts minutes; not set: seconds.")
                .bits("user_to_val", "User timeout", 15, DECIMAL, CodePoints.NONE,
                        "How many of them data may stay unacknowledged.")
                .rows());
        BY_KIND.put(TcpOptionKind.FAST_OPEN, OptionRows
                .of(TcpOptionKind.FAST_OPEN, "tfo", Reference.rfc(7413, "4.1.1"), "Lets the SYN carry data already.")
                .rest("tfo.cookie", "Cookie", "The server's proof that it has met the client; none asks for one.")
                .rows());
    }

    private static void addSignatures() {
        BY_KIND.put(TcpOptionKind.MD5_SIGNATURE, OptionRows
                .of(TcpOptionKind.MD5_SIGNATURE, "md5", Reference.rfc(2385, "3.0"),
                        "Signs the segment; routers guarded BGP with it, TCP-AO replaces it.")
                .rest("md5.digest", "Digest",
                        "Shows that its sender knows the password and nobody changed the segment.")
                .rows());
        BY_KIND.put(TcpOptionKind.AUTHENTICATION, OptionRows
                .of(TcpOptionKind.AUTHENTICATION, "ao", Reference.rfc(5925, "2.2"), "Authenticates the segment.")
                .number("ao.keyid", "Key ID", 1, "The key that protects this segment.")
                .number("ao.rnextkeyid", "Receive next key ID", 1, "The key that its sender is ready to receive next.")
                .rest("ao.mac", "Message authentication code",
                        "Shows that its sender knows the key and nobody changed the segment.")
                .rows());
    }

    private static void addExperiments() {
        for (TcpOptionKind kind : List.of(TcpOptionKind.EXPERIMENT_1, TcpOptionKind.EXPERIMENT_2)) {
            BY_KIND.put(kind, OptionRows
                    .of("Experiment", "experimental", false, Reference.rfc(6994, "3"), "An option under trial.")
                    .bits("experimental.exid", "Experiment identifier", 16, HEXADECIMAL, CodePoints.NONE,
                            "Which experiment it is.")
                    .rest("experimental.data", "Data", "What the experiment says.")
                    .rows());
        }
    }

    /// What the window is multiplied by; RFC 7323 section 2.3 has more than 14 taken as 14.
    private static String multiplier(long shift) {
        return "(multiply by " + (1 << Math.min(shift, LARGEST_SHIFT)) + ")";
    }
}
