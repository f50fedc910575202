package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The walk over a name in a message, from its first label to its end, wherever its pointers lead. It takes a bounded
/// number of steps.
final class DnsNameWalk {

    private static final int KIND = 0xc0;
    private static final int EXTENDED = 0x40;
    /// Given up (RFC 6891 section 5).
    private static final int BIT_STRING = 0x41;
    private static final int POINTER_BITS = 0x3fff;
    /// The longest that a name can be as text (RFC 1035 section 2.3.4).
    private static final int LONGEST = 253;
    private static final int MOST_POINTERS = 255;
    /// More labels than a name of the greatest length has.
    private static final int MOST_STEPS = 1024;

    private static final String ROOT = "<Root>";
    private static final String TOO_LONG = "<Name too long>";
    private static final String LOOPS = "<Name contains a pointer that loops>";
    private static final String UNKNOWN_LABEL = "<Unknown extended label>";

    private final Bytes message;
    private final StringBuilder text = new StringBuilder();
    private final List<Bytes> labels = new ArrayList<>();
    private OptionalInt pointer = OptionalInt.empty();
    private int at;
    /// Where its pointers have led; one that leads there again does so for ever.
    private final Set<Integer> targets = new HashSet<>(2);
    private boolean loops;
    private int steps;

    DnsNameWalk(Bytes message, int position) {
        this.message = message;
        at = position;
    }

    /// The name; empty where it is cut, or nobody can tell where it ends.
    Optional<DnsName> name() {
        while (at < message.length()) {
            int length = message.u8(at);
            if (length == 0) {
                return Optional.of(named(text.isEmpty() ? ROOT : text.length() > LONGEST ? TOO_LONG : text.toString()));
            }
            if ((length & KIND) == EXTENDED) {
                return unknownLabel();
            }
            boolean read = (length & KIND) == KIND ? jump() : length < EXTENDED && label(length);
            if (!read) {
                return Optional.empty();
            }
            if (loops || targets.size() > MOST_POINTERS) {
                return Optional.of(named(LOOPS));
            }
            if (steps > MOST_STEPS && pointer.isPresent()) {
                return Optional.of(named(TOO_LONG));
            }
        }
        return Optional.empty();
    }

    /// Nobody knows where such a label ends: Wireshark goes on behind its first byte, and gives up where a pointer has led to it
    /// or no label stands before it.
    private Optional<DnsName> unknownLabel() {
        return pointer.isPresent() || labels.isEmpty() && message.u8(at) != BIT_STRING ? Optional.empty() : Optional.of(named(UNKNOWN_LABEL));
    }

    private DnsName named(String shown) {
        return new DnsName(shown, labels, pointer);
    }

    private boolean label(int length) {
        if (length >= message.length() - at) {
            return false;
        }
        Bytes label = message.slice(at + 1, length);
        if (text.length() <= LONGEST) {
            text.append(text.isEmpty() ? "" : ".").append(label.text(StandardCharsets.UTF_8));
        }
        if (pointer.isEmpty()) {
            labels.add(label);
        }
        at += 1 + length;
        steps++;
        return true;
    }

    private boolean jump() {
        if (message.length() - at < DnsName.POINTER_LENGTH) {
            return false;
        }
        int target = message.u16(at) & POINTER_BITS;
        pointer = pointer.isPresent() ? pointer : OptionalInt.of(target);
        at = target;
        loops = !targets.add(target);
        return true;
    }
}
