package dev.osiscope.wire;

/// The names of the values that a field can have. A value without a name stays what it is: a number.
@FunctionalInterface
public interface CodePoints {

    /// For a field whose values have no names.
    CodePoints NONE = value -> "";

    /// The name of `value`; empty where it has none.
    String name(long value);
}
