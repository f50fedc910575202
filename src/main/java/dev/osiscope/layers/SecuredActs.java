package dev.osiscope.layers;

import static dev.osiscope.layers.OsiLayer.APPLICATION;
import static dev.osiscope.layers.OsiLayer.PRESENTATION;
import static dev.osiscope.layers.OsiLayer.SESSION;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.dissect.Place;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.DtlsFields;
import dev.osiscope.wire.application.TlsContentType;
import dev.osiscope.wire.application.TlsFields;
import dev.osiscope.wire.application.TlsHandshakeFields;
import dev.osiscope.wire.application.TlsHandshakeType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What layers 7 to 5 do where TLS or DTLS stands between application and transport: its handshake, its alerts and heartbeats
/// order a session (layer 5), its records are what is sent (layer 6), and the application's messages are in those that are
/// encrypted, as far as anybody but the two ends can tell (RFC 8446 section 5).
final class SecuredActs {

    private static final Set<String> PROTOCOLS = Stream.of(TlsFields.PROTOCOL, TlsFields.FURTHER_RECORDS, TlsHandshakeFields.PROTOCOL,
            DtlsFields.PROTOCOL, DtlsFields.REASSEMBLED).map(Protocol::id).collect(Collectors.toSet());
    private static final Set<String> KINDS =
            Set.of(TlsFields.CONTENT_TYPE.id(), TlsFields.OPAQUE_TYPE.id(), DtlsFields.CONTENT_TYPE.id());
    private static final Set<String> MESSAGES = Set.of(TlsHandshakeFields.TYPE.id(), DtlsFields.TYPE.id());

    private final Set<TlsContentType> kinds;
    private final List<String> messages;
    private final boolean covered;

    private SecuredActs(List<Field> fields) {
        kinds = fields.stream().filter(field -> KINDS.contains(field.id()))
                .map(field -> new TlsContentType((int) number(field))).collect(Collectors.toSet());
        messages = fields.stream().filter(field -> MESSAGES.contains(field.id()))
                .map(field -> TlsHandshakeType.name(number(field))).filter(name -> !name.isEmpty()).distinct().toList();
        covered = fields.stream().anyMatch(field -> field.id().equals(TlsFields.OPAQUE_TYPE.id()));
    }

    /// Whether `dissection` has records, or messages of a handshake.
    static boolean tells(Dissection dissection) {
        return secured(dissection).findAny().isPresent();
    }

    /// Whether it is TLS or DTLS.
    static boolean isOf(Protocol protocol) {
        return PROTOCOLS.contains(protocol.id());
    }

    private static Stream<Layer> secured(Dissection dissection) {
        return dissection.ownLayers().stream().filter(layer -> isOf(layer.protocol()));
    }

    /// Adds what the layers do to `acts`.
    ///
    /// @param place where the records stand
    /// @param size  how long they are, in words
    static void add(Dissection dissection, Place place, Phrase size, ActsBuilder acts) {
        new SecuredActs(secured(dissection).flatMap(Layer::walk).toList()).add(place, size, acts);
    }

    private void add(Place place, Phrase size, ActsBuilder acts) {
        boolean agrees = agrees();
        boolean data = kinds.contains(TlsContentType.APPLICATION_DATA);
        if (data && !agrees) {
            acts.acts(APPLICATION, Phrase.of(covered ? "act.application.covered" : "act.application.encrypted"));
        } else {
            acts.idle(APPLICATION, Phrase.of("act.application.tls"));
        }
        acts.acts(PRESENTATION, Phrase.of(data ? "act.presentation.encrypts" : "act.presentation.records", size), place);
        if (agrees) {
            acts.acts(SESSION, messages.isEmpty() ? Phrase.of("act.session.agrees")
                    : Phrase.of("act.session.handshake", String.join(", ", messages)));
        } else if (kinds.contains(TlsContentType.ALERT)) {
            acts.acts(SESSION, Phrase.of("act.session.alert"));
        } else if (kinds.contains(TlsContentType.HEARTBEAT)) {
            acts.acts(SESSION, Phrase.of("act.session.heartbeat"));
        } else {
            acts.idle(SESSION, Phrase.of(data ? "act.session.runs" : "act.session.part"));
        }
    }

    /// Whether both ends still agree on the session: a message of the handshake, or the change to the new keys.
    private boolean agrees() {
        return !messages.isEmpty() || kinds.contains(TlsContentType.HANDSHAKE) || kinds.contains(TlsContentType.CHANGE_CIPHER_SPEC);
    }

    private static long number(Field field) {
        return field.value() instanceof FieldValue.Unsigned unsigned ? unsigned.value() : 0;
    }
}
