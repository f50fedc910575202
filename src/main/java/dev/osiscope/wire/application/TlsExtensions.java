package dev.osiscope.wire.application;

import static dev.osiscope.wire.application.TlsPart.fixed;
import static dev.osiscope.wire.application.TlsPart.list;
import static dev.osiscope.wire.application.TlsPart.opaque;
import static dev.osiscope.wire.application.TlsPart.repeated;
import static dev.osiscope.wire.application.TlsPart.vector;

import java.util.List;

/// How the extensions are written in each message (RFC 8446 section 4.2 and the extensions' own standards).
///
/// @param message    the kind of the message
/// @param negotiated what the ends have agreed on
record TlsExtensions(TlsHandshakeType message, TlsNegotiated negotiated) {

    private static final TlsPart SCHEME = fixed(TlsExtensionFields.SCHEME, TlsExtensionFields.SCHEME_HASH,
            TlsExtensionFields.SCHEME_SIGNATURE);
    private static final TlsPart SHARE = new TlsPart.Structure(TlsExtensionFields.SHARE, List.of(
            fixed(TlsExtensionFields.SHARE_GROUP),
            opaque(TlsExtensionFields.SHARE_LENGTH, TlsExtensionFields.SHARE_KEY)));
    private static final TlsPart STATUS_REQUEST = vector(TlsExtensionFields.RESPONDERS_LENGTH);
    private static final TlsPart STATUS_EXTENSIONS = vector(TlsExtensionFields.REQUEST_EXTENSIONS_LENGTH);
    private static final int OCSP = 1;
    private static final int SEVERAL_OCSP = 2;

    /// The algorithms of signatures, as the extension and requests of TLS 1.2 have them.
    static final TlsPart SCHEMES = list(TlsExtensionFields.SCHEMES_LENGTH, TlsExtensionFields.SCHEMES, SCHEME);
    /// The algorithm before a signature.
    static final TlsPart SIGNED_BY = SCHEME;
    /// The names of those whose signature will do.
    static final TlsPart AUTHORITIES = list(TlsCertificateFields.NAMES_LENGTH, TlsCertificateFields.NAMES,
            vector(TlsCertificateFields.NAME_LENGTH, new TlsPart.DistinguishedName(TlsCertificateFields.NAME)));
    /// The issuer's word on a certificate.
    static final TlsPart STATUS = new TlsPart.Chosen(TlsExtensionFields.STATUS_TYPE, TlsExtensions::response);

    /// All extensions of the message.
    TlsPart all() {
        TlsPart body = new TlsPart.Chosen(TlsHandshakeFields.EXTENSION_TYPE,
                type -> List.of(vector(TlsHandshakeFields.EXTENSION_LENGTH, of(type).toArray(TlsPart[]::new))));
        return vector(TlsHandshakeFields.EXTENSIONS_LENGTH,
                repeated(new TlsPart.Structure(TlsHandshakeFields.EXTENSION, List.of(body))));
    }

    /// What stands in an extension of this type.
    private List<TlsPart> of(int type) {
        return switch (type) {
            case 0 -> perhaps(vector(TlsExtensionFields.NAMES_LENGTH, repeated(fixed(TlsExtensionFields.NAME_TYPE),
                    opaque(TlsExtensionFields.NAME_LENGTH, TlsExtensionFields.NAME))));
            case 1 -> List.of(fixed(TlsExtensionFields.FRAGMENT_LENGTH));
            case 5 -> statusRequest();
            case 9, 19, 20 -> keyTypes();
            case 10 -> List.of(list(TlsExtensionFields.GROUPS_LENGTH, TlsExtensionFields.GROUP_LIST,
                    fixed(TlsExtensionFields.GROUP)));
            case 11 -> List.of(list(TlsExtensionFields.POINT_FORMATS_LENGTH, TlsExtensionFields.POINT_FORMATS,
                    fixed(TlsExtensionFields.POINT_FORMAT)));
            case 12 -> List.of(opaque(TlsExtensionFields.USER_LENGTH, TlsExtensionFields.USER));
            case 13, 50 -> List.of(SCHEMES);
            case 15 -> List.of(fixed(TlsExtensionFields.HEARTBEAT_MODE));
            case 16 -> List.of(list(TlsExtensionFields.PROTOCOLS_LENGTH, TlsExtensionFields.PROTOCOL_LIST,
                    opaque(TlsExtensionFields.PROTOCOL_LENGTH, TlsExtensionFields.PROTOCOL)));
            case 17 -> in(TlsHandshakeType.CLIENT_HELLO, vector(TlsExtensionFields.STATUS_LIST_LENGTH,
                    repeated(new TlsPart.Chosen(TlsExtensionFields.STATUS_TYPE, TlsExtensions::request))));
            case 18 -> timestamps();
            case 21 -> List.of(new TlsPart.Rest(TlsExtensionFields.PADDING));
            case 22, 23 -> List.of();
            case 27 -> List.of(vector(TlsExtensionFields.ALGORITHMS_LENGTH,
                    repeated(fixed(TlsExtensionFields.ALGORITHM))));
            case 28 -> List.of(fixed(TlsExtensionFields.RECORD_SIZE_LIMIT));
            default -> ofTls13(type);
        };
    }

