package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;
import java.util.Optional;

/// Makes other bytes of a frame's.
final class FaultyBytes {

    private FaultyBytes() {}

    /// Which byte a fault turns; empty where the frame has no such byte.
    static Optional<Integer> place(Bytes frame, Fault.Corrupt fault) {
        int place = fault.offset() < 0 ? frame.length() + fault.offset() : fault.offset();
        return place >= 0 && place < frame.length() ? Optional.of(place) : Optional.empty();
    }

    /// The frame with a byte turned.
    ///
    /// @param place which, one that it has
    static Bytes corrupted(Bytes frame, int place, Fault.Corrupt fault) {
        byte[] array = frame.toArray();
        array[place] ^= (byte) fault.mask();
        Bytes turned = Bytes.wrap(array);
        return fault.mendChecksums() ? Checksums.mended(turned) : turned;
    }
}
