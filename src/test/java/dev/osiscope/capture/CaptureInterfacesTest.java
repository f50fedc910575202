package dev.osiscope.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.capture.CaptureInterface.Kind;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CaptureInterfacesTest {

    private static final String LIBRARY = "osiscope.libpcap";

    private final Optional<String> chosen = Optional.ofNullable(System.getProperty(LIBRARY));

    @AfterEach
    void restoreTheChoice() {
        chosen.ifPresentOrElse(
                library -> System.setProperty(LIBRARY, library), () -> System.clearProperty(LIBRARY));
    }

    private static Set<String> withAddresses(List<CaptureInterface> interfaces) {
        return interfaces.stream()
                .filter(each -> !each.addresses().isEmpty())
                .map(each -> each.name() + " " + each.kind() + " " + each.up() + " "
                        + each.addresses().stream().map(InetAddress::getHostAddress).sorted().toList())
                .collect(Collectors.toSet());
    }

    @Test
    void theLoopbackInterfaceIsTheFirst() {
        List<CaptureInterface> interfaces = CaptureInterfaces.list();
        assumeTrue(!interfaces.isEmpty(), "needs an interface");

        assertEquals(CaptureInterfaces.loopback(), interfaces.getFirst().name());
        assertEquals(Kind.LOOPBACK, interfaces.getFirst().kind());
        assertTrue(interfaces.getFirst().addresses().stream().allMatch(InetAddress::isLoopbackAddress));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere libpcap has names of its own")
    void withoutLibpcapTheSystemTellsTheSame() {
        Set<String> found = withAddresses(CaptureInterfaces.list());
        System.setProperty(LIBRARY, "no-such-libpcap.so");

        assertEquals(found, withAddresses(CaptureInterfaces.list()));
    }
}
