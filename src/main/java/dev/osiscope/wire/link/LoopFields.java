package dev.osiscope.wire.link;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of Ethernet's loop test (Ethernet 2.0, section 8, Configuration Testing Protocol): a frame goes to
/// the stations that it names, one after the other, and comes back. All numbers have their least significant byte
/// first.
///
/// ```text
///  | skip count (2) | function: 2 = forward (2) | forwarding address (6) | ··· | function: 1 = reply (2) | receipt (2) |
/// ```
public final class LoopFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("loop", "Loop test", Protocol.Level.LINK);
    /// The function that ends the list: the frame is back.
    public static final int REPLY = 1;
    /// The function that sends the frame on.
    public static final int FORWARD = 2;

    private static final LooseRows ROWS = new LooseRows("loop.", new Reference("Ethernet 2.0", "8"));

    /// Skip count.
    public static final FieldDefinition SKIP_COUNT = ROWS.littleEndian("skipcount", "Skip count", _ -> "",
            "How many bytes behind this one the next function stands: those before it have been done.");
    /// Function.
    public static final FieldDefinition FUNCTION = ROWS.littleEndian("function", "Function", LoopFields::name,
            "What a station is to do with the frame.");
    /// Forwarding address.
    public static final FieldDefinition ADDRESS = ROWS.mac("forwarding_address", "Forwarding address",
            "The station to send the frame to.");
    /// Receipt number.
    public static final FieldDefinition RECEIPT = ROWS.littleEndian("receipt_number", "Receipt number", _ -> "",
            "By it the sender knows its frame again.");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(SKIP_COUNT, FUNCTION, ADDRESS, RECEIPT);

    private LoopFields() {}

    private static String name(long value) {
        return switch ((int) value) {
            case REPLY -> "Reply";
            case FORWARD -> "Forward data";
            default -> "";
        };
    }
}
