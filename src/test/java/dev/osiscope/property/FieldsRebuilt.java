package dev.osiscope.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.link.NullHeader;
import dev.osiscope.wire.network.GreFields;
import dev.osiscope.wire.network.IcmpExtensionFields;
import dev.osiscope.wire.network.IcmpFields;
import dev.osiscope.wire.network.Icmpv6Fields;
import dev.osiscope.wire.network.IgmpFields;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.UdpFields;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the values of a layer's fields back to where they stand: they give the bytes of its header, and leave no bit
/// of it out.
public final class FieldsRebuilt {

    private static final int WORD = 4;
    private static final char REPLACEMENT = '\ufffd';

    /// Structures that are more than their parts: lines of text, with what stands between the words.
    private static final Set<String> MORE_THAN_PARTS = Set.of("http.request", "http.response",
            "http.request.line", "http.response.line", "http.unknown_header", "http.chunk", "smtp.command_line",
            "smtp.response", "irc.request", "irc.response", "ftp.request.line", "ftp.response.line",
            "nntp.request.line", "nntp.response.line", "imf.field", "imf.message_text",
            "pop.request", "pop.response");
    /// Texts that are worked out of bytes which say it in another way.
    private static final Set<String> WORKED_OUT = Set.of("tls.certificate.issuer", "tls.certificate.subject",
            "tls.certificate.not_before", "tls.certificate.not_after", "resp.string", "resp.error", "resp.integer",
            "resp.bulk_string.length", "resp.array.length", "bgp.nlri_prefix", "bgp.withdrawn_prefix",
            "icmpv6.opt.dnssl", "icmp.int_info.name");
    /// What is said of a checksum, where it stands.
    private static final Set<String> VERDICTS = Stream.of(Ipv4Fields.CHECKSUM_ROWS, TcpFields.CHECKSUM_ROWS,
                    UdpFields.CHECKSUM_ROWS, IcmpFields.CHECKSUM_ROWS, Icmpv6Fields.CHECKSUM_ROWS,
                    IgmpFields.CHECKSUM_ROWS, GreFields.CHECKSUM_ROWS,
                    IcmpExtensionFields.CHECKSUM_ROWS)
            .flatMap(rows -> rows.workedOut().stream()).map(FieldDefinition::id).collect(Collectors.toSet());
    /// Numbers that are written in digits, to which base.
    private static final Map<String, Integer> IN_DIGITS = Map.of("http.response.code", 10, "http.chunk_size", 16,
            "smtp.response.code", 10, "ftp.response.code", 10, "nntp.response.code", 10,
            "irc.response.num_command", 10);

    private final Layer layer;
    private final Bytes source;
    private final BytesBuilder rebuilt;
    private final BitSet named = new BitSet();

    private FieldsRebuilt(Layer layer) {
        this.layer = layer;
        source = layer.source().bytes();
        rebuilt = new BytesBuilder(source.length());
    }

    /// Fails where a field's value is not what stands there, or where a bit of the header has no field. A layer whose
    /// header has no bytes is left out.
    public static void check(Layer layer) {
        if (layer.header().filter(header -> !header.encode().isEmpty()).isPresent()) {
            new FieldsRebuilt(layer).check();
        }
    }

    private void check() {
        layer.fields().stream().filter(field -> beginsIn(layer.range(), field.range())).forEach(this::put);
        assertEquals("", unnamed(), layer::toString);
        assertEquals(source.slice(layer.range()), rebuilt.build().slice(layer.range()), layer::toString);
    }

    /// Whether the field belongs to the header; an option that holds a packet reaches into what the layer carries.
    private static boolean beginsIn(BitRange header, BitRange field) {
        return header.firstBit() <= field.firstBit() && field.firstBit() < header.endBit();
    }

    /// The first run of bits without a field; empty where there is none.
    private String unnamed() {
        int first = named.nextClearBit(Math.toIntExact(layer.range().firstBit()));
        int next = named.nextSetBit(first);
        long end = next < 0 ? layer.range().endBit() : Math.min(next, layer.range().endBit());
        return first >= layer.range().endBit() ? "" : "no field has " + new BitRange(first, end - first);
    }

    private void put(Field field) {
        if (field.range().bitLength() > 0 && !VERDICTS.contains(field.id())) {
            boolean alone = field.parts().isEmpty();
            switch (field.value()) {
                case FieldValue.Unsigned number -> put(field, number.value());
                case FieldValue.Octets octets -> put(field, octets.bytes());
                case FieldValue.Text text when alone || MORE_THAN_PARTS.contains(field.id()) -> put(field, bytes(field, text.text()));
                case FieldValue.None _ when alone || MORE_THAN_PARTS.contains(field.id()) ->
                        put(field, source.slice(field.range()));
                case FieldValue.Text _, FieldValue.None _ -> { }
                case FieldValue.Time _ -> throw new AssertionError("no bytes: " + field);
            }
        }
        field.parts().forEach(this::put);
    }

    private void put(Field field, Bytes bytes) {
        assertEquals(source.slice(field.range()), bytes, field::toString);
        rebuilt.put(field.range().firstByte(), bytes);
        note(field);
    }

    /// Bytes that are no UTF-8 can't be told from their text.
    private Bytes bytes(Field field, String text) {
        boolean lost = text.indexOf(REPLACEMENT) >= 0 || WORKED_OUT.contains(field.id());
        return lost ? source.slice(field.range()) : Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(Field field, long number) {
        if (IN_DIGITS.containsKey(field.id())) {
            Bytes digits = source.slice(field.range());
            assertEquals(number, firstNumber(digits.text(StandardCharsets.US_ASCII), IN_DIGITS.get(field.id())),
                    field::toString);
            put(field, digits);
            return;
        }
        long raw = raw(field, number);
        assertEquals(source.unsigned(field.range()), raw, field::toString);
        rebuilt.put(field.range(), raw);
        note(field);
    }

    private static long firstNumber(String text, int base) {
        String digits = text.strip().chars().takeWhile(digit -> Character.digit(digit, base) >= 0)
                .mapToObj(Character::toString).reduce("", String::concat);
        return digits.isEmpty() ? 0 : Long.parseLong(digits, base);
    }

    private void note(Field field) {
        named.set(Math.toIntExact(field.range().firstBit()), Math.toIntExact(field.range().endBit()));
    }

    private long raw(Field field, long value) {
        if (layer.header().orElse(null) instanceof NullHeader header && header.littleEndian()) {
            return Integer.toUnsignedLong(Integer.reverseBytes((int) value));
        }
        if (field.definition().equals(Ipv4Fields.TOTAL_LENGTH)
                && layer.header().orElse(null) instanceof Ipv4Header header && header.totalLength() == 0) {
            // What a card was to cut up: the field has the length of the frame in its place.
            return 0;
        }
        return switch (field.definition().format()) {
            case WORDS -> value / WORD;
            case LITTLE_ENDIAN -> Long.reverseBytes(value) >>> Long.SIZE - field.range().bitLength();
            default -> value;
        };
    }
}
