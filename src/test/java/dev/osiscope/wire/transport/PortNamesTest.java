package dev.osiscope.wire.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.wire.Protocol;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortNamesTest {

    @Test
    void registeredNamesAreTheRegistrys() {
        assertEquals("ssh", PortNames.TCP.name(22));
        assertEquals("domain", PortNames.UDP.name(53));
        assertEquals("https", PortNames.TCP.name(443));
        assertEquals("", PortNames.UDP.name(22));
        assertEquals("", PortNames.TCP.name(56_492));
    }

    @Test
    void aPortHasAnotherProtocolInEachTransport() {
        assertEquals(Optional.of("tacplus"), PortNames.TCP.protocol(49).map(Protocol::id));
        assertEquals(Optional.of("tacacs"), PortNames.UDP.protocol(49).map(Protocol::id));
        assertEquals(Optional.empty(), PortNames.TCP.protocol(9));
        assertEquals(Optional.empty(), PortNames.TCP.protocol(56_492));
    }

    @Test
    void everyProtocolHasANameInWords() {
        for (PortNames names : List.of(PortNames.TCP, PortNames.UDP)) {
            assertTrue(names.protocols().size() > 100);
            names.protocols().forEach((port, protocol) -> {
                assertTrue(port > 0 && port < 65_536, "port " + port);
                assertTrue(protocol.id().matches("[0-9a-z_.-]+"), protocol::toString);
                assertFalse(protocol.name().isBlank(), protocol::toString);
            });
        }
    }
}
