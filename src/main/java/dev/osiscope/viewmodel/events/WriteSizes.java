package dev.osiscope.viewmodel.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Which messages a write of the hub has in it where its text is not known: a long one, one of a WebSocket, one under TLS. Their
/// sizes tell, as the hub writes what waits in its order: that many of them that fill the write to the byte.
final class WriteSizes {

    /// What stands around the messages of a write, in bytes: nothing; a record of TLS 1.3 (RFC 8446 section 5.2: header before,
    /// type and tag behind); one of TLS 1.2 with AES-GCM (RFC 5288: header and nonce before, tag behind). Such ciphers keep places.
    private static final int[][] AROUND = {{0, 0}, {5, 17}, {13, 16}};

    /// The longest payloads of a WebSocket's frame by the length of its header, and that header (RFC 6455 section 5.2).
    private static final int SHORT_FRAME = 125;
    private static final int LONG_FRAME = 65_535;
    private static final int SHORT_HEADER = 2;
    private static final int LONG_HEADER = 4;
    private static final int LONGEST_HEADER = 10;

    /// Where a message stands in a write.
    record Cut(long from, long to) {}

    private WriteSizes() {}

    /// Where the first messages of `texts` stand in a write; empty where none fill it.
    ///
    /// @param texts what may be written next, without line ends, in order
    static List<Cut> of(List<String> texts, long byteCount) {
        for (boolean frames : new boolean[] {false, true}) {
            for (int[] around : AROUND) {
                List<Cut> cuts = cuts(texts, frames, around[0], byteCount - around[1]);
                if (!cuts.isEmpty()) {
                    return cuts;
                }
            }
        }
        return List.of();
    }

    private static List<Cut> cuts(List<String> texts, boolean frames, long start, long end) {
        List<Cut> cuts = new ArrayList<>();
        long at = start;
        for (String text : texts) {
            long next = at + size(text, frames);
            if (next > end) {
                return List.of();
            }
            cuts.add(new Cut(at, next));
            if (next == end) {
                return cuts;
            }
            at = next;
        }
        return List.of();
    }

    private static long size(String text, boolean frames) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (!frames) {
            return length + 1L;
        }
        return length + (long) (length <= SHORT_FRAME ? SHORT_HEADER : length <= LONG_FRAME ? LONG_HEADER : LONGEST_HEADER);
    }
}
