package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.application.DtlsFields;
import java.util.List;
import java.util.Optional;

/// Reads messages of DTLS' handshake.
final class DtlsReader {

    private static final int LENGTH = 3;

    private DtlsReader() {}

    /// Goes over a message, or a part of it.
    ///
    /// @return its type
    static String part(FieldWalk walk) {
        Bytes header = walk.ahead();
        walk.next(DtlsFields.TYPE);
        String text = walk.text();
        DtlsFields.ALL_OF_PART.stream().skip(1).forEach(walk::next);
        boolean whole = DtlsFields.PART_LENGTH.in(header) == DtlsFields.MESSAGE_LENGTH.in(header);
        if (whole && DtlsFields.TYPE.intIn(header) == DtlsFields.CERTIFICATE_TYPE) {
            certificates(walk);
        }
        return text;
    }

    /// The layer of a message that was put together.
    static Outcome reassembled(Span span, Context context) {
        FieldWalk walk = new FieldWalk(span)
                .whole(DtlsFields.MESSAGE, span.captured().length(), DtlsReader::part, DtlsFields.BODY);
        return new Outcome(new Layer(DtlsFields.REASSEMBLED, span.source(), span.capturedRange(),
                span.after(span.length()).range(), Optional.empty(), walk.fields()), List.of(), Optional.empty());
    }

    /// A whole message of these bytes.
    ///
    /// @param header the header of one of its parts
    static Bytes joined(Bytes header, Bytes body) {
        BytesBuilder message = new BytesBuilder(header.length() + body.length())
                .put(DtlsFields.TYPE.range(), DtlsFields.TYPE.in(header))
                .put(DtlsFields.MESSAGE_LENGTH.range(), body.length())
                .put(DtlsFields.MESSAGE_NUMBER.range(), DtlsFields.MESSAGE_NUMBER.in(header))
                .put(DtlsFields.PART_LENGTH.range(), body.length());
        return message.put(header.length(), body).build();
    }

    private static void certificates(FieldWalk walk) {
        walk.next(DtlsFields.CERTIFICATES_LENGTH);
        while (walk.has(LENGTH)) {
            walk.next(DtlsFields.CERTIFICATE_LENGTH);
            walk.next(DtlsFields.CERTIFICATE, walk.last());
        }
    }
}
