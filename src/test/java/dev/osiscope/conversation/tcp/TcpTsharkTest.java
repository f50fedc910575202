package dev.osiscope.conversation.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compares the analysis with tshark 4.0 on conversations that are made up, where that is installed.
class TcpTsharkTest {

    private static final int CONVERSATIONS = 1000;

    @TempDir
    Path folder;

    @Test
    void madeUpConversationsGetTheVerdictsOfTshark() throws IOException {
        assumeTrue(isInstalled(), "tshark 4.0 is not installed");
        List<Frame> frames = new RandomSegments(4_017).conversations(CONVERSATIONS);
        Comparison comparison = new Comparison();
        List<Map<String, String>> ours = ours(frames);
        List<String> names = List.copyOf(ours.getFirst().keySet());
        List<String> rows = rows(frames, names);
        assertEquals(frames.size(), rows.size());
        for (int index = 0; index < rows.size(); index++) {
            comparison.place("frame " + (index + 1));
            comparison.compare(ours.get(index), row(names, rows.get(index)));
        }
        assertEquals(0, comparison.different(), comparison::toString);
        assertTrue(comparison.compared() > 0);
    }

    private static List<Map<String, String>> ours(List<Frame> frames) {
        FrameDissector dissector = new FrameDissector(Set.of());
        TcpTracker tracker = new TcpTracker((_, _) -> { });
        List<Map<String, String>> rows = new ArrayList<>();
        for (Frame frame : frames) {
            rows.add(TcpRow.of(tracker.track(rows.size() + 1, dissector.dissect(frame)).orElseThrow()));
        }
        return rows;
    }

    private List<String> rows(List<Frame> frames, List<String> names) throws IOException {
        Path file = folder.resolve("made-up.pcap");
        Files.write(file, pcap(frames));
        List<String> command = new ArrayList<>(
                List.of("tshark", "-n", "-r", file.toString(), "-T", "fields", "-E", "occurrence=f"));
        names.forEach(name -> command.addAll(List.of("-e", name)));
        return run(command);
    }

    private static Map<String, String> row(List<String> names, String line) {
        String[] cells = line.split("\t", -1);
        Map<String, String> row = new HashMap<>();
        for (int column = 0; column < cells.length; column++) {
            row.put(names.get(column), cells[column]);
        }
        return row;
    }

    /// A pcap file with nanoseconds, of packets without a link header.
    private static byte[] pcap(List<Frame> frames) {
        ByteBuffer file = ByteBuffer.allocate(24 + frames.stream().mapToInt(frame -> 16 + frame.originalLength()).sum())
                .putInt(0xa1b23c4d).putShort((short) 2).putShort((short) 4).putLong(0).putInt(65_535).putInt(101);
        for (Frame frame : frames) {
            file.putInt((int) (frame.timeNanos() / 1_000_000_000)).putInt((int) (frame.timeNanos() % 1_000_000_000))
                    .putInt(frame.originalLength()).putInt(frame.originalLength()).put(frame.bytes().toArray());
        }
        return file.array();
    }

    private static boolean isInstalled() {
        try {
            return run(List.of("tshark", "--version")).getFirst().contains(" 4.0.");
        } catch (IOException absent) {
            return false;
        }
    }

    private static List<String> run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
