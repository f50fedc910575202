package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.application.Ssl2Fields;
import dev.osiscope.wire.application.Ssl2Record;
import dev.osiscope.wire.application.TlsFields;
import dev.osiscope.wire.application.TlsHandshakeType;
import dev.osiscope.wire.application.TlsPart;
import dev.osiscope.wire.application.TlsVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a record of SSL 2.0 apart, and notes what it settles.
final class Ssl2Reader {

    private static final String ENCRYPTED = "encrypted";

    private final Span record;
    private final Bytes bytes;
    private final TlsSession session;
    private final boolean fromOpener;
    private final List<Field> parts = new ArrayList<>();
    private Optional<Stop> stop = Optional.empty();

    /// @param record     the record, of which the header was captured
    /// @param fromOpener whether it came from the end that opened the TCP conversation
    Ssl2Reader(Span record, TlsSession session, boolean fromOpener) {
        this.record = record;
        this.session = session;
        this.fromOpener = fromOpener;
        bytes = record.captured();
    }

    /// What could not be read, and why.
    Optional<Stop> stop() {
        return stop;
    }

    /// The record with its parts.
    Field record() {
        int header = Ssl2Record.headerLength(bytes);
        Span message = record.after(header);
        parts.add(version());
        settle(message.captured());
        Optional<List<TlsPart>> body = Ssl2Record.parts(message.captured());
        if (body.isPresent()) {
            read(message, body.get());
        } else {
            parts.add(FieldReader.open(record, TlsFields.ENCRYPTED, 0, bytes.length()));
        }
        String text = body.isPresent() ? Ssl2Record.name(message.captured().u8(0)) : ENCRYPTED;
        return FieldReader.whole(record, TlsFields.RECORD, 0, bytes.length(), text, parts);
    }

    private void settle(Bytes message) {
        if (!message.isEmpty() && session.negotiated().version().equals(TlsVersion.UNKNOWN)
                && Ssl2Record.settlesVersion(message.u8(0))) {
            session.agree(session.negotiated().with(TlsVersion.SSL_2));
        }
        if (!message.isEmpty() && message.u8(0) == TlsHandshakeType.CLIENT_HELLO.value()
                && Ssl2Record.parts(message).isPresent()) {
            session.clientHello(fromOpener);
        }
    }

    private void read(Span message, List<TlsPart> structure) {
        FieldDefinition length = Ssl2Record.lengthRow(bytes);
        parts.addAll(FieldReader.fixed(record, Ssl2Record.headerLength(bytes) == Ssl2Record.LONG_HEADER
                ? List.of(Ssl2Fields.FORM, Ssl2Fields.ESCAPE, length, Ssl2Fields.PADDING_LENGTH)
                : List.of(Ssl2Fields.FORM, length)));
        parts.addAll(FieldReader.fixed(message, List.of(Ssl2Fields.TYPE)));
        TlsPartReader body = TlsPartReader.read(message.after(1), structure);
        parts.addAll(body.fields());
        stop = body.stop();
    }

    /// The field by hand: it stands nowhere, only the form of the header tells the version.
    private Field version() {
        FieldValue value = new FieldValue.Unsigned(TlsVersion.SSL_2.value());
        String text = FieldText.of(TlsFields.VERSION, value, TlsFields.VERSION.range());
        return new Field(TlsFields.VERSION, BitRange.ofBytes(record.start(), 0), value, text, List.of());
    }
}
