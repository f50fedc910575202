package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// The records of DTLS in one datagram (RFC 6347 section 4.1); the diagram stands above [DtlsFields].
///
/// @param bytes all of them
public record DtlsRecords(Bytes bytes) implements Header {

    /// Reads records. Any bytes will do.
    public static DtlsRecords read(Bytes bytes) {
        return new DtlsRecords(bytes);
    }

    /// The records as bytes.
    @Override
    public Bytes encode() {
        return bytes;
    }

    @Override
    public Protocol protocol() {
        return DtlsFields.PROTOCOL;
    }
}
