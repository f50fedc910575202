package dev.osiscope.wire.transport;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows of the TCP options that hardly anybody meets: those of history, of a few closed networks, and those
/// that are too new (IANA, TCP Option Kind Numbers).
final class RareOptionFields {

    private static final Reference REGISTRY = new Reference("IANA TCP Option Kind Numbers", "");

    /// By kind.
    static final Map<TcpOptionKind, List<FieldDefinition>> BY_KIND = new LinkedHashMap<>();

    static {
        addEchoes();
        addTransactions();
        addPartialOrder();
        addChecksums();
        addSpace();
        addRates();
        addCongestion();
        addEncryption();
    }

    private RareOptionFields() {}

    private static void addEchoes() {
        Reference echo = Reference.rfc(1072, "4");
        put(6, rows(6, "echo", echo, "Asks for its value to be sent back; timestamps replaced it.")
                .number("echo_value", "Echo value", 4, "What is to come back, or comes back."));
        put(7, rows(7, "echoreply", echo, "Sends the value of an echo back; timestamps replaced it.")
                .number("echo_value", "Echo value", 4, "What is to come back, or comes back."));
    }

    private static void addTransactions() {
        addConnectionCount(11, "cc", "The connection count of T/TCP, which is history.");
        addConnectionCount(12, "ccnew", "A new connection count of T/TCP.");
        addConnectionCount(13, "ccecho", "The other end's connection count of T/TCP.");
    }

    private static void addConnectionCount(int kind, String id, String meaning) {
        put(kind, rows(kind, id, Reference.rfc(1644, "3.2"), meaning)
                .number("cc_value", "Connection count", 4, "The number of the connection."));
    }

    private static void addPartialOrder() {
        Reference order = Reference.rfc(1693, "3.1");
        put(9, rows(9, "poc_perm", order, "Its sender takes data in another order; history. (The name is ours.)"));
        put(10, rows(10, "poc_profile", order, "How ordered the data must be; history. (The name is ours.)")
                .flag("poc_profile.start", "Start", "The segment begins a piece. (The name is ours.)")
                .flag("poc_profile.end", "End", "The segment ends a piece. (The name is ours.)")
                .bits("poc_profile.filler", "Filler", 6, HEXADECIMAL, "Fills the byte up. (The name is ours.)"));
    }

    private static void addChecksums() {
        Reference checksum = Reference.rfc(1146, "2");
        put(14, rows(14, "alt_checksum", checksum, "Asks for another checksum; history. (The name is ours.)")
                .bits("alt_checksum.algorithm", "Algorithm", Byte.SIZE, DECIMAL, RareOptionFields::algorithm,
                        "Which checksum it is to be. (The name is ours.)"));
        put(15, rows(15, "alt_checksum_data", checksum, "A checksum that does not fit into the header; history. "
                + "(The name is ours.)")
                .rest("alt_checksum_data.value", "Checksum", "The checksum. (The name is ours.)"));
        put(16, rows(16, "skeeter", REGISTRY, "Registered, but never described. (The name is ours.)")
                .rest("skeeter.data", "Data", "What the option says. (The name is ours.)"));
        put(17, rows(17, "bubba", REGISTRY, "Registered, but never described. (The name is ours.)")
                .rest("bubba.data", "Data", "What the option says. (The name is ours.)"));
        put(18, rows(18, "trailer_checksum", REGISTRY, "A checksum after the data; history. (The name is ours.)")
                .number("trailer_checksum.count", "Count", 1, "How many bytes it has. (The name is ours.)"));
    }

