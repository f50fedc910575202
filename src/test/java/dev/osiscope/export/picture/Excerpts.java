package dev.osiscope.export.picture;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.Provenance;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.Datagrams;
import dev.osiscope.session.OpenConversation;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.TimelineBuilder;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.TimeScale;
import dev.osiscope.viewmodel.WireSession;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Sessions of all kinds to give away: the demo with its events, a lab in which frames hang and are lost, and conversations of
/// the project's captures.
public final class Excerpts {

    private static final Path CAPTURES = Path.of("src", "test", "resources", "captures");
    private static final int LONGEST = 400;

    private Excerpts() {}

    /// All of `snapshot`, at most the first 400 steps.
    public static Excerpt of(String title, SessionSnapshot snapshot) {
        int size = Math.min(LONGEST, snapshot.timeline().size());
        return new Excerpt(title, snapshot, 0, size - 1, TimeScale.EVEN, Messages.of(Locale.ENGLISH));
    }

    /// The demo.
    public static Excerpt demo() {
        return of("demo", RecordedDemo.modelled());
    }

    /// The lab.
    public static Excerpt lab() {
        return of("lab", WireSession.whole());
    }

    /// A conversation in which the client says `words` to a hub.
    public static Excerpt saying(String title, String words) {
        Endpoint client = new Endpoint("192.0.2.2", 50_000);
        Endpoint server = new Endpoint("192.0.2.1", SegmentFrames.HUB_PORT);
        TimelineBuilder builder = new TimelineBuilder();
        builder.segment(1, SegmentFrames.RAW.segment(0, client, server, 9, 0, TcpFlags.of(TcpFlag.SYN), List.of(), ""));
        builder.segment(2, SegmentFrames.RAW.segment(1_000, client, server, 10, 1,
                TcpFlags.of(TcpFlag.PSH, TcpFlag.ACK), List.of(), words + "\n"));
        return of(title, new SessionSnapshot(builder.snapshot(), "a file", Provenance.FILE, List.of(),
                new FrameCounters(0, 0), Optional.empty()));
    }

    /// What is done with a conversation of a capture.
    @FunctionalInterface
    public interface Use {

        /// Looks at it while its file is open.
        void look(Excerpt excerpt) throws Exception;
    }

    /// Looks at a conversation of the project's capture of this name.
    public static void withCapture(String name, int conversation, Use use) throws Exception {
        try (CaptureSession session = CaptureSession.open(CAPTURES.resolve(name))) {
            session.awaitIndex();
            try (OpenConversation opened = session.conversation(conversation)) {
                use.look(of(name, opened.session()));
            }
        }
    }

    /// Looks at a UDP conversation of the project's capture of this name.
    public static void withDatagrams(String name, int conversation, Use use) throws Exception {
        try (CaptureSession session = CaptureSession.open(CAPTURES.resolve(name))) {
            session.awaitIndex();
            use.look(of(name, Datagrams.of(session, conversation).session()));
        }
    }

    /// Looks at the first TCP conversation of every capture that has one.
    ///
    /// @return how many there were
    public static int withEveryCapture(Use use) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(CAPTURES)) {
            files = all.filter(file -> !file.toString().endsWith(".tsv")).sorted().toList();
        }
        List<String> looked = new ArrayList<>();
        for (Path file : files) {
            if (hasConversation(file)) {
                withCapture(file.getFileName().toString(), 0, use);
                looked.add(file.toString());
            }
        }
        return looked.size();
    }

    private static boolean hasConversation(Path file) throws IOException {
        try (CaptureSession session = CaptureSession.open(file)) {
            return !session.awaitIndex().tcp().isEmpty();
        }
    }
}
