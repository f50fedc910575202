package dev.osiscope.pcapng;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PcapFileReaderTest {

    private static final List<ByteOrder> ORDERS = List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;

    @Test
    void bothByteOrders() throws IOException {
        for (ByteOrder order : ORDERS) {
            ReadPackets read = SampleFiles.packets(SampleFiles.pcap(order));

            assertEquals(List.of(Bytes.ofHex("010203"), Bytes.ofHex("0405")),
                    read.frames().stream().map(Frame::bytes).toList());
            assertEquals(List.of(1_700_000_000_123_456_000L, 1_700_000_001_999_999_000L),
                    read.frames().stream().map(Frame::timeNanos).toList());
            assertEquals(List.of(3, 60), read.frames().stream().map(Frame::originalLength).toList());
            assertEquals(List.of(new PacketSpan(24, 40, 3, 3, true, 1_700_000_000_123_456_000L, 0),
                    new PacketSpan(43, 59, 2, 60, true, 1_700_000_001_999_999_000L, 0)), read.spans());
            assertEquals(LinkType.ETHERNET, read.interfaces().getFirst().linkType());
            assertEquals(Optional.empty(), read.stop());
        }
    }

    @Test
    void nanoseconds() throws IOException {
        for (ByteOrder order : ORDERS) {
            ByteBuffer file = SampleFiles.pcapHeader(order, 0xa1b23c4d, 101, RECORD_HEADER)
                    .putInt(0xfffffff0).putInt(123_456_789).putInt(0).putInt(0);

            assertEquals(4_294_967_280_123_456_789L, only(file).timeNanos());
        }
    }

    @Test
    void kuznetzovsLongerRecordHeader() throws IOException {
        for (ByteOrder order : ORDERS) {
            ByteBuffer file = SampleFiles.pcapHeader(order, 0xa1b2cd34, 1, RECORD_HEADER + 8 + 2)
                    .putInt(1).putInt(2).putInt(2).putInt(2).putInt(9).putInt(9).put(new byte[] {7, 8});

            assertEquals(Bytes.ofHex("0708"), only(file).bytes());
            assertEquals(1_000_002_000L, only(file).timeNanos());
        }
    }

    @Test
    void ixiasLongerFileHeader() throws IOException {
        for (int magic : new int[] {0x1c0001ac, 0x1c0001ab}) {
            ByteBuffer file = SampleFiles.pcapHeader(ByteOrder.LITTLE_ENDIAN, magic, 1, 4 + RECORD_HEADER + 1)
                    .putInt(17).putInt(1).putInt(2).putInt(1).putInt(1).put((byte) 7);

            assertEquals(Bytes.ofHex("07"), only(file).bytes());
        }
    }

    @Test
    void unpublishedVariantsAreCalledByTheirName() throws IOException {
        assertEquals("Byte 0: the file is pcap, modified by Navtel, whose layout was never published.",
                stop(SampleFiles.pcapHeader(ByteOrder.BIG_ENDIAN, 0xa12b3c4d, 1, 0)));
        assertEquals("Byte 0: no capture file begins with 25504446.",
                stop(ByteBuffer.wrap(Bytes.ofHex("25504446").toArray())));
        assertEquals("Byte 0: 4 bytes needed, 0 found; no kind of capture file is that short.",
                stop(ByteBuffer.allocate(0)));
    }

    @Test
    void lengthsOfOldVersionsStandTheOtherWayRound() throws IOException {
        assertEquals(60, only(versioned(2, 2, 60, 2)).originalLength());
        assertEquals(60, only(versioned(2, 3, 60, 2)).originalLength());
        assertEquals(60, only(versioned(2, 3, 2, 60)).originalLength());
        assertEquals(60, only(versioned(543, 0, 60, 2)).originalLength());
        assertEquals(60, only(versioned(2, 4, 2, 60)).originalLength());
        assertEquals("Byte 4: version 1 of the format is not known.", stop(versioned(1, 0, 2, 60)));
    }

    @Test
    void aixHasNanosecondsAndNumbersOfItsOwn() throws IOException {
        ByteBuffer file = versioned(2, 2, 60, 2);
        file.putInt(20, 6);

        assertEquals(LinkType.ETHERNET, only(file).linkType());
        assertEquals(1_000_000_005L, only(file).timeNanos());
    }

    @Test
    void linkTypeIsWithoutTheLengthOfTheCheckSequence() throws IOException {
        ByteBuffer file = SampleFiles.pcapHeader(ByteOrder.BIG_ENDIAN, 0xa1b2c3d4, 0x44000001, RECORD_HEADER)
                .putInt(0).putInt(0).putInt(0).putInt(0);

        assertEquals(LinkType.ETHERNET, only(file).linkType());
    }

    @Test
    void lengthThatNoPacketHasIsAReason() throws IOException {
        ByteBuffer file = versioned(2, 4, 0x7fffffff, 60);

        assertEquals("Byte 32: a packet of 2147483647 bytes is longer than the 262144 that there may be.", stop(file));
        assertEquals("Byte 40: 262144 bytes needed, 2 found; the file ends within a packet.",
                stop(versioned(2, 4, 262_144, 262_144)));
    }

    private static ByteBuffer versioned(int major, int minor, int firstLength, int secondLength) {
        ByteBuffer file = SampleFiles.pcapHeader(ByteOrder.BIG_ENDIAN, 0xa1b2c3d4, 1, RECORD_HEADER + 2);
        return file.putShort(4, (short) major).putShort(6, (short) minor)
                .position(FILE_HEADER).putInt(1).putInt(5).putInt(firstLength).putInt(secondLength);
    }

    private static Frame only(ByteBuffer file) throws IOException {
        ReadPackets read = SampleFiles.packets(file.array());
        assertEquals(Optional.empty(), read.stop());
        assertEquals(1, read.frames().size());
        return read.frames().getFirst();
    }

    private static String stop(ByteBuffer file) throws IOException {
        try (CaptureFileReader reader = CaptureFileReader.open(new ByteArrayInputStream(file.array()))) {
            assertEquals(List.of(), ReadPackets.of(reader).frames());
            return reader.stop().orElseThrow().sentence();
        }
    }
}
