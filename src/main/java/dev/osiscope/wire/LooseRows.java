package dev.osiscope.wire;

import dev.osiscope.bytes.BitRange;

/// Writes rows that share the beginning of their names and their reference, of structures in which nearly everything
/// follows something of no fixed length: a row's range counts from where its part begins.
///
/// @param prefix    what the names begin with: `tls.`
/// @param reference where the fields are defined
public record LooseRows(String prefix, Reference reference) {

    /// A number of `bytes` bytes in decimal digits.
    public FieldDefinition number(String id, String name, int bytes, String meaning) {
        return number(id, name, bytes, CodePoints.NONE, meaning);
    }

    /// The same, where its values have names.
    public FieldDefinition number(String id, String name, int bytes, CodePoints names, String meaning) {
        return row(id, name, bytes, FieldFormat.DECIMAL, names, meaning);
    }

    /// A number of two bytes in decimal digits that is sent with the least significant byte first.
    public FieldDefinition littleEndian(String id, String name, CodePoints names, String meaning) {
        return row(id, name, Short.BYTES, FieldFormat.LITTLE_ENDIAN, names, meaning);
    }

    /// A number of two bytes in hexadecimal digits, whose values have names.
    public FieldDefinition code(String id, String name, CodePoints names, String meaning) {
        return row(id, name, Short.BYTES, FieldFormat.HEXADECIMAL, names, meaning);
    }

    /// `bytes` bytes as they are; 0 for as many as there are.
    public FieldDefinition octets(String id, String name, int bytes, String meaning) {
        return row(id, name, bytes, FieldFormat.OCTETS, CodePoints.NONE, meaning);
    }

    /// As many bytes as there are.
    public FieldDefinition octets(String id, String name, String meaning) {
        return octets(id, name, 0, meaning);
    }

    /// An IPv4 address.
    public FieldDefinition ipv4(String id, String name, String meaning) {
        return row(id, name, Integer.BYTES, FieldFormat.IPV4_ADDRESS, CodePoints.NONE, meaning);
    }

    /// An IPv6 address.
    public FieldDefinition ipv6(String id, String name, String meaning) {
        return row(id, name, 2 * Long.BYTES, FieldFormat.IPV6_ADDRESS, CodePoints.NONE, meaning);
    }

    /// A MAC address.
    public FieldDefinition mac(String id, String name, String meaning) {
        return row(id, name, Integer.BYTES + Short.BYTES, FieldFormat.MAC_ADDRESS, CodePoints.NONE, meaning);
    }

    /// Text, as long as it is.
    public FieldDefinition text(String id, String name, String meaning) {
        return row(id, name, 0, FieldFormat.TEXT, CodePoints.NONE, meaning);
    }

    /// A structure, as long as it is.
    public FieldDefinition structure(String id, String name, String meaning) {
        return row(id, name, 0, FieldFormat.STRUCTURE, CodePoints.NONE, meaning);
    }

    private FieldDefinition row(
            String id, String name, int bytes, FieldFormat format, CodePoints names, String meaning) {
        return new FieldDefinition(prefix + id, name, BitRange.ofBytes(0, bytes), format, names, reference, meaning);
    }
}
