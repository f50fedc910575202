package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A domain name in a message (RFC 1035 section 3.1), which may go on elsewhere in it (section 4.1.4).
///
/// ```text
///  +--------+-------------+--------+-------------+     +--------+--------+
///  | Length | Label       | Length | Label       | ··· |11|    Pointer   |  or a zero byte
///  +--------+-------------+--------+-------------+     +--------+--------+
/// ```
///
/// @param text    the whole name, its labels with dots between them; `<Root>` for the root, as Wireshark writes it
/// @param labels  those that stand where it begins, each of 1 to 63 bytes
/// @param pointer the byte of the message where it goes on, 0 to 16383; empty where it ends with a zero byte
public record DnsName(String text, List<Bytes> labels, OptionalInt pointer) {

    /// The length of a pointer.
    public static final int POINTER_LENGTH = 2;

    private static final int POINTER = 0xc0;
    private static final int POINTER_BITS = 0x3fff;
    private static final int LONGEST_LABEL = 0x3f;
    private static final int LONGEST = 255;

    /// Takes a copy of the labels.
    public DnsName {
        labels = List.copyOf(labels);
    }

    /// Reads the name at `position` of `message`; empty where it is cut or can't be right. A pointer leads
    /// back to before the part of the name in which it stands, so a loop ends here.
    public static Optional<DnsName> read(Bytes message, int position) {
        StringBuilder text = new StringBuilder();
        List<Bytes> labels = new ArrayList<>();
        OptionalInt pointer = OptionalInt.empty();
        int at = position;
        int partStart = position;
        while (at < message.length() && text.length() <= LONGEST) {
            int length = message.u8(at);
            if (length == 0) {
                return Optional.of(new DnsName(text.isEmpty() ? "<Root>" : text.toString(), labels, pointer));
            }
            int next = length < POINTER ? labelEnd(message, at, length) : target(message, at, partStart);
            if (next < 0) {
                return Optional.empty();
            }
            if (length >= POINTER) {
                pointer = pointer.isPresent() ? pointer : OptionalInt.of(next);
                partStart = next;
            } else {
                Bytes label = message.slice(at + 1, length);
                text.append(text.isEmpty() ? "" : ".").append(label.text(StandardCharsets.UTF_8));
                if (pointer.isEmpty()) {
                    labels.add(label);
                }
            }
            at = next;
        }
        return Optional.empty();
    }

    /// How many bytes it takes where it begins.
    public int length() {
        return labels.stream().mapToInt(label -> 1 + label.length()).sum()
                + (pointer.isPresent() ? POINTER_LENGTH : 1);
    }

    /// What stands where it begins.
    public Bytes encode() {
        BytesBuilder builder = new BytesBuilder(length());
        int position = 0;
        for (Bytes label : labels) {
            builder.put(BitRange.ofBytes(position, 1), label.length()).put(position + 1, label);
            position += 1 + label.length();
        }
        if (pointer.isPresent()) {
            builder.put(BitRange.ofBytes(position, POINTER_LENGTH), POINTER << Byte.SIZE | pointer.getAsInt());
        }
        return builder.build();
    }

    /// The position after the label at `at`; -1 where it can't be one.
    private static int labelEnd(Bytes message, int at, int length) {
        return length > LONGEST_LABEL || length >= message.length() - at ? -1 : at + 1 + length;
    }

    /// Where the pointer at `at` leads; -1 where it leads to no earlier place.
    private static int target(Bytes message, int at, int partStart) {
        if (message.length() - at < POINTER_LENGTH) {
            return -1;
        }
        int target = message.u16(at) & POINTER_BITS;
        return target < partStart ? target : -1;
    }
}
