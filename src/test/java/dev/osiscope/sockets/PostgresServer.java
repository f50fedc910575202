package dev.osiscope.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// A PostgreSQL server with an empty database, on a port of its own. It does not run as root: there it runs as nobody.
public final class PostgresServer implements AutoCloseable {

    private static final String NOBODY = "65534";
    private static final String DATA = "data";

    private final Path folder;
    private final int port;
    private final ForeignProgram server;

    private PostgresServer(Path folder, int port, ForeignProgram server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /// Makes the database and starts the server; a test is skipped where this machine lacks a part.
    public static PostgresServer start(Path folder) throws IOException, InterruptedException {
        for (String needed : List.of("initdb", "postgres", "psql")) {
            assumeTrue(ForeignProgram.installed(needed), needed + " is not installed");
        }
        Path home = Files.createDirectory(folder.resolve("postgres"));
        for (Path open = home; open != null && Files.isWritable(open) && open.startsWith(folder); open = open.getParent()) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        try (ForeignProgram made = run(home, "initdb", "-D", DATA, "-U", "tester", "-A", "trust", "--no-sync", "-E", "UTF8",
                "--locale=C")) {
            made.line("Success");
            assertEquals(0, made.await());
        }
        int port = FreePort.find();
        ForeignProgram server = run(home, "postgres", "-D", DATA, "-c", "listen_addresses=127.0.0.1", "-p",
                String.valueOf(port), "-c", "unix_socket_directories=", "-c", "fsync=off");
        server.line("ready to accept connections");
        return new PostgresServer(home, port, server);
    }

    private static ForeignProgram run(Path home, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
        }
        command.addAll(List.of(words));
        return ForeignProgram.start(home, command.toArray(String[]::new));
    }

    /// The port at which it listens, on 127.0.0.1.
    public int port() {
        return port;
    }

    /// A client that asks it something.
    public ForeignProgram psql(String question) throws IOException {
        return ForeignProgram.start(folder, "psql", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", "tester", "-d",
                "postgres", "-c", question);
    }

    @Override
    public void close() {
        server.close();
    }
}
