package dev.osiscope.layers;

import static dev.osiscope.layers.OsiLayer.APPLICATION;
import static dev.osiscope.layers.OsiLayer.PRESENTATION;
import static dev.osiscope.layers.OsiLayer.SESSION;

import dev.osiscope.dissect.Place;
import dev.osiscope.dissect.SecuredRecords;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.application.TlsContentType;

/// What layers 7 to 5 do where TLS or DTLS stands between application and transport: its handshake, its alerts and heartbeats
/// order a session (layer 5), its records are what is sent (layer 6), and the application's messages are in those that are
/// encrypted, as far as anybody but the two ends can tell (RFC 8446 section 5).
final class SecuredActs {

    private SecuredActs() {}

    /// Adds what the layers do to `acts`.
    ///
    /// @param place where the records stand
    /// @param size  how long they are, in words
    static void add(SecuredRecords records, Place place, Phrase size, ActsBuilder acts) {
        boolean agrees = records.agrees();
        boolean data = records.has(TlsContentType.APPLICATION_DATA);
        if (data && !agrees && records.covered()) {
            acts.acts(APPLICATION, Phrase.of("unit.message.perhaps"), Phrase.of("act.application.covered"));
        } else if (data && !agrees) {
            acts.acts(APPLICATION, Phrase.of("act.application.encrypted"));
        } else {
            acts.idle(APPLICATION, Phrase.of("act.application.tls"));
        }
        acts.acts(PRESENTATION, Phrase.of(data ? "act.presentation.encrypts" : "act.presentation.records", size), place);
        if (agrees) {
            acts.acts(SESSION, records.messages().isEmpty() ? Phrase.of("act.session.agrees")
                    : Phrase.of("act.session.handshake", String.join(", ", records.messages())));
        } else if (records.has(TlsContentType.ALERT)) {
            acts.acts(SESSION, Phrase.of("act.session.alert"));
        } else if (records.has(TlsContentType.HEARTBEAT)) {
            acts.acts(SESSION, Phrase.of("act.session.heartbeat"));
        } else {
            acts.idle(SESSION, Phrase.of(data ? "act.session.runs" : "act.session.part"));
        }
    }
}
