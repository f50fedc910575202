package dev.osiscope.modelled;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4Flags;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.net.InetSocketAddress;
import java.util.List;

/// One end of a modelled conversation: it counts the numbers it uses.
final class ModelledEnd {

    /// The most data that fits into one IPv4 packet behind headers without options: the MSS that Linux uses on
    /// loopback too.
    static final int LONGEST_PAYLOAD = 65_535 - Ipv4Fields.FIXED_LENGTH - TcpFields.FIXED_LENGTH;

    /// What was not observed has a plain value: initial sequence number, identification and both checksums 0,
    /// the usual time to live, the largest window without scaling.
    private static final int NOT_OBSERVED = 0;
    private static final int TIME_TO_LIVE = 64;
    private static final int WINDOW = 65_535;

    private final InetSocketAddress address;
    private long next;
    private long acknowledged;
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

    /// Whether `other` has sent something that this end has not acknowledged.
    boolean owesAck(ModelledEnd other) {
        return acknowledged < other.next;
    }

    /// The frame of a segment to `other`. It acknowledges all that `other` has sent.
    ///
    /// @param payload what is known of its data
    /// @param length  how long its data is
    Frame segment(long time, ModelledEnd other, TcpFlags flags, Bytes payload, int length) {
        acknowledged = flags.ack() ? other.next : acknowledged;
        TcpHeader tcp = TcpHeader.of(address.getPort(), other.address.getPort(), next,
                acknowledged, flags, WINDOW, List.of());
        Ipv4Header ip = packet(other, tcp.headerLength() + length);
        byte[] bytes = new byte[ip.headerLength() + tcp.headerLength() + payload.length()];
        ip.encode().copyTo(bytes, 0);
        tcp.encode().copyTo(bytes, ip.headerLength());
        payload.copyTo(bytes, ip.headerLength() + tcp.headerLength());
        next += length + (flags.syn() || flags.fin() ? 1 : 0);
        closed |= flags.fin();
        int original = ip.headerLength() + tcp.headerLength() + length;
        return new Frame(time, LinkType.RAW, original, Bytes.wrap(bytes), Provenance.MODELLED);
    }

    private Ipv4Header packet(ModelledEnd other, int length) {
        return new Ipv4Header(0, 0, Ipv4Fields.FIXED_LENGTH + length, NOT_OBSERVED, Ipv4Flags.DO_NOT_FRAGMENT, 0,
                TIME_TO_LIVE, IpProtocol.TCP, NOT_OBSERVED, ip(address), ip(other.address), List.of(), Bytes.EMPTY);
    }

    private static IpAddress ip(InetSocketAddress address) {
        return new IpAddress(Bytes.copyOf(address.getAddress().getAddress()));
    }
}
