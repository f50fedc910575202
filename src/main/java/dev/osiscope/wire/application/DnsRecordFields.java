package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.IPV4_ADDRESS;
import static dev.osiscope.wire.FieldFormat.IPV6_ADDRESS;
import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.STRUCTURE;
import static dev.osiscope.wire.FieldFormat.TEXT;
import static dev.osiscope.wire.application.DnsParts.coded;
import static dev.osiscope.wire.application.DnsParts.counted;
import static dev.osiscope.wire.application.DnsParts.fixed;
import static dev.osiscope.wire.application.DnsParts.hexadecimal;
import static dev.osiscope.wire.application.DnsParts.name;
import static dev.osiscope.wire.application.DnsParts.number;
import static dev.osiscope.wire.application.DnsParts.open;
import static dev.osiscope.wire.application.DnsParts.rest;
import static dev.osiscope.wire.application.DnsParts.row;
import static dev.osiscope.wire.application.DnsParts.text;
import static dev.osiscope.wire.application.DnsParts.value;

import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the data of a DNS record says, by the record's type (IANA, Resource Record TYPEs).
public final class DnsRecordFields {

    /// The type of a record by which two ends agree on a key (RFC 2930).
    public static final int TRANSACTION_KEY = 249;
    /// How such a record says in which way.
    public static final String KEY_MODE = "dns.tkey.mode";
    /// How many bytes the key has.
    public static final String KEY_SIZE = "dns.tkey.key_size";

    private static final int OPTIONS = 41;

    /// Data of other records, and what is left over.
    public static final FieldDefinition DATA = open("data", "Data", OCTETS, Reference.rfc(1035, "4.1.3"),
            "What the record says.");

    private static final Map<Integer, List<DnsPart>> BY_TYPE = new LinkedHashMap<>();

    static {
        addAddressesAndNames();
        addAuthority();
        addTexts();
        addServices();
        addSignatures();
        addKeys();
        addDenials();
        addTransactionKeys();
        addOptions();
    }

    /// All rows, one of each name.
    public static final List<FieldDefinition> ALL = FieldDefinition.ofEachId(Stream.concat(Stream.of(DATA),
            BY_TYPE.values().stream().flatMap(List::stream).flatMap(DnsPart::rows)));

    private DnsRecordFields() {}

    /// The parts of the data of a record of this type; data where this version doesn't know it.
    public static List<DnsPart> of(int type) {
        return BY_TYPE.getOrDefault(type, List.of(new DnsPart.Rest(DATA)));
    }

    /// Whether the record is no record: it carries options, and its class and time to live say something else
    /// (RFC 6891 section 6.1.2).
    public static boolean options(int type) {
        return type == OPTIONS;
    }

    private static void addAddressesAndNames() {
        Reference names = Reference.rfc(1035, "3.3");
        put(1, fixed("a", "Address", 4, IPV4_ADDRESS, Reference.rfc(1035, "3.4.1"), "The host's IPv4 address."));
        put(28, fixed("aaaa", "Address", 16, IPV6_ADDRESS, Reference.rfc(3596, "2.2"), "The host's IPv6 address."));
        put(2, name("ns", "Name server", names, "Who is in charge of the name."));
        put(5, name("cname", "Canonical name", names, "The name's real name."));
        put(12, name("ptr.domain_name", "Domain name", names, "The name that belongs to the address."));
        put(39, name("dname", "Other tree", Reference.rfc(6672, "2.1"),
                "All names below this one are below that one."));
        put(15, number("mx.preference", "Preference", 2, names, "The lowest is tried first."),
                name("mx.mail_exchange", "Mail server", names, "Who takes mail for the name."));
    }

