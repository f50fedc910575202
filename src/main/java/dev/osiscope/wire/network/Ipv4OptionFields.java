package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.STRUCTURE;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of an IPv4 option (RFC 791 section 3.1).
public final class Ipv4OptionFields {

    private static final Reference OPTIONS = Reference.rfc(791, "3.1");

    /// One option. (The name is ours: Wireshark has one for each type.)
    public static final FieldDefinition OPTION = new FieldDefinition("ip.opt", "Option",
            BitRange.ofBytes(0, 0), STRUCTURE, OPTIONS, "One option of the header.");
    /// Type.
    public static final FieldDefinition TYPE = new FieldDefinition("ip.opt.type", "Type",
            BitRange.ofBytes(0, 1), DECIMAL, Ipv4OptionFields::typeName, OPTIONS, "Which option it is.");
    /// Length.
    public static final FieldDefinition LENGTH = new FieldDefinition("ip.opt.len", "Length",
            BitRange.ofBytes(1, 1), DECIMAL, OPTIONS, "How many bytes the option takes, type and length included.");
    /// Data.
    public static final FieldDefinition DATA = new FieldDefinition("ip.opt.data", "Data",
            BitRange.ofBytes(2, 0), OCTETS, OPTIONS, "What the option says.");

    /// What can't be read as an option. (The name is ours.)
    public static final FieldDefinition UNREADABLE = new FieldDefinition("ip.opt.unreadable", "Unreadable options",
            BitRange.ofBytes(0, 0), OCTETS, OPTIONS,
            "An option whose length can't be right, and all that comes after it.");

    /// All rows, in the order of the option.
    public static final List<FieldDefinition> ALL = List.of(OPTION, TYPE, LENGTH, DATA, UNREADABLE);

    private Ipv4OptionFields() {}

    /// The rows of `option`, in their order: first the option as a whole, then its parts.
    public static List<FieldDefinition> of(Ipv4Option option) {
        return Ipv4Option.single(option.type()) ? List.of(OPTION, TYPE) : List.of(OPTION, TYPE, LENGTH, DATA);
    }

    private static String typeName(long type) {
        return switch ((int) type) {
            case 0 -> "End of option list";
            case 1 -> "No operation";
            case 7 -> "Record route";
            case 68 -> "Timestamp";
            case 130 -> "Security";
            case 131 -> "Loose source route";
            case 134 -> "Commercial security";
            case 136 -> "Stream identifier";
            case 137 -> "Strict source route";
            case 148 -> "Router alert";
            default -> "";
        };
    }
}
