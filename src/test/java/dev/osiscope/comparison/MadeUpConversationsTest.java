package dev.osiscope.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.frame.Frame;
import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.IndexPass;
import dev.osiscope.pcapng.CaptureBytes;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compares the analysis of TCP with that of tshark 4.0, where it is installed, on conversations that are made up.
@RunsBeside
class MadeUpConversationsTest {

    private static final int CONVERSATIONS = 1000;
    private static final List<String> FIELDS = List.of("tcp.stream", "tcp.srcport", "tcp.hdr_len",
            "tcp.flags", "tcp.checksum", "tcp.window_size_value", "tcp.options", "tcp.option_kind",
            "tcp.options.wscale.shift", "tcp.options.sack_le", "tcp.payload", "tcp.analysis", "tcp.len", "tcp.seq", "tcp.nxtseq", "tcp.ack",
            "tcp.window_size", "tcp.window_size_scalefactor", "tcp.completeness", "tcp.analysis.retransmission",
            "tcp.analysis.fast_retransmission", "tcp.analysis.spurious_retransmission",
            "tcp.analysis.out_of_order", "tcp.analysis.lost_segment", "tcp.analysis.ack_lost_segment",
            "tcp.analysis.duplicate_ack", "tcp.analysis.duplicate_ack_num", "tcp.analysis.duplicate_ack_frame",
            "tcp.analysis.zero_window", "tcp.analysis.zero_window_probe", "tcp.analysis.zero_window_probe_ack",
            "tcp.analysis.window_full", "tcp.analysis.window_update", "tcp.analysis.keep_alive",
            "tcp.analysis.keep_alive_ack", "tcp.analysis.reused_ports", "tcp.analysis.acks_frame",
            "tcp.analysis.ack_rtt", "tcp.analysis.initial_rtt", "tcp.analysis.bytes_in_flight",
            "tcp.analysis.push_bytes_sent", "tcp.analysis.rto", "tcp.analysis.rto_frame");

    @TempDir
    Path folder;

    @Test
    void madeUpConversationsGetTheVerdictsOfTshark() throws IOException {
        assumeTrue(Tshark.isInstalled(), "tshark 4.0 is not installed");
        Path file = folder.resolve("made-up.pcap");
        Files.write(file, pcap(new RandomSegments(4_017).conversations(CONVERSATIONS)));
        FieldComparison comparison = new FieldComparison(Set.of());
        comparison.compare(Tshark.table(file, FIELDS));

        assertEquals(Map.of(), comparison.counts(), () -> comparison.report(5));
        assertTrue(comparison.compared() > 0);
    }

    @Test
    void theIndexPutsEachSegmentIntoTheConversationThatTsharkNames() throws IOException {
        assumeTrue(Tshark.isInstalled(), "tshark 4.0 is not installed");
        Path file = folder.resolve("indexed.pcap");
        Files.write(file, pcap(new RandomSegments(4_018).conversations(CONVERSATIONS)));
        List<String> streams = Tshark.table(file, List.of("tcp.stream")).rows().stream().map(List::getFirst).toList();

        try (CaptureBytes bytes = CaptureBytes.open(file)) {
            IndexPass pass = new IndexPass(bytes);
            while (pass.advance()) {
                assertFalse(pass.snapshot().atEnd());
            }
            FrameIndex frames = pass.snapshot().frames();
            assertEquals(streams, IntStream.range(0, frames.size())
                    .mapToObj(row -> String.valueOf(frames.conversation(row))).toList());
        }
    }

    /// A pcap file with nanoseconds, of packets without a link header.
    private static byte[] pcap(List<Frame> frames) {
        ByteBuffer file = ByteBuffer.allocate(24 + frames.stream().mapToInt(frame -> 16 + frame.bytes().length()).sum())
                .putInt(0xa1b23c4d).putShort((short) 2).putShort((short) 4).putLong(0).putInt(65_535).putInt(101);
        for (Frame frame : frames) {
            file.putInt((int) (frame.timeNanos() / 1_000_000_000)).putInt((int) (frame.timeNanos() % 1_000_000_000))
                    .putInt(frame.bytes().length()).putInt(frame.originalLength()).put(frame.bytes().toArray());
        }
        return file.array();
    }
}
