package dev.osiscope.viewmodel.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.lab.KernelSocketState;
import dev.osiscope.session.KernelLog;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KernelWordsTest {

    private final KernelWords words = new KernelWords(RecordedDemo.MESSAGES);

    private static KernelLog.Said said(int step, String state, int timer, long due, int again, long rto, long threshold) {
        return new KernelLog.Said(step, 1_150_000_000, Optional.of(
                new KernelSocketState("a:1", "b:2", state, 0, 0, timer, due, again, rto, 10, threshold)));
    }

    @Test
    void stateAndWindowsWithTheirTime() {
        assertEquals("The kernel says ESTABLISHED, asked 150 ms after this step · RTO 210 ms · cwnd 10 · no ssthresh yet",
                words.line(said(4, "ESTABLISHED", 0, 0, 0, 21, -1), 4, 1_000_000_000, TcpState.ESTABLISHED));
    }

    @Test
    void timersAndRepetitions() {
        assertEquals("The kernel says SYN-SENT, asked 150 ms after this step · RTO 2 s · cwnd 10 · ssthresh 7"
                        + " · sends again in 1.5 s · sent again 1×",
                words.line(said(4, "SYN-SENT", 1, 150, 1, 200, 7), 4, 1_000_000_000, TcpState.SYN_SENT));
        assertEquals("The kernel says TIME-WAIT, asked 150 ms after this step · waits 59.8 s more",
                words.line(said(4, "TIME-WAIT", 3, 5980, 0, 0, -1), 4, 1_000_000_000, TcpState.TIME_WAIT));
    }

    @Test
    void anotherStateThanTheShownOneIsSaid() {
        assertEquals("The kernel says CLOSED, not SYN-RECEIVED; asked 150 ms after this step",
                words.line(new KernelLog.Said(4, 1_150_000_000, Optional.empty()), 4, 1_000_000_000, TcpState.SYN_RECEIVED));
    }

    @Test
    void whereItWasNotAskedItSaysWhenItWas() {
        assertEquals("The kernel was not asked here; after step 3 it said ESTABLISHED · RTO 210 ms · cwnd 10 · no ssthresh yet",
                words.line(said(2, "ESTABLISHED", 0, 0, 0, 21, -1), 4, 1_000_000_000, TcpState.ESTABLISHED));
    }
}