    private static void addAuthority() {
        Reference authority = Reference.rfc(1035, "3.3.13");
        put(6, name("soa.mname", "Primary name server", authority, "Where the zone is kept."),
                name("soa.rname", "Mailbox", authority, "Who answers for the zone; the first dot stands for an @."),
                number("soa.serial_number", "Serial number", 4, authority, "Grows with each change of the zone."),
                number("soa.refresh_interval", "Refresh interval", 4, authority,
                        "How many seconds a copy waits before it asks for changes."),
                number("soa.retry_interval", "Retry interval", 4, authority,
                        "How many seconds it waits where that failed."),
                number("soa.expire_limit", "Expire limit", 4, authority,
                        "After how many seconds without the primary server a copy counts no more."),
                number("soa.minimum_ttl", "Minimum", 4, authority,
                        "How many seconds one may remember that a name doesn't exist."));
    }

    private static void addTransactionKeys() {
        Reference keys = Reference.rfc(2930, "2");
        put(TRANSACTION_KEY, name("tkey.algo_name", "Algorithm", keys, "What the key is for."),
                number("tkey.begins", "Inception", 4, keys,
                        "Since when the key counts, seconds since 1970. (The name is ours.)"),
                number("tkey.expires", "Expiration", 4, keys,
                        "Until when the key counts, seconds since 1970. (The name is ours.)"),
                number("tkey.mode", "Mode", 2, keys, "How the key is agreed on; 3: by GSS-API."),
                number("tkey.error", "Error", 2, keys, "What went wrong; 0 where nothing did."),
                number("tkey.key_size", "Key size", 2, keys, "How many bytes the key has; then comes more."));
    }

    private static void addTexts() {
        put(16, new DnsPart.Each(List.of(text("txt", "Text", Reference.rfc(1035, "3.3.14"), "Any text."))));
        put(99, new DnsPart.Each(List.of(text("spf", "Text", Reference.rfc(7208, "3"),
                "Who may send mail; history."))));
        Reference hardware = Reference.rfc(1035, "3.3.2");
        put(13, counted("hinfo.cpu_length", "hinfo.cpu", "Processor", hardware, "Which processor the host has."),
                counted("hinfo.os_length", "hinfo.os", "System", hardware, "Which system it runs."));
        Reference authorities = Reference.rfc(8659, "4.1");
        put(257, number("caa.flags", "Flags", 1, authorities, "128: who doesn't know the tag may issue nothing."),
                counted("caa.tag_length", "caa.tag", "Tag", authorities, "What is said."),
                rest("caa.value", "Value", TEXT, authorities, "Who may issue certificates for the name."));
    }

    private static void addServices() {
        Reference location = Reference.rfc(2782, "");
        put(33, number("srv.priority", "Priority", 2, location, "The lowest is tried first."),
                number("srv.weight", "Weight", 2, location, "How often among those of one priority."),
                number("srv.port", "Port", 2, location, "The port of the service."),
                name("srv.target", "Target", location, "The host of the service."));
        Reference pointers = Reference.rfc(3403, "4.1");
        put(35, number("naptr.order", "Order", 2, pointers, "The lowest is tried first."),
                number("naptr.preference", "Preference", 2, pointers, "The lowest among those of one order."),
                counted("naptr.flags_length", "naptr.flags", "Flags", pointers, "What to do with the result."),
                counted("naptr.service_length", "naptr.service", "Service", pointers, "What is found there."),
                counted("naptr.regex_length", "naptr.regex", "Expression", pointers, "How the name is rewritten."),
                name("naptr.replacement", "Replacement", pointers, "The name to ask for next."));
        List<DnsPart> binding = List.of(
                number("svcb.svcpriority", "Priority", 2, Reference.rfc(9460, "2.2"),
                        "The lowest is tried first; 0 for another name of the service."),
                name("svcb.targetname", "Target", Reference.rfc(9460, "2.2"), "The host of the service."),
                new DnsPart.Coded(
                        open("svcb.svcparam", "Parameter", STRUCTURE, Reference.rfc(9460, "2.2"),
                                "What to know of it."),
                        coded("svcb.svcparam.key", "Key", 0, DnsRecordFields::parameter, Reference.rfc(9460, "14.3.2")),
                        coded("svcb.svcparam.value.length", "Length", 2, CodePoints.NONE, Reference.rfc(9460, "2.2")),
                        Map.of(), value("svcb.svcparam.value", "Value", 0, OCTETS, Reference.rfc(9460, "2.2"),
                                "What the parameter says.")));
        BY_TYPE.put(64, binding);
        BY_TYPE.put(65, binding);
    }

