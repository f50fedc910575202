package dev.osiscope.wire.link;

import static dev.osiscope.wire.FieldFormat.DECIMAL;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;

/// The field table of a label of Multiprotocol Label Switching (RFC 3032 section 2.1). Labels stand in a row; the
/// last of them says so.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                Label                  | Exp |S|       TTL     |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class MplsFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("mpls", "MPLS", Protocol.Level.LINK);
    /// The length of a label.
    public static final int FIXED_LENGTH = 4;

    /// All rows, in the order of the label.
    public static final List<FieldDefinition> ALL = new TableWriter("mpls.", 0, Reference.rfc(3032, "2.1"))
            .bits("label", "Label", 20, DECIMAL, "Where a router sends the packet; the number counts on one link only.")
            .bits("exp", "Traffic class", 3, DECIMAL, "Which queue of a router the packet waits in.")
            .bits("bottom", "Bottom of stack", 1, DECIMAL, "Whether this is the last label.")
            .bits("ttl", "Time to live", 8, DECIMAL, "How many routers the packet may still pass.")
            .rows();
    /// Label.
    public static final FieldDefinition LABEL = ALL.get(0);
    /// Traffic class.
    public static final FieldDefinition TRAFFIC_CLASS = ALL.get(1);
    /// Bottom of stack.
    public static final FieldDefinition BOTTOM = ALL.get(2);
    /// Time to live.
    public static final FieldDefinition TIME_TO_LIVE = ALL.get(3);

    private MplsFields() {}
}
