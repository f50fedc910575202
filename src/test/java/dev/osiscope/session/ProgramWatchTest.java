package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.capture.CaptureRight;
import dev.osiscope.capture.packet.PacketSocketSource;
import dev.osiscope.comparison.Tshark;
import dev.osiscope.export.Additions;
import dev.osiscope.export.CaptureCopy;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.sockets.Connection;
import dev.osiscope.sockets.ConnectionPrograms;
import dev.osiscope.sockets.ConnectionPrograms.Program;
import dev.osiscope.sockets.ForeignProgram;
import dev.osiscope.sockets.PostgresServer;
import dev.osiscope.sockets.ProgramNames;
import dev.osiscope.sockets.SocketList;
import dev.osiscope.sockets.SocketTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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

    private LiveCapture start() throws FrameSourceException, IOException {
        return LiveCapture.start(List.of(new PacketSocketSource("lo")), recording());
    }

    private Path recording() {
        return folder.resolve("recording.pcapng");
    }

    /// The number of the only conversation with an end at `port`: where its opening was missed, the server may count as the
    /// client.
    private static OptionalInt conversation(CaptureSession session, int port) {
        return session.index().tcp().stream()
                .filter(one -> one.conversation().server().port() == port || one.conversation().client().port() == port)
                .mapToInt(one -> one.conversation().number()).findFirst();
    }

    private static ConnectionPrograms await(CaptureSession session, int port) throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            OptionalInt number = conversation(session, port);
            Optional<ConnectionPrograms> found =
                    number.isPresent() ? session.programs().of(number.getAsInt()) : Optional.empty();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(1);
        }
        throw new AssertionError("no program was found; known: " + session.programs().comments());
    }

    @Test
    void aNewConnectionHasTheNamesOfBothPrograms() throws Exception {
        Files.write(folder.resolve("page"), new byte[1 << 22]);
        try (ForeignProgram server = ForeignProgram.webServer(folder); LiveCapture live = start()) {
            int port = server.port();
            try (ForeignProgram curl = ForeignProgram.start(folder, "curl", "-sS", "--limit-rate", "1k", "-o", "copy",
                    "http://127.0.0.1:" + port + "/page")) {
                ConnectionPrograms programs = await(live.session(), port);

                assertEquals(Optional.of(new Program("curl", curl.pid())), programs.client());
                assertEquals(server.pid(), programs.server().orElseThrow().pid());
                assertTrue(live.session().programs().generation() > 0);
            }
        }
    }

    @Test
    void aConnectionThatWasThereBeforeHasThemToo() throws Exception {
        assertTickingConnectionHasThem(new ProgramNames(SocketTable.ofThisSystem()));
    }

    @Test
    void whatASystemDoesNotTellAtOnceIsAskedForAgain() throws Exception {
        assertTickingConnectionHasThem(new ProgramNames(new LateTable(SocketTable.ofThisSystem(), new AtomicInteger(2))));
    }

    /// This machine's table, as a machine may have it that is too busy to tell it.
    ///
    /// @param late how many connections it is late for
    private record LateTable(SocketTable table, AtomicInteger late) implements SocketTable {

        @Override
        public SocketList read() throws IOException {
            return table.read();
        }

        @Override
        public SocketList read(Collection<Connection> connections) throws IOException {
            boolean real = connections.stream().anyMatch(connection -> connection.server().port() != 0);
            return real && late.getAndDecrement() > 0 ? new SocketList(List.of()) : table.read(connections);
        }
    }

    private void assertTickingConnectionHasThem(ProgramNames names) throws Exception {
        try (ForeignProgram server = ForeignProgram.start(folder, "node", "-e", """
                require('net').createServer(socket => setInterval(() => socket.write('tick'), 20))
                    .listen(0, '127.0.0.1', function () { console.log('port ' + this.address().port); });
                """)) {
            int port = server.port();
            try (ForeignProgram client = ForeignProgram.nodeClient(folder, port)) {
                client.line("connected");
                try (LiveCapture live = LiveCapture.start(List.of(new PacketSocketSource("lo")), recording(), names)) {
                    ConnectionPrograms programs = await(live.session(), port);

                    assertEquals(Set.of(new Program("node", client.pid()), new Program("node", server.pid())),
                            Set.of(programs.client().orElseThrow(), programs.server().orElseThrow()));
                }
            }
        }
    }

    @Test
    void psqlAndPostgresHaveThem() throws Exception {
        try (PostgresServer postgres = PostgresServer.start(folder); LiveCapture live = start();
                ForeignProgram psql = postgres.psql("select pg_sleep(600)")) {
            ConnectionPrograms programs = await(live.session(), postgres.port());

            assertEquals(Optional.of(new Program("psql", psql.pid())), programs.client());
            assertEquals(Optional.of("postgres"), programs.server().map(Program::name));
        }
    }

    /// On a quiet machine 57 of 60 have one. How many have it on a busy one is the scheduler's affair: without the ear for
    /// SYNs it was a quarter.
    @Test
    void clientsThatLiveForMillisecondsHaveANameMostly() throws Exception {
        Files.writeString(folder.resolve("page"), "short");
        try (ForeignProgram server = ForeignProgram.webServer(folder); LiveCapture live = start()) {
            int port = server.port();
            Set<Program> curls = new HashSet<>();
            for (int count = 0; count < 60; count++) {
                try (ForeignProgram curl = ForeignProgram.start(folder, "curl", "-sS", "-o", "copy",
                        "http://127.0.0.1:" + port + "/page")) {
                    curls.add(new Program("curl", curl.pid()));
                    assertEquals(0, curl.await());
                }
            }
            live.stop();
            List<Program> found = live.session().index().tcp().stream().map(IndexedConversation::conversation)
                    .filter(one -> one.server().port() == port)
                    .flatMap(one -> live.session().programs().of(one.number()).flatMap(ConnectionPrograms::client).stream())
                    .toList();

            assertTrue(curls.containsAll(found), found::toString);
            assertTrue(found.size() >= 30, () -> "of 60 clients " + found.size() + " have a name");
        }
    }

    @Test
    void theyAreThereAgainInWhatWasLeftAndInWhatWasSaved() throws Exception {
        ConnectionPrograms programs;
        int port;
        try (ForeignProgram server = ForeignProgram.nodeServer(folder); LiveCapture live = start()) {
            port = server.port();
            try (ForeignProgram client = ForeignProgram.nodeClient(folder, port)) {
                client.line("connected");
                programs = await(live.session(), port);
            }
        }
        Path saved = folder.resolve("saved.pcapng");
        try (CaptureSession left = CaptureSession.open(recording())) {
            assertEquals(programs, await(left, port), "beside the recording");
            Additions additions = Additions.notes(left.programs().comments());
            new CaptureCopy(recording(), CaptureCopy.Selected.ALL, additions, count -> true).write(saved);
        }
        try (CaptureSession opened = CaptureSession.open(saved)) {
            assertEquals(programs, await(opened, port), "in the file itself");
        }
        assumeTrue(Tshark.isInstalled(), "tshark is not installed");
        List<String> first = Tshark.rowsWithoutWarning(saved, List.of("frame.comment"), "-Y",
                "tcp.stream == " + opened(saved, port) + " && tcp.flags.syn == 1 && tcp.flags.ack == 0");
        assertEquals(List.of(programs.comment()), first, "on the first frame, as Wireshark reads it");
    }

    private static int opened(Path saved, int port) throws IOException {
        try (CaptureSession session = CaptureSession.open(saved)) {
            session.awaitIndex();
            return conversation(session, port).orElseThrow();
        }
    }
}
