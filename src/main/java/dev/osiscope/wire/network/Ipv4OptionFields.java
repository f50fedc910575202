package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.IPV4_ADDRESS;
import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.STRUCTURE;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Reference;
import java.util.ArrayList;
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

    /// Pointer of a route.
    public static final FieldDefinition POINTER = new FieldDefinition("ip.opt.ptr", "Pointer",
            BitRange.ofBytes(2, 1), DECIMAL, OPTIONS, "Which byte of the option, from 1, the next station stands at.");
    /// A station still to be visited.
    public static final FieldDefinition NEXT_STATION = station("ip.src_rt", "Source route",
            "A station that the packet is still to visit.");
    /// A station visited.
    public static final FieldDefinition PAST_STATION = station("ip.rec_rt", "Recorded route",
            "A station that the packet was at.");
    /// Room for a station.
    public static final FieldDefinition FREE_STATION = station("ip.empty_rt", "Empty route",
            "Room for a station that the packet is still to meet.");
    /// The last station of a source route.
    public static final FieldDefinition LAST_STATION = station(Ipv4Fields.DESTINATION.id(), "Destination address",
            "Which host the packet is for in the end.");

    /// All rows, in the order of the option.
    public static final List<FieldDefinition> ALL = List.of(OPTION, TYPE, LENGTH, DATA, UNREADABLE);
    /// The rows that only routes have; [#LAST_STATION] has the name of a row of the header.
    public static final List<FieldDefinition> ALL_OF_ROUTES =
            List.of(POINTER, NEXT_STATION, PAST_STATION, FREE_STATION);

    private Ipv4OptionFields() {}

    /// The rows of `option`, in their order: first the option as a whole, then its parts.
    public static List<FieldDefinition> of(Ipv4Option option) {
        if (option.route()) {
            return route(option);
        }
        return Ipv4Option.single(option.type()) ? List.of(OPTION, TYPE) : List.of(OPTION, TYPE, LENGTH, DATA);
    }

    private static List<FieldDefinition> route(Ipv4Option option) {
        List<FieldDefinition> rows = new ArrayList<>(List.of(OPTION, TYPE, LENGTH, POINTER));
        int length = IpAddress.IPV4_LENGTH;
        for (int at = Ipv4Option.FIRST_STATION; at < option.length(); at += length) {
            boolean visited = at + 1 < option.pointer();
            boolean last = at + length == option.length();
            FieldDefinition ahead = !option.sourceRoute() ? FREE_STATION : last ? LAST_STATION : NEXT_STATION;
            boolean finished = option.pointer() > option.length();
            rows.add((visited || finished ? PAST_STATION : ahead).shiftedBy(at));
        }
        return rows;
    }

    private static FieldDefinition station(String id, String name, String meaning) {
        return new FieldDefinition(id, name, BitRange.ofBytes(0, IpAddress.IPV4_LENGTH), IPV4_ADDRESS, OPTIONS,
                meaning);
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
