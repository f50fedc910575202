package dev.osiscope.wire.application;

/// The kinds of extensions of hellos, certificates and tickets (IANA, TLS ExtensionType Values).
final class TlsExtensionType {

    private TlsExtensionType() {}

    /// The registry's name of a kind; empty where it has none.
    static String name(long value) {
        return switch ((int) value) {
            case 0 -> "server_name";
            case 1 -> "max_fragment_length";
            case 2 -> "client_certificate_url";
            case 3 -> "trusted_ca_keys";
            case 4 -> "truncated_hmac";
            case 5 -> "status_request";
            case 6 -> "user_mapping";
            case 7 -> "client_authz";
            case 8 -> "server_authz";
            case 9 -> "cert_type";
            case 10 -> "supported_groups";
            case 11 -> "ec_point_formats";
            case 12 -> "srp";
            case 13 -> "signature_algorithms";
            case 14 -> "use_srtp";
            case 15 -> "heartbeat";
            case 16 -> "application_layer_protocol_negotiation";
            case 17 -> "status_request_v2";
            case 18 -> "signed_certificate_timestamp";
            case 19 -> "client_certificate_type";
            case 20 -> "server_certificate_type";
            case 21 -> "padding";
            case 22 -> "encrypt_then_mac";
            case 23 -> "extended_master_secret";
            case 24 -> "token_binding";
            case 25 -> "cached_info";
            case 27 -> "compress_certificate";
            case 28 -> "record_size_limit";
            case 34 -> "delegated_credential";
            case 35 -> "session_ticket";
            case 40 -> "key_share (before draft 23)";
            default -> laterName(value);
        };
    }

    /// The kinds that came with TLS 1.3 or after it, and those outside of the first block.
    private static String laterName(long value) {
        return switch ((int) value) {
            case 41 -> "pre_shared_key";
            case 42 -> "early_data";
            case 43 -> "supported_versions";
            case 44 -> "cookie";
            case 45 -> "psk_key_exchange_modes";
            case 46 -> "ticket_early_data_info (before draft 19)";
            case 47 -> "certificate_authorities";
            case 48 -> "oid_filters";
            case 49 -> "post_handshake_auth";
            case 50 -> "signature_algorithms_cert";
            case 51 -> "key_share";
            case 52 -> "transparency_info";
            case 54 -> "connection_id";
            case 55 -> "external_id_hash";
            case 56 -> "external_session_id";
            case 57 -> "quic_transport_parameters";
            case 58 -> "ticket_request";
            case 59 -> "dnssec_chain";
            case 13172 -> "next_protocol_negotiation";
            case 17513 -> "application_settings";
            case 30031, 30032 -> "channel_id";
            case 65037 -> "encrypted_client_hello";
            case 65281 -> "renegotiation_info";
            case 65445 -> "quic_transport_parameters (drafts)";
            case 65486 -> "encrypted_server_name";
            default -> Grease.name(value);
        };
    }
}
