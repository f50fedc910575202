package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A domain name in a message (RFC 1035 section 3.1), which may go on elsewhere in it (section 4.1.4).
///
/// @param text   the labels with dots between them; `<Root>` for the root, as Wireshark writes it
/// @param length how many bytes it takes where it begins
public record DnsName(String text, int length) {

    private static final int POINTER = 0xc0;
    private static final int POINTER_LENGTH = 2;
    private static final int POINTER_BITS = 0x3fff;
    private static final int LONGEST = 255;

    /// Reads the name at `position` of `message`; empty where it is cut or can't be right. A pointer leads
    /// back to before the part of the name in which it stands, so a loop ends here.
    public static Optional<DnsName> read(Bytes message, int position) {
        StringBuilder text = new StringBuilder();
        int at = position;
        int partStart = position;
        int end = -1;
        while (at < message.length() && text.length() <= LONGEST) {
            int length = message.u8(at);
            if (length == 0) {
                String name = text.isEmpty() ? "<Root>" : text.toString();
                return Optional.of(new DnsName(name, (end < 0 ? at + 1 : end) - position));
            }
            int next = length < POINTER ? label(message, at, length, text) : target(message, at, partStart);
            if (next < 0) {
                return Optional.empty();
            }
            if (length >= POINTER) {
                end = end < 0 ? at + POINTER_LENGTH : end;
                partStart = next;
            }
            at = next;
        }
        return Optional.empty();
    }

    /// Adds the label at `at`; gives the position after it, or -1 where it can't be.
    private static int label(Bytes message, int at, int length, StringBuilder text) {
        if (length > 0x3f || length >= message.length() - at) {
            return -1;
        }
        text.append(text.isEmpty() ? "" : ".")
                .append(message.slice(at + 1, length).text(StandardCharsets.UTF_8));
        return at + 1 + length;
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
