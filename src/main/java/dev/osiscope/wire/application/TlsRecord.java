package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;

/// A record of TLS (RFC 8446 section 5.1); the diagram stands above [TlsFields].
///
/// @param type     what it carries
/// @param version  its version
/// @param fragment what follows its header, at most 65535 bytes
public record TlsRecord(TlsContentType type, TlsVersion version, Bytes fragment) {

    /// @throws IllegalArgumentException where the fragment is longer than the length can tell
    public TlsRecord {
        if (fragment.length() >>> Short.SIZE != 0) {
            throw new IllegalArgumentException("a record can't hold " + fragment.length() + " bytes");
        }
    }

    /// The length of the record that begins `bytes`, header included, as the header says.
    ///
    /// @throws IndexOutOfBoundsException where the header is not whole
    public static int length(Bytes bytes) {
        return TlsFields.FIXED_LENGTH + TlsFields.LENGTH.intIn(bytes);
    }

    /// Reads the record that begins `bytes`.
    ///
    /// @throws IndexOutOfBoundsException where it is not whole
    public static TlsRecord read(Bytes bytes) {
        return new TlsRecord(new TlsContentType(TlsFields.CONTENT_TYPE.intIn(bytes)),
                new TlsVersion(TlsFields.VERSION.intIn(bytes)),
                bytes.slice(TlsFields.FIXED_LENGTH, TlsFields.LENGTH.intIn(bytes)));
    }

    /// The record as bytes.
    public Bytes encode() {
        return new BytesBuilder(TlsFields.FIXED_LENGTH + fragment.length())
                .put(TlsFields.CONTENT_TYPE.range(), type.value())
                .put(TlsFields.VERSION.range(), version.value())
                .put(TlsFields.LENGTH.range(), fragment.length())
                .put(TlsFields.FIXED_LENGTH, fragment).build();
    }
}
