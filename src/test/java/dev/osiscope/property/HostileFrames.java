package dev.osiscope.property;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Frames that are made to take as much memory as they can.
final class HostileFrames {

    private static final int FIRST_PORT = 1_024;
    private static final int TOTAL_LENGTH = 2;

    private HostileFrames() {}

    /// A segment of the conversation with this number, at most 64,000, to `port`.
    static Frame segment(int conversation, int port, int sequence, TcpFlag flag, Bytes payload) {
        return Carriers.ipv4(IpProtocol.TCP).apply(tcp(conversation, port, sequence, flag, payload));
    }

    static Bytes tcp(int conversation, int port, int sequence, TcpFlag flag, Bytes payload) {
        return Carriers.joined(TcpHeader.of(FIRST_PORT + conversation, port, sequence, 1, TcpFlags.of(flag), 1,
                List.of(TcpOption.timestamps(1, 1))).encode(), payload);
    }

    /// The same frame without its last bytes, which the capture has cut off.
    static Frame cut(Frame frame, int count) {
        return new Frame(frame.timeNanos(), frame.linkType(), frame.originalLength(),
                frame.bytes().atMost(frame.bytes().length() - count), frame.provenance());
    }

    /// A packet without a total length, as a network card is to cut it up: it is as long as the frame.
    static Frame withoutTotalLength(IpProtocol protocol, Bytes payload) {
        byte[] packet = Carriers.joined(
                Carriers.ipv4(protocol).apply(Bytes.EMPTY).bytes(), payload).toArray();
        packet[TOTAL_LENGTH] = 0;
        packet[TOTAL_LENGTH + 1] = 0;
        return Carriers.link(LinkType.RAW).apply(Bytes.wrap(packet));
    }

    /// `text` again and again, `length` bytes.
    static Bytes repeated(String text, int length) {
        byte[] one = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[length];
        for (int index = 0; index < length; index++) {
            all[index] = one[index % one.length];
        }
        return Bytes.wrap(all);
    }

    static Bytes text(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Bytes zeros(int count) {
        return new BytesBuilder(count).build();
    }
}
