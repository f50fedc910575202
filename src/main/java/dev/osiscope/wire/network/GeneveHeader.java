package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// A header of Generic Network Virtualization Encapsulation (RFC 8926); its diagram stands above [GeneveFields].
///
/// @param version       0 to 3
/// @param control       whether it is for the ends of the tunnel themselves
/// @param critical      whether there are options that may not be ignored
/// @param reservedFlags 0 to 63
/// @param type          what follows: an EtherType, 0 to 65535
/// @param network       the network identifier, 0 to 2^24-1
/// @param reserved      0 to 255
/// @param options       the options as they stand, whole words of 4 bytes
public record GeneveHeader(
        int version, boolean control, boolean critical, int reservedFlags, int type, int network, int reserved,
        Bytes options)
        implements Header {

    private static final int WORD = 4;

    /// How long the header at the start of `header` is in bytes.
    ///
    /// @throws IndexOutOfBoundsException where there is no byte
    public static int length(Bytes header) {
        return GeneveFields.FIXED_LENGTH + WORD * GeneveFields.OPTION_LENGTH.intIn(header);
    }

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where it is shorter than [#length(Bytes)]
    public static GeneveHeader read(Bytes header) {
        return new GeneveHeader(
                GeneveFields.VERSION.intIn(header),
                GeneveFields.CONTROL.in(header) != 0,
                GeneveFields.CRITICAL.in(header) != 0,
                GeneveFields.RESERVED_FLAGS.intIn(header),
                GeneveFields.TYPE.intIn(header),
                GeneveFields.NETWORK.intIn(header),
                GeneveFields.RESERVED.intIn(header),
                header.slice(GeneveFields.FIXED_LENGTH, length(header) - GeneveFields.FIXED_LENGTH));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(GeneveFields.FIXED_LENGTH + options.length())
                .put(GeneveFields.VERSION.range(), version)
                .put(GeneveFields.OPTION_LENGTH.range(), options.length() / WORD)
                .put(GeneveFields.CONTROL.range(), control ? 1 : 0)
                .put(GeneveFields.CRITICAL.range(), critical ? 1 : 0)
                .put(GeneveFields.RESERVED_FLAGS.range(), reservedFlags)
                .put(GeneveFields.TYPE.range(), type)
                .put(GeneveFields.NETWORK.range(), network)
                .put(GeneveFields.RESERVED.range(), reserved)
                .put(GeneveFields.FIXED_LENGTH, options)
                .build();
    }

    @Override
    public Protocol protocol() {
        return GeneveFields.PROTOCOL;
    }
}
