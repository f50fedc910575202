package dev.osiscope.wire.link;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// A header of PPP over Ethernet (RFC 2516); its diagram stands above [PppoeFields].
///
/// @param protocol      that of the discovery or that of the session
/// @param version       0 to 15
/// @param type          0 to 15
/// @param code          0 to 255
/// @param session       0 to 65535
/// @param payloadLength in bytes, 0 to 65535
public record PppoeHeader(Protocol protocol, int version, int type, int code, int session, int payloadLength)
        implements Header {

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 6 bytes
    public static PppoeHeader read(Protocol protocol, Bytes header) {
        return new PppoeHeader(protocol, PppoeFields.VERSION.intIn(header), PppoeFields.TYPE.intIn(header),
                PppoeFields.CODE.intIn(header), PppoeFields.SESSION_ID.intIn(header), PppoeFields.LENGTH.intIn(header));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(PppoeFields.FIXED_LENGTH)
                .put(PppoeFields.VERSION.range(), version)
                .put(PppoeFields.TYPE.range(), type)
                .put(PppoeFields.CODE.range(), code)
                .put(PppoeFields.SESSION_ID.range(), session)
                .put(PppoeFields.LENGTH.range(), payloadLength)
                .build();
    }
}
