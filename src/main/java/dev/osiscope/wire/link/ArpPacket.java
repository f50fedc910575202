package dev.osiscope.wire.link;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// A packet of the Address Resolution Protocol (RFC 826); its diagram stands above [ArpFields].
///
/// @param hardwareType   which kind of link, 0 to 65535
/// @param protocolType   whose addresses are asked for
/// @param operation      1 asks, 2 answers; 0 to 65535
/// @param senderHardware the sender's link address, 0 to 255 bytes
/// @param senderProtocol the sender's address, 0 to 255 bytes
/// @param targetHardware the target's link address, as long as the sender's
/// @param targetProtocol the target's address, as long as the sender's
public record ArpPacket(
        int hardwareType, EtherType protocolType, int operation, Bytes senderHardware, Bytes senderProtocol,
        Bytes targetHardware, Bytes targetProtocol)
        implements Header {

    private static final int ETHERNET = 1;
    private static final int IEEE_802 = 6;
    private static final int IPV4_LENGTH = 4;

    /// @throws IllegalArgumentException where the addresses of one kind differ in length
    public ArpPacket {
        if (senderHardware.length() != targetHardware.length()
                || senderProtocol.length() != targetProtocol.length()) {
            throw new IllegalArgumentException("addresses of one kind are of one length");
        }
    }

    /// How long the packet at the start of `packet` is in bytes.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 8 bytes
    public static int length(Bytes packet) {
        return ArpFields.FIXED_LENGTH
                + 2 * (ArpFields.HARDWARE_SIZE.intIn(packet) + ArpFields.PROTOCOL_SIZE.intIn(packet));
    }

    /// Whether the link addresses of the packet at the start of `packet` are those of Ethernet.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 8 bytes
    public static boolean ethernet(Bytes packet) {
        int type = ArpFields.HARDWARE_TYPE.intIn(packet);
        return (type == ETHERNET || type == IEEE_802) && ArpFields.HARDWARE_SIZE.intIn(packet) == MacAddress.LENGTH;
    }

    /// Whether the addresses of the packet at the start of `packet` are those of IPv4.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 8 bytes
    public static boolean ipv4(Bytes packet) {
        return ArpFields.PROTOCOL_TYPE.intIn(packet) == EtherType.IPV4.value()
                && ArpFields.PROTOCOL_SIZE.intIn(packet) == IPV4_LENGTH;
    }

    /// Reads a packet; what follows it in `packet` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where it is shorter than [#length]
    public static ArpPacket read(Bytes packet) {
        int hardware = ArpFields.HARDWARE_SIZE.intIn(packet);
        int protocol = ArpFields.PROTOCOL_SIZE.intIn(packet);
        Bytes sender = packet.from(ArpFields.FIXED_LENGTH);
        Bytes target = sender.from(hardware + protocol);
        return new ArpPacket(
                ArpFields.HARDWARE_TYPE.intIn(packet),
                new EtherType(ArpFields.PROTOCOL_TYPE.intIn(packet)),
                ArpFields.OPERATION.intIn(packet),
                sender.slice(0, hardware), sender.slice(hardware, protocol),
                target.slice(0, hardware), target.slice(hardware, protocol));
    }

    /// The packet as bytes.
    @Override
    public Bytes encode() {
        int target = ArpFields.FIXED_LENGTH + senderHardware.length() + senderProtocol.length();
        return new BytesBuilder(2 * target - ArpFields.FIXED_LENGTH)
                .put(ArpFields.HARDWARE_TYPE.range(), hardwareType)
                .put(ArpFields.PROTOCOL_TYPE.range(), protocolType.value())
                .put(ArpFields.HARDWARE_SIZE.range(), senderHardware.length())
                .put(ArpFields.PROTOCOL_SIZE.range(), senderProtocol.length())
                .put(ArpFields.OPERATION.range(), operation)
                .put(ArpFields.FIXED_LENGTH, senderHardware)
                .put(ArpFields.FIXED_LENGTH + senderHardware.length(), senderProtocol)
                .put(target, targetHardware)
                .put(target + targetHardware.length(), targetProtocol)
                .build();
    }

    @Override
    public Protocol protocol() {
        return ArpFields.PROTOCOL;
    }
}
