package dev.osiscope.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The kernel's own table, with sockets of this very process in it.
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has /proc/net/tcp")
class LinuxSocketTableTest {

    private final SocketTable table = new LinuxSocketTable();
    private final long own = ProcessHandle.current().pid();

    @Test
    void aListenerAndBothEndsOfItsConnectionAreListedWithTheirProgram() throws IOException {
        try (ServerSocketChannel server = listen("127.0.0.1");
                SocketChannel client = SocketChannel.open(server.getLocalAddress());
                SocketChannel accepted = server.accept()) {
            SocketList list = table.read();
            Endpoint hub = endpoint(server.getLocalAddress());
            Endpoint caller = endpoint(client.getLocalAddress());

            LocalSocket listener = list.listener(hub).orElseThrow();
            LocalSocket asked = list.connection(hub, caller).orElseThrow();
            LocalSocket asking = list.connection(caller, hub).orElseThrow();

            assertEquals(Optional.of(TcpState.LISTEN), listener.state());
            assertEquals(Optional.of(TcpState.ESTABLISHED), asked.state());
            assertEquals(Optional.of(asked), list.peer(asking));
            for (LocalSocket socket : new LocalSocket[] {listener, asked, asking}) {
                LocalProcess process = socket.owner().known().orElseThrow();
                assertEquals(own, process.pid());
                assertEquals("java", process.name());
                assertTrue(process.itself());
                assertEquals(ProcessHandle.current().info().startInstant(), process.started());
            }
            assertTrue(accepted.isConnected());
        }
    }

    @Test
    void whatNobodyHasAcceptedYetHasNoProgram() throws IOException {
        try (ServerSocketChannel server = listen("127.0.0.1");
                SocketChannel client = SocketChannel.open(server.getLocalAddress())) {
            LocalSocket waiting = table.read()
                    .connection(endpoint(server.getLocalAddress()), endpoint(client.getLocalAddress())).orElseThrow();

            assertEquals(new SocketOwner.Nobody(), waiting.owner());
        }
    }

    @Test
    void oneThatChangesItsProgramIsFoundAgain() throws IOException {
        try (ServerSocketChannel server = listen("127.0.0.1");
                SocketChannel client = SocketChannel.open(server.getLocalAddress())) {
            Endpoint hub = endpoint(server.getLocalAddress());
            Endpoint caller = endpoint(client.getLocalAddress());
            assertTrue(table.read().connection(hub, caller).orElseThrow().owner().known().isEmpty());

            try (SocketChannel accepted = server.accept()) {
                assertEquals(own, table.read().connection(hub, caller).orElseThrow().owner().known().orElseThrow().pid());
                assertTrue(accepted.isConnected());
            }
        }
    }

    @Test
    void ipv4OnASocketOfIpv6IsIpv4AsOnTheWire() throws IOException {
        try (ServerSocketChannel server = listen("::");
                SocketChannel client = SocketChannel.open(
                        new InetSocketAddress("127.0.0.1", server.socket().getLocalPort()));
                SocketChannel accepted = server.accept()) {
            SocketList list = table.read();
            Endpoint hub = new Endpoint("127.0.0.1", server.socket().getLocalPort());

            assertTrue(list.connection(hub, endpoint(client.getLocalAddress())).isPresent());
            assertTrue(list.listener(hub).orElseThrow().everywhere());
            assertTrue(accepted.isConnected());
        }
    }

    private static ServerSocketChannel listen(String address) throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0));
    }

    private static Endpoint endpoint(SocketAddress address) {
        InetSocketAddress internet = (InetSocketAddress) address;
        return new Endpoint(internet.getAddress().getHostAddress(), internet.getPort());
    }
}
