package dev.osiscope.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.conversation.Endpoint;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionFilterTest {

    private static LocalSocket socket(Endpoint local, Endpoint remote) {
        return new LocalSocket(local, Optional.ofNullable(remote), Optional.empty(), new SocketOwner.Nobody());
    }

    @Test
    void aConnectionIsBothOfItsEnds() {
        assertEquals(new SessionFilter(
                "tcp port 40000 and tcp port 5432 and host 10.0.0.1 and host 10.0.0.2",
                "tcp.port == 40000 && tcp.port == 5432 && ip.addr == 10.0.0.1 && ip.addr == 10.0.0.2"),
                SessionFilter.of(socket(new Endpoint("10.0.0.1", 40000), new Endpoint("10.0.0.2", 5432))));
    }

    @Test
    void whatIsTheSameAtBothEndsStandsThereOnce() {
        assertEquals(new SessionFilter("tcp port 5000 and host ::1", "tcp.port == 5000 && ipv6.addr == ::1"),
                SessionFilter.of(socket(new Endpoint("::1", 5000), new Endpoint("::1", 5000))));
    }

    @Test
    void aListenerIsItsPortWhereItListens() {
        assertEquals(new SessionFilter("tcp port 5432 and host 127.0.0.1", "tcp.port == 5432 && ip.addr == 127.0.0.1"),
                SessionFilter.of(socket(new Endpoint("127.0.0.1", 5432), null)));
        assertEquals(SessionFilter.ofPort(5432), SessionFilter.of(socket(new Endpoint("::", 5432), null)));
        assertEquals(new SessionFilter("tcp port 5432", "tcp.port == 5432"), SessionFilter.ofPort(5432));
    }
}
