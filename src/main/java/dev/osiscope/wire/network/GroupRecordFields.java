package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.stream.Stream;

/// The field tables of what a host says about one group and its sources: the same in IGMP (RFC 3376 section 4.2.4)
/// and in listener discovery (RFC 3810 section 5.2.4), but for the length of an address.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Record Type  |  Aux Data Len |     Number of Sources (N)     |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                  Multicast Address                            |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |              Source Addresses, auxiliary data ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
///
/// @param whole     the row of the record as a whole
/// @param fixed     the rows before the sources, counted from the start of the record
/// @param source    the row of a source, counted from where it begins
/// @param auxiliary the row of the auxiliary data
public record GroupRecordFields(
        FieldDefinition whole, List<FieldDefinition> fixed, FieldDefinition source, FieldDefinition auxiliary) {

    /// Those of IGMP.
    public static final GroupRecordFields IGMP = new GroupRecordFields(
            new TableWriter("igmp.", 0, Reference.rfc(3376, "4.2.4")).whole("group_record", "Group record",
                    "What is said about one group. (The name is ours.)").rows().getFirst(),
            fixed(new TableWriter("igmp.", 0, Reference.rfc(3376, "4.2.4")), "num_src")
                    .bytes("maddr", "Group address", 4, FieldFormat.IPV4_ADDRESS, "Which group it is about.").rows(),
            new TableWriter("igmp.", 0, Reference.rfc(3376, "4.2.4")).bytes("saddr", "Source address", 4,
                    FieldFormat.IPV4_ADDRESS, "A sender that is, or is not, to be heard.").rows().getFirst(),
            auxiliary(new TableWriter("igmp.", 0, Reference.rfc(3376, "4.2.4")), "aux_data"));
    /// Those of listener discovery.
    public static final GroupRecordFields LISTENERS = new GroupRecordFields(
            new TableWriter("icmpv6.mldr.", 0, Reference.rfc(3810, "5.2.4")).whole("mar", "Group record",
                    "What is said about one group.").rows().getFirst(),
            fixed(new TableWriter("icmpv6.mldr.mar.", 0, Reference.rfc(3810, "5.2.4")), "nb_sources")
                    .bytes("multicast_address", "Group address", 16, FieldFormat.IPV6_ADDRESS,
                            "Which group it is about.").rows(),
            new TableWriter("icmpv6.mldr.mar.", 0, Reference.rfc(3810, "5.2.4")).bytes("source_address",
                    "Source address", 16, FieldFormat.IPV6_ADDRESS,
                    "A sender that is, or is not, to be heard.").rows().getFirst(),
            auxiliary(new TableWriter("icmpv6.mldr.mar.", 0, Reference.rfc(3810, "5.2.4")), "auxiliary_data"));

    private static final int AUXILIARY_LENGTH_ROW = 1;
    private static final int SOURCES_ROW = 2;
    private static final int WORD = 4;

    /// All rows.
    public List<FieldDefinition> all() {
        return Stream.concat(Stream.concat(Stream.of(whole), fixed.stream()), Stream.of(source, auxiliary)).toList();
    }

    /// How many bytes stand before the sources.
    public int fixedLength() {
        return fixed.getLast().range().endByte();
    }

    /// How many sources the record at the start of `bytes` has.
    ///
    /// @throws IndexOutOfBoundsException where it is shorter than [#fixedLength()]
    public int sources(Bytes bytes) {
        return fixed.get(SOURCES_ROW).intIn(bytes);
    }

    /// How many bytes of auxiliary data the record at the start of `bytes` has.
    ///
    /// @throws IndexOutOfBoundsException where it is shorter than [#fixedLength()]
    public int auxiliaryLength(Bytes bytes) {
        return fixed.get(AUXILIARY_LENGTH_ROW).intIn(bytes) * WORD;
    }

    private static TableWriter fixed(TableWriter rows, String sources) {
        return rows.bits("record_type", "Record type", 8, DECIMAL, GroupRecordFields::name, "What is wanted.")
                .bytes("aux_data_len", "Auxiliary data length", 1, DECIMAL, "How many words of 4 bytes it takes.")
                .bytes(sources, "Sources", 2, DECIMAL, "How many sources follow.");
    }

    private static FieldDefinition auxiliary(TableWriter rows, String id) {
        return rows.rest(id, "Auxiliary data", OCTETS, "Not used today.").rows().getFirst();
    }

    private static String name(long value) {
        return switch ((int) value) {
            case 1 -> "only these";
            case 2 -> "all but these";
            case 3 -> "from now on only these";
            case 4 -> "from now on all but these";
            case 5 -> "these as well";
            case 6 -> "these no longer";
            default -> "";
        };
    }
}
