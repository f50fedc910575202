package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What `doctor` says of the lab.
class LabReportTest {

    private static final LabReport REPORT = new LabReport(Messages.of(Locale.ENGLISH));
    private static final Optional<LabException> NO_TAP =
            Optional.of(new LabException("there is no /dev/net/tun", "sudo modprobe tun"));

    @Test
    void whereNoHostCanRunTheReasonAndWhatMendsItAreTold() {
        List<String> lines = REPORT.lines(
                Optional.of(new LabException("no network namespace can be made", "sudo sysctl a=0")), NO_TAP);
        assertEquals(List.of("  no        lab       no network namespace can be made", "            mend: sudo sysctl a=0"),
                lines);
    }

    @Test
    void theDeviceIsNamed() {
        assertTrue(REPORT.lines(Optional.empty(), Optional.empty()).getFirst().contains("TAP"));
        List<String> veth = REPORT.lines(Optional.empty(), NO_TAP);
        assertTrue(veth.getFirst().startsWith("  works     lab       each host has a veth pair"), veth::toString);
        assertEquals("            for TAP devices: sudo modprobe tun", veth.getLast());
    }
}
