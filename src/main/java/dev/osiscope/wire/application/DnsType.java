package dev.osiscope.wire.application;

/// The kinds of DNS records (IANA, Resource Record TYPEs).
final class DnsType {

    private DnsType() {}

    /// The name of a type; empty where this version has none for it.
    static String name(long value) {
        return switch ((int) value) {
            case 1 -> "A";
            case 2 -> "NS";
            case 5 -> "CNAME";
            case 6 -> "SOA";
            case 12 -> "PTR";
            case 15 -> "MX";
            case 16 -> "TXT";
            case 28 -> "AAAA";
            case 33 -> "SRV";
            case 41 -> "OPT";
            case 43 -> "DS";
            case 46 -> "RRSIG";
            case 48 -> "DNSKEY";
            case 65 -> "HTTPS";
            case 252 -> "AXFR";
            case 255 -> "ANY";
            default -> "";
        };
    }
}
