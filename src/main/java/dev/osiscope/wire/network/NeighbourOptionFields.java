package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;

/// The field table of an option of neighbour discovery (RFC 4861 section 4.6).
///
/// ```text
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |     Type      |    Length     |      Data ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class NeighbourOptionFields {

    /// The unit of an option's length, in bytes.
    public static final int UNIT = 8;

    /// The type of the option that quotes the packet that a redirect is about.
    public static final int REDIRECTED = 4;

    /// All rows, in the order of the option: first the option as a whole.
    public static final List<FieldDefinition> ALL = new TableWriter("icmpv6.opt", 0, Reference.rfc(4861, "4.6"))
            .whole(".option", "Option", "One option of the message. (The name is ours.)")
            .bits(".type", "Type", 8, DECIMAL, NeighbourOptionFields::name, "Which option it is.")
            .bits(".length", "Length", 8, DECIMAL, "How long the option is, in units of 8 bytes.")
            .rest(".data", "Data", OCTETS, "What the option says. (The name is ours.)")
            .rows();
    /// Type.
    public static final FieldDefinition TYPE = ALL.get(1);
    /// Length.
    public static final FieldDefinition LENGTH = ALL.get(2);

    private NeighbourOptionFields() {}

    private static String name(long value) {
        return switch ((int) value) {
            case 1 -> "Source link address";
            case 2 -> "Target link address";
            case 3 -> "Prefix";
            case REDIRECTED -> "Redirected header";
            case 5 -> "MTU";
            case 14 -> "Nonce";
            case 25 -> "Recursive DNS server";
            case 31 -> "DNS search list";
            default -> "";
        };
    }
}
