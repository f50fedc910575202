package dev.osiscope.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.sockets.ConnectionPrograms.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Programs that have just been started, and have connected.
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux is asked so")
class OpenersTest {

    @TempDir
    private Path folder;

    @Test
    void whoWasStartedLastIsFoundByItsProcess() throws IOException {
        try (ForeignProgram server = ForeignProgram.nodeServer(folder)) {
            Endpoint asked = new Endpoint("127.0.0.1", server.port());
            try (ForeignProgram client = ForeignProgram.nodeClient(folder, asked.port())) {
                client.line("connected");
                Endpoint asking = new LinuxSocketTable().read().sockets().stream()
                        .filter(socket -> socket.remote().equals(Optional.of(asked))).findFirst().orElseThrow().local();

                assertEquals(Optional.of(new Program("node", client.pid())),
                        new Openers().of(new Connection(asking, asked)), "also where the newest number is a thread's");
                assertEquals(Optional.empty(), new Openers().of(new Connection(asked, new Endpoint("127.0.0.1", 1))),
                        "who only listens has opened nothing");
            }
        }
    }
}
