package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;
import java.util.ArrayList;
import java.util.List;

/// A header of Generic Routing Encapsulation; its diagram stands above [GreFields].
///
/// @param flags 16 bits of flags and version
/// @param type  what follows: an EtherType, 0 to 65535
/// @param rest  the fields that the flags say are there, as they stand
public record GreHeader(int flags, int type, Bytes rest) implements Header {

    private static final int CHECKSUM = 0x8000;
    private static final int ROUTING = 0x4000;
    private static final int KEY = 0x2000;
    private static final int SEQUENCE = 0x1000;
    private static final int ACKNOWLEDGMENT = 0x0080;
    private static final int WORD = 4;
    private static final int STATION_PREFIX = 4;

    /// A group of rows in its place.
    ///
    /// @param start where it begins in the header
    /// @param rows  its rows, counted from there
    public record Part(int start, List<FieldDefinition> rows) {}

    /// The groups of rows that the flags say are there, without the routing, in their order.
    public static List<Part> parts(int flags) {
        List<Part> parts = new ArrayList<>();
        add(parts, (flags & (CHECKSUM | ROUTING)) != 0, GreFields.CHECKSUM);
        add(parts, (flags & KEY) != 0, GreFields.KEY);
        add(parts, (flags & SEQUENCE) != 0, GreFields.SEQUENCE);
        add(parts, (flags & ACKNOWLEDGMENT) != 0, GreFields.ACKNOWLEDGMENT);
        return parts;
    }

    /// Where the routing begins, or where the header ends without it.
    public static int lengthBeforeRouting(int flags) {
        return GreFields.FIXED_LENGTH + WORD * parts(flags).size();
    }

    /// How long the header at the start of `header` is in bytes; longer than `header` where it was cut.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 4 bytes
    public static int length(Bytes header) {
        int flags = GreFields.FLAGS_AND_VERSION.intIn(header);
        int end = lengthBeforeRouting(flags);
        if ((flags & ROUTING) == 0) {
            return end;
        }
        boolean more = true;
        while (more && end + STATION_PREFIX <= header.length()) {
            int stationLength = header.u8(end + STATION_PREFIX - 1);
            more = header.u16(end) != 0 || stationLength != 0;
            end += STATION_PREFIX + stationLength;
        }
        return more ? Math.max(end, header.length() + 1) : end;
    }

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where it is shorter than [#length(Bytes)]
    public static GreHeader read(Bytes header) {
        return new GreHeader(GreFields.FLAGS_AND_VERSION.intIn(header), GreFields.TYPE.intIn(header),
                header.slice(GreFields.FIXED_LENGTH, length(header) - GreFields.FIXED_LENGTH));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(GreFields.FIXED_LENGTH + rest.length())
                .put(GreFields.FLAGS_AND_VERSION.range(), flags)
                .put(GreFields.TYPE.range(), type)
                .put(GreFields.FIXED_LENGTH, rest)
                .build();
    }

    @Override
    public Protocol protocol() {
        return GreFields.PROTOCOL;
    }

    private static void add(List<Part> parts, boolean present, List<FieldDefinition> rows) {
        if (present) {
            parts.add(new Part(GreFields.FIXED_LENGTH + WORD * parts.size(), rows));
        }
    }
}
