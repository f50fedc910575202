package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import java.util.Optional;

/// An option of an IPv4 header (RFC 791 section 3.1).
///
/// ```text
///  +--------+--------+---------···
///  |  Type  | Length |   Data
///  +--------+--------+---------···
/// ```
/// The types 0 (end of option list) and 1 (no operation) are the first byte alone.
///
/// @param type what it is, 0 to 255
/// @param data what follows type and length
public record Ipv4Option(int type, Bytes data) {

    /// Ends the list of options.
    public static final Ipv4Option END = new Ipv4Option(0, Bytes.EMPTY);
    /// Fills up between options.
    public static final Ipv4Option NO_OPERATION = new Ipv4Option(1, Bytes.EMPTY);

    /// How many bytes of a route stand before its first station: type, length, pointer.
    static final int FIRST_STATION = 3;

    private static final int RECORD_ROUTE = 7;
    private static final int LOOSE_SOURCE_ROUTE = 131;
    private static final int STRICT_SOURCE_ROUTE = 137;

    /// Type and length.
    static final int PREFIX_LENGTH = 2;
    private static final int LARGEST_DATA = 0xff - PREFIX_LENGTH;

    /// Checks that the data fits the type.
    public Ipv4Option {
        if (data.length() > (single(type) ? 0 : LARGEST_DATA)) {
            throw new IllegalArgumentException("option " + type + " can't hold " + data.length() + " bytes");
        }
    }

    /// Whether it lists stations: a source route, or the record of one.
    boolean route() {
        return (sourceRoute() || type == RECORD_ROUTE) && length() >= FIRST_STATION
                && (length() - FIRST_STATION) % IpAddress.IPV4_LENGTH == 0;
    }

    /// Whether it says which stations to visit.
    boolean sourceRoute() {
        return type == LOOSE_SOURCE_ROUTE || type == STRICT_SOURCE_ROUTE;
    }

    /// Where a packet with this source route is to arrive in the end; empty where it has arrived, and where this is
    /// no source route.
    Optional<IpAddress> lastStation() {
        boolean onItsWay = sourceRoute() && route() && length() > FIRST_STATION && pointer() <= length();
        return onItsWay ? Optional.of(new IpAddress(data.from(data.length() - IpAddress.IPV4_LENGTH)))
                : Optional.empty();
    }

    /// Which byte of the option, counted from 1, the next station begins at.
    int pointer() {
        return data.u8(0);
    }

    /// Whether an option of this type is one byte, without length and data.
    static boolean single(int type) {
        return type <= 1;
    }

    /// How many bytes the option takes in the header.
    public int length() {
        return single(type) ? 1 : PREFIX_LENGTH + data.length();
    }

    /// The option as bytes.
    public Bytes encode() {
        BytesBuilder builder = new BytesBuilder(length()).put(Ipv4OptionFields.TYPE.range(), type);
        if (!single(type)) {
            builder.put(Ipv4OptionFields.LENGTH.range(), length()).put(PREFIX_LENGTH, data);
        }
        return builder.build();
    }
}
