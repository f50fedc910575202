package dev.osiscope.wire.transport;

import static dev.osiscope.wire.FieldFormat.DECIMAL;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Reference;

/// The field table of TCP's options.
public final class TcpOptionFields {

    private static final Reference OPTIONS = Reference.rfc(9293, "3.2");

    /// Kind.
    public static final FieldDefinition KIND = new FieldDefinition("tcp.option_kind", "Kind",
            BitRange.ofBytes(0, 1), DECIMAL, TcpOptionKind::name, OPTIONS, "Which option it is.");
    /// Length.
    public static final FieldDefinition LENGTH = new FieldDefinition("tcp.option_len", "Length",
            BitRange.ofBytes(1, 1), DECIMAL, OPTIONS, "How many bytes the option takes, kind and length included.");

    private TcpOptionFields() {}
}
