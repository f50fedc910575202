package dev.osiscope.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What `netstat` and `tasklist` print on Windows, in English and in German.
class NetstatTextTest {

    private static final List<String> ENGLISH = """

            Active Connections

              Proto  Local Address          Foreign Address        State           PID
              TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1040
              TCP    127.0.0.1:50001        127.0.0.1:5432         ESTABLISHED     7120
              TCP    127.0.0.1:50002        127.0.0.1:5432         TIME_WAIT       0
              TCP    [::]:135               [::]:0                 LISTENING       1040
              TCP    [fe80::1%12]:50003     [fe80::2%12]:445       FIN_WAIT_2      4
              UDP    0.0.0.0:123            *:*                                    1580
            """.lines().toList();

    private static final List<String> TASKS = List.of(
            "\"System Idle Process\",\"0\",\"Services\",\"0\",\"8 K\"",
            "\"System\",\"4\",\"Services\",\"0\",\"144 K\"",
            "\"svchost.exe\",\"1040\",\"Services\",\"0\",\"12,345 K\"",
            "\"Node.EXE\",\"7120\",\"Console\",\"1\",\"45,000 K\"",
            "INFO: anything else");

    private static LocalProcess process(long pid) {
        return new LocalProcess(pid, NetstatText.names(TASKS).getOrDefault(pid, "?"), "", "", Optional.empty());
    }

    private static SocketOwner program(long pid) {
        return new SocketOwner.Program(process(pid));
    }

    @Test
    void programsHaveNamesWithoutTheirEnding() {
        assertEquals(Map.of(0L, "System Idle Process", 4L, "System", 1040L, "svchost", 7120L, "Node"),
                NetstatText.names(TASKS));
    }

    @Test
    void everyTcpSocketIsThere() {
        assertEquals(List.of(
                new LocalSocket(new Endpoint("0.0.0.0", 135), Optional.empty(), Optional.of(TcpState.LISTEN), program(1040)),
                new LocalSocket(new Endpoint("127.0.0.1", 50001), Optional.of(new Endpoint("127.0.0.1", 5432)),
                        Optional.of(TcpState.ESTABLISHED), program(7120)),
                new LocalSocket(new Endpoint("127.0.0.1", 50002), Optional.of(new Endpoint("127.0.0.1", 5432)),
                        Optional.of(TcpState.TIME_WAIT), new SocketOwner.Nobody()),
                new LocalSocket(new Endpoint("::", 135), Optional.empty(), Optional.of(TcpState.LISTEN), program(1040)),
                new LocalSocket(new Endpoint("fe80::1", 50003), Optional.of(new Endpoint("fe80::2", 445)),
                        Optional.of(TcpState.FIN_WAIT_2), program(4))),
                NetstatText.sockets(ENGLISH, NetstatTextTest::process));
    }

    @Test
    void inAnotherLanguageListenersAreKnownByTheirEndsAndOtherStatesAreNot() {
        List<String> german = List.of("  Proto  Lokale Adresse         Remoteadresse          Status           PID",
                "  TCP    0.0.0.0:135            0.0.0.0:0              ABHÖREN          1040",
                "  TCP    127.0.0.1:50001        127.0.0.1:5432         HERGESTELLT      7120");

        List<LocalSocket> sockets = NetstatText.sockets(german, NetstatTextTest::process);

        assertEquals(List.of(Optional.of(TcpState.LISTEN), Optional.empty()),
                sockets.stream().map(LocalSocket::state).toList());
    }

    @Test
    void whatIsNoSocketIsLeftOut() {
        List<String> broken = List.of("TCP", "TCP a b c", "TCP 1.2.3.4:80 nowhere LISTENING 1", "TCP :: :: LISTENING 1",
                "TCP 1.2.3.4:70000 0.0.0.0:0 LISTENING 1");

        assertEquals(List.of(), NetstatText.sockets(broken, NetstatTextTest::process));
    }
}
