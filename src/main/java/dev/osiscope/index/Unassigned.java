package dev.osiscope.index;

import java.util.HashMap;
import java.util.Map;

/// Frames of one chunk whose conversations are still to be found: what the index itself does not keep of them. It is
/// written by the thread that reads the file, then read by the one that finds the conversations.
final class Unassigned {

    private static final int LONGS = 4;
    private static final int PORT = 0xffff;
    private static final int IPV6 = 1;
    private static final int SETTLES_BASE = 2;

    private final long[] addresses = new long[LONGS * FrameChunk.ROWS];
    private final int[] ports = new int[FrameChunk.ROWS];
    private final byte[] kinds = new byte[FrameChunk.ROWS];
    /// The segments that error messages quote, by row.
    private final Map<Integer, Facts> quotes = new HashMap<>();

    /// The rows from the first one to before the end, all of one chunk.
    private FrameChunk chunk;
    private int first;
    private int end;

    /// Begins anew with frames from a row on.
    void begin(FrameChunk rows, int row) {
        chunk = rows;
        first = row;
        end = row;
        quotes.clear();
    }

    FrameChunk chunk() {
        return chunk;
    }

    int first() {
        return first;
    }

    int end() {
        return end;
    }

    /// Adds the frame of the next row.
    void add(Facts facts) {
        if (facts.quoted != null) {
            quotes.put(end, facts.quoted);
        }
        int at = end++ & FrameChunk.MASK;
        if (facts.transport == Transport.OTHER) {
            return;
        }
        int place = at * LONGS;
        addresses[place] = facts.sourceHigh;
        addresses[place + 1] = facts.sourceLow;
        addresses[place + 2] = facts.destinationHigh;
        addresses[place + 3] = facts.destinationLow;
        ports[at] = facts.sourcePort << Short.SIZE | facts.destinationPort;
        kinds[at] = (byte) ((facts.ipv6 ? IPV6 : 0) | (facts.settlesBase ? SETTLES_BASE : 0));
    }

    /// The segment that the frame of a row quotes, which is rare; null where there is none.
    Facts quoted(int row) {
        return quotes.isEmpty() ? null : quotes.get(row);
    }

    /// Tells what it has of a row whose frame has a transport.
    void tell(int row, Facts facts) {
        int at = row & FrameChunk.MASK;
        int place = at * LONGS;
        facts.sourceHigh = addresses[place];
        facts.sourceLow = addresses[place + 1];
        facts.destinationHigh = addresses[place + 2];
        facts.destinationLow = addresses[place + 3];
        facts.sourcePort = ports[at] >>> Short.SIZE;
        facts.destinationPort = ports[at] & PORT;
        facts.ipv6 = (kinds[at] & IPV6) != 0;
        facts.settlesBase = (kinds[at] & SETTLES_BASE) != 0;
    }
}
