package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;
import java.util.ArrayList;
import java.util.List;

/// Records of TLS, one after the other.
///
/// @param records in their order
public record TlsRecords(List<TlsRecord> records) implements Header {

    /// Takes a copy of the records.
    public TlsRecords {
        records = List.copyOf(records);
    }

    /// Reads the whole records at the start of `bytes`. Any bytes will do.
    public static TlsRecords read(Bytes bytes) {
        List<TlsRecord> records = new ArrayList<>();
        Bytes rest = bytes;
        while (rest.length() >= TlsFields.FIXED_LENGTH && rest.length() >= TlsRecord.length(rest)) {
            records.add(TlsRecord.read(rest));
            rest = rest.from(TlsRecord.length(rest));
        }
        return new TlsRecords(records);
    }

    /// The records as bytes.
    public Bytes encode() {
        List<Bytes> encoded = records.stream().map(TlsRecord::encode).toList();
        BytesBuilder builder = new BytesBuilder(encoded.stream().mapToInt(Bytes::length).sum());
        int position = 0;
        for (Bytes record : encoded) {
            builder.put(position, record);
            position += record.length();
        }
        return builder.build();
    }

    @Override
    public Protocol protocol() {
        return TlsFields.PROTOCOL;
    }
}
