package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.ContentType;
import dev.osiscope.wire.application.MediaType;
import java.util.Optional;
import java.util.Set;

/// Who takes content apart, by its media type.
final class ContentDissectors {

    private static final String SEVERAL_PARTS = "multipart/";
    private static final Set<String> CERTIFICATE_STATUS =
            Set.of("application/ocsp-request", "application/ocsp-response");
    private static final String MAIL = "message/rfc822";
    private static final String DNS = "application/dns-message";
    /// The kinds of several parts that Wireshark knows wherever they stand.
    private static final Set<String> KNOWN_PARTS = Set.of("multipart/mixed", "multipart/related",
            "multipart/alternative", "multipart/form-data", "multipart/report", "multipart/signed",
            "multipart/encrypted");

    private ContentDissectors() {}

    /// For the body of an HTTP message: any kind of several parts is one.
    static LayerDissector body(Optional<ContentType> type, Bytes content) {
        return type.filter(kind -> kind.type().startsWith(SEVERAL_PARTS))
                .<LayerDissector>map(MultipartDissector::new).orElseGet(() -> part(type, content));
    }

    /// For a part of content: what is not known is shown as content, or as data.
    static LayerDissector part(Optional<ContentType> type, Bytes content) {
        return type.flatMap(ContentDissectors::structured).orElseGet(() ->
                MediaType.of(type.map(ContentType::type), content).<LayerDissector>map(MediaDissector::new)
                        .orElse(DataDissector::dissect));
    }

    /// For the body of a mail: nobody, where its type is not known.
    static Optional<LayerDissector> known(ContentType type, Bytes content) {
        return structured(type).or(() -> MediaType.bytes(type.type()) ? Optional.of(DataDissector::dissect)
                : MediaType.known(type.type(), content).map(MediaDissector::new));
    }

    private static Optional<LayerDissector> structured(ContentType type) {
        if (KNOWN_PARTS.contains(type.type())) {
            return Optional.of(new MultipartDissector(type));
        }
        if (CERTIFICATE_STATUS.contains(type.type())) {
            return Optional.of(OcspDissector::dissect);
        }
        if (type.type().equals(DNS)) {
            return Optional.of(DnsDissector::dissect);
        }
        return type.type().equals(MAIL) ? Optional.of(ImfDissector::dissect) : Optional.empty();
    }
}
