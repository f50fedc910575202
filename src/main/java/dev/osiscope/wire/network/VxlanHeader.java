package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// A header of Virtual eXtensible Local Area Network (RFC 7348); its diagram stands above [VxlanFields].
///
/// @param flags       0 to 65535
/// @param groupPolicy 0 to 65535
/// @param network     the network identifier, 0 to 2^24-1
/// @param reserved    0 to 255
public record VxlanHeader(int flags, int groupPolicy, int network, int reserved) implements Header {

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 8 bytes
    public static VxlanHeader read(Bytes header) {
        return new VxlanHeader(VxlanFields.FLAGS.intIn(header), VxlanFields.GROUP_POLICY.intIn(header),
                VxlanFields.NETWORK.intIn(header), VxlanFields.RESERVED.intIn(header));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(VxlanFields.FIXED_LENGTH)
                .put(VxlanFields.FLAGS.range(), flags)
                .put(VxlanFields.GROUP_POLICY.range(), groupPolicy)
                .put(VxlanFields.NETWORK.range(), network)
                .put(VxlanFields.RESERVED.range(), reserved)
                .build();
    }

    @Override
    public Protocol protocol() {
        return VxlanFields.PROTOCOL;
    }
}
