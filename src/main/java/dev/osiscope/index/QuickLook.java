package dev.osiscope.index;

import dev.osiscope.frame.LinkType;
import dev.osiscope.pcapng.Content;
import dev.osiscope.wire.link.AddressFamily;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetFields;
import dev.osiscope.wire.link.NullFields;
import dev.osiscope.wire.link.NullHeader;
import dev.osiscope.wire.link.Sll2Fields;
import dev.osiscope.wire.link.SllFields;
import dev.osiscope.wire.link.VlanFields;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv6Header;

/// A look at the headers of a frame where it lies in the file, for what the index notes of it. It settles only what
/// is plain: a usual link, one IP packet in one piece and without extension headers, a segment or datagram whose
/// header is whole. All else is the dissector's affair. What it settles is what the dissector finds, which a test holds
/// for every frame at hand.
///
/// The methods are small because the first compiler takes small ones early. Used by one thread.
final class QuickLook {

    private static final int NULL = LinkType.NULL.value();
    private static final int ETHERNET = LinkType.ETHERNET.value();
    private static final int RAW = LinkType.RAW.value();
    private static final int LOOP = LinkType.LOOP.value();
    private static final int LINUX_SLL = LinkType.LINUX_SLL.value();
    private static final int IPV4 = LinkType.IPV4.value();
    private static final int IPV6 = LinkType.IPV6.value();
    private static final int LINUX_SLL2 = LinkType.LINUX_SLL2.value();

    private static final int IPV4_TYPE = EtherType.IPV4.value();
    private static final int IPV6_TYPE = EtherType.IPV6.value();
    private static final int ARP_TYPE = EtherType.ARP.value();
    private static final int VLAN_TYPE = EtherType.VLAN.value();
    private static final int PROVIDER_TYPE = EtherType.PROVIDER_VLAN.value();

    private static final int MOST_TAGS = 2;

    private final Content content;
    private final QuickPacket packet;
    /// Where the captured bytes of the frame end in the file.
    private long captured;

    /// @param facts where it notes what it has settled
    QuickLook(Content content, Facts facts) {
        this.content = content;
        this.packet = new QuickPacket(content, facts);
    }

    /// Looks at the frame whose `capturedLength` bytes begin at `at`.
    ///
    /// @param originalLength its length on the wire, not less than what was captured
    /// @return whether the facts are settled; if not, they mean nothing
    boolean settles(int linkType, long at, int capturedLength, int originalLength) {
        captured = at + capturedLength;
        packet.frame(captured, at + originalLength);
        if (linkType == ETHERNET) {
            return has(at, EthernetFields.FIXED_LENGTH)
                    && typed(u16(at + Places.ETHERNET_TYPE), at + EthernetFields.FIXED_LENGTH);
        }
        return otherLink(linkType, at);
    }

    private boolean otherLink(int linkType, long at) {
        if (linkType == LINUX_SLL) {
            return has(at, SllFields.FIXED_LENGTH) && typed(u16(at + Places.SLL_TYPE), at + SllFields.FIXED_LENGTH);
        }
        if (linkType == LINUX_SLL2) {
            return has(at, Sll2Fields.FIXED_LENGTH)
                    && typed(u16(at + Places.SLL2_TYPE), at + Sll2Fields.FIXED_LENGTH);
        }
        if (linkType == NULL || linkType == LOOP) {
            return has(at, NullFields.FIXED_LENGTH) && loopback(at);
        }
        return bare(linkType, at);
    }

    private boolean loopback(long at) {
        AddressFamily family = NullHeader.read(content.copy(at, NullFields.FIXED_LENGTH)).family();
        long inner = at + NullFields.FIXED_LENGTH;
        return family.ipv4() ? packet.ipv4(inner) : family.ipv6() && packet.ipv6(inner);
    }

    private boolean bare(int linkType, long at) {
        int version = linkType == RAW && has(at, 1) ? QuickPacket.version(content, at) : 0;
        if (linkType == IPV4 || version == Ipv4Header.VERSION) {
            return packet.ipv4(at);
        }
        return (linkType == IPV6 || version == Ipv6Header.VERSION) && packet.ipv6(at);
    }

    /// What a type announces, behind up to two tags.
    private boolean typed(int first, long from) {
        int type = first;
        long at = from;
        for (int tags = 0; tags < MOST_TAGS && isTag(type) && has(at, VlanFields.FIXED_LENGTH); tags++) {
            type = u16(at + Places.VLAN_TYPE);
            at += VlanFields.FIXED_LENGTH;
        }
        if (type == IPV4_TYPE) {
            return packet.ipv4(at);
        }
        return type == IPV6_TYPE ? packet.ipv6(at) : type == ARP_TYPE;
    }

    private static boolean isTag(int type) {
        return type == VLAN_TYPE || type == PROVIDER_TYPE;
    }

    private boolean has(long at, int count) {
        return captured - at >= count;
    }

    private int u16(long at) {
        return content.u16(at);
    }
}
