package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.LocalSessions;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that take a capture file with the events of its session beside it, as a user runs them.
class RecordedFileTest {

    @TempDir
    private Path folder;

    private SessionSnapshot live;

    @BeforeEach
    void write() throws FrameSourceException, IOException {
        live = LocalSessions.modelledDemo();
        RecordedSession.write(live, folder.resolve("session.pcapng"), Messages.of(Locale.ENGLISH));
    }

    private Program.Run run(String... arguments) throws IOException, InterruptedException {
        return new Program(folder).run(arguments);
    }

    @Test
    void theWholeSessionIsExplainedStepByStep() throws IOException, InterruptedException {
        Program.Run run = run("explain", "session.pcapng");

        assertEquals(0, run.code(), run::all);
        assertEquals("Source: recorded: from the socket calls. Every segment below is MODELLED.", run.output().getFirst());
        assertEquals(live.timeline().size(), run.output().stream().filter(line -> line.matches(" *[0-9]+ .*")).count());
        assertTrue(run.output().contains(
                " ".repeat(21) + Messages.of(Locale.ENGLISH).text(live.timeline().step(0).what())), run::all);
    }

    @Test
    void aNamedConversationIsExplainedByItsFramesAlone() throws IOException, InterruptedException {
        Program.Run run = run("explain", "session.pcapng", "--conversation", "1");

        assertEquals(0, run.code(), run::all);
        assertTrue(run.output().stream().anyMatch(line -> line.startsWith("Conversation 1")), run::all);
    }

    @Test
    void theWholeSessionIsGivenAway() throws IOException, InterruptedException {
        Program.Run run = run("export", "session.pcapng", "-o", "session.svg");

        assertEquals(0, run.code(), run::all);
        String drawing = Files.readString(folder.resolve("session.svg"));
        assertEquals(live.timeline().size(), drawing.split("role=\"listitem\"", -1).length - 1);
        assertTrue(drawing.contains("Ada") && drawing.contains("Hub"), drawing);
    }

    @Test
    void brokenEventsAreToldAndTheFramesTakenAlone() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("session.events"), "{}");
        Program.Run run = run("explain", "session.pcapng");

        assertEquals(0, run.code(), run::all);
        assertEquals("osiscope explain: session.events, line 1: the first line is not that of a session of version 1."
                + " The frames are taken alone.", run.errors().getFirst());
        assertTrue(run.output().stream().anyMatch(line -> line.startsWith("Conversation 0")), run::all);
    }
}
