package dev.osiscope.filter;

/// A field that a filter may name.
///
/// @param name  Wireshark's name of it: `tcp.srcport`
/// @param type  what kind of values it has
/// @param bytes how many bytes its numbers fill at most; 0 where it has no numbers
public record KnownField(String name, FieldType type, int bytes) {

    /// A field that has no numbers.
    public static KnownField of(String name, FieldType type) {
        return new KnownField(name, type, 0);
    }

    /// A field of unsigned numbers of at most so many bytes, 1 to 8.
    public static KnownField number(String name, int bytes) {
        return new KnownField(name, FieldType.NUMBER, bytes);
    }
}
