package dev.osiscope.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.StreamPiece;
import dev.osiscope.conversation.tcp.StreamReassembly;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.OpenConversation;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The streams of both directions are those of tshark's *follow*, wherever the capture has all of them.
@RunsBeside
class FollowedStreamsTest {

    private static final Path OWN = Path.of("src", "test", "resources", "captures");
    private static final Path PUBLIC = Path.of("..", "shared", "captures", "sanders");
    private static final int MOST_OF_A_FILE = 8;

    private int whole;

    @Test
    void bothDirectionsOfTheProjectsOwnCapturesAreThoseOfTshark() throws IOException {
        compareAll(OWN);
    }

    @Test
    void bothDirectionsOfPublicCapturesAreThoseOfTshark() throws IOException {
        assumeTrue(Files.isDirectory(PUBLIC), "the public captures are not beside the project: " + PUBLIC);
        compareAll(PUBLIC);
    }

    private void compareAll(Path folder) throws IOException {
        assumeTrue(Tshark.isInstalled(), "no tshark 4.0: streams are not compared with its own");
        for (TsharkTable table : TsharkTable.below(folder)) {
            compare(table.capture());
        }
        System.out.println(whole + " conversations followed");
        assertTrue(whole > 0, "no whole conversation was found");
    }

    private void compare(Path capture) throws IOException {
        try (CaptureSession session = CaptureSession.open(capture)) {
            int most = Math.min(MOST_OF_A_FILE, session.awaitIndex().tcp().size());
            List<Map<End, String>> theirs = most == 0 ? List.of() : Tshark.follow(capture, most);
            for (int number = 0; number < most; number++) {
                if (!session.index().tcp().shows(number)) {
                    // One of which an error message quotes a segment says nothing itself.
                    assertEquals(List.of("", ""), List.copyOf(theirs.get(number).values()));
                    continue;
                }
                compare(session, number, theirs.get(number), capture + " conversation " + number);
            }
        }
    }

    private void compare(CaptureSession session, int number, Map<End, String> theirs, String place) {
        try (OpenConversation opened = session.conversation(number)) {
            Timeline steps = opened.awaitEnd().timeline();
            StreamReassembly streams = new StreamReassembly();
            List<StreamPiece> pieces = new ArrayList<>();
            End first = null;
            for (int index = 0; index < steps.size(); index++) {
                TrackedSegment segment = steps.step(index).segment().orElseThrow();
                first = first == null ? segment.sender() : first;
                pieces.addAll(streams.add(segment));
            }
            // Wireshark tells a gap in words among the bytes, and leaves out what waits at the end.
            if (pieces.stream().allMatch(StreamPiece.Data.class::isInstance) && streams.end().isEmpty()) {
                whole++;
                assertEquals(theirs.get(End.CLIENT), bytes(pieces, first), place);
                assertEquals(theirs.get(End.SERVER), bytes(pieces, first.other()), place);
            }
        }
    }

    private static String bytes(List<StreamPiece> pieces, End sender) {
        return pieces.stream().filter(piece -> piece.sender() == sender)
                .map(piece -> ((StreamPiece.Data) piece).bytes().hex()).collect(Collectors.joining());
    }
}
