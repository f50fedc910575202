package dev.osiscope.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.pcapng.InterfaceInfo;
import dev.osiscope.pcapng.PcapngWriter;
import dev.osiscope.pcapng.SectionInfo;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording has one owner; when that is gone without having saved it, it is found again.
class RecordingsTest {

    private static final String TITLE = "lo, tcp port 5432";

    @TempDir
    private Path folder;
    private Recordings recordings;

    @BeforeEach
    void begin() {
        recordings = Recordings.in(folder.resolve("recordings"));
    }

    private static void fill(Path file, int frames) throws IOException {
        try (PcapngWriter writer = new PcapngWriter(Files.newOutputStream(file), SectionInfo.ofThisMachine("test"))) {
            int id = writer.addInterface(new InterfaceInfo("lo", "a test", LinkType.RAW, 0, Provenance.CAPTURED));
            for (int index = 0; index < frames; index++) {
                Bytes bytes = Bytes.wrap(new byte[] {(byte) index});
                writer.write(id, new Frame(index, LinkType.RAW, 1, bytes, Provenance.CAPTURED), List.of());
            }
        }
    }

    @Test
    void oneThatHasAnOwnerIsNotOffered() throws IOException {
        try (Recording owned = recordings.begin(TITLE)) {
            fill(owned.file(), 1);

            assertEquals(List.of(), recordings.left());
        }
    }

    @Test
    void oneWhoseOwnerIsGoneIsOfferedAndClaimedOnce() throws IOException {
        Recording lost = recordings.begin(TITLE);
        fill(lost.file(), 3);
        lost.close();

        LeftRecording left = recordings.left().getFirst();
        assertEquals(new LeftRecording(lost.file(), TITLE, lost.began(),
                Files.getLastModifiedTime(lost.file()).toInstant(), Files.size(lost.file())), left);
        try (Recording claimed = recordings.claim(left).orElseThrow()) {
            assertTrue(recordings.claim(left).isEmpty());
            assertEquals(List.of(), recordings.left());
            assertEquals(lost.notes(), claimed.notes());
        }
        assertEquals(List.of(left), recordings.left());
    }

    @Test
    void nothingStaysOfOneThatIsThrownAway() throws IOException {
        Recording unwanted = recordings.begin(TITLE);
        fill(unwanted.file(), 3);
        Files.writeString(unwanted.notes(), "a note");
        unwanted.discard();

        try (Stream<Path> files = Files.list(unwanted.file().getParent())) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void oneWithoutAPacketIsNotOfferedAndGoes() throws IOException {
        Recording empty = recordings.begin(TITLE);
        fill(empty.file(), 0);
        empty.close();

        assertEquals(List.of(), recordings.left());
        assertTrue(Files.notExists(empty.file()));
    }

    @Test
    void oneThatIsCutShortIsOffered() throws IOException {
        Recording cut = recordings.begin(TITLE);
        fill(cut.file(), 3);
        try (FileChannel channel = FileChannel.open(cut.file(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 5);
        }
        cut.close();

        assertEquals(cut.file(), recordings.left().getFirst().file());
    }

    @Test
    void oneWhoseFirstPacketIsCutShortStays() throws IOException {
        Recording cut = recordings.begin(TITLE);
        fill(cut.file(), 1);
        try (FileChannel channel = FileChannel.open(cut.file(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 5);
        }
        cut.close();

        assertEquals(cut.file(), recordings.left().getFirst().file());
    }

    @Test
    void oneThatNothingIsKnownOfHasTheNameOfItsFile() throws IOException {
        Recording unknown = recordings.begin(TITLE);
        fill(unknown.file(), 3);
        unknown.close();
        try (Stream<Path> files = Files.list(unknown.file().getParent())) {
            for (Path about : files.filter(file -> file.toString().endsWith(".about")).toList()) {
                Files.writeString(about, "began=yesterday");
            }
        }

        assertTrue(recordings.left().getFirst().title().startsWith("lo-tcp-port-5432-"));
    }

    @Test
    void twoOfTheSameSecondHaveFilesOfTheirOwn() throws IOException {
        try (Recording first = recordings.begin(TITLE); Recording second = recordings.begin(TITLE)) {
            assertNotEquals(first.file(), second.file());
        }
    }
}
