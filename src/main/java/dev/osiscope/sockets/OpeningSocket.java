package dev.osiscope.sockets;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.linux.LinkAddress;
import dev.osiscope.linux.PacketEar;
import dev.osiscope.linux.SocketFilter;
import dev.osiscope.linux.SystemCallException;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv6Fields;
import dev.osiscope.wire.network.Ipv6Header;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.Optional;
import java.util.function.Consumer;

/// Hears, on Linux, of each connection that a program of this machine opens over an interface, within some microseconds: a
/// packet socket (packet(7)) that is given the outgoing packets with a SYN and nothing else, one by one. A capture hands its
/// frames over by the block, a millisecond later or more; by then a program that lives for two may be gone.
///
/// One thread listens; another one may call [#stop()].
public final class OpeningSocket implements AutoCloseable {

    private static final int WHOLE = 0xffff;
    private static final int FIRST_BYTE = 0;
    private static final int VERSION_BITS = 0xf0;
    private static final int IPV6 = Ipv6Header.VERSION << 4;
    private static final byte[] OPENS = new SocketFilter.Writer(16)
            .loadPacketType().ifEqual(LinkAddress.OUTGOING, 0, 12)
            .loadByte(FIRST_BYTE).and(VERSION_BITS).ifEqual(IPV6, 0, 3)
            .behind(Ipv6Fields.FIXED_LENGTH)
            .loadByte(Ipv6Fields.NEXT_HEADER.range().firstByte()).ifEqual(IpProtocol.TCP.value(), 3, 6)
            .behindIpv4(FIRST_BYTE)
            .loadByte(Ipv4Fields.PAYLOAD_PROTOCOL.range().firstByte()).ifEqual(IpProtocol.TCP.value(), 0, 3)
            .loadByteBehind(TcpFields.SYN.range().firstByte()).and(TcpFlag.SYN.bit() | TcpFlag.ACK.bit())
            .ifEqual(TcpFlag.SYN.bit(), 1, 0)
            .keep(0)
            .keep(WHOLE)
            .code();

    private final PacketEar ear;

    private OpeningSocket(PacketEar ear) {
        this.ear = ear;
    }

    /// Listens at an interface of this machine.
    ///
    /// @return empty where there is no such way: another system, no right to it (CAP_NET_RAW), no such interface
    public static Optional<OpeningSocket> at(String interfaceName) {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OpeningSocket(PacketEar.at(interfaceName, OPENS)));
        } catch (SystemCallException noSuchWay) {
            return Optional.empty();
        }
    }

    /// Listens until [#stop()], or until the interface is gone.
    ///
    /// @param opened is handed each packet that asks for a connection, from its IP header on
    public void listen(Consumer<Bytes> opened) {
        try {
            ear.listen(packet -> opened.accept(Bytes.wrap(packet)));
        } catch (SystemCallException failure) {
            System.getLogger(OpeningSocket.class.getName())
                    .log(System.Logger.Level.WARNING, "openings are not heard any more: {0}", failure.getMessage());
        }
    }

    /// Ends [#listen], now or as soon as it begins.
    public void stop() {
        ear.stop();
    }

    /// Called when [#listen] has returned.
    @Override
    public void close() {
        ear.close();
    }
}
