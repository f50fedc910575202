package dev.osiscope.dissect;

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

/// The frames of a pcap or pcapng file, as far as the comparison needs them: bytes, lengths, link type.
final class CaptureFile {

    private static final int SECTION = 0x0a0d0d0a;
    private static final int PCAP_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final int BLOCK_OVERHEAD = 12;

    private final ByteBuffer file;
    private final List<Frame> frames = new ArrayList<>();
    private List<LinkType> interfaces = new ArrayList<>();

    private CaptureFile(ByteBuffer file) {
        this.file = file;
    }

    static List<Frame> read(Path path) throws IOException {
        CaptureFile capture = new CaptureFile(ByteBuffer.wrap(Files.readAllBytes(path)));
        if (capture.file.getInt(0) == SECTION) {
            capture.blocks();
        } else {
            capture.records();
        }
        return capture.frames;
    }

    private void records() {
        int magic = file.getInt(0);
        file.order(magic == 0xa1b2c3d4 || magic == 0xa1b23c4d ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        LinkType type = new LinkType(file.getInt(PCAP_HEADER - 4) & 0xffff);
        int position = PCAP_HEADER;
        while (position + RECORD_HEADER <= file.limit()) {
            int captured = file.getInt(position + 8);
            if (captured < 0 || captured > file.limit() - position - RECORD_HEADER) {
                return;
            }
            add(type, file.getInt(position + 12), position + RECORD_HEADER, captured);
            position += RECORD_HEADER + captured;
        }
    }

    private void blocks() {
        int position = 0;
        while (position + BLOCK_OVERHEAD <= file.limit()) {
            if (file.getInt(position) == SECTION) {
                interfaces = new ArrayList<>();
                file.order(ByteOrder.BIG_ENDIAN);
                file.order(file.getInt(position + 8) == 0x1a2b3c4d ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            }
            int length = file.getInt(position + 4);
            if (length < BLOCK_OVERHEAD || length > file.limit() - position) {
                return;
            }
            block(position);
            position += length;
        }
    }

    private void block(int position) {
        int body = position + 8;
        switch (file.getInt(position)) {
            case 1 -> interfaces.add(new LinkType(file.getShort(body) & 0xffff));
            case 2 -> add(interfaces.get(file.getShort(body)), file.getInt(body + 16), body + 20,
                    file.getInt(body + 12));
            case 3 -> add(interfaces.getFirst(), file.getInt(body), body + 4,
                    Math.min(file.getInt(body), file.getInt(position + 4) - 16));
            case 6 -> add(interfaces.get(file.getInt(body)), file.getInt(body + 16), body + 20,
                    file.getInt(body + 12));
            default -> { }
        }
    }

    private void add(LinkType type, int originalLength, int start, int captured) {
        byte[] bytes = new byte[captured];
        file.get(start, bytes);
        frames.add(new Frame(0, type, Math.max(originalLength, captured), Bytes.wrap(bytes), Provenance.CAPTURED));
    }
}
