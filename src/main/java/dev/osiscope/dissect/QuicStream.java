package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/// The bytes of the handshake that one end sends in QUIC's first packets (RFC 9000 section 19.6): each piece says where
/// it belongs. What comes twice is given once. After a gap, nothing is given until all that came is without gaps; a
/// piece that is too far ahead is dropped.
final class QuicStream {

    private static final String TOGETHER = "reassembled QUIC handshake";
    private static final int FARTHEST = 1 << 14;

    private long next;
    private long keptFrom;
    private byte[] kept = new byte[0];
    private final BitSet there = new BitSet();

    /// Takes a piece.
    ///
    /// @param offset its place in the stream
    /// @return what can be read now, if anything
    Optional<Span> add(long offset, Span piece) {
        int known = (int) Math.clamp(next - offset, 0L, piece.length());
        Span rest = piece.after(known);
        long first = offset + known;
        if (rest.length() == 0) {
            return Optional.empty();
        }
        if (there.isEmpty() && first == next) {
            next += rest.length();
            return Optional.of(rest);
        }
        return keep(first, rest.captured());
    }

    /// How many bytes it keeps.
    int kept() {
        return kept.length;
    }

    private Optional<Span> keep(long first, Bytes bytes) {
        keptFrom = there.isEmpty() ? next : keptFrom;
        if (first - keptFrom + bytes.length() > FARTHEST) {
            return Optional.empty();
        }
        int start = (int) (first - keptFrom);
        int end = start + bytes.length();
        if (end > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(end, 2 * kept.length));
        }
        bytes.copyTo(kept, start);
        there.set(start, end);
        next = keptFrom + there.nextClearBit(0);
        return there.nextClearBit(0) < there.length() ? Optional.empty() : Optional.of(all());
    }

    private Span all() {
        Span all = Span.of(new Source(TOGETHER, Bytes.wrap(Arrays.copyOf(kept, there.length()))));
        there.clear();
        kept = new byte[0];
        return all;
    }
}