    /// Those that came with TLS 1.3, and those of other origin.
    private List<TlsPart> ofTls13(int type) {
        return switch (type) {
            case 40, 51 -> shares();
            case 41 -> preSharedKeys();
            case 42, 46 -> in(TlsHandshakeType.NEW_SESSION_TICKET, fixed(TlsExtensionFields.EARLY_DATA_SIZE));
            case 43 -> message.equals(TlsHandshakeType.CLIENT_HELLO)
                    ? List.of(vector(TlsExtensionFields.VERSIONS_LENGTH,
                            repeated(fixed(TlsExtensionFields.SUPPORTED_VERSION))))
                    : List.of(fixed(TlsExtensionFields.SUPPORTED_VERSION));
            case 44 -> List.of(opaque(TlsExtensionFields.COOKIE_LENGTH, TlsExtensionFields.COOKIE));
            case 45 -> List.of(vector(TlsExtensionFields.MODES_LENGTH, repeated(fixed(TlsExtensionFields.MODE))));
            case 47 -> List.of(AUTHORITIES);
            case 49 -> List.of();
            case 13172 -> List.of(repeated(
                    opaque(TlsExtensionFields.OLD_PROTOCOL_LENGTH, TlsExtensionFields.OLD_PROTOCOL)));
            case 65281 -> List.of(
                    opaque(TlsExtensionFields.RENEGOTIATION_LENGTH, TlsExtensionFields.RENEGOTIATION_INFO));
            default -> List.of(new TlsPart.Rest(TlsHandshakeFields.EXTENSION_DATA));
        };
    }

    private List<TlsPart> in(TlsHandshakeType wanted, TlsPart... parts) {
        return message.equals(wanted) ? List.of(parts) : List.of();
    }

    private static List<TlsPart> perhaps(TlsPart part) {
        return List.of(new TlsPart.Perhaps(List.of(part)));
    }

    private List<TlsPart> shares() {
        if (message.equals(TlsHandshakeType.CLIENT_HELLO)) {
            return perhaps(vector(TlsExtensionFields.SHARES_LENGTH, repeated(SHARE)));
        }
        return message.equals(TlsHandshakeType.HELLO_RETRY_REQUEST)
                ? List.of(fixed(TlsExtensionFields.SELECTED_GROUP)) : perhaps(SHARE);
    }

    private List<TlsPart> preSharedKeys() {
        return message.equals(TlsHandshakeType.CLIENT_HELLO)
                ? List.of(
                        vector(TlsExtensionFields.IDENTITIES_LENGTH, repeated(
                                opaque(TlsExtensionFields.IDENTITY_LENGTH, TlsExtensionFields.IDENTITY),
                                fixed(TlsExtensionFields.TICKET_AGE))),
                        opaque(TlsExtensionFields.BINDERS_LENGTH, TlsExtensionFields.BINDERS))
                : in(TlsHandshakeType.SERVER_HELLO, fixed(TlsExtensionFields.SELECTED_IDENTITY));
    }

    private List<TlsPart> keyTypes() {
        return message.equals(TlsHandshakeType.CLIENT_HELLO)
                ? List.of(list(TlsCertificateFields.KEY_TYPES_LENGTH, TlsCertificateFields.KEY_TYPES,
                        fixed(TlsCertificateFields.KEY_TYPE)))
                : List.of(fixed(TlsCertificateFields.KEY_TYPE));
    }

    private List<TlsPart> statusRequest() {
        if (message.equals(TlsHandshakeType.CLIENT_HELLO)) {
            return List.of(new TlsPart.Chosen(TlsExtensionFields.STATUS_TYPE, type -> type == OCSP || type == SEVERAL_OCSP
                    ? List.of(STATUS_REQUEST, STATUS_EXTENSIONS) : List.of()));
        }
        return negotiated.isTls13() ? in(TlsHandshakeType.CERTIFICATE, STATUS) : List.of();
    }

    private List<TlsPart> timestamps() {
        return message.equals(TlsHandshakeType.CLIENT_HELLO) ? List.of()
                : List.of(vector(TlsCertificateFields.LOG_ENTRIES_LENGTH, repeated(
                        vector(TlsCertificateFields.LOG_ENTRY_LENGTH,
                                fixed(TlsCertificateFields.LOG_VERSION), fixed(TlsCertificateFields.LOG_ID),
                                fixed(TlsCertificateFields.LOG_TIME),
                                vector(TlsCertificateFields.LOG_EXTENSIONS_LENGTH), SCHEME,
                                opaque(TlsCertificateFields.LOG_SIGNATURE_LENGTH,
                                        TlsCertificateFields.LOG_SIGNATURE)))));
    }

    private static List<TlsPart> request(int type) {
        return List.of(vector(TlsExtensionFields.STATUS_LENGTH, STATUS_REQUEST, STATUS_EXTENSIONS));
    }

    private static List<TlsPart> response(int type) {
        TlsPart one = opaque(TlsCertificateFields.RESPONSE_LENGTH, TlsCertificateFields.RESPONSE);
        return switch (type) {
            case OCSP -> List.of(one);
            case SEVERAL_OCSP -> List.of(vector(TlsCertificateFields.RESPONSES_LENGTH, repeated(one)));
            default -> List.of();
        };
    }
}
