package dev.osiscope.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.HandSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.pcapng.CustomBlock;
import dev.osiscope.pcapng.FileInterface;
import dev.osiscope.pcapng.SectionInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    private static final SectionInfo SECTION = new SectionInfo("m", "os", "test");

    @TempDir
    private Path folder;

    private final List<RecordingStop> stops = new ArrayList<>();
    private final List<Long> written = new ArrayList<>();
    private final HandSource lo = new HandSource("lo", LinkType.ETHERNET);
    private final HandSource tun = new HandSource("tun0", LinkType.RAW);

    private Recorder recorder(RecordingPlan plan) throws IOException {
        return Recorder.create(plan, SECTION, new RecordingListener() {
            @Override
            public void written(long frames) {
                written.add(frames);
            }

            @Override
            public void stopped(RecordingStop stop) {
                stops.add(stop);
            }
        });
    }

    private static Frame frame(HandSource on, long time) {
        return new Frame(time, on.linkType(), 60, Bytes.wrap(new byte[60]), Provenance.CAPTURED);
    }

    private static void see(HandSource on, int... times) {
        for (int time : times) {
            on.deliver(frame(on, time));
        }
    }

    private Path file() {
        return folder.resolve("out.pcapng");
    }

    /// Interface and time of each frame of a file that ends after a whole block.
    private static List<String> frames(Path file) throws IOException {
        List<String> frames = new ArrayList<>();
        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            while (reader.next()) {
                FileInterface on = reader.interfaces().get(reader.packet().interfaceIndex());
                frames.add(on.name() + " " + reader.frame().timeNanos());
            }
            assertEquals(Optional.empty(), reader.stop());
        }
        return frames;
    }

    @Test
    void framesAreInTheFileAsSoonAsTheSourceHasCaughtUp() throws Exception {
        try (Recorder recorder = recorder(RecordingPlan.of(file()))) {
            recorder.record(lo);
            see(lo, 1, 2, 3);
            lo.caughtUp();

            assertEquals(List.of("lo 1", "lo 2", "lo 3"), frames(file()));
            assertEquals(3, written.getLast());
        }
    }

    @Test
    void everyInterfaceIsDescribedThoughItSeesNothing() throws Exception {
        try (Recorder recorder = recorder(RecordingPlan.of(file()))) {
            recorder.record(lo);
            recorder.record(tun);
            see(tun, 5);
        }
        assertEquals(List.of("tun0 5"), frames(file()));
        try (CaptureFileReader reader = CaptureFileReader.open(file())) {
            assertTrue(reader.next());
            assertEquals(List.of("lo", "tun0"), reader.interfaces().stream().map(FileInterface::name).toList());
        }
    }

    @Test
    void aFrameThatComesBeforeItsSourceHasStartedIsKept() throws Exception {
        lo.early(frame(lo, 0));
        try (Recorder recorder = recorder(RecordingPlan.of(file()))) {
            recorder.record(lo);
        }
        assertEquals(List.of("lo 0"), frames(file()));
    }

    @Test
    void aSourceThatCannotStartIsNoPartOfIt() throws Exception {
        lo.refusing(new FrameSourceException("no", ""));
        try (Recorder recorder = recorder(RecordingPlan.of(file()))) {
            assertThrows(FrameSourceException.class, () -> recorder.record(lo));
            assertEquals(List.of(), recorder.counters());
        }
        assertEquals(List.of(), frames(file()));
    }

    @Test
    void aSourceThatFailsIsToldAndTheOthersGoOn() throws Exception {
        try (Recorder recorder = recorder(RecordingPlan.of(file()))) {
            recorder.record(lo);
            recorder.record(tun);
            FrameSourceException gone = new FrameSourceException("it is gone", "");
            lo.end(gone);
            see(tun, 7);

            assertEquals(List.of(new RecordingStop.SourceFailed(lo, gone)), stops);
        }
        assertEquals(List.of("tun0 7"), frames(file()));
    }

    @Test
    void itEndsByItselfWithTheLastFrameThatWasAskedFor() throws Exception {
        try (Recorder recorder = recorder(new RecordingPlan(file(), 0, 0, 2))) {
            recorder.record(lo);
            see(lo, 1, 2, 3);

            assertEquals(List.of(new RecordingStop.Complete(2)), stops);
            assertEquals(List.of("lo 1", "lo 2"), frames(file()));
            assertEquals(0, recorder.counters().getFirst().dropped());
        }
    }

    @Test
    void aRingKeepsItsLastFilesAndEachIsWhole() throws Exception {
        try (Recorder recorder = recorder(new RecordingPlan(file(), 2, 1000, Long.MAX_VALUE))) {
            recorder.record(lo);
            see(lo, Stream.iterate(1, number -> number + 1).limit(100).mapToInt(Integer::intValue).toArray());
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> ring = files.sorted().toList();
            assertEquals(2, ring.size());
            assertEquals("lo 100", frames(ring.getLast()).getLast());
            assertTrue(frames(ring.getFirst()).size() > 5);
        }
    }

    @Test
    void anotherBlockStandsBetweenTheFrames() throws Exception {
        try (Recorder recorder = recorder(RecordingPlan.of(file()))) {
            recorder.record(lo);
            see(lo, 1);
            recorder.append(new CustomBlock(CustomBlock.COPY, 1, Bytes.wrap(new byte[8])));
            see(lo, 2);
        }
        assertEquals(List.of("lo 1", "lo 2"), frames(file()));
    }

    @Test
    void aFullDiskIsToldAtTheBeginning() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "needs /dev/full, which is always full");
        assertThrows(IOException.class, () -> recorder(RecordingPlan.of(full)));
    }

    @Test
    void nothingIsTakenAfterItsEnd() throws Exception {
        Recorder recorder = recorder(RecordingPlan.of(file()));
        recorder.record(lo);
        recorder.close();
        recorder.close();
        see(lo, 1);

        assertEquals(List.of(), frames(file()));
        assertEquals(1, recorder.counters().getFirst().droppedByUs());
        assertTrue(lo.closed());
    }

    @Test
    void aPlanHasAWholeRingOrNone() {
        assertInstanceOf(RecordingPlan.class, RecordingPlan.of(file()));
        assertThrows(IllegalArgumentException.class, () -> new RecordingPlan(file(), 1, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> new RecordingPlan(file(), 3, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new RecordingPlan(file(), 0, 0, 0));
    }
}
