package dev.osiscope.conversation;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.wire.link.AddressFamily;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetHeader;
import dev.osiscope.wire.link.MacAddress;
import dev.osiscope.wire.link.NullHeader;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Frames with one TCP segment over IPv4, for tests: encoded, then dissected as captured ones are.
///
/// @param link        bytes before the packet
/// @param linkType    what they are
/// @param provenance  where the frames are said to come from
public record SegmentFrames(Bytes link, LinkType linkType, Provenance provenance) {

    /// The port whose payload is read as the hub's messages.
    public static final int HUB_PORT = 3001;
    /// A window with room for all that the tests send.
    public static final int LARGE_WINDOW = 65_535;

    /// As Linux shows its loopback: Ethernet with the addresses of no card.
    public static final SegmentFrames LINUX_LOOPBACK =
            ethernet(MacAddress.ZERO, MacAddress.ZERO, Provenance.CAPTURED);

    /// As BSD, macOS and Windows show theirs.
    public static final SegmentFrames BSD_LOOPBACK = new SegmentFrames(
            new NullHeader(AddressFamily.IPV4, true).encode(), LinkType.NULL, Provenance.CAPTURED);

    /// As a network card shows its frames.
    public static final SegmentFrames CARD = ethernet(card(1), card(2), Provenance.CAPTURED);

    /// As the lab wire carries them.
    public static final SegmentFrames LAB_WIRE = ethernet(card(1), card(2), Provenance.WIRE);

    /// Packets without a link header.
    public static final SegmentFrames RAW = new SegmentFrames(Bytes.EMPTY, LinkType.RAW, Provenance.FILE);

    /// Packets that are a model.
    public static final SegmentFrames MODELLED =
            new SegmentFrames(Bytes.EMPTY, LinkType.RAW, Provenance.MODELLED);

    private static final FrameDissector DISSECTOR = new FrameDissector(Set.of(HUB_PORT));

    /// A segment's frame, dissected; its window is large and its packet bears no identification.
    public Dissection segment(
            long timeNanos, Endpoint from, Endpoint to, long sequence, long acknowledgment, TcpFlags flags,
            List<TcpOption> options, String payload) {
        return segment(timeNanos, 0, from, to, sequence, acknowledgment, flags, LARGE_WINDOW, options, payload);
    }

    /// A segment's frame, dissected.
    ///
    /// @param identification that of its packet, 0 to 65535
    /// @param window         0 to 65535
    public Dissection segment(
            long timeNanos, int identification, Endpoint from, Endpoint to, long sequence, long acknowledgment,
            TcpFlags flags, int window, List<TcpOption> options, String payload) {
        return DISSECTOR.dissect(frame(timeNanos, identification, from, to, sequence, acknowledgment, flags, window, options,
                Bytes.wrap(payload.getBytes(StandardCharsets.UTF_8))));
    }

    /// A segment's frame.
    ///
    /// @param identification that of its packet, 0 to 65535
    /// @param window         0 to 65535
    public Frame frame(
            long timeNanos, int identification, Endpoint from, Endpoint to, long sequence, long acknowledgment,
            TcpFlags flags, int window, List<TcpOption> options, Bytes data) {
        IpAddress source = address(from);
        IpAddress destination = address(to);
        Bytes tcp = TcpHeader.of(from.port(), to.port(), sequence, acknowledgment, flags, window, options)
                .withChecksum(source, destination, data)
                .encode();
        Bytes ip = Ipv4Header.of(source, destination, IpProtocol.TCP, identification,
                tcp.length() + data.length()).encode();
        Bytes frame = joined(link, ip, tcp, data);
        return new Frame(timeNanos, linkType, frame.length(), frame, provenance);
    }

    /// The frame of `sound` with another data offset in its TCP header, dissected.
    ///
    /// @param words 0 to 15
    public static Dissection withDataOffset(int words, Dissection sound) {
        Frame frame = sound.frame();
        byte[] bytes = frame.bytes().toArray();
        int at = sound.layer(TcpHeader.class).orElseThrow().range().firstByte()
                + TcpFields.HEADER_LENGTH.range().firstByte();
        bytes[at] = (byte) (words << 4 | bytes[at] & 0xf);
        return DISSECTOR.dissect(new Frame(frame.timeNanos(), frame.linkType(), frame.originalLength(),
                Bytes.wrap(bytes), frame.provenance()));
    }

    private static SegmentFrames ethernet(MacAddress from, MacAddress to, Provenance provenance) {
        return new SegmentFrames(
                new EthernetHeader(to, from, EtherType.IPV4).encode(), LinkType.ETHERNET, provenance);
    }

    private static MacAddress card(int number) {
        return new MacAddress(Bytes.wrap(new byte[] {2, 0, 0, 0, 0, (byte) number}));
    }

    private static IpAddress address(Endpoint endpoint) {
        int[] parts = Arrays.stream(endpoint.address().split("\\.")).mapToInt(Integer::parseInt).toArray();
        return IpAddress.ofIpv4(parts[0], parts[1], parts[2], parts[3]);
    }

    private static Bytes joined(Bytes... parts) {
        BytesBuilder builder = new BytesBuilder(Arrays.stream(parts).mapToInt(Bytes::length).sum());
        int position = 0;
        for (Bytes part : parts) {
            builder.put(position, part);
            position += part.length();
        }
        return builder.build();
    }
}
