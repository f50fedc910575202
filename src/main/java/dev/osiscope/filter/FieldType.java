package dev.osiscope.filter;

/// What kind of values a field has; it decides what a filter may do with the field. The kinds are those of
/// Wireshark, as far as there are such fields here.
public enum FieldType {
    /// An unsigned number.
    NUMBER,
    /// A number that may be below 0.
    SIGNED_NUMBER,
    /// Set or not set.
    FLAG,
    /// An IPv4 address.
    IPV4_ADDRESS,
    /// An IPv6 address.
    IPV6_ADDRESS,
    /// A MAC address.
    MAC_ADDRESS,
    /// Bytes.
    OCTETS,
    /// Text.
    TEXT,
    /// A time in seconds, also below 0.
    TIME,
    /// A protocol, or a structure within one: the bytes of its header. What it carries is searched as well.
    PROTOCOL,
    /// Nothing but that it is there.
    LABEL;

    /// Whether it can be compared with a value.
    boolean comparable() {
        return this != LABEL;
    }

    /// Whether something can be searched in it.
    boolean searchable() {
        return switch (this) {
            case MAC_ADDRESS, OCTETS, TEXT, PROTOCOL -> true;
            default -> false;
        };
    }

    /// Whether a part of its bytes can be taken.
    boolean sliceable() {
        return switch (this) {
            case IPV4_ADDRESS, IPV6_ADDRESS -> true;
            default -> searchable();
        };
    }

    /// Whether its bits can be masked.
    boolean maskable() {
        return switch (this) {
            case NUMBER, SIGNED_NUMBER, IPV4_ADDRESS, IPV6_ADDRESS, MAC_ADDRESS, OCTETS -> true;
            default -> false;
        };
    }

    /// Whether fields of this type can be compared with fields of `other`.
    boolean comparableWith(FieldType other) {
        return this == other || isNumber() && other.isNumber() || isOctets() && other.isOctets();
    }

    boolean isNumber() {
        return this == NUMBER || this == SIGNED_NUMBER;
    }

    private boolean isOctets() {
        return this == OCTETS || this == MAC_ADDRESS;
    }
}
