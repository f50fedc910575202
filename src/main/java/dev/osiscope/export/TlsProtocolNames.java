package dev.osiscope.export;

import dev.osiscope.dissect.Layer;
import dev.osiscope.wire.application.CertificateProtocols;
import dev.osiscope.wire.application.DtlsFields;
import dev.osiscope.wire.application.TlsCertificateFields;
import dev.osiscope.wire.application.TlsFields;
import dev.osiscope.wire.application.TlsHandshakeFields;
import java.util.stream.Stream;

/// What Wireshark's `frame.protocols` lists for TLS: the protocol once for what is dissected at once, then the
/// dissectors of what stands in certificates.
final class TlsProtocolNames {

    private TlsProtocolNames() {}

    /// Whether a layer is of TLS.
    static boolean isTls(Layer layer) {
        return layer.protocol().equals(TlsFields.PROTOCOL) || layer.protocol().equals(TlsFields.FURTHER_RECORDS)
                || layer.protocol().equals(TlsHandshakeFields.PROTOCOL)
                || layer.protocol().equals(DtlsFields.PROTOCOL) || layer.protocol().equals(DtlsFields.REASSEMBLED);
    }

    /// The names for a layer of TLS.
    static Stream<String> of(Layer layer) {
        boolean named = layer.protocol().equals(TlsFields.PROTOCOL) || layer.protocol().equals(DtlsFields.PROTOCOL);
        Stream<String> own = named ? Stream.of(layer.protocol().id()) : Stream.empty();
        return Stream.concat(own, layer.walk()
                .filter(field -> TlsCertificateFields.DER.contains(field.definition())
                        || field.definition().equals(DtlsFields.CERTIFICATE))
                .flatMap(field -> CertificateProtocols.of(layer.source().bytes().slice(field.range())).stream()));
    }
}
