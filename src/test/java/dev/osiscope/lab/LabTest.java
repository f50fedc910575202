package dev.osiscope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.hub.EmitterCall;
import dev.osiscope.hub.SocketCall;
import dev.osiscope.hub.scrub.ScrubberChoice;
import dev.osiscope.lab.wire.FrameKind;
import dev.osiscope.lab.wire.FrameMatcher;
import dev.osiscope.lab.wire.Turns;
import dev.osiscope.lab.wire.WireAction;
import dev.osiscope.lab.wire.WireEvent;
import dev.osiscope.lab.wire.WireRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two real kernels and this program between them.
class LabTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    @Test
    void oneSpeaksToTheOtherAndBothKernelsAgree() throws Exception {
        try (Lab lab = hubAndClient()) {
            connect(lab);
            await(lab, report("hub", "accepted"));
            await(lab, report("client", "connected"));
            awaitState(lab, "client", "ESTABLISHED");
            lab.host("client").command("send", "c", "68690a").join();
            await(lab, report("hub", "received"));
            lab.host("client").command("shutdown", "c").join();
            await(lab, report("hub", "end"));
            awaitState(lab, "client", "FIN-WAIT-2");
        }
    }

    @Test
    void theSynHangsOnTheWireUntilItIsReleased() throws Exception {
        try (Lab lab = hubAndClient()) {
            lab.wire(wire -> wire.addRule(new WireRule("hold first SYN", new FrameMatcher.OfKind(FrameKind.SYN),
                    new WireAction.Hold(), Turns.FIRST))).join();
            connect(lab);
            long held = await(lab, entry -> entry instanceof LabRecord.OnWire(WireEvent.Held _));
            await(lab, entry -> entry instanceof LabRecord.OnWire(WireEvent.Absorbed copy) && copy.count() == 1);
            awaitState(lab, "client", "SYN-SENT");
            awaitState(lab, "hub", "LISTEN");
            assertTrue(lab.wire(wire -> wire.releaseNext(lab.events().from(held).entries().getFirst().nanos())).join());
            await(lab, report("client", "connected"));
            awaitState(lab, "client", "ESTABLISHED");
        }
    }

    @Test
    void theHubAndItsClientsSayWhatTheyDoAndWhen() throws Exception {
        try (Lab lab = Lab.start(List.of(HostPlan.of("hub", 1), HostPlan.of("ada", 2), HostPlan.of("bo", 3)))) {
            lab.host("hub").command("hub", 3001, "plain", ScrubberChoice.DEFAULT).join();
            lab.host("ada").command("client", "10.0.0.1", 3001, "Ada", "plain").join();
            await(lab, report("ada", "emit:connect"));
            lab.host("bo").command("client", "10.0.0.1", 3001, "Bo", "plain").join();
            await(lab, report("bo", "emit:connect"));
            await(lab, entry -> connections(lab) == 2);
            lab.host("ada").command("say", "6869").join();
            HostReport heard = ((LabRecord.OnHost) lab.events().from(await(lab, report("bo", "emit:message")))
                    .entries().getFirst()).report();
            EmitterCall call = (EmitterCall) heard.application().orElseThrow();
            assertEquals("hi", call.data());
            assertEquals("Bo", call.participant());
            assertEquals("10.0.0.1", call.remote().getAddress().getHostAddress());
            assertEquals(heard.nanos(), call.timeNanos());
            SocketCall write = (SocketCall) ((LabRecord.OnHost) lab.events().from(await(lab, report("ada", "call:write")))
                    .entries().getFirst()).report().application().orElseThrow();
            assertEquals("hi\n", write.text());
            assertTrue(write.timeNanos() < call.timeNanos());
        }
    }

    @Test
    void aHostMayComeLaterAndIsHeard() throws Exception {
        try (Lab lab = Lab.start(List.of(HostPlan.of("hub", 1)))) {
            lab.host("hub").command("hub", 3001, "plain", ScrubberChoice.DEFAULT).join();
            LabHost late = lab.add(HostPlan.of("ada", 2));
            assertEquals(List.of("hub", "ada"), lab.hosts().stream().map(LabHost::name).toList());
            assertThrows(LabException.class, () -> lab.add(HostPlan.of("ada", 3)));
            late.command("client", "10.0.0.1", 3001, "Ada", "plain").join();
            await(lab, report("ada", "emit:connect"));
            late.command("reset").join();
            await(lab, report("hub", "emit:disconnect"));
        }
    }

    @Test
    void aKernelSaysHowItIsSet() throws Exception {
        try (Lab lab = Lab.start(List.of(HostPlan.of("hub", 1)))) {
            lab.host("hub").command("setting", "ipv4/tcp_sack", "0").join();
            String[] values = lab.host("hub").command("settings", "ipv4/tcp_sack", "ipv4/tcp_rmem", "ipv4/none").join()
                    .split(" ");
            assertEquals("0", values[0]);
            assertTrue(values[1].matches("\\d+,\\d+,\\d+"), values[1]);
            assertEquals("-", values[2]);
        }
    }

    @Test
    void aHostRunsSeveralClientsAndEachCanBeNamed() throws Exception {
        try (Lab lab = Lab.start(List.of(HostPlan.of("hub", 1), HostPlan.of("room", 2)))) {
            lab.host("hub").command("hub", 3001, "plain", ScrubberChoice.DEFAULT).join();
            for (String name : List.of("Ada", "Bo")) {
                lab.host("room").command("client", "10.0.0.1", 3001, name, "plain").join();
                await(lab, entry -> report("room", "emit:connect").test(entry) && participant(entry).equals(name));
            }
            await(lab, entry -> connections(lab) == 2);
            lab.host("room").command("say", "6869", "Ada").join();
            await(lab, entry -> report("room", "emit:message").test(entry) && participant(entry).equals("Bo"));
            lab.host("room").command("leave").join();
            await(lab, entry -> report("room", "emit:close").test(entry) && participant(entry).equals("Bo"));
            assertThrows(CompletionException.class, () -> lab.host("room").command("leave", "Cy").join());
        }
    }

    private static String participant(LabRecord.Entry entry) {
        return ((LabRecord.OnHost) entry).report().application().orElseThrow().participant();
    }

    private static long connections(Lab lab) {
        return lab.events().from(0).entries().stream().filter(report("hub", "emit:connection")).count();
    }

    private static Lab hubAndClient() throws LabException {
        Lab lab = Lab.start(List.of(HostPlan.of("hub", 1), HostPlan.of("client", 2)));
        lab.host("hub").command("listen", "s", 3001, 5).join();
        return lab;
    }

    private static void connect(Lab lab) {
        lab.host("client").command("connect", "c", "10.0.0.1", 3001, 0).join();
    }

    private static Predicate<LabRecord.Entry> report(String host, String event) {
        return entry -> entry instanceof LabRecord.OnHost(HostReport report)
                && report.host().equals(host) && report.event().equals(event);
    }

    private static long await(Lab lab, Predicate<LabRecord.Entry> wanted) {
        Optional<Long> found = lab.events().await(0, wanted, PATIENCE);
        assertTrue(found.isPresent(), () -> "never came; there was: " + lab.events().from(0).entries());
        return found.get();
    }

    private static void awaitState(Lab lab, String host, String state) {
        assertTrue(lab.awaitSockets(host, sockets -> sockets.getFirst().state().equals(state), PATIENCE),
                () -> "not " + state + " but " + lab.host(host).states().join());
    }
}
