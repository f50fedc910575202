package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.application.TlsCipherSuite;
import dev.osiscope.wire.application.TlsExtensionFields;
import dev.osiscope.wire.application.TlsFields;
import dev.osiscope.wire.application.TlsHandshakeFields;
import dev.osiscope.wire.application.TlsHandshakeType;
import dev.osiscope.wire.application.TlsMessage;
import dev.osiscope.wire.application.TlsMessages;
import dev.osiscope.wire.application.TlsPart;
import dev.osiscope.wire.application.TlsServerHello;
import dev.osiscope.wire.application.TlsVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Takes a whole message of the handshake apart and notes what it settles.
///
/// @param session    what is known of the conversation
/// @param fromOpener whether the message came from the end that opened the TCP conversation
record TlsMessageReader(TlsSession session, boolean fromOpener) {

    private static final int EARLY_DATA = 42;
    private static final int SHORTEST_HELLO = 3;

    /// What a message gives.
    ///
    /// @param field the message with its parts
    /// @param stop  what could not be read
    record Reading(Field field, Optional<Stop> stop) {}

    /// A message that is a layer of its own, in the bytes of several records.
    Outcome dissect(Span span, Context context) {
        Reading reading = read(span, true);
        Layer layer = new Layer(TlsHandshakeFields.PROTOCOL, span.source(), span.range(),
                BitRange.ofBytes(span.end(), 0), Optional.of(TlsMessage.read(span.captured())),
                List.of(reading.field()));
        return new Outcome(layer, reading.stop());
    }

    /// The message that fills `span`.
    ///
    /// @param first whether it is the first in its record
    Reading read(Span span, boolean first) {
        TlsMessage message = TlsMessage.read(span.captured());
        if (!message.type().named()) {
            return new Reading(whole(span, "unknown",
                    List.of(FieldReader.open(span, TlsFields.UNREAD, 0, span.length()))), Optional.empty());
        }
        boolean retry = first && settlesVersion(message);
        List<Field> parts = new ArrayList<>(FieldReader.fixed(span, TlsHandshakeFields.ALL));
        if (message.type().equals(TlsHandshakeType.CLIENT_HELLO)) {
            session.clientHello(fromOpener);
        }
        TlsPartReader body = TlsPartReader.read(
                span.after(TlsHandshakeFields.FIXED_LENGTH), parts(message.type(), retry));
        parts.addAll(body.fields());
        Field field = whole(span, retry ? "Hello Retry Request" : TlsHandshakeType.name(message.type().value()), parts);
        settle(message.type(), field);
        return new Reading(field, body.stop());
    }

    /// A ServerHello settles the version before the rest of it can be read.
    ///
    /// @return whether it asks for another ClientHello
    private boolean settlesVersion(TlsMessage message) {
        if (!message.type().equals(TlsHandshakeType.SERVER_HELLO) || message.body().length() < SHORTEST_HELLO) {
            return false;
        }
        TlsServerHello hello = TlsServerHello.read(message.body());
        session.settle(hello.version());
        return hello.retry();
    }

    private List<TlsPart> parts(TlsHandshakeType type, boolean retry) {
        return retry ? TlsMessages.ofRetry(session.negotiated()) : TlsMessages.of(type, session.negotiated());
    }

    private void settle(TlsHandshakeType type, Field message) {
        if (type.equals(TlsHandshakeType.SERVER_HELLO)) {
            numbers(message, TlsHandshakeFields.CIPHER_SUITE).limit(1).forEach(
                    suite -> session.agree(session.negotiated().with(new TlsCipherSuite((int) suite))));
        } else if (type.equals(TlsHandshakeType.CLIENT_HELLO)) {
            numbers(message, TlsExtensionFields.SUPPORTED_VERSION)
                    .map(version -> new TlsVersion((int) version).draft()).max().ifPresent(this::offered);
            if (numbers(message, TlsHandshakeFields.EXTENSION_TYPE).anyMatch(kind -> kind == EARLY_DATA)) {
                session.agree(session.negotiated().with(TlsVersion.TLS_1_3));
            }
        }
    }

    private void offered(long draft) {
        if (draft > 0) {
            session.agree(session.negotiated().offered((int) draft));
        }
    }

    private static LongStream numbers(Field message, FieldDefinition row) {
        return message.walk().filter(field -> field.id().equals(row.id())).map(Field::value)
                .mapToLong(value -> value instanceof FieldValue.Unsigned(long number) ? number : 0);
    }

    private static Field whole(Span span, String text, List<Field> parts) {
        return FieldReader.whole(span, TlsFields.HANDSHAKE, 0, span.length(), text, parts);
    }
}
