package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.index.Captures;
import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A frame that is looked at out of its turn says what it says in its turn.
class FramesInContextTest {

    private static List<Dissection> inTurn(Path file) throws IOException {
        List<Dissection> all = new ArrayList<>();
        try (FileFrames frames = FileFrames.open(file)) {
            Optional<Dissection> next = frames.next();
            while (next.isPresent()) {
                all.add(next.get());
                next = frames.next();
            }
        }
        return all;
    }

    @Test
    void theStepsOfAConversationShowItsMessagesWhereTheyAreComplete() throws IOException {
        assumeTrue(Captures.present(), "no captures beside the project at " + Captures.FOLDER);

        int put = 0;
        for (Path file : Captures.files()) {
            List<Dissection> expected = inTurn(file);
            try (CaptureSession session = CaptureSession.open(file)) {
                for (IndexedConversation one : session.awaitIndex().tcp()) {
                    put += compare(session, one, expected, file);
                }
            }
        }
        assertTrue(put > 100, put + " messages of several segments");
    }

    /// @return how many frames hold a message that was put together
    private static int compare(CaptureSession session, IndexedConversation one, List<Dissection> expected, Path file) {
        int put = 0;
        try (OpenConversation opened = session.conversation(one.conversation().number())) {
            Timeline timeline = opened.awaitEnd().timeline();
            for (int index = timeline.size() - 1; index >= 0; index--) {
                Step step = timeline.step(index);
                long number = step.segment().orElseThrow().frameNumber();
                Dissection dissection = step.segment().orElseThrow().dissection();
                assertEquals(expected.get((int) number - 1), dissection, file + " frame " + number);
                put += dissection.layers().stream().allMatch(layer -> layer.source().isFrame()) ? 0 : 1;
            }
        }
        return put;
    }

    @Test
    void aPacketInFragmentsIsWholeInItsLastOne() throws IOException {
        assumeTrue(Captures.present(), "no captures beside the project at " + Captures.FOLDER);

        int fragmented = 0;
        for (Path file : Captures.files()) {
            List<Dissection> expected = inTurn(file);
            try (CaptureSession session = CaptureSession.open(file)) {
                FrameIndex frames = session.awaitIndex().frames();
                for (int row = 0; row < frames.size(); row++) {
                    if (!frames.plain(row) && frames.conversation(row) == FrameIndex.NO_CONVERSATION) {
                        assertEquals(expected.get(row).layers(), session.dissection(row).layers(),
                                file + " frame " + (row + 1));
                        fragmented++;
                    }
                }
            }
        }
        assertTrue(fragmented > 100, fragmented + " frames");
    }
}
