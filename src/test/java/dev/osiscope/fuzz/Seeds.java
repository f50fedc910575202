package dev.osiscope.fuzz;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.pcapng.Block;
import dev.osiscope.pcapng.BlockEncoder;
import dev.osiscope.pcapng.RandomBlocks;
import dev.osiscope.property.CallFrames;
import dev.osiscope.property.HeaderSamples;
import dev.osiscope.property.MessageFrames;
import dev.osiscope.property.Sample;
import dev.osiscope.wire.Header;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The inputs that the fuzzer begins with, made by the program's own encoders. They stand in the corpus under names that
/// begin with `seed-`.
final class Seeds {

    private static final int FILES = 8;
    private static final int LONGEST = 4_000;
    private static final int KEPT = 3;
    private static final int CALLS = 6;
    private static final List<Integer> PCAP_MAGICS = List.of(0xa1b2c3d4, 0xa1b23c4d, 0xa1b2cd34, 0x1c0001ac);

    private final Map<String, byte[]> seeds = new LinkedHashMap<>();

    private Seeds() {}

    /// Those of a target, by their names.
    static Map<String, byte[]> of(FuzzTarget target) {
        Seeds seeds = new Seeds();
        switch (target) {
            case PCAPNG -> seeds.addFiles();
            case DISSECTOR -> seeds.addFrames();
            case TRACKER -> SegmentSeeds.ALL.forEach(seeds::add);
        }
        return seeds.seeds;
    }

    private void add(String name, byte[] input) {
        seeds.put("seed-" + name, input);
    }

    private void addFiles() {
        for (int seed = 0; seeds.size() < FILES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] file = section(seed % 2 == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN,
                    RandomBlocks.section(random));
            if (file.length <= LONGEST) {
                add("blocks-" + seed, file);
            }
        }
        for (int magic : PCAP_MAGICS) {
            add("pcap-%08x".formatted(magic), pcap(magic, ByteOrder.LITTLE_ENDIAN));
            add("pcap-%08x-big".formatted(magic), pcap(magic, ByteOrder.BIG_ENDIAN));
        }
    }

    private static byte[] section(ByteOrder order, List<Block> blocks) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        blocks.forEach(block -> file.writeBytes(new BlockEncoder(order).encode(block)));
        return file.toByteArray();
    }

    /// A header and two packets; what the variants have more stands as zeros.
    private static byte[] pcap(int magic, ByteOrder order) {
        int header = magic == 0x1c0001ac ? 28 : 24;
        int more = magic == 0xa1b2cd34 ? 8 : 0;
        ByteBuffer file = ByteBuffer.allocate(header + 2 * (16 + more + 4)).order(order);
        file.putInt(magic).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0).putInt(65_535).putInt(1);
        file.position(header);
        for (int packet = 0; packet < 2; packet++) {
            file.putInt(1_700_000_000 + packet).putInt(5).putInt(4).putInt(60);
            file.position(file.position() + more).putInt(0x01020304);
        }
        return file.array();
    }

    /// Some of each kind of header, a frame each, and frames with what follows headers.
    private void addFrames() {
        for (Sample<?> sample : HeaderSamples.ALL) {
            List<Frame> frames = new ArrayList<>();
            for (int seed = 0; seed < KEPT; seed++) {
                frames.addAll(frames(sample, seed));
            }
            add("header-" + sample.words().replace(' ', '-'), script(frames));
        }
        CallFrames.ALL.forEach((name, draw) -> add("call-" + name, script(IntStream.range(0, CALLS)
                .mapToObj(seed -> draw.apply(new SplittableRandom(seed))).toList())));
        MessageFrames.ALL.forEach((name, draw) -> add("message-" + name, script(List.of(
                draw.apply(new SplittableRandom(1)), draw.apply(new SplittableRandom(2))))));
    }

    private static <H extends Header> List<Frame> frames(Sample<H> sample, int seed) {
        return sample.carry().apply(sample.draw().apply(new SplittableRandom(seed)).encode());
    }

    private static byte[] script(List<Frame> frames) {
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        for (Frame frame : frames) {
            Bytes bytes = frame.bytes();
            LinkType linkType = frame.linkType();
            script.write(DissectorTarget.LINK_TYPES.indexOf(linkType));
            script.write(0);
            script.write(bytes.length() >> Byte.SIZE);
            script.write(bytes.length());
            script.writeBytes(bytes.toArray());
        }
        return script.toByteArray();
    }
}
