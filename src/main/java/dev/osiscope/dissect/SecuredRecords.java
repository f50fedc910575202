package dev.osiscope.dissect;

import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.DtlsFields;
import dev.osiscope.wire.application.TlsContentType;
import dev.osiscope.wire.application.TlsFields;
import dev.osiscope.wire.application.TlsHandshakeFields;
import dev.osiscope.wire.application.TlsHandshakeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the records of TLS or DTLS in a frame carry, as far as anybody but the two ends can tell (RFC 8446 section 5).
public final class SecuredRecords {

    private static final Set<String> PROTOCOLS = Stream.of(TlsFields.PROTOCOL, TlsFields.FURTHER_RECORDS, TlsHandshakeFields.PROTOCOL,
            DtlsFields.PROTOCOL, DtlsFields.REASSEMBLED).map(Protocol::id).collect(Collectors.toSet());
    private static final Set<String> KINDS =
            Set.of(TlsFields.CONTENT_TYPE.id(), TlsFields.OPAQUE_TYPE.id(), DtlsFields.CONTENT_TYPE.id());
    private static final Set<String> MESSAGES = Set.of(TlsHandshakeFields.TYPE.id(), DtlsFields.TYPE.id());

    private final List<Field> fields;
    private final Set<TlsContentType> kinds;
    private final List<String> messages;

    private SecuredRecords(List<Field> fields) {
        this.fields = fields;
        kinds = fields.stream().filter(field -> KINDS.contains(field.id()))
                .map(field -> new TlsContentType((int) number(field))).collect(Collectors.toSet());
        messages = fields.stream().filter(field -> MESSAGES.contains(field.id()))
                .map(field -> TlsHandshakeType.name(number(field))).filter(name -> !name.isEmpty()).distinct().toList();
    }

    /// The records of a frame, and messages of a handshake; empty where it has none.
    public static Optional<SecuredRecords> of(Dissection dissection) {
        List<Layer> secured = dissection.ownLayers().stream().filter(layer -> isOf(layer.protocol())).toList();
        return secured.isEmpty() ? Optional.empty()
                : Optional.of(new SecuredRecords(secured.stream().flatMap(Layer::walk).toList()));
    }

    /// Whether a protocol is TLS or DTLS.
    public static boolean isOf(Protocol protocol) {
        return PROTOCOLS.contains(protocol.id());
    }

    /// Whether there is a record of this kind.
    public boolean has(TlsContentType kind) {
        return kinds.contains(kind);
    }

    /// The names of the handshake's messages that can be read, each once, in their order.
    public List<String> messages() {
        return messages;
    }

    /// Whether the kind itself is hidden, as in TLS 1.3.
    public boolean covered() {
        return field(TlsFields.OPAQUE_TYPE.id()).isPresent();
    }

    /// Whether both ends still agree on the session: a message of the handshake, or the change to the new keys.
    public boolean agrees() {
        return !messages.isEmpty() || has(TlsContentType.HANDSHAKE) || has(TlsContentType.CHANGE_CIPHER_SPEC);
    }

    /// The first field of this name.
    public Optional<Field> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    private static long number(Field field) {
        return field.value() instanceof FieldValue.Unsigned unsigned ? unsigned.value() : 0;
    }
}
