package dev.osiscope.lab;

import dev.osiscope.lab.wire.WireEvent;
import java.util.ArrayList;
import java.util.List;

/// The newest entries of a record, numbered from 0 on: as many as 131,072 whose frames have 64 MiB together. Used by one
/// thread at a time.
final class NewestEntries {

    static final int MOST = 1 << 17;
    static final long MOST_BYTES = 64L << 20;

    private final List<LabRecord.Entry> kept = new ArrayList<>();
    private long firstKept;
    private int gone;
    private long bytes;

    /// Takes the next one and forgets the oldest where there is no room for all.
    void add(LabRecord.Entry entry) {
        kept.add(entry);
        bytes += length(entry);
        while (kept.size() - gone > MOST || bytes > MOST_BYTES) {
            bytes -= length(kept.get(gone));
            kept.set(gone, null);
            gone++;
        }
        if (gone > MOST) {
            kept.subList(0, gone).clear();
            firstKept += gone;
            gone = 0;
        }
    }

    /// A frame counts once, where it was sent.
    private static int length(LabRecord.Entry entry) {
        return entry instanceof LabRecord.OnWire(WireEvent.Sent(var frame)) ? frame.bytes().length() : 0;
    }

    /// The number of the oldest that is kept: so many are forgotten.
    long first() {
        return firstKept + gone;
    }

    /// The number of the next one.
    long next() {
        return firstKept + kept.size();
    }

    /// The one of this number, which is kept.
    LabRecord.Entry get(long number) {
        return kept.get(Math.toIntExact(number - firstKept));
    }

    /// A copy of those from this number on.
    List<LabRecord.Entry> from(long number) {
        long from = Math.clamp(number, first(), next());
        return List.copyOf(kept.subList(Math.toIntExact(from - firstKept), kept.size()));
    }
}
