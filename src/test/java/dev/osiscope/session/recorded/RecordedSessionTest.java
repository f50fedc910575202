package dev.osiscope.session.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.capture.CaptureRight;
import dev.osiscope.capture.packet.PacketSocketSource;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.Provenance;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.LocalSession;
import dev.osiscope.session.LocalSessions;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written of a session gives the session again; what is broken says where.
class RecordedSessionTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("session.pcapng");
    }

    @Test
    void aModelledSessionIsTheSameAgain() throws FrameSourceException, IOException {
        SessionSnapshot live = LocalSessions.modelledDemo();

        SameSession.assertSame(live, SameSession.reopened(live, file()));
    }

    @Test
    void aCapturedSessionIsTheSameAgain() throws FrameSourceException, IOException {
        assumeTrue(CaptureRight.present(), "needs Linux and the right CAP_NET_RAW to open a packet socket");
        SessionSnapshot live;
        try (LocalSession local = LocalSession.capturing(new PacketSocketSource("lo"))) {
            live = LocalSessions.demo(local);
        }

        SameSession.assertSame(live, SameSession.reopened(live, file()));
    }

    @Test
    void whatWasOpenedCanBeWrittenAgain() throws FrameSourceException, IOException {
        SessionSnapshot once = SameSession.reopened(LocalSessions.modelledDemo(), file());
        SessionSnapshot twice = SameSession.reopened(once, folder.resolve("again.pcapng"));

        assertEquals(once.sourceName(), twice.sourceName());
        assertEquals(Files.readString(folder.resolve("session.events")), Files.readString(folder.resolve("again.events")));
    }

    @Test
    void withoutEventsTheFramesAreShownAlone() throws FrameSourceException, IOException {
        SessionSnapshot live = LocalSessions.modelledDemo();
        RecordedSession.write(live, file(), Messages.of(Locale.ENGLISH));
        Files.delete(folder.resolve("session.events"));

        SessionSnapshot opened = SameSession.opened(RecordedSession.open(file()));
        assertEquals(Provenance.MODELLED, opened.provenance());
        assertEquals(List.of(), opened.participants());
        assertEquals(LocalSessions.segments(live.timeline()).stream().map(segment -> segment.header()).toList(),
                LocalSessions.segments(opened.timeline()).stream().map(segment -> segment.header()).toList());
    }

    @Test
    void aSessionIsOpenedInAZipFileToo() throws FrameSourceException, IOException {
        SessionSnapshot live = LocalSessions.modelledDemo();
        RecordedSession.write(live, file(), Messages.of(Locale.ENGLISH));

        URI zip = URI.create("jar:" + folder.resolve("lesson.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path inside = files.getPath("/session.pcapng");
            Files.copy(file(), inside);
            Files.copy(folder.resolve("session.events"), files.getPath("/session.events"));

            SameSession.assertSame(live, SameSession.opened(RecordedSession.open(inside)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "1|{}|the first line is not that of a session of version 1",
        "1|{\"is\":\"session\",\"version\":2}|the first line is not that of a session of version 1",
        "3|nothing|it is no JSON: ",
        "3|{\"is\":\"call\"} {}|something stands after the JSON object",
        "3|{\"is\":\"call\",\"who\":5}|\"who\" is not a text",
        "3|{\"is\":\"call\",\"at\":1e99}|\"at\" is neither a text nor a whole number, a truth or a list of texts",
        "3|{\"is\":\"call\",\"at\":99999999999999999999}|it is no JSON: ",
        "3|{\"is\":\"call\",\"call\":\"JUMP\"}|\"call\" is none of [BIND,",
        "3|{\"is\":\"call\",\"call\":\"READ\",\"local\":\"a:1\"}|\"local\" is no endpoint such as 10.0.0.1:80 or [::1]:80",
        "3|{\"is\":\"call\",\"call\":\"READ\",\"local\":\"1.2.3.4:65536\"}|\"local\" is no endpoint",
        "3|{\"is\":\"call\",\"call\":\"READ\",\"bytes\":-2}|\"bytes\" is -2, not from -1 to 2147483647",
        "3|{\"is\":\"emitter\",\"use\":\"ON\",\"called\":[1]}|\"called\" is not a list of texts",
        "3|{\"is\":\"frame\",\"frame\":9}|the next frame is 1, not 9",
        "3|{\"is\":\"held\",\"frame\":1}|there is no such kind of line in a session without a lab's wire",
    })
    void aBrokenLineSaysWhereAndWhatIsWrong(int number, String line, String reason)
            throws FrameSourceException, IOException {
        RecordedSession.write(LocalSessions.modelledDemo(), file(), Messages.of(Locale.ENGLISH));
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("session.events")));
        lines.set(number - 1, line);
        Files.write(folder.resolve("session.events"), lines);

        assertBroken(number, reason);
    }

    private void assertBroken(int line, String reason) throws IOException {
        var broken = assertInstanceOf(RecordedSession.Broken.class, RecordedSession.open(file()));
        assertEquals("session.events", broken.file());
        assertEquals(line, broken.line(), broken.sentence());
        assertTrue(broken.reason().startsWith(reason), broken.sentence());
    }

    @Test
    void filesThatDoNotBelongTogetherAreBroken() throws FrameSourceException, IOException {
        SessionSnapshot live = LocalSessions.modelledDemo();
        RecordedSession.write(live, file(), Messages.of(Locale.ENGLISH));
        List<String> lines = Files.readAllLines(folder.resolve("session.events"));
        int last = lines.size();
        while (!lines.get(last - 1).startsWith("{\"is\":\"frame\"")) {
            last--;
        }
        int frames = LocalSessions.segments(live.timeline()).size();

        Files.write(folder.resolve("session.events"), lines.subList(0, last - 1));
        assertBroken(last - 1, "the capture has more frames than the " + (frames - 1) + " of the events");

        List<String> more = new ArrayList<>(lines);
        more.add("{\"is\":\"frame\",\"frame\":" + (frames + 1) + "}");
        Files.write(folder.resolve("session.events"), more);
        assertBroken(more.size(), "the capture has no frame " + (frames + 1));
    }

    @Test
    void anEmptyFileOfEventsIsBroken() throws FrameSourceException, IOException {
        RecordedSession.write(LocalSessions.modelledDemo(), file(), Messages.of(Locale.ENGLISH));
        Files.write(folder.resolve("session.events"), new byte[0]);

        assertBroken(1, "it is empty");
    }

    @Test
    void aLineThatIsTooLongIsBroken() throws FrameSourceException, IOException {
        RecordedSession.write(LocalSessions.modelledDemo(), file(), Messages.of(Locale.ENGLISH));
        Files.writeString(folder.resolve("session.events"), " ".repeat((1 << 20) + 1));

        assertBroken(1, "the line has more than 1048576 bytes");
    }

    @Test
    void theFileOfEventsBearsTheNameOfItsCapture() {
        assertEquals(Path.of("a", "b.c.events"), RecordedSession.eventsOf(Path.of("a", "b.c.pcapng")));
        assertEquals(Path.of("b.events"), RecordedSession.eventsOf(Path.of("b")));
    }

    @Test
    void aSessionWithoutAnyStepIsTheSameAgain() throws FrameSourceException, IOException {
        Timeline nothing;
        try (LocalSession local = LocalSession.modelled()) {
            SessionSnapshot live = local.end().join();
            nothing = live.timeline();
            SameSession.assertSame(live, SameSession.reopened(live, file()));
        }
        assertEquals(0, nothing.size());
    }
}