    private static void addSpace() {
        Reference standard = new Reference("CCSDS 714.0-B-2", "");
        put(20, rows(20, "scps", standard, "What its sender can do, on links through space.")
                .flag("scpsflags.bets", "Partial reliability", "Data may be given up.")
                .flag("scpsflags.snack1", "Short negative acknowledgments", "It takes them in their short form.")
                .flag("scpsflags.snack2", "Long negative acknowledgments", "It takes them in their long form.")
                .flag("scpsflags.compress", "Header compression", "It takes compressed headers.")
                .flag("scpsflags.nlts", "Network timestamps", "The network layer keeps the times.")
                .bits("scpsflags.reserved", "Reserved", 3, DECIMAL, "Kept for later use.")
                .number("scps.binding", "Connection ID", 1, "The number of the connection for compressed headers."));
        put(21, rows(21, "snack", standard, "Which data is missing.")
                .number("snack.offset", "Offset", 2, "Where the gap begins, in units of the segment size.")
                .number("snack.size", "Size", 2, "How long it is, in the same units."));
        put(22, rows(22, "record_boundary", standard, "A record ends with the segment. (The name is ours.)"));
        put(23, rows(23, "corruption", standard, "Data was lost by damage, not by congestion. (The name is ours.)"));
        put(24, rows(24, "snap", REGISTRY, "Registered, but never described. (The name is ours.)")
                .rest("snap.data", "Data", "What the option says. (The name is ours.)"));
        put(26, rows(26, "compression_filter", REGISTRY, "Compresses the data. (The name is ours.)")
                .rest("compression_filter.data", "Data", "What the option says. (The name is ours.)"));
    }

    private static void addRates() {
        put(27, rows(27, "qs", Reference.rfc(4782, "4.1"), "How fast the sender may begin, as the routers agreed.")
                .bits("qs.reserved", "Reserved", 4, HEXADECIMAL, "Kept for later use; zero. (The name is ours.)")
                .bits("qs.rate", "Rate", 4, DECIMAL, "The rate: 40 kbit/s, doubled with each number.")
                .number("qs.ttl_diff", "TTL difference", 1, "Whether every router on the way has agreed.")
                .bits("qs.nonce", "Nonce", 30, HEXADECIMAL, "Shows whether a router lowered the rate. "
                        + "(The name is ours.)")
                .bits("qs.nonce_reserved", "Reserved", 2, HEXADECIMAL, "Kept for later use; zero. "
                        + "(The name is ours.)"));
    }

    private static void addCongestion() {
        Reference accurate = Reference.rfc(9768, "3.2.3");
        String meaning = "How many bytes arrived with each mark of congestion.";
        put(172, rows(172, "acc_ecn", accurate, meaning)
                .number("acc_ecn.ee0b", "ECT(0) bytes", 3, "Bytes that arrived marked ECT(0), modulo 2^24.")
                .number("acc_ecn.eceb", "CE bytes", 3, "Bytes that arrived marked CE, modulo 2^24.")
                .number("acc_ecn.ee1b", "ECT(1) bytes", 3, "Bytes that arrived marked ECT(1), modulo 2^24."));
        put(174, rows(174, "acc_ecn", accurate, meaning)
                .number("acc_ecn.ee1b", "ECT(1) bytes", 3, "Bytes that arrived marked ECT(1), modulo 2^24.")
                .number("acc_ecn.eceb", "CE bytes", 3, "Bytes that arrived marked CE, modulo 2^24.")
                .number("acc_ecn.ee0b", "ECT(0) bytes", 3, "Bytes that arrived marked ECT(0), modulo 2^24."));
    }

    private static void addEncryption() {
        put(69, rows(69, "eno", Reference.rfc(8547, "4.1"), "Agrees on how the data is encrypted. (The name is ours.)")
                .rest("eno.suboptions", "Suboptions", "What its sender can do. (The name is ours.)"));
    }

    private static OptionRows rows(int kind, String id, Reference reference, String meaning) {
        return OptionRows.of(new TcpOptionKind(kind), id, reference, meaning);
    }

    private static void put(int kind, OptionRows rows) {
        BY_KIND.put(new TcpOptionKind(kind), rows.rows());
    }

    private static String algorithm(long value) {
        return switch ((int) value) {
            case 0 -> "TCP checksum";
            case 1 -> "8-bit Fletcher";
            case 2 -> "16-bit Fletcher";
            case 3 -> "redundant checksum avoidance";
            default -> "";
        };
    }
}