    private static void addSignatures() {
        Reference signature = Reference.rfc(4034, "3.1");
        put(46, coded("rrsig.type_covered", "Type covered", 2, DnsType::name, signature, "Which records it signs."),
                coded("rrsig.algorithm", "Algorithm", 1, DnsRecordFields::algorithm, signature, "How they are signed."),
                number("rrsig.labels", "Labels", 1, signature, "How many labels the signed name has."),
                number("rrsig.original_ttl", "Original time to live", 4, signature,
                        "The time to live that was signed."),
                number("rrsig.expires", "Expiration", 4, signature,
                        "Until when it counts, seconds since 1970. (The name is ours.)"),
                number("rrsig.begins", "Inception", 4, signature,
                        "From when on it counts, seconds since 1970. (The name is ours.)"),
                number("rrsig.key_tag", "Key tag", 2, signature, "Which key signed."),
                name("rrsig.signers_name", "Signer", signature, "Whose key it is."),
                rest("rrsig.signature", "Signature", OCTETS, signature, "The signature."));
        Reference delegation = Reference.rfc(4034, "5.1");
        DnsPart[] digest = {
            hexadecimal("ds.key_id", "Key tag", 2, delegation, "Which key of the zone below is meant."),
            coded("ds.algorithm", "Algorithm", 1, DnsRecordFields::algorithm, delegation, "What that key is for."),
            number("ds.digest_type", "Digest type", 1, delegation, "How the digest was made; 2 for SHA-256."),
            rest("ds.digest", "Digest", OCTETS, delegation, "The digest of the key.")};
        put(43, digest);
        put(59, digest);
    }

    private static void addKeys() {
        Reference key = Reference.rfc(4034, "2.1");
        DnsPart[] parts = {
            new DnsPart.Fixed(List.of(
                    row("dnskey.flags", "Flags", 0, 16, HEXADECIMAL, CodePoints.NONE, key, "What the key is for."),
                    row("dnskey.flags.zone_key", "Zone key", 7, 1, FLAG, CodePoints.NONE, key, "It signs the zone."),
                    row("dnskey.flags.key_revoked", "Revoked", 8, 1, FLAG, CodePoints.NONE, Reference.rfc(5011, "3"),
                            "It counts no more."),
                    row("dnskey.flags.secure_entry_point", "Secure entry point", 15, 1, FLAG, CodePoints.NONE, key,
                            "It signs keys."))),
            number("dnskey.protocol", "Protocol", 1, key, "Always 3."),
            coded("dnskey.algorithm", "Algorithm", 1, DnsRecordFields::algorithm, key, "What the key is for."),
            rest("dnskey.public_key", "Public key", OCTETS, key, "The key.")};
        put(48, parts);
        put(60, parts);
        Reference fingerprint = Reference.rfc(4255, "3.1");
        put(44, number("sshfp.algorithm", "Algorithm", 1, fingerprint, "Which kind of key the host has."),
                number("sshfp.fingerprint.type", "Fingerprint type", 1, fingerprint, "How the fingerprint was made."),
                rest("sshfp.fingerprint", "Fingerprint", OCTETS, fingerprint, "The fingerprint of the host's key."));
        Reference association = Reference.rfc(6698, "2.1");
        put(52, number("tlsa.certificate_usage", "Usage", 1, association, "Whose certificate is described."),
                number("tlsa.selector", "Selector", 1, association, "0: all of the certificate; 1: its key."),
                number("tlsa.matching_type", "Matching type", 1, association, "0: as it is; 1, 2: its digest."),
                rest("tlsa.certificate_association_data", "Data", OCTETS, association,
                        "The certificate or its digest."));
    }

