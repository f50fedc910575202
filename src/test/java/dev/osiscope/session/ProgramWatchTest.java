package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.capture.CaptureRight;
import dev.osiscope.capture.packet.PacketSocketSource;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.sockets.ConnectionPrograms;
import dev.osiscope.sockets.ConnectionPrograms.Program;
import dev.osiscope.sockets.ForeignProgram;
import dev.osiscope.sockets.ProgramNames;
import dev.osiscope.sockets.SocketTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real programs, captured on the loopback interface while they talk.
class ProgramWatchTest {

    private static final int MOST_LOOKS = 20_000;

    @TempDir
    private Path folder;

    @BeforeEach
    void needTheRight() throws IOException {
        assumeTrue(CaptureRight.present(), "this process may not capture (CAP_NET_RAW)");
    }

    /// The programs of the only conversation with a server at `port`.
    private static ConnectionPrograms await(LiveCapture live, ProgramWatch watch, int port) throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            watch.look(live.session().index());
            Optional<ConnectionPrograms> found = live.session().index().tcp().stream()
                    .filter(one -> one.conversation().server().port() == port)
                    .findFirst().flatMap(one -> watch.of(one.conversation().number()));
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(1);
        }
        throw new AssertionError("no program was found; known: " + watch.all());
    }

    private LiveCapture start(ProgramWatch watch) throws FrameSourceException, IOException {
        return LiveCapture.start(List.of(watch.watch(new PacketSocketSource("lo"))), folder.resolve("recording.pcapng"));
    }

    @Test
    void aNewConnectionHasTheNamesOfBothPrograms() throws Exception {
        Files.write(folder.resolve("page"), new byte[1 << 22]);
        try (ForeignProgram server = ForeignProgram.webServer(folder);
                ProgramWatch watch = new ProgramWatch(new ProgramNames(SocketTable.ofThisSystem()));
                LiveCapture live = start(watch)) {
            int port = server.port();
            try (ForeignProgram curl = ForeignProgram.start(folder, "curl", "-sS", "--limit-rate", "1k", "-o", "copy",
                    "http://127.0.0.1:" + port + "/page")) {
                ConnectionPrograms programs = await(live, watch, port);

                assertEquals(Optional.of(new Program("curl", curl.pid())), programs.client());
                assertEquals(server.pid(), programs.server().orElseThrow().pid());
                assertTrue(watch.generation() > 0);
            }
        }
    }

    @Test
    void aConnectionThatWasThereBeforeHasThemToo() throws Exception {
        try (ForeignProgram server = ForeignProgram.start(folder, "node", "-e", """
                require('net').createServer(socket => setInterval(() => socket.write('tick'), 20))
                    .listen(0, '127.0.0.1', function () { console.log('port ' + this.address().port); });
                """)) {
            int port = server.port();
            try (ForeignProgram client = ForeignProgram.nodeClient(folder, port)) {
                client.line("connected");
                try (ProgramWatch watch = new ProgramWatch(new ProgramNames(SocketTable.ofThisSystem()));
                        LiveCapture live = start(watch)) {
                    assertEquals(new ConnectionPrograms(Optional.of(new Program("node", client.pid())),
                            Optional.of(new Program("node", server.pid()))), await(live, watch, port));
                }
            }
        }
    }

    @Test
    void afterTheEndNobodyIsAsked() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        ProgramWatch watch = new ProgramWatch(new ProgramNames(() -> {
            asked.incrementAndGet();
            throw new IOException("no table");
        }));
        watch.close();
        try (ForeignProgram server = ForeignProgram.nodeServer(folder); LiveCapture live = start(watch)) {
            int port = server.port();
            try (ForeignProgram client = ForeignProgram.nodeClient(folder, port)) {
                client.line("connected");
            }
            live.stop();
            watch.look(live.session().index());

            assertTrue(live.session().index().tcp().stream().anyMatch(one -> one.conversation().server().port() == port));
            assertEquals(0, asked.get());
        }
    }
}
