package dev.osiscope.filter;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.FieldValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Reads a value of a filter as the type that the field beside it has.
///
/// @param token the value as it was written
/// @param type  the field's type
/// @param bytes how many bytes the field's numbers fill
record ConstantReader(Token token, FieldType type, int bytes) {

    private static final Map<String, Long> FLAGS = Map.of("True", 1L, "TRUE", 1L, "False", 0L, "FALSE", 0L);
    private static final int MAC_LENGTH = 6;
    private static final int NANO_PLACES = 9;

    /// The value.
    ///
    /// @throws FilterRefusal where it is none of the type
    Constant read() {
        return switch (type) {
            case NUMBER, SIGNED_NUMBER -> Constant.of(number());
            case FLAG -> Constant.of(flag());
            case IPV4_ADDRESS -> address(AddressText::ipv4);
            case IPV6_ADDRESS -> address(AddressText::ipv6);
            case MAC_ADDRESS -> Constant.of(new FieldValue.Octets(mac()));
            case OCTETS, PROTOCOL -> Constant.of(new FieldValue.Octets(octets()));
            case TEXT -> Constant.of(new FieldValue.Octets(text()));
            case TIME -> Constant.of(time());
            case LABEL -> throw wrong();
        };
    }

    private FieldValue number() {
        BigInteger number = token.kind() == Token.Kind.CHARACTER
                ? BigInteger.valueOf(token.octets().u8(0))
                : NumberText.number(word()).orElseThrow(this::wrong);
        boolean signed = type == FieldType.SIGNED_NUMBER;
        BigInteger most = BigInteger.TWO.pow(bytes * Byte.SIZE - (signed ? 1 : 0)).subtract(BigInteger.ONE);
        BigInteger least = signed ? most.not() : BigInteger.ZERO;
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw FilterError.of(token.place(), "range", token.text(), least, most).refusal();
        }
        return new FieldValue.Unsigned(number.longValue());
    }

    private FieldValue flag() {
        if (token.isWord() && FLAGS.containsKey(token.text())) {
            return new FieldValue.Unsigned(FLAGS.get(token.text()));
        }
        BigInteger number = token.kind() == Token.Kind.CHARACTER
                ? BigInteger.valueOf(token.octets().u8(0))
                : NumberText.number(word()).filter(digits -> digits.signum() >= 0).orElseThrow(this::wrong);
        return new FieldValue.Unsigned(number.signum());
    }

    private Constant address(Function<String, Optional<Bytes>> reader) {
        String text = word();
        int slash = text.indexOf('/');
        Bytes address = reader.apply(slash < 0 ? text : text.substring(0, slash)).orElseThrow(this::wrong);
        if (slash < 0) {
            return Constant.of(new FieldValue.Octets(address));
        }
        int most = address.length() * Byte.SIZE;
        String digits = text.substring(slash + 1);
        OptionalInt bits = digits.matches("[0-9]{1,3}")
                ? OptionalInt.of(Integer.parseInt(digits))
                : OptionalInt.empty();
        if (bits.isEmpty() || bits.getAsInt() > most) {
            throw FilterError.of(token.place(), "prefix", digits, most).refusal();
        }
        return Constant.prefix(address, bits.getAsInt());
    }

    private Bytes mac() {
        return OctetsText.octets(word()).filter(address -> address.length() == MAC_LENGTH).orElseThrow(this::wrong);
    }

    private Bytes octets() {
        return token.isWord() ? OctetsText.octets(token.text()).orElseThrow(this::wrong) : token.octets();
    }

    private Bytes text() {
        return token.isWord() ? Bytes.wrap(token.text().getBytes(StandardCharsets.UTF_8)) : token.octets();
    }

    private FieldValue time() {
        String text = word();
        if (!text.matches("-?[0-9]{1,10}(?:\\.[0-9]{1,9})?")) {
            throw wrong();
        }
        BigDecimal nanos = new BigDecimal(text).movePointRight(NANO_PLACES);
        if (nanos.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw wrong();
        }
        return new FieldValue.Time(nanos.longValueExact());
    }

    /// The value, which must stand without quotes.
    private String word() {
        if (!token.isWord()) {
            throw FilterError.of(token.place(), "quoted", token.text(), phrase()).refusal();
        }
        return token.text();
    }

    private FilterRefusal wrong() {
        return FilterError.of(token.place(), "value", token.text(), phrase()).mendedBy("value." + type).refusal();
    }

    private Phrase phrase() {
        return Phrase.of("filter.type." + type);
    }
}
