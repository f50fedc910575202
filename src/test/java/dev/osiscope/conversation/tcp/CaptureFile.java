package dev.osiscope.conversation.tcp;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the frames of a well-formed pcap or pcapng file, as far as a comparison needs them.
final class CaptureFile {

    private static final int SECTION_HEADER = 0x0a0d0d0a;
    private static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;
    private static final int PCAP_MICROSECONDS = 0xa1b2c3d4;
    private static final int PCAP_NANOSECONDS = 0xa1b23c4d;
    private static final int PCAP_MODIFIED = 0xa1b2cd34;
    private static final int PCAP_HEADER = 24;
    private static final long NANOS = 1_000_000_000L;

    private final ByteBuffer file;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Interface> interfaces = new ArrayList<>();

    private CaptureFile(ByteBuffer file) {
        this.file = file;
    }

    /// All frames of the file up to its end or to the first one that is not whole.
    static List<Frame> read(Path path) throws IOException {
        CaptureFile capture = new CaptureFile(ByteBuffer.wrap(Files.readAllBytes(path)));
        if (capture.file.getInt(0) == SECTION_HEADER) {
            capture.readBlocks();
        } else {
            capture.readRecords();
        }
        return capture.frames;
    }

    private void readRecords() {
        if (file.get(0) != (byte) 0xa1) {
            file.order(ByteOrder.LITTLE_ENDIAN);
        }
        int magic = file.getInt(0);
        long unit = switch (magic) {
            case PCAP_MICROSECONDS, PCAP_MODIFIED -> 1000;
            case PCAP_NANOSECONDS -> 1;
            default -> throw new IllegalArgumentException("no capture file: " + Integer.toHexString(magic));
        };
        int record = magic == PCAP_MODIFIED ? PCAP_HEADER : 16;
        LinkType link = linkType(file.getInt(20) & 0xffff);
        int position = PCAP_HEADER;
        while (position + record <= file.limit() && position + record + file.getInt(position + 8) <= file.limit()) {
            int captured = file.getInt(position + 8);
            long nanos = file.getInt(position) * NANOS + (file.getInt(position + 4) & 0xffff_ffffL) * unit;
            add(nanos, link, file.getInt(position + 12), position + record, captured);
            position += record + captured;
        }
    }

    private void readBlocks() {
        int position = 0;
        while (position + 12 <= file.limit()) {
            if (file.getInt(position) == SECTION_HEADER) {
                boolean big = file.order(ByteOrder.BIG_ENDIAN).getInt(position + 8) == BYTE_ORDER_MAGIC;
                file.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
                interfaces.clear();
            }
            switch (file.getInt(position)) {
                case 1 -> readInterface(position);
                case 2 -> readPacket(position, file.getShort(position + 8) & 0xffff);
                case 3 -> add(0, interfaces.getFirst().link, file.getInt(position + 8), position + 12,
                        Math.min(file.getInt(position + 8), file.getInt(position + 4) - 16));
                case 6 -> readPacket(position, file.getInt(position + 8));
                default -> { }
            }
            position += file.getInt(position + 4);
        }
    }

    private void readInterface(int block) {
        long unit = 1_000_000;
        int end = block + file.getInt(block + 4) - 4;
        int option = block + 16;
        while (option + 4 <= end && file.getShort(option) != 0) {
            int length = file.getShort(option + 2) & 0xffff;
            if (file.getShort(option) == 9) {
                int resolution = file.get(option + 4);
                unit = resolution < 0 ? 1L << (resolution & 0x7f) : Math.round(Math.pow(10, resolution));
            }
            option += 4 + (length + 3 & ~3);
        }
        interfaces.add(new Interface(linkType(file.getShort(block + 8) & 0xffff), unit));
    }

    private void readPacket(int block, int interfaceNumber) {
        Interface from = interfaces.get(interfaceNumber);
        long time = (file.getInt(block + 12) & 0xffff_ffffL) << 32 | file.getInt(block + 16) & 0xffff_ffffL;
        long nanos = time / from.unit * NANOS + Math.round(time % from.unit * ((double) NANOS / from.unit));
        add(nanos, from.link, file.getInt(block + 24), block + 28, file.getInt(block + 20));
    }

    private void add(long nanos, LinkType link, int length, int position, int captured) {
        Bytes bytes = Bytes.wrap(file.array()).slice(position, captured);
        frames.add(new Frame(nanos, link, Math.max(length, captured), bytes, Provenance.FILE));
    }

    /// Some platforms' own numbers for RAW stand in old files.
    private static LinkType linkType(int value) {
        return value == 12 || value == 14 || value == 228 || value == 229 ? LinkType.RAW : new LinkType(value);
    }

    private record Interface(LinkType link, long unit) {}
}
