package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.LinkType;
import dev.osiscope.property.Draw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Blocks of every type, with any values that their records allow.
public final class RandomBlocks {

    private static final int MOST_OPTIONS = 4;
    private static final int WORD = 4;
    private static final int LONG_VALUE = 3_000;
    private static final int RARELY = 50;
    /// Types that no record stands for, some of them reserved for local use.
    private static final List<Long> UNKNOWN_TYPES = List.of(0L, 7L, 8L, 9L, 11L, 0x80000001L, 0xffffffffL);

    private static final Map<Class<? extends Block>, Function<RandomGenerator, Block>> BY_TYPE = Map.of(
            SectionHeader.class, RandomBlocks::sectionHeader,
            InterfaceDescription.class, random -> interfaceDescription(random, Draw.bits(random, 32)),
            EnhancedPacket.class, random -> new EnhancedPacket(Draw.bits(random, 32), random.nextLong(),
                    Draw.bits(random, 32), data(random), options(random)),
            SimplePacket.class, random -> simplePacket(random, 0),
            ObsoletePacket.class, random -> new ObsoletePacket(Draw.number(random, 16), Draw.number(random, 16),
                    random.nextLong(), Draw.bits(random, 32), data(random), options(random)),
            NameResolution.class, random -> new NameResolution(
                    Draw.several(random, MOST_OPTIONS, RandomBlocks::nameRecord), options(random)),
            InterfaceStatistics.class, random -> new InterfaceStatistics(
                    Draw.bits(random, 32), random.nextLong(), options(random)),
            DecryptionSecrets.class, random -> new DecryptionSecrets(
                    Draw.bits(random, 32), data(random), options(random)),
            CustomBlock.class, random -> new CustomBlock(
                    random.nextBoolean() ? CustomBlock.COPY : CustomBlock.DO_NOT_COPY,
                    Draw.bits(random, 32), words(random)),
            UnknownBlock.class, random -> new UnknownBlock(Draw.oneOf(random, UNKNOWN_TYPES), words(random)));

    private RandomBlocks() {}

    /// A block of this type. A simple packet is whole.
    static Block of(Class<?> type, RandomGenerator random) {
        return BY_TYPE.get(type).apply(random);
    }

    /// The blocks of a section: its header, one interface or more, then blocks of any other type.
    public static List<Block> section(RandomGenerator random) {
        long snapLength = random.nextBoolean() ? 0 : Draw.bits(random, 9);
        List<Block> blocks = new ArrayList<>(List.of(
                sectionHeader(random), interfaceDescription(random, snapLength)));
        List<Class<? extends Block>> types = BY_TYPE.keySet().stream()
                .filter(type -> type != SectionHeader.class)
                .sorted(Comparator.comparing(Class::getName)).toList();
        for (int left = random.nextInt(20); left > 0; left--) {
            Class<? extends Block> type = Draw.oneOf(random, types);
            blocks.add(type == SimplePacket.class ? simplePacket(random, snapLength) : of(type, random));
        }
        return blocks;
    }

    private static Block sectionHeader(RandomGenerator random) {
        return new SectionHeader(1, random.nextBoolean() ? 0 : 2,
                random.nextBoolean() ? SectionHeader.LENGTH_UNKNOWN : random.nextLong(), options(random));
    }

    private static Block interfaceDescription(RandomGenerator random, long snapLength) {
        return new InterfaceDescription(new LinkType(Draw.number(random, 16)), snapLength, options(random));
    }

    private static Block simplePacket(RandomGenerator random, long snapLength) {
        long original = Draw.number(random, 10);
        int kept = Math.toIntExact(BlockDecoder.simplePacketLength(original, snapLength));
        return new SimplePacket(original, Draw.bytes(random, kept));
    }

    private static List<Option> options(RandomGenerator random) {
        return Draw.several(random, MOST_OPTIONS, one -> new Option(1 + one.nextInt(65_535), value(one)));
    }

    private static NameRecord nameRecord(RandomGenerator random) {
        int type = random.nextBoolean() ? 1 + random.nextInt(2) : 1 + random.nextInt(65_535);
        return new NameRecord(type, value(random));
    }

    /// Rarely one that is as long as a value can be.
    private static Bytes value(RandomGenerator random) {
        return random.nextInt(RARELY) == 0
                ? Draw.bytes(random, Option.LONGEST_VALUE - random.nextInt(WORD)) : Draw.upTo(random, 40);
    }

    private static Bytes data(RandomGenerator random) {
        return random.nextInt(RARELY) == 0 ? Draw.upTo(random, LONG_VALUE) : Draw.upTo(random, 100);
    }

    private static Bytes words(RandomGenerator random) {
        return Draw.bytes(random, WORD * random.nextInt(20));
    }
}
