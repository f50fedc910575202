package dev.osiscope.wire;

/// How the value of a field is written.
public enum FieldFormat {
    /// An unsigned number in decimal digits.
    DECIMAL,
    /// An unsigned number of whole bytes, the least significant first, in decimal digits.
    LITTLE_ENDIAN,
    /// An unsigned number in hexadecimal digits, as many as its bits fill: `0x0800`.
    HEXADECIMAL,
    /// An unsigned number of 4-byte words, shown in bytes: `20 bytes (5)`. The value is in bytes.
    WORDS,
    /// One bit: set or not set.
    FLAG,
    /// Four bytes as an IPv4 address.
    IPV4_ADDRESS,
    /// Sixteen bytes as an IPv6 address (RFC 5952).
    IPV6_ADDRESS,
    /// Six bytes as a MAC address.
    MAC_ADDRESS,
    /// Text in UTF-8.
    TEXT,
    /// Bytes as hexadecimal digits.
    OCTETS,
    /// No value of its own: a structure whose parts have values.
    STRUCTURE
}
