package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `osiscope conversations` as a user runs it.
@RunsBeside
class ConversationsCommandTest {

    private static final String ROW = " *\\d+  127\\.0\\.0\\.1:\\d+ +127\\.0\\.0\\.1:\\d+( +\\d+){6}( +\\d+\\.\\d{9}){2}";

    @TempDir
    private static Path folder;

    private static DemoFile demo;

    @BeforeAll
    static void writeTheDemo() throws FrameSourceException, IOException {
        demo = DemoFile.in(folder);
    }

    private static Program.Run conversations(Path file, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("conversations", file.toString()));
        arguments.addAll(List.of(more));
        return new Program(folder).run(arguments.toArray(String[]::new));
    }

    private static long frames(String row) {
        return Long.parseLong(row.strip().split(" +")[7]);
    }

    @Test
    void everyConversationHasALine() throws IOException, InterruptedException {
        Program.Run run = conversations(demo.path());

        assertEquals(0, run.code(), run::all);
        assertEquals(List.of(), run.errors());
        assertTrue(run.output().getFirst().startsWith(
                demo.path() + ": pcapng, " + demo.frames() + " frames, 3 TCP conversations."), run::all);
        List<String> rows = run.output().subList(2, run.output().size());
        assertEquals(3, rows.size(), run::all);
        rows.forEach(row -> assertTrue(row.matches(ROW), row));
        assertEquals(demo.frames(), rows.stream().mapToLong(ConversationsCommandTest::frames).sum(), run::all);
    }

    @Test
    void asJsonEachIsAnObjectWithWiresharksName() throws IOException, InterruptedException {
        Program.Run run = conversations(demo.path(), "--json");

        assertEquals(0, run.code(), run::all);
        assertEquals(3, run.output().size(), run::all);
        assertTrue(run.output().getFirst().startsWith("{\"tcp.stream\":\"0\",\"client\":\"127.0.0.1:"), run::all);
        assertTrue(run.output().getFirst().matches("\\{(\"[a-z.]+\":\"[0-9.:]+\",?){11}}"), run::all);
    }

    @Test
    void withoutDatagramsThereAreNoUdpConversations() throws IOException, InterruptedException {
        Program.Run run = conversations(demo.path(), "--udp");

        assertEquals(0, run.code(), run::all);
        assertEquals(2, run.output().size(), run::all);
        assertTrue(run.output().getFirst().contains(" 0 UDP conversations."), run::all);
    }

    @Test
    void aFileCutShortIsListedAsFarAsItGoes() throws IOException, InterruptedException {
        Path cut = demo.cutShort(folder);
        Program.Run run = conversations(cut);

        assertEquals(1, run.code(), run::all);
        assertEquals(1, run.errors().size(), run::all);
        assertTrue(run.errors().getFirst().startsWith("osiscope conversations: " + cut + " can't be read after frame "
                + (demo.frames() - 1) + ". Byte "), run::all);
        assertEquals(5, run.output().size(), run::all);
    }

    @Test
    void whatIsNoCaptureFileIsRefusedInOneLine() throws IOException, InterruptedException {
        Path text = Files.writeString(folder.resolve("words.txt"), "These are only words.\n");
        Program.Run run = conversations(text);

        assertEquals(1, run.code(), run::all);
        assertEquals(List.of(), run.output());
        assertEquals(1, run.errors().size(), run::all);
        assertTrue(run.errors().getFirst().startsWith("osiscope conversations: no frame in " + text), run::all);
    }
}
