package dev.osiscope.capture.dumpcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a program in dumpcap's place does at its end, nobody waits for it for ever.
@Timeout(60)
class DumpcapReaderTest {

    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final FrameSink NOBODY = new FrameSink() {
        @Override
        public void accept(Frame frame) {
            throw new AssertionError("there is none");
        }

        @Override
        public void caughtUp() {
            throw new AssertionError("there is nothing");
        }

        @Override
        public void failed(FrameSourceException failure) {
            throw new AssertionError(failure);
        }
    };

    @TempDir
    private Path folder;

    @BeforeEach
    void needAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs /bin/sh");
    }

    private static FrameSourceException refusal(Process process) {
        DumpcapReader reader = new DumpcapReader("lo", process, NOBODY, PATIENCE);
        return assertThrows(FrameSourceException.class, reader::awaitInterface);
    }

    private Process shell(String script) throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", script).directory(folder.toFile()).start();
    }

    @Test
    void whatClosesItsPipeAndDoesNotWantToEndIsEndedByForce() throws Exception {
        Process stubborn = shell("trap '' TERM; exec sleep 600 >&-");
        refusal(stubborn);

        assertEquals(128 + 9, stubborn.waitFor());
    }

    @Test
    void theWordsOfWhatHasEndedAreNotWaitedForWhileAChildHoldsThemOpen() throws Exception {
        FrameSourceException refusal = refusal(shell("sleep 600 >&- & echo $! >child; exit 3"));
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        ProcessHandle.of(child).orElseThrow().destroyForcibly();

        assertEquals("dumpcap failed on lo: it ended with exit code 3", refusal.getMessage());
    }

    @Test
    void whatIsAskedToEndAndDoesNotIsEndedByForce() throws Exception {
        Process stubborn = shell("trap '' TERM; echo ready >&2; exec sleep 600");
        assertEquals('r', stubborn.getErrorStream().read());
        new DumpcapReader("lo", stubborn, NOBODY, PATIENCE).stop();

        assertEquals(128 + 9, stubborn.waitFor());
    }
}
