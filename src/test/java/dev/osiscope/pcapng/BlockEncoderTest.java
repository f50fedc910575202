package dev.osiscope.pcapng;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.LinkType;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockEncoderTest {

    private final BlockEncoder bigEndian = new BlockEncoder(ByteOrder.BIG_ENDIAN);

    @Test
    void bigEndianSectionHeader() {
        assertArrayEquals(Bytes.ofHex("""
                0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c
                """).toArray(), bigEndian.encode(SectionHeader.of(List.of())));
    }

    @Test
    void bigEndianInterfaceDescription() {
        assertArrayEquals(Bytes.ofHex("""
                00000001 0000001c 0065 0000 0000ffff
                0001 0000
                0000 0000 0000001c
                """).toArray(), bigEndian.encode(
                        new InterfaceDescription(LinkType.RAW, 65_535, List.of(Option.text(Option.COMMENT, "")))));
    }

    @Test
    void bigEndianEnhancedPacket() {
        assertArrayEquals(Bytes.ofHex("""
                00000006 00000024 00000002 80000000 00000001 00000001 00000002 ab000000 00000024
                """).toArray(), bigEndian.encode(
                        new EnhancedPacket(2, 0x8000000000000001L, 2, Bytes.ofHex("ab"), List.of())));
    }
}
