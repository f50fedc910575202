package dev.osiscope.export;

import dev.osiscope.filter.FieldType;
import dev.osiscope.filter.KnownField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A field that has the values of several others, so that one name asks for either: `tcp.port` is both ports, and
/// Wireshark calls the version of IPv6 as that of IPv4.
///
/// @param field the field
/// @param parts the names of the others
record CombinedField(KnownField field, List<String> parts) {

    private static final List<CombinedField> FIELDS = List.of(
            of("eth.addr", FieldType.MAC_ADDRESS, "eth.src", "eth.dst"),
            of("ip.addr", FieldType.IPV4_ADDRESS, "ip.src", "ip.dst"),
            of("ipv6.addr", FieldType.IPV6_ADDRESS, "ipv6.src", "ipv6.dst"),
            of("ip.src_host", FieldType.TEXT, "ip.src"),
            of("ip.dst_host", FieldType.TEXT, "ip.dst"),
            of("ip.host", FieldType.TEXT, "ip.src", "ip.dst"),
            of("ipv6.src_host", FieldType.TEXT, "ipv6.src"),
            of("ipv6.dst_host", FieldType.TEXT, "ipv6.dst"),
            of("ipv6.host", FieldType.TEXT, "ipv6.src", "ipv6.dst"),
            number("ip.version", Byte.BYTES, "ip.version", "ipv6.version"),
            number("tcp.port", Short.BYTES, "tcp.srcport", "tcp.dstport"),
            number("udp.port", Short.BYTES, "udp.srcport", "udp.dstport"));

    private static final Map<String, CombinedField> BY_NAME = FIELDS.stream()
            .collect(Collectors.toUnmodifiableMap(field -> field.field().name(), Function.identity()));

    /// The fields as a filter knows them.
    static Stream<KnownField> known() {
        return FIELDS.stream().map(CombinedField::field);
    }

    /// The names of the fields that `name` stands for: others where it combines them, else itself.
    static List<String> parts(String name) {
        CombinedField combined = BY_NAME.get(name);
        return combined == null ? List.of(name) : combined.parts;
    }

    /// Whether the field of this name is the address of another one as text.
    static boolean isText(String name) {
        CombinedField combined = BY_NAME.get(name);
        return combined != null && combined.field.type() == FieldType.TEXT;
    }

    private static CombinedField of(String name, FieldType type, String... parts) {
        return new CombinedField(KnownField.of(name, type), List.of(parts));
    }

    private static CombinedField number(String name, int bytes, String... parts) {
        return new CombinedField(KnownField.number(name, bytes), List.of(parts));
    }
}
