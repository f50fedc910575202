package dev.osiscope.property;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.application.DnsFields;
import dev.osiscope.wire.application.DnsHeader;
import dev.osiscope.wire.application.DnsName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// Makes DNS messages whose names are compressed: each may go on where an earlier one begins.
final class RandomDns {

    private static final List<String> LABELS = List.of("www", "example", "org", "a", "größe", "_sip", "x".repeat(63));
    private static final List<Integer> TYPES = List.of(1, 2, 5, 6, 12, 15, 16, 28, 33, 41, 48, 65, 255);
    private static final int MOST_NAMES = 6;

    private final RandomGenerator random;
    private final List<Integer> names = new ArrayList<>();
    private Bytes message;

    private RandomDns(RandomGenerator random) {
        this.random = random;
    }

    /// A whole message.
    static Bytes message(RandomGenerator random) {
        return new RandomDns(random).message();
    }

    private Bytes message() {
        int questions = random.nextInt(3);
        int[] records = {random.nextInt(4), random.nextInt(2), random.nextInt(2)};
        message = new DnsHeader(Draw.number(random, 16), Draw.number(random, 16), questions, records[0], records[1],
                records[2]).encode();
        for (int left = questions; left > 0; left--) {
            addName();
            add(fixed(DnsFields.AFTER_QUESTION_NAME.getLast().range().endByte(), Draw.oneOf(random, TYPES), -1));
        }
        for (int left = records[0] + records[1] + records[2]; left > 0; left--) {
            addRecord();
        }
        return message;
    }

    private void addRecord() {
        addName();
        int type = Draw.oneOf(random, TYPES);
        int length = DnsFields.DATA_LENGTH.range().endByte();
        Bytes data = data(type, message.length() + length);
        add(fixed(length, type, data.length()));
        add(data);
    }

    /// @param at where in the message it will stand
    private Bytes data(int type, int at) {
        return switch (type) {
            case 1 -> Draw.bytes(random, random.nextInt(8) == 0 ? 5 : 4);
            case 28 -> Draw.bytes(random, 16);
            case 2, 5, 12 -> name(at);
            case 15 -> Carriers.joined(Draw.bytes(random, 2), name(at + 2));
            case 16 -> Bytes.ofHex("03616263 00 0161");
            case 41 -> Carriers.joined(Bytes.ofHex("000a0008"), Draw.bytes(random, 8));
            case 6 -> Carriers.joined(name(at), Carriers.joined(Bytes.ofHex("0161 00"), Draw.bytes(random, 20)));
            case 33 -> Carriers.joined(Draw.bytes(random, 6), name(at + 6));
            case 65 -> Carriers.joined(Draw.bytes(random, 2), Carriers.joined(name(at + 2), Bytes.ofHex("00010003026832")));
            case 48 -> Carriers.joined(Draw.bytes(random, 4), Draw.upTo(random, 60));
            default -> Draw.upTo(random, 60);
        };
    }

    private void addName() {
        add(name(message.length()));
    }

    private Bytes name(int at) {
        boolean goesOn = !names.isEmpty() && names.size() < MOST_NAMES && random.nextBoolean();
        List<Bytes> labels = Draw.several(random, goesOn ? 1 : 2, one ->
                Bytes.wrap(Draw.oneOf(one, LABELS).getBytes(StandardCharsets.UTF_8)));
        DnsName name = new DnsName("", labels,
                goesOn ? OptionalInt.of(Draw.oneOf(random, names)) : OptionalInt.empty());
        if (!goesOn) {
            names.add(at);
        }
        return name.encode();
    }

    private Bytes fixed(int length, int type, int dataLength) {
        BytesBuilder rows = new BytesBuilder(length).put(DnsFields.QUESTION_TYPE.range(), type)
                .put(BitRange.ofBytes(2, 2), Draw.number(random, 16));
        return dataLength < 0 ? rows.build() : rows.put(DnsFields.DATA_LENGTH.range(), dataLength).build();
    }

    private void add(Bytes part) {
        message = Carriers.joined(message, part);
    }
}
