package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// The header of a DNS message (RFC 1035 section 4.1.1); its diagram stands above [DnsFields].
///
/// @param id          0 to 65535
/// @param flags       all flags as one number, 0 to 65535
/// @param questions   how many questions, 0 to 65535
/// @param answers     how many answers, 0 to 65535
/// @param authorities how many records of authorities, 0 to 65535
/// @param additional  how many records besides, 0 to 65535
public record DnsHeader(int id, int flags, int questions, int answers, int authorities, int additional)
        implements Header {

    /// Reads a header; what follows it in `message` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 12 bytes
    public static DnsHeader read(Bytes message) {
        return new DnsHeader(DnsFields.ID.intIn(message), DnsFields.FLAGS.intIn(message),
                DnsFields.QUESTION_COUNT.intIn(message), DnsFields.ANSWER_COUNT.intIn(message),
                DnsFields.AUTHORITY_COUNT.intIn(message), DnsFields.ADDITIONAL_COUNT.intIn(message));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(DnsFields.FIXED_LENGTH)
                .put(DnsFields.ID.range(), id)
                .put(DnsFields.FLAGS.range(), flags)
                .put(DnsFields.QUESTION_COUNT.range(), questions)
                .put(DnsFields.ANSWER_COUNT.range(), answers)
                .put(DnsFields.AUTHORITY_COUNT.range(), authorities)
                .put(DnsFields.ADDITIONAL_COUNT.range(), additional)
                .build();
    }

    @Override
    public Protocol protocol() {
        return DnsFields.PROTOCOL;
    }
}
