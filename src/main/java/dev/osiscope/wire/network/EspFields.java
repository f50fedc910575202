package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;

/// The field table of the encapsulating security payload (RFC 4303 section 2).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |               Security Parameters Index (SPI)                 |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                      Sequence Number                          |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                Encrypted data ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class EspFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("esp", "ESP", Protocol.Level.NETWORK);
    /// The length of what is not encrypted.
    public static final int FIXED_LENGTH = 8;

    /// All rows, in the order of the header.
    public static final List<FieldDefinition> ALL = new TableWriter("esp.", 0, Reference.rfc(4303, "2"))
            .bytes("spi", "SPI", 4, HEXADECIMAL, "Which agreement on keys the packet belongs to.")
            .bytes("sequence", "Sequence number", 4, DECIMAL, "Counts the packets, so that none is taken twice.")
            .rest("encrypted_data", "Encrypted data", OCTETS, "What only the holders of the key can read.")
            .rows();
    /// Security parameters index.
    public static final FieldDefinition SPI = ALL.get(0);
    /// Sequence number.
    public static final FieldDefinition SEQUENCE = ALL.get(1);
    /// What is encrypted.
    public static final FieldDefinition ENCRYPTED = ALL.get(2);

    private EspFields() {}
}
