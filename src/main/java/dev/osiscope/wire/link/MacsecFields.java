package dev.osiscope.wire.link;

import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;

/// What is read of MACsec (IEEE 802.1AE clause 9): what its tag announces, where the frame is not encrypted.
public final class MacsecFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("macsec", "MACsec", Protocol.Level.LINK);

    /// What the frame carries. Its two bytes stand after the tag.
    public static final FieldDefinition TYPE = new FieldDefinition("macsec.etype", "Type", BitRange.ofBytes(0, 2),
            HEXADECIMAL, EtherType::name, new Reference("IEEE 802.1AE", "9.2"), "What the frame carries.");

    private MacsecFields() {}
}