    private static void addDenials() {
        Reference next = Reference.rfc(4034, "4.1");
        put(47, name("nsec.next_domain_name", "Next name", next, "The name that comes next: none is between."),
                rest("nsec.types", "Types", OCTETS, next, "Which types of records the name has. (The name is ours.)"));
        Reference hashed = Reference.rfc(5155, "3.2");
        DnsPart[] parameters = {
            number("nsec3.algo", "Hash algorithm", 1, hashed, "How names are hashed; 1 for SHA-1."),
            number("nsec3.flags", "Flags", 1, hashed, "1: names that aren't signed may be left out."),
            number("nsec3.iterations", "Iterations", 2, hashed, "How often the hash was hashed again."),
            new DnsPart.Counted(
                    row("nsec3.salt_length", "Salt length", 0, Byte.SIZE, DECIMAL, CodePoints.NONE, hashed,
                            "How many bytes of salt follow."),
                    open("nsec3.salt_value", "Salt", OCTETS, hashed, "What was added before hashing."))};
        put(51, parameters);
        put(50, parameters[0], parameters[1], parameters[2], parameters[3],
                new DnsPart.Counted(
                        row("nsec3.hash_length", "Hash length", 0, Byte.SIZE, DECIMAL, CodePoints.NONE, hashed,
                                "How many bytes of hash follow."),
                        open("nsec3.hash", "Next hash", OCTETS, hashed,
                                "The hash that comes next. (The name is ours.)")),
                rest("nsec3.types", "Types", OCTETS, hashed,
                        "Which types of records the name has. (The name is ours.)"));
    }

    private static void addOptions() {
        Reference extension = Reference.rfc(6891, "6.1.2");
        put(OPTIONS, new DnsPart.Coded(
                open("opt", "Option", STRUCTURE, extension, "What client and server tell each other besides."),
                coded("opt.code", "Code", 0, DnsRecordFields::option, extension),
                coded("opt.len", "Length", 2, CodePoints.NONE, extension),
                Map.of(10, value("opt.cookie.client", "Client cookie", 8, OCTETS, Reference.rfc(7873, "4.1"),
                                "Comes back with the answer, so that nobody else can send one."),
                        11, value("opt.edns_tcp_keepalive.timeout", "Timeout", 2, DECIMAL, Reference.rfc(7828, "3.1"),
                                "How long the connection may be idle, in tenths of a second."),
                        12, value("opt.padding", "Padding", 0, OCTETS, Reference.rfc(7830, "3"),
                                "Hides how long the message is.")),
                value("opt.data", "Data", 0, OCTETS, extension, "What the option says.")));
    }

    private static void put(int type, DnsPart... parts) {
        BY_TYPE.put(type, List.of(parts));
    }

    private static String algorithm(long value) {
        return switch ((int) value) {
            case 5 -> "RSA/SHA-1";
            case 7 -> "RSA/SHA-1, NSEC3";
            case 8 -> "RSA/SHA-256";
            case 10 -> "RSA/SHA-512";
            case 13 -> "ECDSA P-256/SHA-256";
            case 14 -> "ECDSA P-384/SHA-384";
            case 15 -> "Ed25519";
            case 16 -> "Ed448";
            default -> "";
        };
    }

    private static String parameter(long value) {
        return switch ((int) value) {
            case 0 -> "mandatory";
            case 1 -> "alpn";
            case 2 -> "no-default-alpn";
            case 3 -> "port";
            case 4 -> "ipv4hint";
            case 5 -> "ech";
            case 6 -> "ipv6hint";
            case 7 -> "dohpath";
            default -> "";
        };
    }

    private static String option(long value) {
        return switch ((int) value) {
            case 3 -> "name server identifier";
            case 5 -> "algorithms understood";
            case 8 -> "client subnet";
            case 9 -> "expire";
            case 10 -> "cookie";
            case 11 -> "keep-alive";
            case 12 -> "padding";
            case 13 -> "chain";
            case 15 -> "extended error";
            default -> "";
        };
    }
}
