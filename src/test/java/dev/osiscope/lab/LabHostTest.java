package dev.osiscope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.linux.Poll;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One host alone: its kernel, its cable, its end.
class LabHostTest {

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<HostReport> reports = new LinkedBlockingQueue<>();

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    @Test
    void whatItsKernelSendsComesOutOfTheCable() throws Exception {
        try (LabHost host = ready()) {
            host.command("connect", "c", "10.0.0.2", 80, 0).join();
            assertTrue(next().startsWith("connecting c 10.0.0.2:80 "));
            assertEquals("ff".repeat(6) + "020000000001" + "0806", hex(firstFrame(host)).substring(0, 28),
                    "the first frame asks who has the address");
        }
    }

    @Test
    void itsKernelTellsTheStatesOfItsSockets() throws Exception {
        try (LabHost host = ready()) {
            host.command("listen", "s", 3001, 5).join();
            assertEquals("listening s 3001", next());
            List<KernelSocketState> states = host.states().join();
            assertEquals(1, states.size());
            assertEquals("0.0.0.0:3001", states.getFirst().local());
            assertTrue(states.getFirst().listens());
        }
    }

    @Test
    void oneHostTalksToItselfWithoutTheWire() throws Exception {
        try (LabHost host = ready()) {
            host.command("listen", "s", 3001, 5).join();
            host.command("connect", "c", "127.0.0.1", 3001, 4000).join();
            awaitEvent("accepted s/4000 127.0.0.1:4000");
            host.command("send", "c", "68656c6c6f").join();
            awaitEvent("received s/4000 5 68656c6c6f");
            host.command("shutdown", "c").join();
            awaitEvent("end s/4000");
            assertTrue(host.command("information", "s/4000").join().startsWith("state=CLOSE-WAIT "));
        }
    }

    @Test
    void whatCantBeDoneIsAnsweredWithTheReason() throws Exception {
        try (LabHost host = ready()) {
            CompletionException failure = assertThrows(CompletionException.class,
                    () -> host.command("close", "nothing").join());
            assertTrue(failure.getCause().getMessage().contains("there is no socket called nothing"),
                    failure.getCause().getMessage());
            assertTrue(assertThrows(CompletionException.class,
                    () -> host.command("setting", "../kernel/hostname", "x").join())
                    .getCause().getMessage().contains("is no setting of the network"));
        }
    }

    @Test
    void itEndsWhenItIsClosed() throws Exception {
        LabHost host = ready();
        host.close();
        assertFalse(host.alive());
        assertThrows(CompletionException.class, () -> host.command("states").join());
    }

    private LabHost ready() throws LabException {
        LabHost host = LabHost.start(HostPlan.of("one", 1), reports::add);
        host.awaitReady();
        return host;
    }

    private String next() throws InterruptedException {
        HostReport report = reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return report == null ? "nothing" : report.event() + " " + String.join(" ", report.words());
    }

    private void awaitEvent(String wanted) throws InterruptedException {
        String found = next();
        while (!found.equals(wanted)) {
            assertFalse(found.equals("nothing"), "never came: " + wanted);
            found = next();
        }
    }

    private static byte[] firstFrame(LabHost host) throws Exception {
        try (Poll poll = new Poll(); Arena arena = Arena.ofConfined()) {
            poll.add(host.cable().number(), Poll.READABLE);
            poll.await(PATIENCE_SECONDS * 1000);
            MemorySegment room = arena.allocate(2048);
            long count = host.cable().read(room);
            return room.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
