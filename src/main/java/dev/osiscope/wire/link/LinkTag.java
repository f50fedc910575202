package dev.osiscope.wire.link;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Tags that stand before what a frame carries, as a VLAN's tag does. Of each is known which EtherType announces it and
/// where the type of what follows stands. The names before the words are Wireshark's.
public enum LinkTag {
    /// Of a virtual machine's card.
    VIRTUAL_CARD(0x8926, "vntag", "VN-Tag", "etype", 4, new Reference("IEEE 802.1Qbh", "")),
    /// Of a switch's extended port.
    EXTENDED_PORT(0x893f, "etag", "Extended port tag", "etype", 6, new Reference("IEEE 802.1BR", "7")),
    /// Of Cisco's groups of senders.
    GROUP(0x8909, "cmd", "Cisco security group tag", "type", 6, new Reference("draft-smith-kandula-sxp", "")),
    /// Of frames that are sent twice and taken once.
    REDUNDANCY(0xf1c1, "ieee8021cb", "Redundancy tag", "etype", 4, new Reference("IEEE 802.1CB", "7.8")),
    /// Of frames that go around a ring both ways.
    RING(0x892f, "hsr", "Seamless redundancy", "type", 4, new Reference("IEC 62439-3", "5")),
    /// Of a customer's service, with the addresses of the customer's frame.
    SERVICE(0x88e7, "ieee8021ah", "Provider backbone bridges", "etype", 16, new Reference("IEEE 802.1Q", "9.7")),
    /// Of a switch that says when it had the frame.
    TIME(0xd28b, "avsp", "Arista timestamp", "etype", 4, new Reference("Arista EOS, TAP aggregation", ""));

    /// The length of the type in bytes.
    public static final int TYPE_LENGTH = 2;

    private static final BitRange TIME_KIND = BitRange.ofBytes(0, 4);
    /// How many bytes the time has, by the sub-type and version before it.
    private static final Map<Long, Integer> TIME_LENGTHS = Map.of(0x10010L, 8, 0x10020L, 6, 0x10110L, 8, 0x10120L, 6);
    private static final FieldDefinition LENGTH = new FieldDefinition("vntag.len", "Length",
            BitRange.ofBytes(0, TYPE_LENGTH), FieldFormat.DECIMAL, VIRTUAL_CARD.type.reference(),
            "How many bytes of data follow; numbers above 1500 are a type instead.");

    private final EtherType announced;
    private final Protocol protocol;
    private final FieldDefinition type;
    private final int fixed;

    LinkTag(int announced, String id, String name, String typeId, int fixed, Reference reference) {
        this.announced = new EtherType(announced);
        this.protocol = new Protocol(id, name, Protocol.Level.LINK);
        this.type = new FieldDefinition(id + "." + typeId, "Type", BitRange.ofBytes(0, TYPE_LENGTH),
                FieldFormat.HEXADECIMAL, EtherType::name, reference, "What follows the tag.");
        this.fixed = fixed;
    }

    /// The type that announces it.
    public EtherType announced() {
        return announced;
    }

    /// The protocol.
    public Protocol protocol() {
        return protocol;
    }

    /// The row of the type of what follows, counted from where it stands.
    public FieldDefinition type() {
        return type;
    }

    /// The rows of what follows, counted from where it stands.
    public List<FieldDefinition> rows() {
        return hasLengths() ? List.of(type, LENGTH) : List.of(type);
    }

    /// The row of this number, counted from where it stands.
    public FieldDefinition row(EtherType number) {
        return hasLengths() && number.isLength() ? LENGTH : type;
    }

    /// Whether a small number is a length, as in an Ethernet header.
    public boolean hasLengths() {
        return this == VIRTUAL_CARD;
    }

    /// Whether Wireshark looks what follows up as an EtherType of its own.
    public boolean typed() {
        return this != RING;
    }

    /// Where the type stands in the bytes of a tag; empty where they do not tell.
    public OptionalInt typeAt(Bytes tag) {
        if (this != TIME) {
            return OptionalInt.of(fixed);
        }
        return tag.length() < fixed ? OptionalInt.empty() : Stream.ofNullable(TIME_LENGTHS.get(tag.unsigned(TIME_KIND)))
                .mapToInt(length -> fixed + length).findFirst();
    }
}
