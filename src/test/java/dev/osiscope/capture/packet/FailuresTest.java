package dev.osiscope.capture.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.linux.ErrorNumber;
import dev.osiscope.linux.SystemCallException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void missingRightIsSaidWithWhatGivesIt() {
        FrameSourceException said = explain(ErrorNumber.NOT_PERMITTED);

        assertEquals("this user may not capture: the right CAP_NET_RAW is missing", said.getMessage());
        assertTrue(said.mend().contains("net_raw") || said.mend().contains("NET_RAW"), said.mend());
    }

    @Test
    void interfaceThatIsDownIsBroughtUp() {
        FrameSourceException said = explain(ErrorNumber.INTERFACE_DOWN);

        assertEquals("the interface lo is down", said.getMessage());
        assertEquals("sudo ip link set lo up", said.mend());
    }

    @Test
    void anyOtherErrorNamesTheCallAndItsNumber() {
        FrameSourceException said = explain(14);

        assertEquals("the packet socket failed: recvmsg: error number 14", said.getMessage());
        assertFalse(said.getMessage().endsWith("."));
    }

    private static FrameSourceException explain(int errorNumber) {
        return Failures.explain("lo", new SystemCallException("recvmsg", errorNumber));
    }
}
