package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What kind of content a body is, by its media type (RFC 9110 section 8.3.1) or by its first bytes. The ids are
/// those of Wireshark's dissectors.
public final class MediaType {

    /// Lines of text.
    public static final Protocol TEXT = protocol("data-text-lines", "Text");
    /// JSON.
    public static final Protocol JSON = protocol("json", "JSON");
    /// XML.
    public static final Protocol XML = protocol("xml", "XML");
    /// The fields of a form.
    public static final Protocol FORM = protocol("urlencoded-form", "Form");
    /// A PNG picture.
    public static final Protocol PNG = protocol("png", "PNG picture");
    /// A GIF picture.
    public static final Protocol GIF = protocol("image-gif", "GIF picture");
    /// A JPEG picture.
    public static final Protocol JPEG = protocol("image-jfif", "JPEG picture");
    /// A certificate in DER (RFC 2585 section 4.1).
    public static final Protocol CERTIFICATE = protocol("pkix-cert", "Certificate");
    /// A list of certificates that were taken back, in DER (RFC 2585 section 4.2).
    public static final Protocol REVOCATIONS = protocol("x509af", "Revoked certificates");
    /// Content of any other type.
    public static final Protocol OTHER = protocol("media", "Content");

    private static final Set<Protocol> READABLE = Set.of(TEXT, JSON, XML, FORM);
    private static final Set<String> LINES = Set.of("text/plain", "text/html", "text/css", "text/javascript",
            "text/richtext", "text/enriched", "text/parameters", "application/x-javascript",
            "application/x-ns-proxy-autoconfig", "text/vnd.sun.j2me.app-descriptor");
    private static final Set<String> JSON_TYPES = Set.of("application/json", "application/x-ndjson");
    private static final Set<String> XML_TYPES = Set.of("text/xml", "application/xml", "application/rss+xml",
            "application/soap+xml", "application/atom+xml", "image/svg+xml", "application/xml-dtd",
            "application/mathml+xml", "application/xslt+xml", "application/rdf+xml", "application/wsdl+xml");
    private static final Map<String, Protocol> DER_TYPES =
            Map.of("application/pkix-cert", CERTIFICATE, "application/pkix-crl", REVOCATIONS);
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";
    private static final Set<String> PICTURES = Set.of("image/png", "image/gif", "image/jpeg", "image/jpg");
    private static final String ANY_BYTES = "application/octet-stream";

    /// How many bytes content has at least that is told by its first bytes.
    private static final int SHORTEST = 20;
    private static final int JPEG_START = 2;
    private static final int JPEG_KIND = 6;
    private static final Set<String> JPEG_KINDS = Set.of("JFIF\0", "Exif\0");
    private static final Map<Bytes, Protocol> SIGNATURES = Map.of(
            Bytes.ofHex("89504e470d0a1a0a"), PNG,
            Bytes.wrap("GIF87a".getBytes(StandardCharsets.US_ASCII)), GIF,
            Bytes.wrap("GIF89a".getBytes(StandardCharsets.US_ASCII)), GIF);

    private MediaType() {}

    /// What a body is.
    ///
    /// @param type its media type, in lower case and without parameters; empty where none is said
    /// @return empty where nothing can be told but that it is bytes
    public static Optional<Protocol> of(Optional<String> type, Bytes body) {
        if (type.isPresent()) {
            Optional<Protocol> known = named(type.get());
            if (known.isPresent() || type.get().equals(ANY_BYTES)) {
                return known;
            }
        }
        return seen(body).or(() -> type.map(_ -> OTHER));
    }

    /// What content is whose kind must be known by its type.
    ///
    /// @param type its media type, in lower case and without parameters
    /// @return empty where the type is not known, or the content is not what it says
    public static Optional<Protocol> known(String type, Bytes body) {
        return named(type).or(() -> PICTURES.contains(type) ? seen(body) : Optional.empty());
    }

    /// Whether content of this type is any bytes.
    public static boolean bytes(String type) {
        return type.equals(ANY_BYTES);
    }

    private static Optional<Protocol> seen(Bytes body) {
        if (body.length() < SHORTEST) {
            return Optional.empty();
        }
        boolean jpeg = body.u16(0) == 0xffd8 && (body.u16(JPEG_START) & 0xfffe) == 0xffe0
                && JPEG_KINDS.contains(body.slice(JPEG_KIND, 5).text(StandardCharsets.ISO_8859_1));
        return jpeg ? Optional.of(JPEG) : SIGNATURES.entrySet().stream()
                .filter(entry -> body.atMost(entry.getKey().length()).equals(entry.getKey()))
                .map(Map.Entry::getValue).findFirst();
    }

    private static Optional<Protocol> named(String type) {
        if (DER_TYPES.containsKey(type)) {
            return Optional.of(DER_TYPES.get(type));
        }
        if (LINES.contains(type)) {
            return Optional.of(TEXT);
        }
        if (JSON_TYPES.contains(type)) {
            return Optional.of(JSON);
        }
        if (XML_TYPES.contains(type)) {
            return Optional.of(XML);
        }
        return type.equals(FORM_TYPE) ? Optional.of(FORM) : Optional.empty();
    }

    /// Whether content of this kind is text.
    public static boolean readable(Protocol kind) {
        return READABLE.contains(kind);
    }

    private static Protocol protocol(String id, String name) {
        return new Protocol(id, name, Protocol.Level.APPLICATION);
    }
}
