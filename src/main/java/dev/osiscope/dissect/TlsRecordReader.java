package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.TlsContentType;
import dev.osiscope.wire.application.TlsFields;
import dev.osiscope.wire.application.TlsHandshakeType;
import dev.osiscope.wire.application.TlsNegotiated;
import dev.osiscope.wire.application.TlsRecord;
import dev.osiscope.wire.application.TlsRecords;
import dev.osiscope.wire.application.TlsVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes records of TLS apart, as Wireshark does: what it takes for encrypted is shown as that. A layer ends where
/// no record is, where one is not whole, and where one completes a message of the handshake that others began: the
/// message is a layer of its own, then comes what follows it.
final class TlsRecordReader {

    private static final String MESSAGE = "reassembled TLS handshake message";

    private final Span span;
    private final TlsSpeaker speaker;
    private final TlsSession session;
    private final TlsContentReader contents;
    private final List<TlsRecord> records = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private Optional<Stop> stop = Optional.empty();
    private int position;
    private int leftOfRecord;
    /// Whether all so far were whole records of TLS, so that they make up a header.
    private boolean onlyTls = true;

    private TlsRecordReader(Span span, TlsSpeaker speaker) {
        this.span = span;
        this.speaker = speaker;
        session = speaker.session();
        contents = new TlsContentReader(speaker);
    }

    /// The records that begin `span`.
    static Outcome dissect(Span span, TlsSpeaker speaker) {
        TlsRecordReader reader = new TlsRecordReader(span, speaker);
        reader.records();
        return reader.outcome(TlsFields.PROTOCOL);
    }

    /// Messages of the handshake without records around them, as QUIC brings them.
    static Outcome messages(Span span, TlsSpeaker speaker) {
        TlsRecordReader reader = new TlsRecordReader(span, speaker);
        reader.position = reader.contents.read(
                TlsContentType.HANDSHAKE, TlsVersion.TLS_1_3, span, reader.fields);
        reader.leftOfRecord = span.length() - reader.position;
        reader.onlyTls = false;
        return reader.outcome(TlsFields.PROTOCOL);
    }

    /// What follows a message that was completed within a record.
    ///
    /// @param count how many bytes of that record are left
    private static Outcome goOn(Span span, TlsSpeaker speaker, int count) {
        TlsRecordReader reader = new TlsRecordReader(span, speaker);
        reader.fields.addAll(reader.contents.messages(span.atMost(count, "the record ends there")));
        reader.position = count;
        reader.onlyTls = count == 0;
        reader.records();
        return reader.outcome(TlsFields.FURTHER_RECORDS);
    }

    private void records() {
        boolean goesOn = true;
        while (goesOn && position < span.length()) {
            Span rest = span.after(position);
            TlsFraming framing = TlsFraming.of(rest, session.negotiated().version());
            if (framing.kind() == TlsFraming.Kind.NONE) {
                goesOn = ends(rest.wrong(TlsFields.PROTOCOL, "no record of TLS begins here"));
            } else if (framing.length() > rest.length() || framing.kind() == TlsFraming.Kind.TOO_SHORT) {
                goesOn = ends(rest.shortage(TlsFields.PROTOCOL, framing.length()));
            } else if (framing.kind() == TlsFraming.Kind.SSL_2) {
                goesOn = ssl2(rest.atMost(framing.length(), "the record ends there"));
            } else {
                goesOn = record(rest.atMost(framing.length(), "the record ends there"));
            }
        }
    }

    /// Nothing more can be read.
    private boolean ends(Stop reason) {
        stop = stop.or(() -> Optional.of(reason));
        int left = span.captured().length() - position;
        if (left > 0) {
            fields.add(FieldReader.open(span, TlsFields.UNREAD, position, left));
        }
        position = span.length();
        return false;
    }

    private boolean ssl2(Span record) {
        Ssl2Reader reader = new Ssl2Reader(record, session, speaker.fromOpener());
        fields.add(reader.record());
        stop = stop.or(reader::stop);
        position += record.length();
        onlyTls = false;
        return record.captured().length() == record.length()
                || ends(record.shortage(TlsFields.PROTOCOL, record.length()));
    }

    private boolean record(Span record) {
        Bytes bytes = record.captured();
        TlsContentType type = new TlsContentType(TlsFields.CONTENT_TYPE.intIn(bytes));
        boolean opaque = session.negotiated().isTls13() && type.equals(TlsContentType.APPLICATION_DATA);
        List<Field> parts = new ArrayList<>(
                FieldReader.fixed(record, opaque ? TlsFields.ALL_OPAQUE : TlsFields.ALL));
        boolean whole = bytes.length() == record.length();
        if (whole) {
            contents(record, type, parts);
        } else if (bytes.length() > TlsFields.FIXED_LENGTH) {
            parts.add(FieldReader.open(record, TlsFields.UNREAD, TlsFields.FIXED_LENGTH,
                    bytes.length() - TlsFields.FIXED_LENGTH));
        }
        fields.add(FieldReader.whole(record, TlsFields.RECORD, 0, bytes.length() - leftOfRecord,
                TlsContentType.name(type.value()), parts));
        position += record.length() - leftOfRecord;
        return whole ? contents.completed().isEmpty()
                : ends(record.shortage(TlsFields.PROTOCOL, record.length()));
    }

    private void contents(Span record, TlsContentType type, List<Field> parts) {
        TlsRecord header = TlsRecord.read(record.captured());
        TlsVersion version = settle(header);
        Span fragment = record.after(TlsFields.FIXED_LENGTH);
        leftOfRecord = fragment.length() - contents.read(type, version, fragment, parts);
        onlyTls = onlyTls && leftOfRecord == 0;
        if (onlyTls) {
            records.add(header);
        }
    }

    /// A record settles the version where none is known, unless it may come from a ClientHello, which only offers.
    ///
    /// @return the version by which the record is read
    private TlsVersion settle(TlsRecord record) {
        TlsVersion known = session.negotiated().version();
        if (!known.equals(TlsVersion.UNKNOWN)) {
            return known;
        }
        boolean offers = record.type().equals(TlsContentType.HANDSHAKE) && (record.fragment().isEmpty()
                || !new TlsHandshakeType(record.fragment().u8(0)).settlesVersion());
        if (!offers) {
            session.settle(record.version());
        }
        return record.version();
    }

    private Outcome outcome(Protocol protocol) {
        int captured = Math.min(position, span.captured().length());
        Layer layer = new Layer(protocol, span.source(), BitRange.ofBytes(span.start(), captured),
                BitRange.ofBytes(span.start() + captured, 0), Optional.of(new TlsRecords(records)), fields);
        return new Outcome(layer, inners(), stop.or(contents::stop));
    }

    private List<Inner> inners() {
        List<Inner> inners = new ArrayList<>(contents.carried());
        contents.completed().ifPresent(message -> {
            TlsMessageReader reader = new TlsMessageReader(session, speaker.fromOpener());
            message.bytes().ifPresent(bytes ->
                    inners.add(new Inner(reader::dissect, Span.of(new Source(MESSAGE, bytes)))));
            if (position < span.length()) {
                inners.add(new Inner((rest, _) -> goOn(rest, speaker, leftOfRecord), span.after(position)));
            }
        });
        return inners;
    }
}
