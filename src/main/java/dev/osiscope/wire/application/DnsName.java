package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
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

    /// The first two bits of a pointer.
    static final int POINTER = 0xc0;

    /// Takes a copy of the labels.
    public DnsName {
        labels = List.copyOf(labels);
    }

    /// Reads the name at `position` of `message`. A name that goes in a circle, is too long, or has a label of an
    /// unknown kind is no name: its text says so, as Wireshark writes it.
    ///
    /// @return empty where the name is cut, or nobody can tell where it ends
    public static Optional<DnsName> read(Bytes message, int position) {
        return new DnsNameWalk(message, position).name();
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
}
