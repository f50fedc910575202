package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.IPV6_ADDRESS;
import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.STRUCTURE;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The field table of an option in an extension header of IPv6 (RFC 8200 section 4.2).
public final class Ipv6OptionFields {

    /// The bytes before an option's data.
    public static final int PREFIX_LENGTH = 2;
    /// The type of the option that is one byte alone.
    static final int PAD = 0;
    /// The type of the jumbo payload option.
    static final int JUMBO = 0xc2;
    /// The type of the home address option.
    static final int HOME = 0xc9;

    private static final Reference OPTIONS = Reference.rfc(8200, "4.2");

    /// One option.
    public static final FieldDefinition OPTION = new FieldDefinition("ipv6.opt", "Option",
            BitRange.ofBytes(0, 0), STRUCTURE, OPTIONS, "One option of the extension header.");
    /// Type.
    public static final FieldDefinition TYPE = new FieldDefinition("ipv6.opt.type", "Type",
            BitRange.ofBytes(0, 1), HEXADECIMAL, Ipv6OptionFields::name, OPTIONS, "Which option it is.");
    /// Length.
    public static final FieldDefinition LENGTH = new FieldDefinition("ipv6.opt.length", "Length",
            BitRange.ofBytes(1, 1), DECIMAL, OPTIONS, "How many bytes of data follow.");
    /// Length of a jumbo packet.
    public static final FieldDefinition JUMBO_LENGTH = value("jumbo", "Jumbo payload length", 4, DECIMAL,
            Reference.rfc(2675, "2"), "How long the packet is without its header, where 16 bits don't hold it.");
    /// Home address.
    public static final FieldDefinition HOME_ADDRESS = value("mipv6.home_address", "Home address", 16, IPV6_ADDRESS,
            Reference.rfc(6275, "6.3"), "The sender's address at home while it is away.");
    /// What can't be read as an option. (The name is ours.)
    public static final FieldDefinition UNREADABLE = new FieldDefinition("ipv6.opt.unreadable", "Unreadable options",
            BitRange.ofBytes(0, 0), OCTETS, OPTIONS,
            "An option whose length can't be right, and all that comes after it.");

    /// The type of the security label (RFC 5570).
    public static final int LABEL_TYPE = 7;

    private static final List<FieldDefinition> LABEL = new TableWriter("ipv6.opt.calipso.", PREFIX_LENGTH,
            Reference.rfc(5570, "5.1"))
            .bytes("doi", "Domain of interpretation", 4, DECIMAL, "Who says what the label means.")
            .bytes("cmpt.length", "Compartment length", 1, DECIMAL, "How many words of 4 bytes of compartments follow.")
            .bytes("sens_level", "Sensitivity level", 1, DECIMAL, "How secret the packet is.")
            .bytes("checksum", "Checksum", 2, HEXADECIMAL, "Guards the option against damage.")
            .rest("cmpt_bitmap", "Compartments", OCTETS, "Who may see the packet: a bit each.").rows();
    /// How many words of compartments a security label has.
    public static final FieldDefinition COMPARTMENT_LENGTH = LABEL.get(1);
    /// The length of a security label without compartments.
    public static final int LABEL_LENGTH = LABEL.getLast().range().firstByte();

    private static final FieldDefinition DATA = value("unknown", "Data", 0, OCTETS, OPTIONS, "What the option says.");
    private static final Map<Integer, FieldDefinition> BY_TYPE = Map.of(
            1, value("padn", "Padding", 0, OCTETS, OPTIONS, "Fills up, so that what follows is aligned."),
            4, value("tel", "Tunnel encapsulation limit", 1, DECIMAL, Reference.rfc(2473, "4.1.1"),
                    "How many tunnels the packet may still enter."),
            5, value("router_alert", "Router alert", 2, DECIMAL, Reference.rfc(2711, "2.1"),
                    "Routers on the way are to look into the packet."),
            JUMBO, JUMBO_LENGTH,
            HOME, HOME_ADDRESS);

    /// All rows.
    public static final List<FieldDefinition> ALL = Stream.concat(
            Stream.of(OPTION, TYPE, LENGTH, DATA, UNREADABLE),
            Stream.concat(BY_TYPE.values().stream(), LABEL.stream())).toList();

    private Ipv6OptionFields() {}

    /// The rows of `option`, in their order: first the option as a whole, then its parts.
    public static List<FieldDefinition> of(Ipv6Option option) {
        if (option.type() == PAD) {
            return List.of(OPTION, TYPE);
        }
        if (option.type() == LABEL_TYPE && option.bytes().length() >= LABEL_LENGTH) {
            return Stream.concat(Stream.of(OPTION, TYPE, LENGTH), LABEL.stream()).toList();
        }
        FieldDefinition value = BY_TYPE.getOrDefault(option.type(), DATA);
        boolean fits = value.variableLength() || value.range().endByte() == option.bytes().length();
        return List.of(OPTION, TYPE, LENGTH, fits ? value : DATA);
    }

    private static FieldDefinition value(
            String id, String name, int bytes, FieldFormat format, Reference reference, String meaning) {
        return new FieldDefinition("ipv6.opt." + id, name, BitRange.ofBytes(PREFIX_LENGTH, bytes), format,
                CodePoints.NONE, reference, meaning);
    }

    private static String name(long type) {
        return switch ((int) type) {
            case PAD -> "Pad1";
            case 0x01 -> "PadN";
            case 0x04 -> "Tunnel encapsulation limit";
            case 0x05 -> "Router alert";
            case LABEL_TYPE -> "Security label";
            case 0x26 -> "Quick-Start";
            case 0x63 -> "RPL";
            case JUMBO -> "Jumbo payload";
            case HOME -> "Home address";
            default -> "";
        };
    }
}
