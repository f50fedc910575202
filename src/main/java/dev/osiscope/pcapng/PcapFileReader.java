package dev.osiscope.pcapng;

import dev.osiscope.frame.Provenance;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/// The packets of a pcap file, in each of its variants and both byte orders (draft-ietf-opsawg-pcap section 5):
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------------------------------------------------------+
/// |                      Timestamp (Seconds)                      |
/// +---------------------------------------------------------------+
/// |            Timestamp (Microseconds or nanoseconds)            |
/// +---------------------------------------------------------------+
/// |                    Captured Packet Length                     |
/// +---------------------------------------------------------------+
/// |                    Original Packet Length                     |
/// +---------------------------------------------------------------+
/// |                          Packet Data                          |
/// +---------------------------------------------------------------+
/// ```
public final class PcapFileReader implements CaptureFileReader {

    /// The most bytes that a packet may have where the file allows no more; a larger length is taken for damage.
    public static final int LONGEST_PACKET = 262_144;

    private static final int FRACTION = 4;
    private static final int FIRST_LENGTH = 8;
    private static final int SECOND_LENGTH = 12;
    private static final long NANOS = 1_000_000_000;

    private final Content content;
    private final PcapHeader header;
    private final FileInterface only;
    private final long longest;
    private long nextRecord;
    private final PacketCursor packet = new PacketCursor();
    private FileStop stop;

    private PcapFileReader(Content content, PcapHeader header) {
        this.content = content;
        this.header = header;
        this.only = new FileInterface("", header.linkType(), header.snapLength(), header.unit(),
                Provenance.FILE);
        this.longest = Math.max(LONGEST_PACKET, Math.min(header.snapLength(), PcapngWalk.LONGEST_BLOCK));
        this.nextRecord = header.variant().fileHeader();
    }

    static CaptureFileReader open(Content content) throws IOException {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        PcapVariant variant = PcapVariant.of(content.u32(0, order)).orElse(null);
        if (variant == null) {
            order = ByteOrder.BIG_ENDIAN;
            variant = PcapVariant.of(content.u32(0, order)).orElse(null);
        }
        if (variant == null) {
            return new UnreadableFile(content, FileStop.wrong(0,
                    "no capture file begins with " + content.copy(0, Integer.BYTES).hex()));
        }
        if (!variant.published()) {
            return new UnreadableFile(content, FileStop.wrong(0,
                    "the file is " + variant.kind() + ", whose layout was never published"));
        }
        return open(content, variant, order);
    }

    private static CaptureFileReader open(Content content, PcapVariant variant, ByteOrder order) throws IOException {
        int found = content.available(0, variant.fileHeader());
        if (found < variant.fileHeader()) {
            return new UnreadableFile(content, FileStop.cut(content, 0, variant.fileHeader(), found,
                    "the file ends within its header"));
        }
        PcapHeader header = PcapHeader.read(content, variant, order);
        return header.supported()
                ? new PcapFileReader(content, header)
                : new UnreadableFile(content, FileStop.wrong(Integer.BYTES,
                        "version " + header.majorVersion() + " of the format is not known"));
    }

    @Override
    public String kind() {
        return header.variant().kind();
    }

    @Override
    public boolean next() throws IOException {
        packet.leave();
        stop = null;
        int head = header.variant().recordHeader();
        int found = content.available(nextRecord, head);
        if (found == 0 && content.damage().isEmpty()) {
            return false;
        }
        if (found < head) {
            return stopped(FileStop.cut(content, nextRecord, head, found, "the file ends within a packet's header"));
        }
        long first = number(FIRST_LENGTH);
        long second = number(SECOND_LENGTH);
        boolean originalFirst = header.originalFirst(first, second);
        return originalFirst ? next(head, second, first) : next(head, first, second);
    }

    private boolean next(int head, long captured, long original) throws IOException {
        if (captured > longest) {
            return stopped(FileStop.wrong(nextRecord + FIRST_LENGTH,
                    "a packet of " + captured + " bytes is longer than the " + longest + " that there may be"));
        }
        int needed = head + (int) captured;
        int found = content.available(nextRecord, needed);
        if (found < needed) {
            return stopped(FileStop.cut(content, nextRecord + head, captured, found - head,
                    "the file ends within a packet"));
        }
        packet.go(nextRecord, nextRecord + head, (int) captured, original, 0);
        packet.seenAt(time());
        nextRecord += needed;
        return true;
    }

    private long time() {
        long fraction = number(FRACTION);
        long scale = header.unit().equals(TimestampUnit.MICROSECONDS) ? 1000 : 1;
        return number(0) * NANOS + fraction * scale;
    }

    private long number(int offset) {
        return content.u32(nextRecord + offset, header.order());
    }

    private boolean stopped(FileStop reason) {
        stop = reason;
        return false;
    }

    @Override
    public PacketCursor cursor() {
        return packet;
    }

    @Override
    public List<FileInterface> interfaces() {
        return List.of(only);
    }

    @Override
    public Optional<FileStop> stop() {
        return Optional.ofNullable(stop);
    }

    @Override
    public Content content() {
        return content;
    }
}
