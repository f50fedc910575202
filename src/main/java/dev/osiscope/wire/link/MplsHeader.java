package dev.osiscope.wire.link;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// A label of Multiprotocol Label Switching (RFC 3032 section 2.1); its diagram stands above [MplsFields].
///
/// @param label        0 to 2^20-1
/// @param trafficClass 0 to 7
/// @param bottom       whether it is the last label
/// @param timeToLive   0 to 255
public record MplsHeader(int label, int trafficClass, boolean bottom, int timeToLive) implements Header {

    /// Reads a label; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 4 bytes
    public static MplsHeader read(Bytes header) {
        return new MplsHeader(MplsFields.LABEL.intIn(header), MplsFields.TRAFFIC_CLASS.intIn(header),
                MplsFields.BOTTOM.in(header) != 0, MplsFields.TIME_TO_LIVE.intIn(header));
    }

    /// The label as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(MplsFields.FIXED_LENGTH)
                .put(MplsFields.LABEL.range(), label)
                .put(MplsFields.TRAFFIC_CLASS.range(), trafficClass)
                .put(MplsFields.BOTTOM.range(), bottom ? 1 : 0)
                .put(MplsFields.TIME_TO_LIVE.range(), timeToLive)
                .build();
    }

    @Override
    public Protocol protocol() {
        return MplsFields.PROTOCOL;
    }
}
