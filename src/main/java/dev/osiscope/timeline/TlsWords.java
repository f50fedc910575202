package dev.osiscope.timeline;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.SecuredRecords;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.application.TlsContentType;
import dev.osiscope.wire.application.TlsExtensionFields;
import dev.osiscope.wire.application.TlsHandshakeFields;
import dev.osiscope.wire.application.TlsHandshakeType;
import java.util.Optional;

/// Tells what a segment carries of TLS: which messages of its handshake, or data that only the two ends can read.
final class TlsWords {

    private static final String CLIENT_HELLO = TlsHandshakeType.name(TlsHandshakeType.CLIENT_HELLO.value());
    private static final String SERVER_HELLO = TlsHandshakeType.name(TlsHandshakeType.SERVER_HELLO.value());

    private TlsWords() {}

    /// `narration`, whose first sentence is followed by one about the records of TLS in the frame, where it says something by them.
    static Narration added(Narration narration, Dissection dissection) {
        return SecuredRecords.of(dissection).flatMap(TlsWords::words)
                .map(words -> new Narration(narration.title(), Phrase.of("step.with", narration.what(), words), narration.why()))
                .orElse(narration);
    }

    private static Optional<Phrase> words(SecuredRecords records) {
        if (!records.messages().isEmpty()) {
            return Optional.of(handshake(records, String.join(", ", records.messages())));
        }
        if (records.has(TlsContentType.CHANGE_CIPHER_SPEC)) {
            return Optional.of(Phrase.of("step.tls.encrypts"));
        }
        if (records.has(TlsContentType.APPLICATION_DATA)) {
            return Optional.of(Phrase.of(records.covered() ? "step.tls.covered" : "step.tls.data"));
        }
        return records.has(TlsContentType.ALERT) ? Optional.of(Phrase.of("step.tls.alert")) : Optional.empty();
    }

    private static Phrase handshake(SecuredRecords records, String messages) {
        Optional<Phrase> hello = Optional.empty();
        if (records.messages().contains(CLIENT_HELLO)) {
            hello = records.field(TlsExtensionFields.NAME.id())
                    .map(host -> Phrase.of("step.tls.client", messages, Quote.of(host.text())));
        } else if (records.messages().contains(SERVER_HELLO)) {
            hello = records.field(TlsHandshakeFields.CIPHER_SUITE.id()).map(suite -> Phrase.of(
                    records.has(TlsContentType.APPLICATION_DATA) ? "step.tls.server.encrypts" : "step.tls.server", messages, name(suite)));
        }
        return hello.orElseGet(() -> Phrase.of("step.tls.handshake", messages));
    }

    private static String name(Field suite) {
        String name = suite.value() instanceof FieldValue.Unsigned number ? suite.definition().names().name(number.value()) : "";
        return name.isEmpty() ? suite.text() : name;
    }
}
