package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a certificate says (RFC 5280 section 4.1): whose it is, who signed it, for how long it is good. Any bytes
/// will do: what can't be read is left out.
///
/// ```text
///  Certificate: to be signed, algorithm, signature
///    to be signed: version, serial number, algorithm, issuer, validity, subject, key ··· extensions
/// ```
///
/// @param parts    what was found, in its order
/// @param complete whether all that this version reads was found
public record Certificate(List<Part> parts, boolean complete) {

    private static final int VERSION = 0xa0;
    private static final int EXTENSIONS = 0xa3;
    private static final int DNS_NAME = 0x82;
    private static final String ALTERNATIVE_NAMES = "2.5.29.17";
    private static final int FIELDS = 5;
    private static final int ISSUER = 2;
    private static final int VALIDITY = 3;
    private static final int SUBJECT = 4;

    /// Takes a copy of the parts.
    public Certificate {
        parts = List.copyOf(parts);
    }

    /// A field of the certificate.
    ///
    /// @param row   its row in the field table
    /// @param range its bytes, counted from the start of the certificate
    /// @param value what stands there
    public record Part(FieldDefinition row, BitRange range, FieldValue value) {}

    /// Reads the certificate that fills `bytes`.
    public static Certificate read(Bytes bytes) {
        List<DerElement> fields = DerElement.read(bytes, 0).stream()
                .flatMap(whole -> whole.elements().stream()).limit(1)
                .flatMap(signed -> signed.elements().stream())
                .filter(element -> element.tag() != VERSION).toList();
        List<Part> parts = new ArrayList<>();
        if (fields.size() < FIELDS) {
            return new Certificate(parts, false);
        }
        parts.add(new Part(TlsCertificateFields.SERIAL_NUMBER, contents(fields.getFirst()),
                new FieldValue.Octets(fields.getFirst().contents())));
        parts.add(text(TlsCertificateFields.ISSUER, fields.get(ISSUER),
                DistinguishedName.text(fields.get(ISSUER))));
        parts.addAll(validity(fields.get(VALIDITY).elements()));
        parts.add(text(TlsCertificateFields.SUBJECT, fields.get(SUBJECT),
                DistinguishedName.text(fields.get(SUBJECT))));
        fields.stream().filter(element -> element.tag() == EXTENSIONS).forEach(element -> names(element, parts));
        return new Certificate(parts, true);
    }

    /// The name that fills `bytes`; empty where they are no name.
    public static Optional<String> name(Bytes bytes) {
        return DerElement.read(bytes, 0).map(DistinguishedName::text);
    }

    private static List<Part> validity(List<DerElement> times) {
        return times.size() < 2 ? List.of() : List.of(
                text(TlsCertificateFields.NOT_BEFORE, times.getFirst(), CertificateTime.text(times.getFirst())),
                text(TlsCertificateFields.NOT_AFTER, times.get(1), CertificateTime.text(times.get(1))));
    }

    /// Adds the names of hosts; an extension's own contents stand in its last element.
    private static void names(DerElement element, List<Part> parts) {
        element.elements().stream().flatMap(list -> list.elements().stream())
                .map(DerElement::elements)
                .filter(extension -> extension.size() > 1
                        && extension.getFirst().objectIdentifier().equals(ALTERNATIVE_NAMES))
                .flatMap(extension -> extension.getLast().elements().stream())
                .flatMap(list -> list.elements().stream())
                .filter(name -> name.tag() == DNS_NAME)
                .forEach(name -> parts.add(text(TlsCertificateFields.DNS_NAME, name, name.text())));
    }

    private static Part text(FieldDefinition row, DerElement element, String text) {
        return new Part(row, contents(element), new FieldValue.Text(text));
    }

    private static BitRange contents(DerElement element) {
        return BitRange.ofBytes(element.start() + element.header(), element.contents().length());
    }
}
