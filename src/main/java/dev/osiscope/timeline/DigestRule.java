package dev.osiscope.timeline;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.FieldValue;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// How the digest of one protocol's layer is worded. The pattern's `{0}` is the length of what the layer carries in
/// words, `{1}` and on are the values of the fields, by their names where they have some; a question mark stands for
/// a field that is not there.
///
/// @param protocol  the protocol's id
/// @param condition the field that must be there; empty for none
/// @param value     the value that it must have; empty for any
/// @param key       the pattern in the bundles, below `digest.`
/// @param fields    the fields whose values go into it
record DigestRule(String protocol, String condition, OptionalLong value, String key, List<String> fields) {

    private static final String UNKNOWN = "?";

    /// All rules; the first that fits counts.
    static final List<DigestRule> ALL = List.of(
            whenIs("arp", "arp.opcode", 1, "arp.request", "arp.dst.proto_ipv4", "arp.src.proto_ipv4"),
            whenIs("arp", "arp.opcode", 2, "arp.reply", "arp.src.proto_ipv4", "arp.src.hw_mac"),
            always("arp", "arp.other", "arp.opcode"),
            when("icmp", "icmp.seq", "icmp.numbered", "icmp.type", "icmp.ident", "icmp.seq"),
            when("icmp", "icmp.code", "icmp", "icmp.type", "icmp.code"),
            when("icmpv6", "icmpv6.echo.sequence_number", "icmp.numbered",
                    "icmpv6.type", "icmpv6.echo.identifier", "icmpv6.echo.sequence_number"),
            when("icmpv6", "icmpv6.nd.ns.target_address", "icmp.about",
                    "icmpv6.type", "icmpv6.nd.ns.target_address"),
            when("icmpv6", "icmpv6.nd.na.target_address", "icmp.about",
                    "icmpv6.type", "icmpv6.nd.na.target_address"),
            when("icmpv6", "icmpv6.code", "icmp", "icmpv6.type", "icmpv6.code"),
            when("igmp", "igmp.maddr", "icmp.about", "igmp.type", "igmp.maddr"),
            when("igmp", "igmp.type", "named", "igmp.type"),
            when("tcp", "tcp.flags", "tcp", "tcp.srcport", "tcp.dstport", "tcp.flags"),
            when("tcp", "tcp.dstport", "tcp.ports", "tcp.srcport", "tcp.dstport"),
            when("udp", "udp.dstport", "udp", "udp.srcport", "udp.dstport"),
            whenIs("dns", "dns.flags.response", 0, "dns.query", "dns.qry.type", "dns.qry.name"),
            when("dns", "dns.a", "dns.answer", "dns.qry.type", "dns.qry.name", "dns.a"),
            when("dns", "dns.aaaa", "dns.answer", "dns.qry.type", "dns.qry.name", "dns.aaaa"),
            whenIs("dns", "dns.flags.rcode", 0, "dns.answered", "dns.qry.type", "dns.qry.name", "dns.count.answers"),
            when("dns", "dns.flags.rcode", "dns.failed", "dns.qry.type", "dns.qry.name", "dns.flags.rcode"),
            when("dhcp", "dhcp.option.dhcp", "dhcp", "dhcp.option.dhcp", "dhcp.id"),
            when("http", "http.request.method", "http.request", "http.request.method", "http.request.uri"),
            when("http", "http.response.code", "http.response", "http.response.code", "http.response.phrase"),
            when("tls", "tls.handshake.type", "named", "tls.handshake.type"),
            when("tls", "tls.record.content_type", "named", "tls.record.content_type"),
            when("websocket", "websocket.opcode", "named", "websocket.opcode"),
            when("hub", "hub.message", "quoted", "hub.message"),
            when("ip", "ip.proto", "ip", "ip.proto"),
            when("ipv6", "ipv6.nxt", "ip", "ipv6.nxt"),
            when("eth", "eth.type", "link", "eth.type"));

    /// Keeps a copy of the fields.
    DigestRule {
        fields = List.copyOf(fields);
    }

    private static DigestRule whenIs(String protocol, String condition, long value, String key, String... fields) {
        return new DigestRule(protocol, condition, OptionalLong.of(value), key, Arrays.asList(fields));
    }

    private static DigestRule when(String protocol, String condition, String key, String... fields) {
        return new DigestRule(protocol, condition, OptionalLong.empty(), key, Arrays.asList(fields));
    }

    private static DigestRule always(String protocol, String key, String... fields) {
        return when(protocol, "", key, fields);
    }

    /// Whether it tells of `layer`.
    boolean fits(Layer layer) {
        return layer.protocol().id().equals(protocol)
                && (condition.isEmpty() || layer.field(condition).filter(this::hasValue).isPresent());
    }

    private boolean hasValue(Field field) {
        return value.isEmpty()
                || field.value() instanceof FieldValue.Unsigned number && number.value() == value.getAsLong();
    }

    /// What it says of `layer`.
    Phrase phrase(Layer layer) {
        Object[] values = new Object[fields.size() + 1];
        values[0] = Counts.bytes(layer.payloadLength());
        for (int index = 0; index < fields.size(); index++) {
            values[index + 1] = layer.field(fields.get(index)).map(DigestRule::word).orElse(UNKNOWN);
        }
        return Phrase.of("digest." + key + (carriesNothing(layer) ? ".empty" : ""), values);
    }

    /// A segment without data has words of its own.
    private boolean carriesNothing(Layer layer) {
        return key.equals("tcp") && layer.payloadLength() == 0;
    }

    /// The name of the value, without its number; where it has none, the value. Of a port the number: endpoints are
    /// written with it everywhere.
    private static String word(Field field) {
        if (field.id().endsWith("port") && field.value() instanceof FieldValue.Unsigned port) {
            return String.valueOf(port.value());
        }
        String name = field.value() instanceof FieldValue.Unsigned number
                ? field.definition().names().name(number.value())
                : "";
        return name.isEmpty() ? Quote.of(field.text()) : name;
    }
}
