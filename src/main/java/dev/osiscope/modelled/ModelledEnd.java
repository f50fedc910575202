package dev.osiscope.modelled;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.net.InetSocketAddress;
import java.util.List;

/// One end of a modelled conversation: it counts the numbers it uses.
final class ModelledEnd {

    /// What was not observed has a plain value: initial sequence number and checksum 0, the largest window
    /// without scaling.
    private static final int WINDOW = 65_535;

    private final InetSocketAddress address;
    private long next;
    private boolean closed;

    ModelledEnd(InetSocketAddress address) {
        this.address = address;
    }

    InetSocketAddress address() {
        return address;
    }

    /// Whether it has sent its FIN.
    boolean closed() {
        return closed;
    }

    /// The frame of a segment to `other`.
    ///
    /// @param payload what is known of its data
    /// @param length  how long its data is
    Frame segment(long time, ModelledEnd other, TcpFlags flags, Bytes payload, int length) {
        TcpHeader tcp = TcpHeader.of(address.getPort(), other.address.getPort(), next,
                flags.ack() ? other.next : 0, flags, WINDOW, List.of());
        Ipv4Header ip = Ipv4Header.of(ip(address), ip(other.address), IpProtocol.TCP, 0,
                tcp.headerLength() + length);
        byte[] bytes = new byte[ip.headerLength() + tcp.headerLength() + payload.length()];
        ip.encode().copyTo(bytes, 0);
        tcp.encode().copyTo(bytes, ip.headerLength());
        payload.copyTo(bytes, ip.headerLength() + tcp.headerLength());
        next += length + (flags.syn() || flags.fin() ? 1 : 0);
        closed |= flags.fin();
        int original = ip.headerLength() + tcp.headerLength() + length;
        return new Frame(time, LinkType.RAW, original, Bytes.wrap(bytes), Provenance.MODELLED);
    }

    private static IpAddress ip(InetSocketAddress address) {
        return new IpAddress(Bytes.copyOf(address.getAddress().getAddress()));
    }
}
