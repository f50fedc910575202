package dev.osiscope.wire.application;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Reference;
import java.util.List;
import java.util.Set;

/// The field tables of what TLS says of certificates (RFC 8446 section 4.4, RFC 5246 section 7.4.2) and of what
/// stands in a certificate (RFC 5280 section 4.1).
public final class TlsCertificateFields {

    private static final LooseRows MESSAGE = rows(Reference.rfc(8446, "4.4.2"));
    private static final LooseRows REQUEST = rows(Reference.rfc(5246, "7.4.4"));
    private static final LooseRows CONTEXT = rows(Reference.rfc(8446, "4.3.2"));
    private static final LooseRows URLS = rows(Reference.rfc(6066, "5"));
    private static final LooseRows STATUS = rows(Reference.rfc(6066, "8"));
    private static final LooseRows TYPES = rows(Reference.rfc(7250, "3"));
    private static final LooseRows COMPRESSED = new LooseRows("tls.compress_certificate.", Reference.rfc(8879, "4"));
    private static final LooseRows LOGS = new LooseRows("tls.sct.", Reference.rfc(6962, "3.2"));
    private static final LooseRows CONTENTS = new LooseRows("", Reference.rfc(5280, "4.1"));

    static final FieldDefinition CONTEXT_LENGTH = CONTEXT.number("certificate_request_context_length",
            "Request context length", 1, "How long the context is.");
    static final FieldDefinition REQUEST_CONTEXT = CONTEXT.octets("certificate_request_context", "Request context",
            "Tells to which request a certificate is the answer.");
    static final FieldDefinition CERTIFICATES_LENGTH = MESSAGE.number("certificates_length", "Certificates length",
            3, "How many bytes of certificates follow.");
    static final FieldDefinition CERTIFICATES = MESSAGE.structure("certificates", "Certificates",
            "The sender's certificate, then that of its issuer, and so on.");
    static final FieldDefinition CERTIFICATE_LENGTH = MESSAGE.number("certificate_length", "Certificate length", 3,
            "How long the certificate is.");
    static final FieldDefinition CERTIFICATE = MESSAGE.octets("certificate", "Certificate",
            "Binds a name to a key; its issuer has signed it.");

    static final FieldDefinition TYPES_LENGTH = REQUEST.number("cert_types_count", "Certificate types count", 1,
            "How many types follow.");
    static final FieldDefinition CERTIFICATE_TYPES = REQUEST.structure("cert_types", "Certificate types",
            "Which kinds of certificates will do.");
    static final FieldDefinition CERTIFICATE_TYPE = REQUEST.number("cert_type", "Certificate type", 1,
            TlsCertificateFields::certificateType, "A kind of certificate that will do.");
    static final FieldDefinition NAMES_LENGTH = REQUEST.number("dnames_len", "Distinguished names length", 2,
            "How many bytes of names follow.");
    static final FieldDefinition NAMES = REQUEST.structure("dnames", "Distinguished names",
            "Whose signature under a certificate will do.");
    static final FieldDefinition NAME_LENGTH = REQUEST.number("dname_len", "Distinguished name length", 2,
            "How long the name is.");
    static final FieldDefinition NAME = REQUEST.structure("dname", "Distinguished name",
            "Somebody whose signature under a certificate will do.");

    static final FieldDefinition URL_TYPE = URLS.number("cert_url_type", "Certificate chain type", 1,
            TlsCertificateFields::urlType, "What is to be fetched.");
    static final FieldDefinition URLS_LENGTH = URLS.number("cert_url.url_hash_len", "URL and hash list length", 2,
            "How many bytes of URLs follow.");
    static final FieldDefinition URL_LENGTH = URLS.number("cert_url.url_len", "URL length", 2,
            "How long the URL is.");
    static final FieldDefinition URL = URLS.text("cert_url.url", "URL", "Where the certificate is to be fetched.");
    static final FieldDefinition URL_PADDING = URLS.octets("cert_url.padding", "Padding", 1, "Always 1.");
    static final FieldDefinition URL_HASH = URLS.octets("cert_url.sha1", "SHA-1 hash", 20,
            "What is fetched must have this hash.");

    static final FieldDefinition RESPONSES_LENGTH = STATUS.number("ocsp_response_list_len",
            "OCSP response list length", 3, "How many bytes of responses follow.");
    static final FieldDefinition RESPONSE_LENGTH = STATUS.number("ocsp_response_len", "OCSP response length", 3,
            "How long the response is.");
    static final FieldDefinition RESPONSE = STATUS.octets("ocsp_response", "OCSP response",
            "The issuer's word of today on the certificate. (The name is ours.)");
    static final FieldDefinition KEY_TYPES_LENGTH = TYPES.number("cert_type.types_len",
            "Certificate type list length", 1, "How many types follow.");
    static final FieldDefinition KEY_TYPES = TYPES.structure("cert_type.types", "Certificate type list",
            "How an end may say who it is.");
    static final FieldDefinition KEY_TYPE = new FieldDefinition("tls.handshake.cert_type.type", "Certificate type",
            CERTIFICATE_TYPE.range(), FieldFormat.HEXADECIMAL, TlsCertificateFields::keyType,
            Reference.rfc(7250, "3"), "Whether it is a certificate or a bare key.");

