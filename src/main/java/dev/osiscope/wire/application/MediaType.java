package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    /// A film or a sound in boxes (ISO/IEC 14496-12).
    public static final Protocol FILM = protocol("mp4", "MP4");
    /// Content of any other type.
    public static final Protocol OTHER = protocol("media", "Content");

    private static final Set<Protocol> READABLE = Set.of(TEXT, JSON, XML, FORM);
    private static final Set<String> PICTURES = Set.of("image/png", "image/gif", "image/jpeg", "image/jpg");
    private static final Set<String> FILMS = Set.of("video/mp4", "audio/mp4");
    private static final Set<String> FILM_BOXES = Set.of("ftyp", "moov", "moof", "mdat", "hdlr", "trak", "tkhd", "udta",
            "mvhd", "url ", "stbl", "edts", "elst", "mvex", "ctts", "mehd", "trex", "traf", "stts", "stsd", "stss", "stsz",
            "stco", "dinf", "dref", "minf", "mdia", "mdhd", "vmhd", "smhd", "mfhd", "tfhd", "trun");
    private static final int BOX_NAME = 4;
    private static final String XML_START = "<?xml";
    /// How many bytes text has more than that is taken for XML.
    private static final int XML_SHORTEST = 38;
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
        if (type.filter(FILMS::contains).isPresent() && film(body)) {
            return Optional.of(FILM);
        }
        if (type.isPresent()) {
            Optional<Protocol> known = MediaNames.named(type.get());
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
        return MediaNames.named(type).or(() -> PICTURES.contains(type) ? seen(body) : Optional.empty());
    }

    /// Whether content of this type is any bytes.
    public static boolean bytes(String type) {
        return type.equals(ANY_BYTES);
    }

    /// Whether a box begins here whose name is known.
    private static boolean film(Bytes body) {
        return body.length() >= 2 * BOX_NAME
                && FILM_BOXES.contains(body.slice(BOX_NAME, BOX_NAME).text(StandardCharsets.ISO_8859_1));
    }

    /// Whether text is XML, though it says that it is text.
    public static boolean xml(Bytes text) {
        return text.length() > XML_SHORTEST
                && text.atMost(XML_START.length()).text(StandardCharsets.ISO_8859_1).equalsIgnoreCase(XML_START);
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

    /// Every kind of content that has a name.
    public static Stream<Protocol> all() {
        return Stream.concat(Stream.of(FILM), MediaNames.all());
    }

    /// Whether content of this kind is text.
    public static boolean readable(Protocol kind) {
        return READABLE.contains(kind);
    }

    private static Protocol protocol(String id, String name) {
        return new Protocol(id, name, Protocol.Level.APPLICATION);
    }
}
