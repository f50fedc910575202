package dev.osiscope.wire.application;

import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of OCSP, in which it is asked whether a certificate was taken back (RFC 6960). Messages are written
/// in DER.
///
/// ```text
///  request:  list of (hash algorithm, hash of the issuer's name, hash of its key, serial number), extensions
///  response: status, then who answers and when, a list of (certificate, status, times), signature, certificates
/// ```
public final class OcspFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("ocsp", "OCSP", Protocol.Level.APPLICATION);

    private static final LooseRows REQUEST = new LooseRows("ocsp.", Reference.rfc(6960, "4.1.1"));
    private static final LooseRows RESPONSE = new LooseRows("ocsp.", Reference.rfc(6960, "4.2.1"));

    static final FieldDefinition NAME_HASH = REQUEST.octets("issuerNameHash", "Hash of the issuer's name",
            "Who signed the certificate that is asked about.");
    static final FieldDefinition KEY_HASH = REQUEST.octets("issuerKeyHash", "Hash of the issuer's key",
            "With which key it was signed.");
    static final FieldDefinition SERIAL_NUMBER = REQUEST.octets("serialNumber", "Serial number",
            "The number that the issuer gave the certificate.");
    static final FieldDefinition STATUS = RESPONSE.number("responseStatus", "Response status", 1,
            names("successful", "malformedRequest", "internalError", "tryLater", "", "sigRequired", "unauthorized"),
            "Whether the question was answered.");
    static final FieldDefinition TYPE = RESPONSE.text("responseType.id", "Response type",
            "Which kind of answer it is.");
    static final FieldDefinition BY_KEY = RESPONSE.octets("byKey", "Responder's key",
            "Who answers: the hash of a key.");
    static final FieldDefinition BY_NAME = RESPONSE.text("byName", "Responder's name", "Who answers.");
    static final FieldDefinition PRODUCED = RESPONSE.text("producedAt", "Produced at", "When the answer was signed.");
    static final FieldDefinition CERTIFICATE_STATUS = RESPONSE.text("certStatus", "Certificate status",
            "Whether the certificate is good, was taken back, or is not known.");
    static final FieldDefinition REVOKED = RESPONSE.text("revocationTime", "Revocation time",
            "When the certificate was taken back.");
    static final FieldDefinition THIS_UPDATE = RESPONSE.text("thisUpdate", "This update",
            "Since when that is known to be so.");
    static final FieldDefinition NEXT_UPDATE = RESPONSE.text("nextUpdate", "Next update", "When to ask again.");
    static final FieldDefinition SIGNATURE = RESPONSE.octets("signature", "Signature",
            "With which the responder proves that the answer is its own.");
    static final FieldDefinition CERTIFICATE = RESPONSE.octets("Certificate_element", "Certificate",
            "The responder's certificate; it is not taken apart here.");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(NAME_HASH, KEY_HASH, SERIAL_NUMBER, STATUS, TYPE, BY_KEY,
            BY_NAME, PRODUCED, CERTIFICATE_STATUS, REVOKED, THIS_UPDATE, NEXT_UPDATE, SIGNATURE, CERTIFICATE);

    private OcspFields() {}

    private static CodePoints names(String... names) {
        return value -> value < names.length ? names[(int) value] : "";
    }
}
