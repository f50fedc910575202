package dev.osiscope.wire.link;

import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;

/// The field table of Cisco's HDLC, which serial links between its routers have (RFC 1547 section 4.3.1).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |    Address    |    Control    |           Protocol            |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class CiscoHdlcFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("chdlc", "Cisco HDLC", Protocol.Level.LINK);
    /// The length of the header.
    public static final int FIXED_LENGTH = 4;

    private static final CodePoints ADDRESSES = address -> switch ((int) address) {
        case 0x0f -> "to one";
        case 0x8f -> "to all";
        default -> "";
    };

    /// All rows, in the order of the header.
    public static final List<FieldDefinition> ALL = new TableWriter("chdlc.", 0, Reference.rfc(1547, "4.3.1"))
            .bits("address", "Address", 8, HEXADECIMAL, ADDRESSES, "Whether one is addressed or all are; a link has two ends.")
            .bytes("control", "Control", 1, HEXADECIMAL, "Zero.")
            .bits("protocol", "Protocol", 16, HEXADECIMAL, EtherType::name, "What follows: mostly an EtherType.")
            .rows();
    /// Address.
    public static final FieldDefinition ADDRESS = ALL.get(0);
    /// Control.
    public static final FieldDefinition CONTROL = ALL.get(1);
    /// Protocol.
    public static final FieldDefinition CARRIED = ALL.get(2);

    private CiscoHdlcFields() {}
}
