package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `osiscope follow` as a user runs it.
@RunsBeside
class FollowCommandTest {

    @TempDir
    private static Path folder;

    private static DemoFile demo;

    @BeforeAll
    static void writeTheDemo() throws FrameSourceException, IOException {
        demo = DemoFile.in(folder);
    }

    @Test
    void theMessagesOfAConversationStandInTheirOrder() throws IOException, InterruptedException {
        Program.Run run = follow(demo.path(), "--conversation", "0");

        assertEquals(0, run.code(), run::all);
        assertEquals(List.of(), run.errors());
        assertTrue(run.output().getFirst().matches("Conversation 0: client 127\\.0\\.0\\.1:\\d+, server .*:\\d+\\."),
                run::all);
        int heading = indexOf("client → server, frame \\d+: 11 bytes from byte 0 on\\.", run);
        assertEquals("  hello, hub", run.output().get(heading + 1), run::all);
        assertTrue(run.output().getLast().startsWith("In all 11 bytes client → server, "), run::all);
    }

    @Test
    void bytesStandBesideTheirTextWhereAsked() throws IOException, InterruptedException {
        Program.Run run = follow(demo.path(), "--conversation", "0", "--hex");

        int heading = indexOf("client → server, frame \\d+: 11 bytes from byte 0 on\\.", run);
        assertEquals("  00000000  68 65 6c 6c 6f 2c 20 68 75 62 0a                 hello, hub.",
                run.output().get(heading + 1), run::all);
    }

    @Test
    void aConversationThatIsNotThereIsNamed() throws IOException, InterruptedException {
        Program.Run run = follow(demo.path(), "--conversation", "7");

        assertEquals(1, run.code(), run::all);
        assertEquals(List.of(), run.output());
        assertEquals(List.of("osiscope follow: " + demo.path() + " has no conversation 7; they are numbered from 0 to 2."
                + " Name one of these with --conversation N."), run.errors());
    }

    @Test
    void aFileThatIsNoCaptureFileIsNamed() throws IOException, InterruptedException {
        Path text = Files.writeString(folder.resolve("note.txt"), "This is no capture file.");

        Program.Run run = follow(text, "--conversation", "0");

        assertEquals(1, run.code(), run::all);
        assertEquals(1, run.errors().size(), run::all);
        assertTrue(run.errors().getFirst().startsWith("osiscope follow: no frame in "), run::all);
    }

    private static Program.Run follow(Path file, String... more) throws IOException, InterruptedException {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "follow";
        arguments[1] = file.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new Program(folder).run(arguments);
    }

    private static int indexOf(String line, Program.Run run) {
        for (int index = 0; index < run.output().size(); index++) {
            if (run.output().get(index).matches(line)) {
                return index;
            }
        }
        throw new AssertionError("no line like " + line + "\n" + run.all());
    }
}
