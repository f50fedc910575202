package dev.osiscope.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What `lsof` prints on macOS.
class LsofTextTest {

    private static final List<String> MACOS = """
            p412
            cGoogle\\x20Chrome\\x20Helper
            f21
            tIPv4
            PTCP
            n192.168.1.20:52114->142.250.184.196:443
            TST=ESTABLISHED
            TQR=0
            TQS=0
            f25
            tIPv6
            n[fe80:4::1c3a:9ff:fe00:1]:52200->[fe80:4::aa]:8009
            TST=FIN_WAIT_2
            p733
            cpostgres
            f7
            tIPv6
            n[::1]:5432
            TST=LISTEN
            f8
            tIPv4
            n127.0.0.1:5432
            TST=LISTEN
            f9
            tIPv4
            n*:*
            TST=CLOSED
            p734
            cpostgres
            f8
            tIPv4
            n127.0.0.1:5432
            TST=LISTEN
            p901
            crapportd
            f3
            tIPv4
            n*:49152
            TST=LISTEN
            f4
            tIPv6
            n*:49152
            TST=LISTEN
            f5
            tIPv4
            n127.0.0.1:50000->127.0.0.1:5432
            TST=SYN_RCVD
            """.lines().toList();

    private static LocalProcess process(long pid, String name) {
        return new LocalProcess(pid, name, "", "", Optional.empty());
    }

    private static LocalSocket socket(String address, int port, Optional<Endpoint> remote, TcpState state, long pid,
            String name) {
        return new LocalSocket(new Endpoint(address, port), remote, Optional.of(state),
                new SocketOwner.Program(process(pid, name)));
    }

    @Test
    void everySocketIsThereOnceWithTheFirstOfItsPrograms() {
        assertEquals(List.of(
                socket("192.168.1.20", 52114, Optional.of(new Endpoint("142.250.184.196", 443)), TcpState.ESTABLISHED,
                        412, "Google Chrome Helper"),
                socket("fe80::1c3a:9ff:fe00:1", 52200, Optional.of(new Endpoint("fe80::aa", 8009)), TcpState.FIN_WAIT_2,
                        412, "Google Chrome Helper"),
                socket("::1", 5432, Optional.empty(), TcpState.LISTEN, 733, "postgres"),
                socket("127.0.0.1", 5432, Optional.empty(), TcpState.LISTEN, 733, "postgres"),
                socket("0.0.0.0", 49152, Optional.empty(), TcpState.LISTEN, 901, "rapportd"),
                socket("::", 49152, Optional.empty(), TcpState.LISTEN, 901, "rapportd"),
                socket("127.0.0.1", 50000, Optional.of(new Endpoint("127.0.0.1", 5432)), TcpState.SYN_RECEIVED,
                        901, "rapportd")),
                LsofText.sockets(MACOS, LsofTextTest::process));
    }

    @Test
    void whatIsNoSocketIsLeftOut() {
        List<String> broken = List.of("", "p", "px", "c", "f1", "tIPv4", "nnowhere", "n1.2.3:80", "n1.2.3.4:-1", "TST=LISTEN",
                "f2", "n1.2.3.4:99999", "TST=LISTEN", "f3", "n[::1:80->", "TST=");

        assertEquals(List.of(), LsofText.sockets(broken, LsofTextTest::process));
    }
}