    static final FieldDefinition UNCOMPRESSED_LENGTH = COMPRESSED.number("uncompressed_length",
            "Uncompressed length", 3, "How long the message is when it is expanded again.");
    static final FieldDefinition COMPRESSED_LENGTH = COMPRESSED.number("compressed_certificate_message.length",
            "Length", 3, "How long the compressed message is.");
    static final FieldDefinition COMPRESSED_MESSAGE = COMPRESSED.octets("compressed_certificate_message",
            "Compressed certificate message", "A Certificate message, compressed.");

    static final FieldDefinition LOG_ENTRIES_LENGTH = LOGS.number("scts_length", "SCT list length", 2,
            "How many bytes of timestamps follow.");
    static final FieldDefinition LOG_ENTRY_LENGTH = LOGS.number("sct_length", "SCT length", 2,
            "How long the timestamp is.");
    static final FieldDefinition LOG_VERSION = LOGS.number("sct_version", "SCT version", 1, "0 for version 1.");
    static final FieldDefinition LOG_ID = LOGS.octets("sct_logid", "Log ID", 32,
            "Which public log has an entry for the certificate.");
    static final FieldDefinition LOG_TIME = LOGS.octets("sct_time", "Timestamp", 8,
            "When the log got to know of it, in milliseconds since 1970. (The name is ours.)");
    static final FieldDefinition LOG_EXTENSIONS_LENGTH = LOGS.number("sct_extensions_length", "Extensions length",
            2, "How many bytes of extensions follow.");
    static final FieldDefinition LOG_SIGNATURE_LENGTH = LOGS.number("sct_signature_length", "Signature length", 2,
            "How long the signature is.");
    static final FieldDefinition LOG_SIGNATURE = LOGS.octets("sct_signature", "Signature", "The log's signature.");

    /// A part of a certificate as it stands.
    public static final FieldDefinition ENCODED = CONTENTS.octets("tls.certificate.encoded", "Encoded",
            "As it stands in the certificate (DER). (The name is ours.)");
    /// The serial number.
    public static final FieldDefinition SERIAL_NUMBER = CONTENTS.octets("x509af.serialNumber", "Serial number",
            "The issuer gives each certificate another one.");
    /// Who signed it.
    public static final FieldDefinition ISSUER = CONTENTS.text("tls.certificate.issuer", "Issuer",
            "Who signed the certificate. (The name is ours.)");
    /// From when it is good.
    public static final FieldDefinition NOT_BEFORE = CONTENTS.text("tls.certificate.not_before", "Not before",
            "From when the certificate is good. (The name is ours.)");
    /// Until when it is good.
    public static final FieldDefinition NOT_AFTER = CONTENTS.text("tls.certificate.not_after", "Not after",
            "Until when the certificate is good. (The name is ours.)");
    /// Whose it is.
    public static final FieldDefinition SUBJECT = CONTENTS.text("tls.certificate.subject", "Subject",
            "Whose certificate it is. (The name is ours.)");
    /// A host's name for which it is good.
    public static final FieldDefinition DNS_NAME = new LooseRows("", Reference.rfc(5280, "4.2.1.6"))
            .text("x509ce.dNSName", "DNS name", "A host for which the certificate is good.");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(CONTEXT_LENGTH, REQUEST_CONTEXT, CERTIFICATES_LENGTH,
            CERTIFICATES, CERTIFICATE_LENGTH, CERTIFICATE, TYPES_LENGTH, CERTIFICATE_TYPES, CERTIFICATE_TYPE,
            NAMES_LENGTH, NAMES, NAME_LENGTH, NAME, URL_TYPE, URLS_LENGTH, URL_LENGTH, URL, URL_PADDING, URL_HASH,
            RESPONSES_LENGTH, RESPONSE_LENGTH, RESPONSE, KEY_TYPES_LENGTH, KEY_TYPES, KEY_TYPE, UNCOMPRESSED_LENGTH,
            COMPRESSED_LENGTH, COMPRESSED_MESSAGE, LOG_ENTRIES_LENGTH, LOG_ENTRY_LENGTH, LOG_VERSION, LOG_ID,
            LOG_TIME, LOG_EXTENSIONS_LENGTH, LOG_SIGNATURE_LENGTH, LOG_SIGNATURE, ENCODED, SERIAL_NUMBER, ISSUER, NOT_BEFORE,
            NOT_AFTER, SUBJECT, DNS_NAME);

    /// The rows whose bytes are DER: certificates, names, the issuers' words on certificates.
    public static final Set<FieldDefinition> DER = Set.of(CERTIFICATE, NAME, RESPONSE);

    private TlsCertificateFields() {}

    private static LooseRows rows(Reference reference) {
        return new LooseRows("tls.handshake.", reference);
    }

    private static String certificateType(long value) {
        return switch ((int) value) {
            case 1 -> "RSA signature";
            case 2 -> "DSS signature";
            case 3 -> "RSA, fixed DH";
            case 4 -> "DSS, fixed DH";
            case 64 -> "ECDSA signature";
            case 65 -> "RSA, fixed ECDH";
            case 66 -> "ECDSA, fixed ECDH";
            default -> "";
        };
    }

    private static String urlType(long value) {
        return switch ((int) value) {
            case 0 -> "single certificates";
            case 1 -> "a path of certificates";
            default -> "";
        };
    }

    private static String keyType(long value) {
        return switch ((int) value) {
            case 0 -> "X.509";
            case 1 -> "OpenPGP";
            case 2 -> "Raw public key";
            default -> "";
        };
    }
}
