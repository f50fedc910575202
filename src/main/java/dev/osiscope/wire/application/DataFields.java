package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of bytes that no dissector takes apart.
public final class DataFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("data", "Data", Protocol.Level.APPLICATION);

    private static final Reference WIRESHARK = new Reference("Wireshark", "");

    /// The bytes that were captured.
    public static final FieldDefinition DATA = new FieldDefinition("data.data", "Data",
            BitRange.ofBytes(0, 0), OCTETS, WIRESHARK, "Bytes that are not taken apart here.");
    /// How many there are, captured or not.
    public static final FieldDefinition LENGTH = new FieldDefinition("data.len", "Length",
            BitRange.ofBytes(0, 0), DECIMAL, WIRESHARK, "How many bytes of data there are; worked out, not sent.");

    /// The bytes of a protocol that is known by name only.
    public static final FieldDefinition UNDISSECTED = new FieldDefinition("data.undissected", "Data",
            BitRange.ofBytes(0, 0), OCTETS, WIRESHARK,
            "What the protocol says; it is not taken apart here. (The name is ours.)");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(DATA, LENGTH, UNDISSECTED);

    private DataFields() {}
}
