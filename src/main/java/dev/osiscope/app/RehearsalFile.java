package dev.osiscope.app;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.pcapng.InterfaceInfo;
import dev.osiscope.pcapng.PcapngWriter;
import dev.osiscope.pcapng.SectionInfo;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetHeader;
import dev.osiscope.wire.link.MacAddress;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A capture file for the [Rehearsal]: conversations that are opened, used for a request and closed, one after the other.
final class RehearsalFile {

    private static final IpAddress CLIENT = IpAddress.ofIpv4(10, 0, 0, 1);
    private static final IpAddress SERVER = IpAddress.ofIpv4(10, 0, 0, 2);
    private static final int FIRST_PORT = 50_000;
    private static final int SERVER_PORT = 80;
    private static final int WINDOW = 65_535;
    private static final TcpFlags ACK = TcpFlags.of(TcpFlag.ACK);
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final PcapngWriter writer;
    private final int id;
    private int clientPort = FIRST_PORT;
    private long nanos;
    private long clientNext;
    private long serverNext;

    private RehearsalFile(PcapngWriter writer) throws IOException {
        this.writer = writer;
        id = writer.addInterface(
                new InterfaceInfo("eth0", "the rehearsal", LinkType.ETHERNET, 0, Provenance.MODELLED));
    }

    /// Writes a file of so many conversations, each of eight segments.
    ///
    /// @param conversations 1 to 10,000
    static Path in(Path folder, int conversations) throws IOException {
        Path path = folder.resolve(conversations + ".pcapng");
        try (PcapngWriter writer = new PcapngWriter(new BufferedOutputStream(Files.newOutputStream(path)),
                SectionInfo.ofThisMachine("OSIscope"))) {
            RehearsalFile file = new RehearsalFile(writer);
            for (int written = 0; written < conversations; written++) {
                file.conversation();
            }
        }
        return path;
    }

    private void conversation() throws IOException {
        fromClient(TcpFlags.of(TcpFlag.SYN), "");
        fromServer(TcpFlags.of(TcpFlag.SYN, TcpFlag.ACK));
        fromClient(ACK, "");
        fromClient(TcpFlags.of(TcpFlag.PSH, TcpFlag.ACK), REQUEST);
        fromServer(ACK);
        fromClient(TcpFlags.of(TcpFlag.FIN, TcpFlag.ACK), "");
        fromServer(TcpFlags.of(TcpFlag.FIN, TcpFlag.ACK));
        fromClient(ACK, "");
        clientPort++;
    }

    private void fromClient(TcpFlags flags, String data) throws IOException {
        TcpHeader header = TcpHeader.of(clientPort, SERVER_PORT, clientNext, flags.ack() ? serverNext : 0, flags,
                WINDOW, List.of());
        write(CLIENT, SERVER, header, Bytes.wrap(data.getBytes(StandardCharsets.US_ASCII)));
        clientNext += data.length() + used(flags);
    }

    private void fromServer(TcpFlags flags) throws IOException {
        write(SERVER, CLIENT, TcpHeader.of(SERVER_PORT, clientPort, serverNext, clientNext, flags, WINDOW,
                List.of()), Bytes.EMPTY);
        serverNext += used(flags);
    }

    private static int used(TcpFlags flags) {
        return flags.syn() || flags.fin() ? 1 : 0;
    }

    private void write(IpAddress from, IpAddress to, TcpHeader header, Bytes data) throws IOException {
        Bytes tcp = header.withChecksum(from, to, data).encode();
        Bytes ip = Ipv4Header.of(from, to, IpProtocol.TCP, 1, tcp.length() + data.length()).encode();
        Bytes link = new EthernetHeader(MacAddress.ZERO, MacAddress.ZERO, EtherType.IPV4).encode();
        int inner = link.length() + ip.length();
        Bytes frame = new BytesBuilder(inner + tcp.length() + data.length())
                .put(0, link).put(link.length(), ip).put(inner, tcp).put(inner + tcp.length(), data).build();
        writer.write(id, new Frame(nanos += 1_000_000, LinkType.ETHERNET, frame.length(), frame,
                Provenance.MODELLED), List.of());
    }
}
