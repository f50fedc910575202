package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.TEXT;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of the hub's protocol: lines of UTF-8 text, each ended by a line feed, with or without a
/// carriage return before it. The names are ours; Wireshark does not know the protocol.
///
/// ```text
///  +----------------------+------+----+----------------------+------+----+---
///  | message (UTF-8)      | [CR] | LF | message (UTF-8)      | [CR] | LF | ···
///  +----------------------+------+----+----------------------+------+----+---
/// ```
public final class HubFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("hub", "Hub messages", Protocol.Level.APPLICATION);

    /// A message, or the part of one that this segment has.
    public static final FieldDefinition MESSAGE = new FieldDefinition("hub.message", "Message",
            BitRange.ofBytes(0, 0), TEXT, Reference.rfc(3629, "3"),
            "One line of text; without a line ending it goes on in a later segment.");
    /// What ends a message.
    public static final FieldDefinition LINE_ENDING = new FieldDefinition("hub.line_ending", "Line ending",
            BitRange.ofBytes(0, 0), OCTETS, Reference.rfc(5198, "2"),
            "Where the message ends: TCP carries bytes and keeps no borders between messages.");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(MESSAGE, LINE_ENDING);

    private HubFields() {}
}
