package dev.osiscope.fuzz;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOptions;
import java.util.List;

/// Makes segments of a fuzzer's input. Eight bytes and what follows them are a segment:
///
/// | byte | says |
/// |---|---|
/// | 0 | bit 0: which end sends; bits 1–2: between which ports; bits 3–6: see below |
/// | 1 | the flags from FIN to CWR |
/// | 2 | how far its sequence number is from the next one of its sender, -128 to 127, where bit 5 is set; times 2^24 where bit 6 is |
/// | 3 | how far its acknowledgment number is from the next one of its receiver, likewise |
/// | 4 | the square root of its window |
/// | 5 | how much later it was seen: 2 to the power of bits 0–4 microseconds |
/// | 6 | the length of its options in words of four bytes, 0 to 10 |
/// | 7 | the length of its payload, times 64 where bit 3 is set |
///
/// Options and payload follow. At the end of the input they may be shorter: zeros fill options up; the payload was cut
/// by the capture where bit 4 is set, and is as short as it stands here otherwise.
final class SegmentScript {

    private static final int LONG = 8;
    private static final int CUT = 16;
    private static final int OFFSET = 32;
    private static final int FAR = 64;
    private static final int FAR_BITS = 24;

    private static final int WORD = 4;
    private static final int MOST_OPTION_WORDS = 10;
    private static final int LONG_UNIT = 64;
    private static final long MICROSECOND = 1_000;
    private static final List<IpAddress> ADDRESSES =
            List.of(IpAddress.ofIpv4(10, 0, 0, 1), IpAddress.ofIpv4(10, 0, 0, 2));
    private static final int CLIENT_PORT = 50_000;
    /// Of which the port of the hub is one; the others have dialogues of their own.
    static final List<Integer> PORTS = List.of(DissectorTarget.HUB_PORT, 80, 443, 53);

    private final FuzzInput input;
    /// The next sequence number of each end of each pair of ports; they begin close below where the numbers wrap.
    private final long[][] next = new long[PORTS.size()][ADDRESSES.size()];
    private long nanos;

    SegmentScript(byte[] input) {
        this.input = new FuzzInput(input);
        for (long[] ends : next) {
            ends[0] = 0xffff_fff0L;
        }
    }

    /// Whether another segment begins.
    boolean more() {
        return input.more();
    }

    /// The frame with the next segment.
    Frame next() {
        int kind = input.u8();
        int from = kind & 1;
        int pair = kind >> 1 & 3;
        TcpFlags flags = new TcpFlags(input.u8());
        long sequence = number(next[pair][from] + offset(kind));
        long acknowledgment = number(next[pair][1 - from] + offset(kind));
        int root = input.u8();
        nanos += MICROSECOND << (input.u8() & 31);
        TcpOptions options = options();
        int length = input.u8() * ((kind & LONG) == 0 ? 1 : LONG_UNIT);
        Bytes payload = input.bytes(length);
        int sent = (kind & CUT) == 0 ? payload.length() : length;
        next[pair][from] = number(sequence + sent + (flags.syn() ? 1 : 0) + (flags.fin() ? 1 : 0));
        int client = CLIENT_PORT + pair;
        TcpHeader header = new TcpHeader(from == 0 ? client : PORTS.get(pair), from == 0 ? PORTS.get(pair) : client,
                sequence, acknowledgment, flags, root * root, 0, 0, options.options(), options.rest());
        return frame(from, header, payload, sent);
    }

    private int offset(int kind) {
        int offset = input.s8();
        return (kind & OFFSET) == 0 ? 0 : offset << ((kind & FAR) == 0 ? 0 : FAR_BITS);
    }

    private TcpOptions options() {
        int words = input.u8() % (MOST_OPTION_WORDS + 1);
        Bytes given = input.bytes(words * WORD);
        return TcpOptions.read(new BytesBuilder(words * WORD).put(0, given).build());
    }

    private Frame frame(int from, TcpHeader header, Bytes payload, int sent) {
        Bytes tcp = header.encode();
        Bytes ip = Ipv4Header.of(ADDRESSES.get(from), ADDRESSES.get(1 - from), IpProtocol.TCP, 1,
                tcp.length() + sent).encode();
        Bytes packet = new BytesBuilder(ip.length() + tcp.length() + payload.length())
                .put(0, ip).put(ip.length(), tcp).put(ip.length() + tcp.length(), payload).build();
        return new Frame(nanos, LinkType.RAW, ip.length() + tcp.length() + sent, packet, Provenance.FILE);
    }

    private static long number(long value) {
        return value & 0xffff_ffffL;
    }
}
