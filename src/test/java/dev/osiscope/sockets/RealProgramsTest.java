package dev.osiscope.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.sockets.ConnectionPrograms.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs that people really use, as each table of this machine shows them.
@EnabledOnOs(value = {OS.LINUX, OS.MAC}, disabledReason = "the programs are started as on Linux and macOS")
class RealProgramsTest {

    private static final int MOST_LOOKS = 2000;

    @TempDir
    private Path folder;

    private static SocketTable table(String name) {
        if (name.equals("lsof")) {
            assumeTrue(ForeignProgram.installed("lsof"), "lsof is not installed");
            return new LsofTable();
        }
        return SocketTable.ofThisSystem();
    }

    /// Looks until a connection to `port` is as wanted: a program's own word that it is connected may come before the other
    /// end has accepted.
    private static LocalSocket await(SocketTable table, int port, Predicate<LocalSocket> wanted)
            throws IOException, InterruptedException {
        List<LocalSocket> seen = List.of();
        for (int look = 0; look < MOST_LOOKS; look++) {
            seen = table.read().sockets().stream().filter(socket -> socket.has(port)).toList();
            Optional<LocalSocket> found = seen.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(1);
        }
        throw new AssertionError("it did not come to that: " + seen);
    }

    private static boolean connected(LocalSocket socket) {
        return socket.state().equals(Optional.of(TcpState.ESTABLISHED));
    }

    private static Predicate<LocalSocket> heldBy(String program, int localPort) {
        return socket -> connected(socket) && socket.local().port() == localPort
                && socket.owner().known().map(LocalProcess::name).equals(Optional.of(program));
    }

    private static ConnectionPrograms programs(SocketTable table, Endpoint client, Endpoint server) {
        Connection connection = new Connection(client, server);
        return new ProgramNames(table).of(List.of(connection)).get(connection);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "lsof"})
    void bothEndsOfNodeAreThere(String name) throws IOException, InterruptedException {
        SocketTable table = table(name);
        try (ForeignProgram server = ForeignProgram.nodeServer(folder)) {
            int port = server.port();
            try (ForeignProgram client = ForeignProgram.nodeClient(folder, port)) {
                client.line("connected");
                LocalSocket asked = await(table, port, heldBy("node", port));
                SocketList all = table.read();

                assertEquals(server.pid(), asked.owner().known().orElseThrow().pid());
                LocalSocket asking = all.peer(asked).orElseThrow();
                assertEquals(client.pid(), asking.owner().known().orElseThrow().pid());
                assertEquals(server.pid(), all.listener(asked.local()).orElseThrow().owner().known().orElseThrow().pid());
                assertTrue(asking.owner().known().orElseThrow().command().contains("connect(" + port),
                        () -> asking.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "lsof"})
    void curlAndPythonsWebServerHaveTheirNames(String name) throws IOException, InterruptedException {
        Files.write(folder.resolve("page"), new byte[1 << 22]);
        SocketTable table = table(name);
        try (ForeignProgram server = ForeignProgram.webServer(folder)) {
            int port = server.port();
            try (ForeignProgram curl = ForeignProgram.start(folder, "curl", "-sS", "--limit-rate", "1k", "-o", "copy",
                    "http://127.0.0.1:" + port + "/page")) {
                LocalSocket asked = await(table, port, socket -> connected(socket) && socket.local().port() == port
                        && socket.owner().known().isPresent());

                ConnectionPrograms programs = programs(table, asked.remote().orElseThrow(), asked.local());

                assertEquals(Optional.of(new Program("curl", curl.pid())), programs.client());
                assertTrue(programs.server().orElseThrow().name().toLowerCase(Locale.ROOT).startsWith("python"),
                        programs::toString);
            }
        }
    }

    @Test
    void whatWasClosedWaitsWithoutAProgram() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("page"), "short");
        SocketTable table = SocketTable.ofThisSystem();
        try (ForeignProgram server = ForeignProgram.webServer(folder)) {
            int port = server.port();
            try (ForeignProgram curl = ForeignProgram.start(folder, "curl", "-sS", "-o", "copy",
                    "http://127.0.0.1:" + port + "/page")) {
                assertEquals(0, curl.await());
            }
            LocalSocket left = await(table, port, socket -> socket.state().equals(Optional.of(TcpState.TIME_WAIT)));

            assertEquals(new SocketOwner.Nobody(), left.owner());
            ConnectionPrograms programs = left.local().port() == port
                    ? programs(table, left.remote().orElseThrow(), left.local())
                    : programs(table, left.local(), left.remote().orElseThrow());
            assertEquals(Optional.empty(), programs.client(), "curl is gone");
            assertEquals(server.pid(), programs.server().orElseThrow().pid(), "the server still listens");
        }
    }

    @Test
    void postgresAndPsqlHaveTheirNames() throws IOException, InterruptedException {
        try (PostgresServer postgres = PostgresServer.start(folder);
                ForeignProgram psql = postgres.psql("select pg_sleep(600)")) {
            SocketTable table = SocketTable.ofThisSystem();
            LocalSocket asked = await(table, postgres.port(), heldBy("postgres", postgres.port()));

            ConnectionPrograms programs = programs(table, asked.remote().orElseThrow(), asked.local());

            assertEquals(Optional.of(new Program("psql", psql.pid())), programs.client());
            assertEquals(Optional.of("postgres"), programs.server().map(Program::name));
        }
    }

    @Test
    void redisHasItsName() throws IOException, InterruptedException {
        int port = FreePort.find();
        try (ForeignProgram server = ForeignProgram.start(folder, "redis-server", "--port", String.valueOf(port),
                "--bind", "127.0.0.1", "--save", "")) {
            server.line("Ready to accept connections");
            try (ForeignProgram client = ForeignProgram.start(folder, "redis-cli", "-p", String.valueOf(port),
                    "subscribe", "news")) {
                SocketTable table = SocketTable.ofThisSystem();
                LocalSocket asked = await(table, port, heldBy("redis-server", port));

                assertEquals(server.pid(), asked.owner().known().orElseThrow().pid());
                assertEquals(Optional.of(new Program("redis-cli", client.pid())),
                        programs(table, asked.remote().orElseThrow(), asked.local()).client());
            }
        }
    }

    @Test
    void aRemoteServerIsNoneOfThisMachinesPrograms() throws IOException {
        try (ForeignProgram server = ForeignProgram.start(folder, "node", "-e", """
                require('net').createServer().listen(0, function () { console.log('port ' + this.address().port); });
                """)) {
            Endpoint elsewhere = new Endpoint("192.0.2.1", server.port());
            Endpoint here = new Endpoint("127.0.0.1", elsewhere.port());

            assertEquals(Optional.empty(),
                    programs(SocketTable.ofThisSystem(), new Endpoint("127.0.0.1", 1), elsewhere).server());
            assertEquals(Optional.of(new Program("node", server.pid())),
                    programs(SocketTable.ofThisSystem(), new Endpoint("127.0.0.1", 1), here).server());
        }
    }

    @Test
    void namesAreUnknownWhereTheSystemDoesNotTell() {
        Connection connection = new Connection(new Endpoint("127.0.0.1", 1), new Endpoint("127.0.0.1", 2));
        SocketTable silent = () -> {
            throw new IOException("no table");
        };

        assertEquals(Map.of(connection, ConnectionPrograms.UNKNOWN), new ProgramNames(silent).of(List.of(connection)));
    }
}
