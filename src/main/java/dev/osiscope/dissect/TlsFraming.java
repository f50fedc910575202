package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.Ssl2Record;
import dev.osiscope.wire.application.TlsContentType;
import dev.osiscope.wire.application.TlsFields;
import dev.osiscope.wire.application.TlsRecord;
import dev.osiscope.wire.application.TlsVersion;

/// Which kind of record begins some bytes, and how long it is; it is guessed as Wireshark guesses.
///
/// @param kind   the kind
/// @param length how long it is, header included; of what is no record, all bytes; of what is too short, how many
///               bytes it takes to tell
record TlsFraming(Kind kind, int length) {

    /// The kinds.
    enum Kind {
        /// A record of SSL 3.0 or any TLS.
        TLS,
        /// A record of SSL 2.0.
        SSL_2,
        /// No record.
        NONE,
        /// There are too few bytes to tell.
        TOO_SHORT
    }

    /// Looks at the start of `rest`.
    ///
    /// @param version the version of the conversation as far as it is known
    static TlsFraming of(Span rest, TlsVersion version) {
        Bytes bytes = rest.captured();
        if (version.equals(TlsVersion.SSL_2)) {
            return ssl2(bytes);
        }
        if (bytes.length() < TlsFields.FIXED_LENGTH) {
            return new TlsFraming(Kind.TOO_SHORT, TlsFields.FIXED_LENGTH);
        }
        boolean settled = version.ofRecords();
        if (settled ? Ssl2Record.isClientHello(bytes) : Ssl2Record.isPlain(bytes)) {
            return ssl2(bytes);
        }
        boolean known = new TlsContentType(TlsFields.CONTENT_TYPE.intIn(bytes)).known();
        boolean versioned = settled || new TlsVersion(TlsFields.VERSION.intIn(bytes)).ofRecords();
        return known && versioned ? new TlsFraming(Kind.TLS, TlsRecord.length(bytes))
                : new TlsFraming(Kind.NONE, rest.length());
    }

    private static TlsFraming ssl2(Bytes bytes) {
        int header = bytes.isEmpty() ? Ssl2Record.LONG_HEADER : Ssl2Record.headerLength(bytes);
        return bytes.length() < header ? new TlsFraming(Kind.TOO_SHORT, header)
                : new TlsFraming(Kind.SSL_2, Ssl2Record.length(bytes));
    }
}
